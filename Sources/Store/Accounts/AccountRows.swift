public import Ledger
import SQL

/// Tables `account` and `account_grant`.
public struct AccountRows {
  let connection: any Connection

  public struct Account: Hashable, Sendable {
    public let county: CountyCode
    public let name: String
    public let displayName: String
    public let password: String
    public let isClosed: Bool
    /// The day of last use; nil before the first.
    public let seen: Day?
    /// When it was made or last brought back; from then on too the days without use are counted.
    public let woken: Moment?

    public init(
      county: CountyCode, name: String, displayName: String, password: String, isClosed: Bool, seen: Day? = nil,
      woken: Moment? = nil
    ) {
      self.county = county
      self.name = name
      self.displayName = displayName
      self.password = password
      self.isClosed = isClosed
      self.seen = seen
      self.woken = woken
    }
  }

  public func find(_ name: String) throws -> Account? {
    try connection.rows(
      "SELECT county, name, display_name, password, closed, seen, woken FROM account WHERE name = \(name)"
    ).first.map(read)
  }

  public func all(in county: CountyCode) throws -> [Account] {
    try connection.rows(
      "SELECT county, name, display_name, password, closed, seen, woken FROM account WHERE county = \(county) ORDER BY name"
    ).map(read)
  }

  public func isEmpty() throws -> Bool { try connection.rows("SELECT name FROM account LIMIT 1").isEmpty }

  /// The user of an account with the grants in force on a day.
  public func user(_ account: Account, on day: Day) throws -> User {
    let grants = try grants(of: account).filter { $0.isInForce(on: day) }
    return User(name: account.name, displayName: account.displayName, grants: grants)
  }

  /// The roles that a county's accounts hold at any of some organizations.
  public func grants(at organizations: [OrganizationID], of county: CountyCode) throws -> [(
    account: String, User.Grant
  )] {
    try organizations.slices(of: CountyRows.atATime).flatMap { slice in
      try connection.rows(
        """
        SELECT account, role, organization, lines, since, until, deputy_of, awaits FROM account_grant WHERE county = \(county)
        AND organization IN (\(list: slice)) ORDER BY account, organization, role
        """
      ).map { (try $0.text(0), try grant($0, from: 1)) }
    }
  }

  /// Every grant of an account, also those that have ended or not begun.
  public func grants(of account: Account) throws -> [User.Grant] {
    try connection.rows(
      """
      SELECT role, organization, lines, since, until, deputy_of, awaits FROM account_grant
      WHERE county = \(account.county) AND account = \(account.name) ORDER BY organization, role
      """
    ).map { try grant($0, from: 0) }
  }

  private func grant(_ row: Row, from column: Int) throws -> User.Grant {
    User.Grant(
      try row.word(column), at: try row.organization(column + 1),
      lines: Set(try row.text(column + 2).split(separator: " ").map(String.init)),
      since: try row.optionalDay(column + 3), until: try row.optionalDay(column + 4),
      deputyOf: try row.optionalText(column + 5), awaits: try row.optionalText(column + 6))
  }

  /// The open accounts of a county that hold a role at one of some places on a day, by name.
  public func holders(of role: Role, at places: [OrganizationID], in county: CountyCode, on day: Day) throws
    -> [Account]
  {
    let rows = try connection.rows(
      """
      SELECT g.account, g.since, g.until FROM account_grant g WHERE g.county = \(county)
      AND g.organization IN (\(list: places)) AND g.role = \(role.rawValue) AND g.awaits IS NULL ORDER BY g.account
      """)
    let names = try rows.filter { row in
      try (row.optionalDay(1).map { $0 <= day } ?? true) && (row.optionalDay(2).map { day <= $0 } ?? true)
    }.map { try $0.text(0) }
    return try Set(names).sorted().compactMap { try find($0) }.filter { !$0.isClosed }
  }

  func insert(_ account: Account, grants: [User.Grant]) throws {
    try connection.queue(
      """
      INSERT INTO account (county, name, display_name, password, closed, seen, woken) VALUES (\(account.county), \
      \(account.name), \(account.displayName), \(account.password), \(account.isClosed), \(account.seen), \
      \(account.woken))
      """)
    for grant in grants { try insert(grant, to: account) }
  }

  func insert(_ grant: User.Grant, to account: Account) throws {
    try connection.queue(
      """
      INSERT INTO account_grant (county, account, role, organization, lines, since, until, deputy_of, awaits)
      VALUES (\(account.county), \(account.name), \(grant.role.rawValue), \(grant.organization), \
      \(grant.lines.sorted().joined(separator: " ")), \(grant.since), \(grant.until), \(grant.deputyOf), \
      \(grant.awaits))
      ON CONFLICT (county, account, role, organization) DO UPDATE SET lines = excluded.lines, since = excluded.since,
      until = excluded.until, deputy_of = excluded.deputy_of, awaits = excluded.awaits
      """)
  }

  func setAwaits(_ giver: String?, _ grant: User.Grant, of account: Account) throws {
    try connection.queue(
      """
      UPDATE account_grant SET awaits = \(giver) WHERE county = \(account.county) AND account = \(account.name)
      AND role = \(grant.role.rawValue) AND organization = \(grant.organization)
      """)
  }

  func delete(_ grant: User.Grant, of account: Account) throws {
    try connection.queue(
      """
      DELETE FROM account_grant WHERE county = \(account.county) AND account = \(account.name)
      AND role = \(grant.role.rawValue) AND organization = \(grant.organization)
      """)
  }

  func setPassword(_ password: String, of account: Account) throws {
    try connection.queue(
      "UPDATE account SET password = \(password) WHERE county = \(account.county) AND name = \(account.name)")
  }

  func setClosed(_ closed: Bool, _ account: Account) throws {
    try connection.queue(
      "UPDATE account SET closed = \(closed) WHERE county = \(account.county) AND name = \(account.name)")
  }

  func setSeen(_ day: Day, _ account: Account) throws {
    try connection.queue(
      "UPDATE account SET seen = \(day) WHERE county = \(account.county) AND name = \(account.name)")
  }

  func setWoken(_ moment: Moment, _ account: Account) throws {
    try connection.queue(
      "UPDATE account SET woken = \(moment) WHERE county = \(account.county) AND name = \(account.name)")
  }

  private func read(_ row: Row) throws -> Account {
    Account(
      county: try row.county(0), name: try row.text(1), displayName: try row.text(2), password: try row.text(3),
      isClosed: try row.flag(4), seen: try row.optionalDay(5), woken: try row.optionalMoment(6))
  }
}
