public import Ledger
import SQL

/// What a list of records shows: whose, of which kind, and from where on.
public struct RecordSelection: Hashable, Sendable {
  public let organization: OrganizationID
  public let kind: String?
  public let from: Day?
  public let through: Day?
  public let onlyOpen: Bool
  public let withVoided: Bool
  /// The last line of the page before.
  public let after: RecordCursor?

  public init(
    organization: OrganizationID, kind: String? = nil, from: Day? = nil, through: Day? = nil, onlyOpen: Bool = false,
    withVoided: Bool = false, after: RecordCursor? = nil
  ) {
    self.organization = organization
    self.kind = kind
    self.from = from
    self.through = through
    self.onlyOpen = onlyOpen
    self.withVoided = withVoided
    self.after = after
  }
}

/// A place in a list ordered by day and id, newest first, written `2013-06-26_<uuid>`.
public struct RecordCursor: Hashable, Sendable, CustomStringConvertible {
  public let day: Day
  public let id: String

  public init(day: Day, id: String) {
    self.day = day
    self.id = id
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    self.init(day: day, id: String(parts[1]))
  }

  public var description: String { "\(day)_\(id)" }
}

extension RecordRows {
  /// The newest records kept at an organization of this county or below it, `limit` at most.
  public func list(_ selection: RecordSelection, limit: Int) throws -> [Envelope] {
    let s = selection
    let county = s.organization.county
    let place: Statement =
      s.organization.isRoot
      ? ""
      : """
       AND r.organization IN (SELECT a.descendant FROM ancestry a WHERE a.county = \(county)
      AND a.ancestor = \(s.organization) AND a.superseded = \(AncestryRows.notSuperseded)
      AND a.until = \(AncestryRows.forEver))
      """
    let kind: Statement = s.kind.map { " AND r.kind = \($0)" } ?? ""
    let from: Statement = s.from.map { " AND r.day >= \($0)" } ?? ""
    let through: Statement = s.through.map { " AND r.day <= \($0)" } ?? ""
    let open: Statement = s.onlyOpen ? " AND r.is_open = 1" : ""
    let voided: Statement = s.withVoided ? "" : " AND r.voided = 0"
    let after: Statement = s.after.map { " AND (r.day, r.id) < (\($0.day), \($0.id))" } ?? ""
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(county)\(place)\(kind)\(from)\(through)\(open)\(voided)\(after)
      ORDER BY r.day DESC, r.id DESC LIMIT \(limit)
      """
    ).map { try Envelope($0, county) }
  }

  /// Every record of a county, in the order of their ids, one by one.
  public func forEach(in county: CountyCode, _ body: (Envelope) throws -> Void) throws {
    try connection.forEach("SELECT \(Self.columns) FROM record r WHERE r.county = \(county) ORDER BY r.id") { row in
      try body(StoredDataProblem.naming("record \(county)-\(row.text(0))") { try Envelope(row, county) })
    }
  }

  /// Records whose facts depend on the tree (stocks, joint acts) and that are booked at one of these organizations.
  func moving(at organizations: [OrganizationID], in county: CountyCode) throws -> [Envelope] {
    var ids: Set<String> = []
    for organization in organizations {
      let rows = try connection.rows(
        """
        SELECT DISTINCT f.record FROM fact f JOIN record r ON r.county = \(county) AND r.id = f.record
        WHERE f.county = \(county) AND f.organization = \(organization) AND r.moving = 1
        """)
      for row in rows { ids.insert(try row.text(0)) }
    }
    return try ids.sorted().compactMap { try find(RecordID(county, $0)) }
  }
}

extension RecordRows {
  /// Everything one organization keeps today, oldest first.
  public func kept(at organization: OrganizationID) throws -> [Envelope] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(organization.county)
      AND r.organization = \(organization) AND r.voided = 0 ORDER BY r.day, r.id
      """
    ).map { try Envelope($0, organization.county) }
  }
}
