import Ledger
import SQL

extension FactRows {
  /// The sum of all facts of a measure up to a day, at each organization of a county where they are booked.
  func totals(of measure: String, in county: CountyCode, through day: Day) throws -> [OrganizationID: Int64] {
    var totals: [OrganizationID: Int64] = [:]
    for row in try connection.rows(
      """
      SELECT organization, sum(value) FROM fact WHERE county = \(county) AND measure = \(measure) AND day <= \(day)
      GROUP BY organization
      """
    ) { totals[try row.organization(0)] = try row.integer(1) }
    return totals
  }

  /// The day of the earliest fact of a measure.
  func firstDay(of measure: String, in county: CountyCode) throws -> Day? {
    try connection.rows("SELECT min(day) FROM fact WHERE county = \(county) AND measure = \(measure)").first
      .flatMap { try $0.optionalText(0).flatMap { Day($0) } }
  }
}
