public import Ledger
import SQL

/// Table `county`: which counties there are, under which organization each stands, and the head of its audit chain.
public struct CountyRows {
  let connection: any Connection
  let dialect: Dialect

  /// How many counties one statement lists; with more SQLite would rather read the whole table.
  static let atATime = 64

  public struct County: Hashable, Sendable {
    public let code: CountyCode
    public let parent: OrganizationID?
    /// The number of the last change.
    public let change: Int64
    public let head: String
    /// Which master key its own keys lie under; empty when that was never noted.
    public let keyMark: String
    public var root: OrganizationID { OrganizationID(code, serial: 0) }
  }

  /// Whether there is any county, in whatever schema the table stands.
  static func isAny(_ connection: any Connection) throws -> Bool {
    try !connection.rows("SELECT county FROM county ORDER BY county LIMIT 1").isEmpty
  }

  public func all() throws -> [County] {
    try connection.rows("SELECT county, parent, change, head, key_mark FROM county ORDER BY county").map(read)
  }

  public func find(_ code: CountyCode) throws -> County? {
    try connection.rows("SELECT county, parent, change, head, key_mark FROM county WHERE county = \(code)").first.map(
      read)
  }

  /// The county's row, which no other transaction gets to write by until this one ends.
  func lock(_ code: CountyCode) throws -> County? {
    try connection.rows(
      "SELECT county, parent, change, head, key_mark FROM county WHERE county = \(code)\(dialect.forUpdate)"
    ).first.map(read)
  }

  /// The counties whose roots stand below an organization (not its own county), in code order.
  public func below(_ organization: OrganizationID) throws -> [County] {
    var found: [County] = []
    var seen: Set<CountyCode> = [organization.county]
    var level = try directlyBelow([organization])
    while !level.isEmpty {
      // Damaged rows may go in circles.
      let new = level.filter { seen.insert($0.code).inserted }
      found += new
      level = try directlyBelow(new.map(\.root))
    }
    return found.sorted { $0.code < $1.code }
  }

  /// The counties whose roots stand right below an organization, in code order.
  public func directlyBelow(_ organization: OrganizationID) throws -> [County] { try directlyBelow([organization]) }

  /// One level of the tree of counties, not the whole of it in one recursion: a distributed PostgreSQL refuses that.
  private func directlyBelow(_ organizations: [OrganizationID]) throws -> [County] {
    let roots = organizations.filter(\.isRoot)
    let questions = roots.slices(of: Self.atATime).map { slice -> Statement in
      "SELECT county, parent, change, head, key_mark FROM county WHERE parent IN (\(list: slice))"
    }
    return try connection.rows(all: questions).joined().map(read).sorted { $0.code < $1.code }
  }

  func insert(_ code: CountyCode, parent: OrganizationID?, keyMark: String) throws {
    try connection.queue(
      """
      INSERT INTO county (county, parent, change, head, key_mark)
      VALUES (\(code), \(parent), \(0), \(""), \(keyMark)) ON CONFLICT (county) DO NOTHING
      """
    )
  }

  func setKeyMark(_ mark: String, of code: CountyCode) throws {
    try connection.queue("UPDATE county SET key_mark = \(mark) WHERE county = \(code)")
  }

  func setHead(_ change: Int64, _ head: String, of code: CountyCode) throws {
    try connection.queue("UPDATE county SET change = \(change), head = \(head) WHERE county = \(code)")
  }

  private func read(_ row: Row) throws -> County {
    County(
      code: try row.county(0), parent: try row.optionalOrganization(1), change: try row.integer(2),
      head: try row.text(3), keyMark: try row.text(4))
  }
}
