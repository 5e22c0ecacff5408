public import Ledger
import SQL
import Vault

/// Tables `attachment` and `attachment_chunk`: the files of records, sealed under each record's own key.
///
/// A file's id is a keyed digest of its bytes and its record, and stands in the revision that names it; so the audit
/// chain covers it, and the same file attached twice to a record is one.
public struct AttachmentRows {
  static let chunkBytes = 1 << 20

  let connection: any Connection
  let sealer: Sealer

  public struct Attachment: Hashable, Sendable {
    public let id: String
    public let name: String
    public let mediaType: String
    /// In bytes.
    public let size: Int64
    /// The change that brought it.
    public let change: Int64
  }

  /// What a file's id in a record must be: 64 hexadecimal digits.
  public func id(of bytes: [UInt8], in record: RecordID) throws -> String {
    try KeyRows(connection: connection, sealer: sealer).keptDigest(
      "attachment \(record) \(Digest.hex(Digest.sha256(bytes)))", in: record.county)
  }

  /// Every file ever attached to a record, in the order of coming.
  public func all(of record: RecordID) throws -> [Attachment] {
    let rows = try connection.rows(
      """
      SELECT id, size, change, head FROM attachment WHERE county = \(record.county) AND record = \(record.text)
      ORDER BY change, id
      """)
    if rows.isEmpty { return [] }
    let key = try RecordRows(connection: connection, sealer: sealer).key(of: record)
    return try rows.map { row in
      try StoredDataProblem.naming("attachment \(record)/\(row.text(0))") { try read(row, record, key) }
    }
  }

  /// The bytes of a file.
  ///
  /// - Throws: `StoredDataProblem` that names the row when chunks are missing or are not what was attached.
  public func bytes(of id: String, in record: RecordID) throws -> [UInt8] {
    let key = try RecordRows(connection: connection, sealer: sealer).key(of: record)
    var bytes: [UInt8] = []
    var number: Int64 = 0
    let row = "attachment \(record)/\(id)"
    let chunks = try connection.rows(
      """
      SELECT number, sealed FROM attachment_chunk WHERE county = \(record.county) AND record = \(record.text)
      AND id = \(id) ORDER BY number
      """)
    for chunk in chunks {
      guard try chunk.integer(0) == number, let open = try? key.open(chunk.bytes(1), at: place(id, record, number))
      else { throw StoredDataProblem("damaged chunk \(number)", in: row) }
      bytes += open
      number += 1
    }
    guard try self.id(of: bytes, in: record) == id else { throw StoredDataProblem("another file", in: row) }
    return bytes
  }

  func insert(_ file: NewAttachment, of record: RecordID, change: Int64) throws {
    let key = try RecordRows(connection: connection, sealer: sealer).key(of: record)
    let head = JSON.object(["name": .text(file.name), "media": .text(file.mediaType)])
    try connection.run(
      """
      INSERT INTO attachment (county, record, id, change, size, head) VALUES (\(record.county), \(record.text), \
      \(file.id), \(change), \(Int64(file.bytes.count)), \(try key.seal(head.bytes, at: place(file.id, record, nil))))
      """)
    for (number, start) in stride(from: 0, to: file.bytes.count, by: Self.chunkBytes).enumerated() {
      let chunk = Array(file.bytes[start..<min(start + Self.chunkBytes, file.bytes.count)])
      let sealed = try key.seal(chunk, at: place(file.id, record, Int64(number)))
      try connection.run(
        """
        INSERT INTO attachment_chunk (county, record, id, number, sealed) VALUES (\(record.county), \(record.text), \
        \(file.id), \(Int64(number)), \(sealed))
        """)
    }
  }

  private func read(_ row: Row, _ record: RecordID, _ key: OwnKey) throws -> Attachment {
    let id = try row.text(0)
    guard let bytes = try? key.open(row.bytes(3), at: place(id, record, nil)), let head = JSON(bytes),
      let name = head["name"]?.textValue, let media = head["media"]?.textValue
    else { throw StoredDataProblem("unreadable name") }
    return Attachment(id: id, name: name, mediaType: media, size: try row.integer(1), change: try row.integer(2))
  }

  /// What sealed bytes are bound to: the name when `number` is nil.
  private func place(_ id: String, _ record: RecordID, _ number: Int64?) -> String {
    "attachment \(record)/\(id)/\(number.map { "\($0)" } ?? "head")"
  }
}

/// A checked file on its way into a record.
public struct NewAttachment: Hashable, Sendable {
  public let id: String
  public let name: String
  public let mediaType: String
  public let bytes: [UInt8]

  public init(id: String, name: String, mediaType: String, bytes: [UInt8]) {
    self.id = id
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }
}

extension Transaction {
  /// Keeps files that a change of this transaction brought to a record; those it has already are passed over.
  public func attach(_ files: [NewAttachment], to record: RecordID, change: Int64) throws {
    if files.isEmpty { return }
    var known = Set(try tables.attachments.all(of: record).map(\.id))
    for file in files where known.insert(file.id).inserted {
      try tables.attachments.insert(file, of: record, change: change)
    }
  }
}
