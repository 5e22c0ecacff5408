public import Ledger
import SQL

extension OrganizationRows {
  /// How many of one kind and level there were.
  public struct Count: Hashable, Sendable {
    public let kind: OrganizationKind
    public let level: OrganizationLevel
    public let number: Int64
  }

  /// How many organizations stood below one within its county on a day, itself included, by kind and level.
  public func count(below root: OrganizationID, on day: Day) throws -> [Count] {
    try connection.rows(
      """
      SELECT o.kind, o.level, count(*) FROM ancestry a JOIN organization o ON o.county = \(root.county)
      AND o.id = a.descendant WHERE a.county = \(root.county) AND a.ancestor = \(root)
      AND a.superseded = \(AncestryRows.notSuperseded) AND a.since <= \(day) AND a.until > \(day)
      AND o.opened <= \(day) AND (o.closed IS NULL OR o.closed > \(day)) GROUP BY o.kind, o.level
      """
    ).map { Count(kind: try $0.word(0), level: try $0.word(1), number: try $0.integer(2)) }
  }
}
