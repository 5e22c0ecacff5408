public import Ledger
import SQL

/// Tables `organization` (as they stand now) and `organization_span` (as they stood).
public struct OrganizationRows {
  let connection: any Connection

  /// More than any chain from village to nation has; a guard against damaged rows that go in circles.
  static let levels = 12

  static let columns: Statement = "id, code, name, kind, level, parent, opened, closed"

  public func find(_ id: OrganizationID) throws -> Organization? {
    try connection.rows(Self.finding(id)).first.map(read)
  }

  private static func finding(_ id: OrganizationID) -> Statement {
    "SELECT \(columns) FROM organization WHERE county = \(id.county) AND id = \(id)"
  }

  public func find(code: String, in county: CountyCode) throws -> Organization? {
    try connection.rows(
      "SELECT \(Self.columns) FROM organization WHERE county = \(county) AND code = \(code)"
    ).first.map(read)
  }

  /// All of that name in a county, in code order.
  public func named(_ name: String, in county: CountyCode) throws -> [Organization] {
    try connection.rows(
      "SELECT \(Self.columns) FROM organization WHERE county = \(county) AND name = \(name) ORDER BY code"
    ).map(read)
  }

  /// Organizations of the same county directly below, in code order.
  public func children(of id: OrganizationID) throws -> [Organization] {
    try connection.rows(
      "SELECT \(Self.columns) FROM organization WHERE county = \(id.county) AND parent = \(id) ORDER BY code"
    ).map(read)
  }

  public func all(in county: CountyCode) throws -> [Organization] {
    try connection.rows("SELECT \(Self.columns) FROM organization WHERE county = \(county) ORDER BY code").map(read)
  }

  /// The organization and all above it, also beyond the county, lowest first.
  ///
  /// Who stands above whom is said by each one's parent. So that this is asked for once and not level by level, those
  /// whom the tree has above it come along, and those whose codes look as if they were above its county.
  public func chain(from id: OrganizationID) throws -> [Organization] {
    let within: Statement = """
      SELECT \(Self.columns) FROM ancestry a CROSS JOIN organization o WHERE a.county = \(id.county)
      AND a.descendant = \(id) AND a.until = \(AncestryRows.forEver) AND a.superseded = \(AncestryRows.notSuperseded)
      AND o.county = \(id.county) AND o.id = a.ancestor
      """
    let beyond = id.county.likelyAbove.map { Self.finding(OrganizationID($0, serial: 0)) }
    let likely = try connection.rows(all: [within] + beyond).joined().map(read)
    let known = Dictionary(likely.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var chain: [Organization] = []
    var next: OrganizationID? = id
    while let id = next, chain.count < Self.levels, let organization = try known[id] ?? find(id) {
      chain.append(organization)
      next = organization.parent
    }
    return chain
  }

  public func nextSerial(in county: CountyCode) throws -> Int64 {
    let rows = try connection.rows("SELECT max(id) FROM organization WHERE county = \(county)")
    return (try rows.first?.optionalInteger(0) ?? 0) % 1_000_000 + 1
  }

  /// One stretch of an organization's life.
  public struct Span: Hashable, Sendable {
    public let organization: OrganizationID
    public let since: Day
    public let change: Int64
    public let code: String
    public let name: String
    public let kind: String
    public let level: String
    public let parent: OrganizationID?
    public let closed: Day?
    /// In a span that closes it: the organization of another county that it became. In its first: the one that became it.
    public let other: OrganizationID?
  }

  private static let spanColumns: Statement =
    "organization, since, change, code, name, kind, level, parent, closed, other"

  public func spans(of id: OrganizationID) throws -> [Span] {
    try connection.rows(
      """
      SELECT \(Self.spanColumns) FROM organization_span
      WHERE county = \(id.county) AND organization = \(id) ORDER BY since, change
      """
    ).map(readSpan)
  }

  public func spans(in county: CountyCode) throws -> [Span] {
    try connection.rows(
      """
      SELECT \(Self.spanColumns) FROM organization_span
      WHERE county = \(county) ORDER BY organization, since, change
      """
    ).map { row in
      try StoredDataProblem.naming("organization_span \(row.integer(0)) \(row.text(1))") { try readSpan(row) }
    }
  }

  func insert(_ organization: Organization, other: OrganizationID? = nil, change: Int64) throws {
    let o = organization
    try connection.queue(
      """
      INSERT INTO organization (county, id, code, name, kind, level, parent, opened, closed)
      VALUES (\(o.id.county), \(o.id), \(o.code), \(o.name), \(o.kind.rawValue), \(o.level.rawValue), \(o.parent), \
      \(o.opened), \(o.closed))
      """)
    try insertSpan(organization, since: o.opened, other: other, change: change)
  }

  /// Replaces what stands now and appends the span that begins with it.
  func replace(_ organization: Organization, since: Day, other: OrganizationID? = nil, change: Int64) throws {
    let o = organization
    try connection.queue(
      """
      UPDATE organization SET code = \(o.code), name = \(o.name), kind = \(o.kind.rawValue), level = \(o.level.rawValue), \
      parent = \(o.parent), closed = \(o.closed) WHERE county = \(o.id.county) AND id = \(o.id)
      """)
    try insertSpan(organization, since: since, other: other, change: change)
  }

  private func insertSpan(_ o: Organization, since: Day, other: OrganizationID?, change: Int64) throws {
    try connection.queue(
      """
      INSERT INTO organization_span (county, organization, since, change, code, name, kind, level, parent, closed, other)
      VALUES (\(o.id.county), \(o.id), \(since), \(change), \(o.code), \(o.name), \(o.kind.rawValue), \
      \(o.level.rawValue), \(o.parent), \(o.closed), \(other))
      """)
  }

  func read(_ row: Row) throws -> Organization {
    Organization(
      id: try row.organization(0), code: try row.text(1), name: try row.text(2), kind: try row.word(3),
      level: try row.word(4), parent: try row.optionalOrganization(5), opened: try row.day(6),
      closed: try row.optionalDay(7))
  }

  private func readSpan(_ row: Row) throws -> Span {
    Span(
      organization: try row.organization(0), since: try row.day(1), change: try row.integer(2), code: try row.text(3),
      name: try row.text(4), kind: try row.text(5), level: try row.text(6), parent: try row.optionalOrganization(7),
      closed: try row.optionalDay(8), other: try row.optionalOrganization(9))
  }
}
