/// The first bytes of a backup: a line such as `halfsky-backup 1 sealed 0.1.0`, 16 random bytes, 16 bytes by which the
/// passphrase is recognized (nought in an open file).
struct BackupFileHead {
  /// The form of the file; a later program that changes it counts on.
  static let format = 1
  static let name = "halfsky-backup"
  private static let longestLine = 100

  let isSealed: Bool
  let salt: [UInt8]
  let check: [UInt8]
  let bytes: [UInt8]

  init(program: String, salt: [UInt8], check: [UInt8]?) {
    isSealed = check != nil
    self.salt = salt
    self.check = check ?? Array(repeating: 0, count: 16)
    let line = "\(Self.name) \(Self.format) \(isSealed ? "sealed" : "open") \(program)\n"
    bytes = Array(line.utf8) + salt + self.check
  }

  init(reading file: borrowing Descriptor) throws(BackupFileProblem) {
    var line: [UInt8] = []
    while line.count < Self.longestLine {
      guard let byte = try file.read(1).first else { break }
      line.append(byte)
      if byte == 10 { break }
    }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 4, words[0] == Self.name, line.last == 10, let format = Int(words[1]) else {
      throw .notABackup(Self.kind(line))
    }
    if format > Self.format { throw .newerFormat(format, program: String(words[3])) }
    guard format == Self.format, ["sealed", "open"].contains(words[2]) else { throw .damaged(at: 0) }
    let rest = try file.read(32)
    if rest.count < 32 { throw .truncated(at: Int64(line.count + rest.count)) }
    isSealed = words[2] == "sealed"
    salt = Array(rest[..<16])
    check = Array(rest[16...])
    bytes = line + rest
  }

  private static func kind(_ start: [UInt8]) -> BackupFileProblem.Kind {
    if start.starts(with: "SQLite format 3".utf8) { return .sqlite }
    return start.starts(with: "PGDMP".utf8) ? .postgreSQLDump : .unknown
  }
}
