public import Ledger
import SQL

extension FactRows {
  /// The days on which organizations of a branch held something that a breakdown names, each by itself.
  ///
  /// Whoever keeps the record held it, and whoever else took part and has a fact of it. Of a joint act between an
  /// organization and one below it the lower one is seen only where it keeps the record or the sums leave it a fact.
  public func days(
    of measures: [String], as breakdown: Breakdown, below organization: OrganizationID, within days: DayRange
  ) throws -> [OrganizationID: Set<Day>] {
    let county = organization.county
    let branch = branch(measures, below: organization, days)
    var found: [OrganizationID: Set<Day>] = [:]
    for row in try connection.rows(
      """
      SELECT f.organization, f.day FROM \(branch) AND f.breakdown = \(breakdown.description)
      GROUP BY f.record, f.organization, f.day HAVING sum(f.value) > 0
      """
    ) {
      found[try row.organization(0), default: []].insert(try row.day(1))
    }
    for row in try connection.rows(
      """
      SELECT r.organization, r.day FROM record r WHERE r.county = \(county) AND r.voided = 0 AND r.id IN (
      SELECT f.record FROM \(branch) AND f.breakdown = \(breakdown.description)
      GROUP BY f.record HAVING sum(f.value) > 0)
      """
    ) {
      found[try row.organization(0), default: []].insert(try row.day(1))
    }
    return found
  }
}
