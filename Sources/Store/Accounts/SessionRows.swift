public import Ledger
import SQL

/// Table `session`: who is signed in where; of the token only the digest is kept.
public struct SessionRows {
  let connection: any Connection

  /// From which device somebody signs in, as its owner will recognize it.
  public struct Device: Hashable, Sendable {
    /// Browser and system in two words, such as `Firefox · Windows`.
    public let description: String
    /// The network address.
    public let address: String
    /// Others use the machine too.
    public let isShared: Bool

    public init(_ description: String = "", address: String = "", isShared: Bool = false) {
      self.description = description
      self.address = address
      self.isShared = isShared
    }
  }

  public struct Session: Hashable, Sendable {
    public let county: CountyCode
    public let tokenDigest: String
    public let account: String
    public let created: Moment
    public let seen: Moment
    public let device: Device
    /// Whether the second factor was shown in it.
    public let isVerified: Bool

    /// Names it to its owner.
    public var handle: String { String(tokenDigest.prefix(16)) }
  }

  private static let columns: Statement = "token_digest, account, created, seen, device, address, shared, verified"

  public func find(_ tokenDigest: String, in county: CountyCode) throws -> Session? {
    try connection.rows(
      "SELECT \(Self.columns) FROM session WHERE county = \(county) AND token_digest = \(tokenDigest)"
    ).first.map { try read($0, county) }
  }

  /// The newest first.
  public func all(of account: AccountRows.Account) throws -> [Session] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM session WHERE county = \(account.county) AND account = \(account.name)
      ORDER BY created DESC, token_digest
      """
    ).map { try read($0, account.county) }
  }

  func insert(
    _ tokenDigest: String, of account: AccountRows.Account, on device: Device, verified: Bool, since created: Moment,
    at moment: Moment
  ) throws {
    try connection.queue(
      """
      INSERT INTO session (county, token_digest, account, created, seen, device, address, shared, verified)
      VALUES (\(account.county), \(tokenDigest), \(account.name), \(created), \(moment), \(device.description), \
      \(device.address), \(device.isShared), \(verified))
      """)
  }

  func touch(_ tokenDigest: String, in county: CountyCode, at moment: Moment) throws {
    try connection.queue(
      "UPDATE session SET seen = \(moment) WHERE county = \(county) AND token_digest = \(tokenDigest)")
  }

  func delete(_ tokenDigest: String, in county: CountyCode) throws {
    try connection.queue("DELETE FROM session WHERE county = \(county) AND token_digest = \(tokenDigest)")
  }

  func deleteAll(of account: AccountRows.Account, but kept: String = "") throws {
    try connection.queue(
      """
      DELETE FROM session WHERE county = \(account.county) AND account = \(account.name) AND token_digest <> \(kept)
      """)
  }

  /// Sessions that nobody can use any more.
  func deleteAll(begunBefore moment: Moment, in county: CountyCode) throws {
    try connection.queue("DELETE FROM session WHERE county = \(county) AND created < \(moment)")
  }

  private func read(_ row: Row, _ county: CountyCode) throws -> Session {
    Session(
      county: county, tokenDigest: try row.text(0), account: try row.text(1), created: try row.moment(2),
      seen: try row.moment(3),
      device: Device(try row.text(4), address: try row.text(5), isShared: try row.flag(6)),
      isVerified: try row.flag(7))
  }
}
