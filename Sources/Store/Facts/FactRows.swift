public import Ledger
import SQL

/// Table `fact`: appended, never rewritten; the sum over a record's facts is what the record stands for.
public struct FactRows {
  let connection: any Connection

  /// The net facts of one record.
  public func facts(of id: RecordID) throws -> Facts {
    var facts: Facts = [:]
    for row in try connection.rows(
      """
      SELECT measure, organization, day, breakdown, qualifier, party, sum(value) FROM fact
      WHERE county = \(id.county) AND record = \(id.text)
      GROUP BY measure, organization, day, breakdown, qualifier, party HAVING sum(value) <> 0
      """
    ) {
      facts[try key(row)] = try row.integer(6)
    }
    return facts
  }

  public struct Line: Hashable, Sendable {
    public let change: Int64
    public let line: Int64
    public let record: String
    public let key: FactKey
    public let value: Int64

    /// What the audit chain's leaf covers.
    var canonical: [UInt8] {
      Columns.joined([
        "\(line)", record, key.measure, "\(key.organization.number)", key.day.description, key.breakdown.description,
        key.qualifier.rawValue, key.party?.text ?? "", "\(value)",
      ])
    }
  }

  /// Every fact of a county in the order it was appended.
  public func forEach(in county: CountyCode, _ body: (Line) throws -> Void) throws {
    try connection.forEach(
      """
      SELECT measure, organization, day, breakdown, qualifier, party, value, change, line, record FROM fact
      WHERE county = \(county) ORDER BY change, line
      """
    ) { row in
      let (change, number) = (try row.integer(7), try row.integer(8))
      let line = try StoredDataProblem.naming("fact \(change)/\(number)") {
        Line(change: change, line: number, record: try row.text(9), key: try key(row), value: try row.integer(6))
      }
      try body(line)
    }
  }

  func insert(_ line: Line, in county: CountyCode) throws {
    let k = line.key
    try connection.queue(
      """
      INSERT INTO fact (county, change, line, record, measure, organization, day, breakdown, qualifier, party, value)
      VALUES (\(county), \(line.change), \(line.line), \(line.record), \(k.measure), \(k.organization), \(k.day), \
      \(k.breakdown), \(k.qualifier), \(k.party), \(line.value))
      """)
  }

  /// Everything booked at an organization from a day on: what a move of its branch carries along.
  func forEach(
    at organization: OrganizationID, from day: Day, _ body: (FactKey, Int64) throws -> Void
  ) throws {
    try connection.forEach(
      """
      SELECT measure, organization, day, breakdown, qualifier, party, value FROM fact
      WHERE county = \(organization.county) AND organization = \(organization) AND day >= \(day)
      """
    ) { row in
      try body(key(row), row.integer(6))
    }
  }

  func key(_ row: Row) throws -> FactKey {
    FactKey(
      measure: try row.text(0), organization: try row.organization(1), day: try row.day(2),
      breakdown: Breakdown(text: try row.text(3)), qualifier: try row.word(4),
      party: try row.optionalText(5).flatMap { PartyID($0) })
  }
}
