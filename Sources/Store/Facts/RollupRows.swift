public import Ledger
import SQL

/// Tables `rollup` (changes per organization, measure, period and breakdown) and `presence` (who was counted where).
public struct RollupRows {
  let connection: any Connection

  public struct Key: Hashable, Sendable {
    public let organization: OrganizationID
    public let measure: String
    public let period: String
    public let breakdown: Breakdown

    public init(organization: OrganizationID, measure: String, period: String, breakdown: Breakdown) {
      self.organization = organization
      self.measure = measure
      self.period = period
      self.breakdown = breakdown
    }
  }

  public struct PresenceKey: Hashable, Sendable {
    public let organization: OrganizationID
    public let measure: String
    public let period: String
    public let party: PartyID

    public init(organization: OrganizationID, measure: String, period: String, party: PartyID) {
      self.organization = organization
      self.measure = measure
      self.period = period
      self.party = party
    }
  }

  /// Sums by breakdown over the months (or the one named period) from `first` through `last`.
  public func sums(
    of measure: String, at organization: OrganizationID, from first: String, through last: String
  ) throws -> [Breakdown: FigureValue] {
    var sums: [Breakdown: FigureValue] = [:]
    for row in try connection.rows(
      """
      SELECT breakdown, sum(value), sum(above), sum(below), sum(around) FROM rollup
      WHERE county = \(organization.county) AND organization = \(organization) AND measure = \(measure)
      AND period >= \(first) AND period <= \(last) GROUP BY breakdown
      """
    ) {
      sums[Breakdown(text: try row.text(0))] = try row.figure(from: 1)
    }
    return sums
  }

  public func forEach(in county: CountyCode, _ body: (Key, FigureValue) throws -> Void) throws {
    try connection.forEach(
      """
      SELECT organization, measure, period, breakdown, value, above, below, around FROM rollup
      WHERE county = \(county) ORDER BY organization, measure, period, breakdown
      """
    ) { row in
      let name = "rollup \(try row.integer(0)) \(try row.text(1)) \(try row.text(2))"
      let (key, value) = try StoredDataProblem.naming(name) {
        let key = Key(
          organization: try row.organization(0), measure: try row.text(1), period: try row.text(2),
          breakdown: Breakdown(text: try row.text(3)))
        return (key, try row.figure(from: 4))
      }
      try body(key, value)
    }
  }

  /// Who was counted where and how often.
  public func forEachPresence(in county: CountyCode, _ body: (PresenceKey, Int64) throws -> Void) throws {
    try connection.forEach(
      """
      SELECT organization, measure, period, party, n FROM presence WHERE county = \(county)
      ORDER BY organization, measure, period, party
      """
    ) { row in
      let name = "presence \(try row.integer(0)) \(try row.text(1)) \(try row.text(2))"
      let key = try StoredDataProblem.naming(name) {
        guard let party = PartyID(try row.text(3)) else { throw StoredDataProblem("no party id") }
        return PresenceKey(
          organization: try row.organization(0), measure: try row.text(1), period: try row.text(2), party: party)
      }
      try body(key, row.integer(4))
    }
  }

  func add(_ v: FigureValue, to key: Key) throws {
    try connection.queue(
      """
      INSERT INTO rollup (county, organization, measure, period, breakdown, value, above, below, around)
      VALUES (\(key.organization.county), \(key.organization), \(key.measure), \(key.period), \(key.breakdown), \
      \(v.value), \(v.above), \(v.below), \(v.around))
      ON CONFLICT (county, organization, measure, period, breakdown) DO UPDATE SET
      value = rollup.value + excluded.value, above = rollup.above + excluded.above,
      below = rollup.below + excluded.below, around = rollup.around + excluded.around
      """)
  }

  /// Adds to how often persons were counted and returns for each whether that makes or unmakes a presence: +1, -1 or 0.
  func add(_ counts: [(key: PresenceKey, n: Int64)]) throws -> [Int64] {
    let answers = try connection.rows(
      all: counts.map { key, n in
        """
        INSERT INTO presence (county, organization, measure, period, party, n)
        VALUES (\(key.organization.county), \(key.organization), \(key.measure), \(key.period), \(key.party), \(n))
        ON CONFLICT (county, organization, measure, period, party) DO UPDATE SET n = presence.n + excluded.n
        RETURNING n
        """
      })
    return try zip(answers, counts).map { rows, count in
      guard let after = try rows.first?.integer(0) else { throw StoredDataProblem("no presence row") }
      return (after > 0 ? 1 : 0) - (after - count.n > 0 ? 1 : 0)
    }
  }
}
