public import Ledger
import SQL

/// What a list of records shows: whose, of which kind, and from where on.
public struct RecordSelection: Hashable, Sendable {
  public let organization: OrganizationID
  public let kind: String?
  /// Only of these kinds; of all when nil.
  public let kinds: [String]?
  public let from: Day?
  public let through: Day?
  public let onlyOpen: Bool
  public let withVoided: Bool
  /// The last line of the page before.
  public let after: RecordCursor?
  /// The other way round; for one county only.
  public let isOldestFirst: Bool

  public init(
    organization: OrganizationID, kind: String? = nil, kinds: [String]? = nil, from: Day? = nil, through: Day? = nil,
    onlyOpen: Bool = false, withVoided: Bool = false, after: RecordCursor? = nil, isOldestFirst: Bool = false
  ) {
    self.organization = organization
    self.kind = kind
    self.kinds = kinds
    self.from = from
    self.through = through
    self.onlyOpen = onlyOpen
    self.withVoided = withVoided
    self.after = after
    self.isOldestFirst = isOldestFirst
  }

  /// The same of another organization.
  public func at(_ organization: OrganizationID) -> RecordSelection {
    RecordSelection(
      organization: organization, kind: kind, kinds: kinds, from: from, through: through, onlyOpen: onlyOpen,
      withVoided: withVoided, after: after, isOldestFirst: isOldestFirst)
  }

  /// The same of no other kinds than these; nil for all.
  public func of(kinds: [String]?) -> RecordSelection {
    RecordSelection(
      organization: organization, kind: kind, kinds: kinds, from: from, through: through, onlyOpen: onlyOpen,
      withVoided: withVoided, after: after, isOldestFirst: isOldestFirst)
  }
}

/// A place in a list ordered by day, id and county, newest first, written `2013-06-26_330122-<uuid>`.
public struct RecordCursor: Hashable, Sendable, CustomStringConvertible {
  public let day: Day
  public let id: String
  /// Nil in a list of one county.
  public let county: CountyCode?

  public init(day: Day, id: String, county: CountyCode? = nil) {
    self.day = day
    self.id = id
    self.county = county
  }

  /// The place of a record.
  public init(_ envelope: Envelope) {
    self.init(day: envelope.day, id: envelope.id.text, county: envelope.id.county)
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    let id = RecordID(String(parts[1]))
    self.init(day: day, id: id?.text ?? String(parts[1]), county: id?.county)
  }

  public var description: String { "\(day)_\(county.map { "\($0)-" } ?? "")\(id)" }
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
    let kinds: Statement = s.kinds.map { $0.isEmpty ? " AND r.kind = ''" : " AND r.kind IN (\(list: $0))" } ?? ""
    let from: Statement = s.from.map { " AND r.day >= \($0)" } ?? ""
    let through: Statement = s.through.map { " AND r.day <= \($0)" } ?? ""
    let open: Statement = s.onlyOpen ? " AND r.is_open = 1" : ""
    let voided: Statement = s.withVoided ? "" : " AND r.voided = 0"
    let after: Statement = s.after.map { s.isOldestFirst ? above($0) : beyond($0, in: county) } ?? ""
    let order: Statement = s.isOldestFirst ? "r.day, r.id" : "r.day DESC, r.id DESC"
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(county)\(listed)\(place)\(kind)\(kinds)\(from)\(through)\(open)\(voided)\(after)
      ORDER BY \(order) LIMIT \(limit)
      """
    ).map { try Envelope($0, county) }
  }

  private func above(_ cursor: RecordCursor) -> Statement { " AND (r.day, r.id) > (\(cursor.day), \(cursor.id))" }

  /// Of two records with one day and id the one of the higher county comes first.
  private func beyond(_ cursor: RecordCursor, in county: CountyCode) -> Statement {
    if let last = cursor.county, county < last { return " AND (r.day, r.id) <= (\(cursor.day), \(cursor.id))" }
    return " AND (r.day, r.id) < (\(cursor.day), \(cursor.id))"
  }

  /// The newest records of several counties, one question to each, in the order of `RecordCursor`.
  public func list(_ selections: [RecordSelection], limit: Int) throws -> [Envelope] {
    if selections.count == 1, let only = selections.first { return try list(only, limit: limit) }
    var found: [Envelope] = []
    for selection in selections {
      found += try list(selection, limit: limit)
      found.sort { ($1.day, $1.id.text, $1.id.county) < ($0.day, $0.id.text, $0.id.county) }
      found.removeLast(max(0, found.count - limit))
    }
    return found
  }

  /// Everything that came with an import, in the order of their ids.
  public func imported(with run: String, in county: CountyCode) throws -> [Envelope] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(county) AND r.import_run = \(run) ORDER BY r.id
      """
    ).map { try Envelope($0, county) }
  }

  /// Every record of a county, in the order of their ids, one by one.
  public func forEach(in county: CountyCode, _ body: (Envelope) throws -> Void) throws {
    try connection.forEach("SELECT \(Self.columns) FROM record r WHERE r.county = \(county) ORDER BY r.id") { row in
      try body(StoredDataProblem.naming("record \(county)-\(row.text(0))") { try Envelope(row, county) })
    }
  }

  /// What a record's row says besides its envelope: a return's slot, and the import it came with.
  public struct Margin: Hashable, Sendable {
    public let slot: String?
    public let importRun: String?
  }

  /// The margins of a county's records, those without any left out.
  public func margins(in county: CountyCode) throws -> [String: Margin] {
    var margins: [String: Margin] = [:]
    try connection.forEach(
      """
      SELECT id, slot, import_run FROM record WHERE county = \(county) AND (slot IS NOT NULL OR import_run IS NOT NULL)
      """
    ) { row in
      margins[try row.text(0)] = Margin(slot: try row.optionalText(1), importRun: try row.optionalText(2))
    }
    return margins
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
  /// The records that belong to another, oldest first.
  public func children(of id: RecordID) throws -> [Envelope] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(id.county) AND r.parent = \(id.text) ORDER BY r.day, r.id
      """
    ).map { try Envelope($0, id.county) }
  }

  /// Everything one organization keeps today, oldest first; confidential records left out.
  ///
  /// They stay where they are when the tree changes: what an organization may do must not depend on them.
  public func kept(at organization: OrganizationID) throws -> [Envelope] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(organization.county)
      AND r.organization = \(organization) AND r.voided = 0\(listed) ORDER BY r.day, r.id
      """
    ).map { try Envelope($0, organization.county) }
  }
}
