public import Ledger
import SQL

extension RollupRows {
  /// How many places one statement names. An engine looks for each of the counties under each of the places, so few at a
  /// time are fastest; a distributed one asks only where these counties lie.
  static let placesAtATime = 16

  /// Sums by breakdown over several places, as of one: the root of each county below a city or province, for instance.
  public func sums(
    of measure: String, at places: [OrganizationID], from first: String, through last: String
  ) throws -> [Breakdown: FigureValue] {
    if places.count == 1, let only = places.first { return try sums(of: measure, at: only, from: first, through: last) }
    let questions = places.slices(of: Self.placesAtATime).map { slice -> Statement in
      """
      SELECT breakdown, sum(value), sum(above), sum(below), sum(around) FROM rollup
      WHERE county IN (\(list: slice.map(\.county))) AND organization IN (\(list: slice)) AND measure = \(measure)
      AND period >= \(first) AND period <= \(last) GROUP BY breakdown
      """
    }
    var sums: [Breakdown: FigureValue] = [:]
    for row in try connection.rows(all: questions).joined() {
      sums[Breakdown(text: try row.text(0)), default: FigureValue()] += try row.figure(from: 1)
    }
    return sums
  }
}
