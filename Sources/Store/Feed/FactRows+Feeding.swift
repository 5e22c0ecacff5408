public import Ledger
import SQL

extension FactRows {
  /// What a county's facts of some changes add up to by month, persons apart.
  ///
  /// Its root stands above every fact of a county, so that no path is needed.
  public func sumsByMonth(in county: CountyCode, after change: Int64, through last: Int64) throws
    -> [SpreadRows.Key: FigureValue]
  {
    var sums: [SpreadRows.Key: FigureValue] = [:]
    for row in try connection.rows(
      """
      SELECT measure, substr(day, 1, 7), breakdown, qualifier, sum(value), sum(CASE WHEN value > 0 THEN 1 ELSE -1 END)
      FROM fact WHERE county = \(county) AND change > \(change) AND change <= \(last) AND party IS NULL
      GROUP BY measure, substr(day, 1, 7), breakdown, qualifier
      """
    ) {
      let side: Qualifier = try row.word(3)
      let key = SpreadRows.Key(try row.text(0), try row.text(1), Breakdown(text: try row.text(2)))
      sums[key, default: FigureValue()] +=
        FigureValue(signed: try row.integer(4), facts: try row.integer(5), side)
    }
    return sums
  }

  /// For which measures and periods a county's facts of some changes name persons.
  func personPeriods(in county: CountyCode, after change: Int64, through last: Int64) throws -> [String: Set<String>] {
    var periods: [String: Set<String>] = [:]
    for row in try connection.rows(
      """
      SELECT DISTINCT measure, substr(day, 1, 7) FROM fact
      WHERE county = \(county) AND change > \(change) AND change <= \(last) AND party IS NOT NULL
      """
    ) { periods[try row.text(0), default: []].formUnion(RollupRows.grains(try firstDay(of: row.text(1)))) }
    return periods
  }

  /// How many distinct persons a county's facts name up to a change, for every period that is kept.
  public func personsByPeriod(in county: CountyCode, through last: Int64) throws -> [SpreadRows.Key: Int64] {
    var times: [SpreadRows.Key: [String: Int64]] = [:]
    try connection.forEach(
      """
      SELECT measure, substr(day, 1, 7), party, sum(value) FROM fact
      WHERE county = \(county) AND change <= \(last) AND party IS NOT NULL
      GROUP BY measure, substr(day, 1, 7), party
      """
    ) { row in
      for period in RollupRows.grains(try firstDay(of: row.text(1))) {
        times[SpreadRows.Key(try row.text(0), period), default: [:]][try row.text(2), default: 0] += try row.integer(3)
      }
    }
    return times.mapValues { Int64($0.values.count(where: { $0 > 0 })) }
  }

  private func firstDay(of month: String) throws -> Day {
    guard let day = Day(month + "-01") else { throw StoredDataProblem("no month") }
    return day
  }
}

extension RollupRows {
  /// Every roll-up at the root of a county.
  func atRoot(of county: CountyCode) throws -> [SpreadRows.Key: FigureValue] {
    var rollups: [SpreadRows.Key: FigureValue] = [:]
    try connection.forEach(
      """
      SELECT measure, period, breakdown, value, above, below, around FROM rollup
      WHERE county = \(county) AND organization = \(OrganizationID(county, serial: 0))
      """
    ) { row in
      rollups[SpreadRows.Key(try row.text(0), try row.text(1), Breakdown(text: try row.text(2)))] =
        try row.figure(from: 3)
    }
    return rollups
  }

  /// How many persons a county has in some periods; a period without any is there as well.
  func persons(of measure: String, in periods: Set<String>, of county: CountyCode) throws -> [SpreadRows.Key: Int64] {
    let questions = periods.sorted().slices(of: 64).map { slice -> Statement in
      """
      SELECT period, value FROM rollup WHERE county = \(county) AND organization = \(OrganizationID(county, serial: 0))
      AND measure = \(measure) AND period IN (\(list: slice))
      """
    }
    var persons: [SpreadRows.Key: Int64] = [:]
    for period in periods { persons[SpreadRows.Key(measure, period)] = 0 }
    for row in try connection.rows(all: questions).joined() {
      persons[SpreadRows.Key(measure, try row.text(0))] = try row.integer(1)
    }
    return persons
  }
}
