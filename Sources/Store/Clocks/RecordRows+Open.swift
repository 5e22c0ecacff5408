public import Ledger
import SQL

extension RecordRows {
  /// The open records of a kind kept at an organization of this county or below it, oldest first, `limit` at most.
  public func open(kind: String, at organization: OrganizationID, limit: Int) throws -> [Envelope] {
    let county = organization.county
    let place: Statement =
      organization.isRoot
      ? ""
      : """
       AND r.organization IN (SELECT a.descendant FROM ancestry a WHERE a.county = \(county)
      AND a.ancestor = \(organization) AND a.superseded = \(AncestryRows.notSuperseded)
      AND a.until = \(AncestryRows.forEver))
      """
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(county) AND r.kind = \(kind) AND r.is_open = 1
      AND r.voided = 0\(place) ORDER BY r.day, r.id LIMIT \(limit)
      """
    ).map { try Envelope($0, county) }
  }
}
