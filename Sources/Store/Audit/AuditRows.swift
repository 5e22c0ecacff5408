public import Ledger
import SQL
import Vault

/// Table `audit`: every numbered act, each hash covering the one before.
public struct AuditRows {
  let connection: any Connection

  public struct Entry: Hashable, Sendable {
    public let county: CountyCode
    public let change: Int64
    public let at: Moment
    public let actor: String
    /// From where; empty when it was not known.
    public let origin: String
    public let act: String
    public let record: String?
    public let detail: JSON
    /// SHA-256 over the revision as stored; empty when the act wrote none.
    public let bodyDigest: String
    /// Sixteen bytes of SHA-256 for each fact appended, in order.
    public let leaves: [UInt8]
    public let hash: String
  }

  private static let columns: Statement = """
    change, at, actor, act, record, detail, body_digest, leaves, hash, origin
    """

  /// Newest first, before a change number.
  public func page(in county: CountyCode, before change: Int64 = Int64.max, limit: Int) throws -> [Entry] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM audit WHERE county = \(county) AND change < \(change)
      ORDER BY change DESC LIMIT \(limit)
      """
    ).map { try read($0, county) }
  }

  public func find(_ change: Int64, in county: CountyCode) throws -> Entry? {
    try connection.rows(
      "SELECT \(Self.columns) FROM audit WHERE county = \(county) AND change = \(change)"
    ).first.map { try read($0, county) }
  }

  public func entries(about record: RecordID) throws -> [Entry] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM audit WHERE county = \(record.county) AND record = \(record.text) ORDER BY change
      """
    ).map { try read($0, record.county) }
  }

  public func forEach(in county: CountyCode, _ body: (Entry) throws -> Void) throws {
    try connection.forEach("SELECT \(Self.columns) FROM audit WHERE county = \(county) ORDER BY change") {
      let row = $0
      try body(StoredDataProblem.naming("audit \(row.integer(0))") { try read(row, county) })
    }
  }

  /// The last change made up to a moment.
  public func lastChange(in county: CountyCode, until moment: Moment) throws -> Int64 {
    let rows = try connection.rows("SELECT max(change) FROM audit WHERE county = \(county) AND at <= \(moment)")
    return try rows.first?.optionalInteger(0) ?? 0
  }

  func insert(_ e: Entry) throws {
    try connection.queue(
      """
      INSERT INTO audit (county, change, at, actor, act, record, detail, body_digest, leaves, hash, origin)
      VALUES (\(e.county), \(e.change), \(e.at), \(e.actor), \(e.act), \(e.record), \
      \(String(decoding: e.detail.bytes, as: UTF8.self)), \(e.bodyDigest), \(e.leaves), \(e.hash), \(e.origin))
      """)
  }

  private func read(_ row: Row, _ county: CountyCode) throws -> Entry {
    guard let detail = JSON(Array(try row.text(5).utf8)) else { throw StoredDataProblem("unreadable audit detail") }
    return Entry(
      county: county, change: try row.integer(0), at: try row.moment(1), actor: try row.text(2),
      origin: try row.text(9), act: try row.text(3),
      record: try row.optionalText(4), detail: detail, bodyDigest: try row.text(6), leaves: try row.bytes(7),
      hash: try row.text(8))
  }
}

extension AuditRows.Entry {
  /// The same act as readers see it who are not to know who did it, nor from where; its hash is the real one's.
  public func made(by actor: String) -> AuditRows.Entry {
    AuditRows.Entry(
      county: county, change: change, at: at, actor: actor, origin: "", act: act, record: record, detail: detail,
      bodyDigest: bodyDigest, leaves: leaves, hash: hash)
  }

  /// What the chain's hash of this entry must be, given the one before.
  public func expectedHash(after previous: String) -> String {
    AuditRows.Entry.hash(
      previous, county, change, at, actor, from: origin, act, record, detail, bodyDigest: bodyDigest, leaves: leaves)
  }

  static func hash(
    _ previous: String, _ county: CountyCode, _ change: Int64, _ at: Moment, _ actor: String, from origin: String,
    _ act: String,
    _ record: String?, _ detail: JSON, bodyDigest: String, leaves: [UInt8]
  ) -> String {
    // Rows written before places were kept have none, and their hashes stay what they were.
    let who = origin.isEmpty ? actor : actor + "\u{1E}" + origin
    var bytes = Columns.joined([previous, "\(county)", "\(change)", "\(at)", who, act, record ?? "", ""])
    bytes += detail.bytes
    bytes.append(Columns.separator)
    bytes.append(contentsOf: bodyDigest.utf8)
    bytes.append(Columns.separator)
    bytes += leaves
    return Digest.hex(Digest.sha256(bytes))
  }

  /// Sixteen bytes of SHA-256 over a fact as stored.
  public static func leafDigest(of line: FactRows.Line) -> [UInt8] {
    Array(Digest.sha256(line.canonical).prefix(16))
  }

  /// SHA-256 over a revision as stored, envelope and sealed bytes.
  public static func digest(of r: Revision) -> String {
    var bytes = Columns.joined([
      r.record.text, "\(r.number)", "\(r.organization.number)", "\(r.day)", r.stage, r.isVoided ? "1" : "0", "",
    ])
    bytes += r.sealed
    return Digest.hex(Digest.sha256(bytes))
  }
}
