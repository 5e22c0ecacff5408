public import Ledger
import SQL

/// Tables `spread` (sums over several counties, under the code of the one that keeps them), `spread_person` (how many persons
/// of each county are in such a sum) and `spread_state` (up to which change each county is).
///
/// They hold nothing that facts do not say, and are no part of the audit, of copies or of backups: whoever has the
/// facts feeds them anew.
public struct SpreadRows {
  let connection: any Connection

  public struct Key: Hashable, Sendable {
    public let measure: String
    public let period: String
    public let breakdown: Breakdown

    public init(_ measure: String, _ period: String, _ breakdown: Breakdown = .none) {
      self.measure = measure
      self.period = period
      self.breakdown = breakdown
    }
  }

  /// How far one county is in a sum.
  public struct State: Hashable, Sendable {
    public let change: Int64
    /// Everything that was committed in the county at this moment is in the sum.
    public let at: Moment
    /// The last quarter of which confidential figures were released by then, written `2026Q3`; empty when there is none.
    public let released: String
  }

  /// Keeper → county in its sum → how far it is in it.
  public typealias States = [CountyCode: [CountyCode: State]]

  /// Every state there is; only feeding and verifying ask this of all counties at once.
  public func states() throws -> States {
    try states(connection.rows("SELECT county, part, change, at, released FROM spread_state ORDER BY county, part"))
  }

  public func states(in keepers: [CountyCode]) throws -> States {
    let questions = keepers.slices(of: CountyRows.atATime).map { slice -> Statement in
      "SELECT county, part, change, at, released FROM spread_state WHERE county IN (\(list: slice))"
    }
    return try states(connection.rows(all: questions).flatMap { $0 })
  }

  private func states(_ rows: [Row]) throws -> States {
    var states: States = [:]
    for row in rows {
      states[try row.county(0), default: [:]][try row.county(1)] =
        State(change: try row.integer(2), at: try row.moment(3), released: try row.text(4))
    }
    return states
  }

  /// Sums by breakdown over the months (or the one named period) from one through another, over several keepers.
  public func sums(
    of measure: String, at keepers: [CountyCode], from first: String, through last: String
  ) throws -> [Breakdown: FigureValue] {
    let questions = keepers.slices(of: RollupRows.placesAtATime).map { slice -> Statement in
      """
      SELECT breakdown, sum(value), sum(above), sum(below), sum(around) FROM spread
      WHERE county IN (\(list: slice)) AND measure = \(measure) AND period >= \(first) AND period <= \(last)
      GROUP BY breakdown
      """
    }
    var sums: [Breakdown: FigureValue] = [:]
    for row in try connection.rows(all: questions).joined() {
      sums[Breakdown(text: try row.text(0)), default: FigureValue()] += try row.figure(from: 1)
    }
    return sums
  }

  /// The same for several measures at one keeper.
  func sums(of measures: [String], at keeper: CountyCode, from first: String, through last: String) -> Statement {
    """
    SELECT measure, breakdown, sum(value), sum(above), sum(below), sum(around) FROM spread
    WHERE county = \(keeper) AND measure IN (\(list: measures))
    AND period >= \(first) AND period <= \(last) GROUP BY measure, breakdown
    """
  }

  /// Every row of a keeper.
  public func forEach(in keeper: CountyCode, _ body: (Key, FigureValue) throws -> Void) throws {
    try connection.forEach(
      """
      SELECT measure, period, breakdown, value, above, below, around FROM spread WHERE county = \(keeper)
      ORDER BY measure, period, breakdown
      """
    ) { row in
      let name = "spread \(keeper) \(try row.text(0)) \(try row.text(1))"
      let (key, value) = try StoredDataProblem.naming(name) {
        (Key(try row.text(0), try row.text(1), Breakdown(text: try row.text(2))), try row.figure(from: 3))
      }
      try body(key, value)
    }
  }

  /// How many persons of a county are in a keeper's sum, by measure and period.
  public func persons(of part: CountyCode, in keeper: CountyCode) throws -> [Key: Int64] {
    var persons: [Key: Int64] = [:]
    for row in try connection.rows(
      "SELECT measure, period, value FROM spread_person WHERE county = \(keeper) AND part = \(part)"
    ) { persons[Key(try row.text(0), try row.text(1))] = try row.integer(2) }
    return persons
  }

  func add(_ v: FigureValue, to key: Key, in keeper: CountyCode) throws {
    try connection.queue(
      """
      INSERT INTO spread (county, measure, period, breakdown, value, above, below, around)
      VALUES (\(keeper), \(key.measure), \(key.period), \(key.breakdown), \
      \(v.value), \(v.above), \(v.below), \(v.around))
      ON CONFLICT (county, measure, period, breakdown) DO UPDATE SET
      value = spread.value + excluded.value, above = spread.above + excluded.above,
      below = spread.below + excluded.below, around = spread.around + excluded.around
      """)
  }

  func setPersons(_ value: Int64, _ key: Key, of part: CountyCode, in keeper: CountyCode) throws {
    try connection.queue(
      """
      INSERT INTO spread_person (county, part, measure, period, value)
      VALUES (\(keeper), \(part), \(key.measure), \(key.period), \(value))
      ON CONFLICT (county, part, measure, period) DO UPDATE SET value = excluded.value
      """)
  }

  func set(_ state: State, of part: CountyCode, in keeper: CountyCode) throws {
    try connection.queue(
      """
      INSERT INTO spread_state (county, part, change, at, released)
      VALUES (\(keeper), \(part), \(state.change), \(state.at), \(state.released))
      ON CONFLICT (county, part) DO UPDATE SET
      change = excluded.change, at = excluded.at, released = excluded.released
      """)
  }

  /// All counties in a sum are in it up to a moment, whether anything had to be added or not.
  func setMoment(_ moment: Moment, in keeper: CountyCode) throws {
    try connection.queue("UPDATE spread_state SET at = \(moment) WHERE county = \(keeper)")
  }

  func clear(_ keeper: CountyCode) throws {
    try connection.queue("DELETE FROM spread WHERE county = \(keeper)")
    try connection.queue("DELETE FROM spread_person WHERE county = \(keeper)")
    try connection.queue("DELETE FROM spread_state WHERE county = \(keeper)")
  }
}
