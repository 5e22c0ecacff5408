public import Ledger
import SQL

/// Table `ancestry`: who stood above whom within a county, from which day until which, and since which change we know it.
public struct AncestryRows {
  let connection: any Connection

  static let everSince = "0001-01-01"
  static let forEver = "9999-12-31"
  static let notSuperseded = Int64.max
  /// A change after all others.
  static let now = notSuperseded - 1

  /// A stretch of days during which one organization stood below another.
  public struct Stretch: Hashable, Sendable {
    public let descendant: OrganizationID
    /// First day, as text: `0001-01-01` for ever since.
    public let since: String
    /// First day after, as text: `9999-12-31` for ever.
    public let until: String
  }

  /// The stretches of days during which one organization stood below another, as known at a change (nil: now).
  public func stretches(
    of descendant: OrganizationID, below ancestor: OrganizationID, asOf change: Int64? = nil
  ) throws -> [Stretch] {
    let known = change ?? Self.now
    return try connection.rows(
      """
      SELECT descendant, since, until FROM ancestry WHERE county = \(ancestor.county) AND ancestor = \(ancestor)
      AND descendant = \(descendant) AND entered <= \(known) AND superseded > \(known) ORDER BY since
      """
    ).map { Stretch(descendant: try $0.organization(0), since: try $0.text(1), until: try $0.text(2)) }
  }

  /// What stands below today, itself included.
  public func subtree(of ancestor: OrganizationID) throws -> [OrganizationID] {
    try connection.rows(
      """
      SELECT descendant FROM ancestry WHERE county = \(ancestor.county) AND ancestor = \(ancestor)
      AND superseded = \(Self.notSuperseded) AND until = \(Self.forEver) ORDER BY descendant
      """
    ).map { try $0.organization(0) }
  }

  /// The path history of an organization within its county, as known at a change (nil: now); nil when it did not exist.
  public func history(of organization: OrganizationID, asOf change: Int64? = nil) throws -> PathHistory? {
    let known = change ?? Self.now
    let rows = try connection.rows(
      """
      SELECT ancestor, since, until, depth FROM ancestry WHERE county = \(organization.county)
      AND descendant = \(organization) AND entered <= \(known) AND superseded > \(known) ORDER BY depth, since
      """)
    let above = try rows.map { (try $0.organization(0), try $0.text(1), try $0.text(2)) }
    let beginnings = Set(above.map(\.1)).sorted()
    return PathHistory(
      beginnings.map { beginning in
        let path = above.filter { $0.1 <= beginning && beginning < $0.2 }.map(\.0)
        return PathHistory.Epoch(since: Day(beginning) ?? Day(dayNumber: -25_567), path: path)
      })
  }

  /// The changes at which something about an organization's path was entered or given up, for each of a county.
  public func turningChanges(in county: CountyCode) throws -> [OrganizationID: Set<Int64>] {
    var changes: [OrganizationID: Set<Int64>] = [:]
    try connection.forEach(
      "SELECT DISTINCT descendant, entered, superseded FROM ancestry WHERE county = \(county)"
    ) { row in
      let organization = try row.organization(0)
      changes[organization, default: []].insert(try row.integer(1))
      let superseded = try row.integer(2)
      if superseded != Self.notSuperseded {
        changes[organization, default: []].formUnion([superseded - 1, superseded])
      }
    }
    return changes
  }

  /// Puts a new organization below what is above it, epoch by epoch; the first one holds ever since.
  func insert(_ descendant: OrganizationID, below epochs: [PathHistory.Epoch], change: Int64) throws {
    let ends = epochs.dropFirst().map(\.since.description) + [Self.forEver]
    for (index, (epoch, until)) in zip(epochs, ends).enumerated() {
      let since = index == 0 ? Self.everSince : epoch.since.description
      for (depth, ancestor) in ([descendant] + epoch.path).enumerated() {
        try insert(descendant, ancestor, depth, since: since, until: until, entered: change)
      }
    }
  }

  /// The last day on which something left an organization's branch; nil when nothing ever did.
  public func lastDeparture(from organization: OrganizationID) throws -> String? {
    try connection.rows(
      """
      SELECT max(a.until) FROM ancestry a WHERE a.county = \(organization.county) AND a.ancestor = \(organization)
      AND a.superseded = \(Self.notSuperseded) AND a.until < \(Self.forEver)
      AND NOT EXISTS (SELECT 1 FROM ancestry b WHERE b.county = \(organization.county) AND b.ancestor = a.ancestor
      AND b.descendant = a.descendant AND b.superseded = a.superseded AND b.since = a.until)
      """
    ).first?.optionalText(0)
  }

  /// Ends on a day every stretch that puts `descendants` below something outside `subtree`, keeping the old knowledge.
  func end(_ descendants: [OrganizationID], outside subtree: Set<OrganizationID>, on day: Day, change: Int64) throws {
    for descendant in descendants {
      let open = try connection.rows(
        """
        SELECT ancestor, since, depth FROM ancestry WHERE county = \(descendant.county) AND descendant = \(descendant)
        AND superseded = \(Self.notSuperseded) AND until = \(Self.forEver) ORDER BY depth
        """)
      for row in open {
        let ancestor = try row.organization(0)
        if subtree.contains(ancestor) { continue }
        let since = try row.text(1)
        try connection.queue(
          """
          UPDATE ancestry SET superseded = \(change) WHERE county = \(descendant.county)
          AND descendant = \(descendant) AND ancestor = \(ancestor) AND since = \(since)
          AND superseded = \(Self.notSuperseded)
          """)
        try insert(
          descendant, ancestor, Int(try row.integer(2)), since: since, until: day.description, entered: change)
      }
    }
  }

  /// The last day on which anything about the paths of these organizations began to hold.
  func lastTurn(of organizations: [OrganizationID]) throws -> String {
    var last = Self.everSince
    for organization in organizations {
      let rows = try connection.rows(
        """
        SELECT max(since) FROM ancestry WHERE county = \(organization.county) AND descendant = \(organization)
        AND superseded = \(Self.notSuperseded)
        """)
      last = max(last, try rows.first?.optionalText(0) ?? Self.everSince)
    }
    return last
  }

  func insert(
    _ descendant: OrganizationID, _ ancestor: OrganizationID, _ depth: Int, since: String, until: String,
    entered: Int64
  ) throws {
    try connection.queue(
      """
      INSERT INTO ancestry (county, descendant, ancestor, since, entered, until, superseded, depth)
      VALUES (\(descendant.county), \(descendant), \(ancestor), \(since), \(entered), \(until), \
      \(Self.notSuperseded), \(depth))
      """)
  }
}
