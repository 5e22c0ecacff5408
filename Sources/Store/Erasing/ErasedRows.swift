public import Ledger
import SQL
import Vault

/// Table `erased`: records and parties whose key was destroyed, with what a record still counts.
public struct ErasedRows {
  let connection: any Connection

  public struct Erased: Hashable, Sendable {
    public enum Kind: String, Sendable { case record, party }

    /// A record's or a party's id without its county.
    public let owner: String
    public let kind: Kind
    public let change: Int64
    /// Empty for a party.
    public let remainder: String

    /// What the audit says of the remainder.
    public var digest: String { Digest.sha256Hex(remainder) }
  }

  public func find(_ owner: String, in county: CountyCode) throws -> Erased? {
    try connection.rows(
      "SELECT owner, kind, change, remainder FROM erased WHERE county = \(county) AND owner = \(owner)"
    ).first.map(read)
  }

  public func all(in county: CountyCode) throws -> [Erased] {
    try connection.rows(
      "SELECT owner, kind, change, remainder FROM erased WHERE county = \(county) ORDER BY owner"
    ).map(read)
  }

  /// Whether a key is there all the same.
  public func hasKey(_ erased: Erased, in county: CountyCode) throws -> Bool {
    try !connection.rows("SELECT owner FROM own_key WHERE county = \(county) AND owner = \(erased.owner)").isEmpty
  }

  func insert(_ erased: Erased, in county: CountyCode) throws {
    try connection.queue(
      """
      INSERT INTO erased (county, owner, kind, change, remainder)
      VALUES (\(county), \(erased.owner), \(erased.kind.rawValue), \(erased.change), \(erased.remainder))
      """)
    // Written over first, so that the place where it lay holds nothing of it.
    let nothing = [UInt8](repeating: 0, count: 60)
    try connection.queue(
      "UPDATE own_key SET wrapped = \(nothing) WHERE county = \(county) AND owner = \(erased.owner)")
    try connection.queue("DELETE FROM own_key WHERE county = \(county) AND owner = \(erased.owner)")
  }

  private func read(_ row: Row) throws -> Erased {
    Erased(
      owner: try row.text(0), kind: try row.word(1), change: try row.integer(2), remainder: try row.text(3))
  }
}

extension Refusal {
  /// The key of a record was destroyed: nobody can read what it said.
  public static let erasedRecord = Refusal(
    .conflict, "这条记录的内容已依法抹去，不能再看、再改；它的统计数不变",
    "What this record said was erased and can neither be read nor changed; what it counts stays")
}
