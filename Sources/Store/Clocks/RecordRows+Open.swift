public import Ledger
import SQL

extension RecordRows {
  /// The open records of a kind kept at an organization of this county or below it, oldest first, `limit` at most.
  ///
  /// - Parameter silent: leaves out those of a later day, and those to which a part of these kinds with a later day belongs.
  public func open(
    kind: String, at organization: OrganizationID, silentSince silent: (day: Day, parts: [String])? = nil, limit: Int
  ) throws -> [Envelope] {
    let county = organization.county
    let place: Statement =
      organization.isRoot
      ? ""
      : """
       AND r.organization IN (SELECT a.descendant FROM ancestry a WHERE a.county = \(county)
      AND a.ancestor = \(organization) AND a.superseded = \(AncestryRows.notSuperseded)
      AND a.until = \(AncestryRows.forEver))
      """
    let since: Statement = silent.map { " AND r.day <= \($0.day)\(without($0.parts, after: $0.day, in: county))" } ?? ""
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(county) AND r.kind = \(kind) AND r.is_open = 1
      AND r.voided = 0\(place)\(since) ORDER BY r.day, r.id LIMIT \(limit)
      """
    ).map { try Envelope($0, county) }
  }

  private func without(_ parts: [String], after day: Day, in county: CountyCode) -> Statement {
    if parts.isEmpty { return "" }
    return """
       AND NOT EXISTS (SELECT 1 FROM record c WHERE c.county = \(county) AND c.parent = r.id AND c.voided = 0
      AND c.day > \(day) AND c.kind IN (\(list: parts)))
      """
  }
}
