public import Ledger
import SQL
import Vault

/// Table `release`: figures of confidential kinds as everybody may see them, written once a quarter and never again.
///
/// Each row is what a keeping organization's running total, rounded to a multiple of five, grew by in a quarter. Every
/// other released figure is a sum of such rows.
public struct ReleaseRows {
  let connection: any Connection

  /// The mark of a quarter that was released, in the county's own row; no measure is called so.
  private static let mark = ""

  /// The last quarter released in a county up to a change, written `2026Q3`.
  public func last(in county: CountyCode, through change: Int64 = .max) throws -> String? {
    try connection.rows(
      """
      SELECT max(quarter) FROM release WHERE county = \(county) AND organization = \(OrganizationID(county, serial: 0))
      AND measure = \(Self.mark) AND change <= \(change)
      """
    ).first?.optionalText(0)
  }

  /// What was released of a measure for an organization and everything below it today, quarter by quarter.
  public func sum(
    of measure: String, below organization: OrganizationID, from first: String, through last: String
  ) throws -> Int64 {
    let county = organization.county
    let rows =
      organization.isRoot
      ? try connection.rows(
        """
        SELECT sum(value) FROM release WHERE county = \(county) AND measure = \(measure)
        AND quarter >= \(first) AND quarter <= \(last)
        """)
      : try connection.rows(
        """
        SELECT sum(r.value) FROM ancestry a JOIN release r ON r.county = \(county) AND r.organization = a.descendant
        WHERE a.county = \(county) AND a.ancestor = \(organization) AND a.superseded = \(AncestryRows.notSuperseded)
        AND a.until = \(AncestryRows.forEver) AND r.measure = \(measure)
        AND r.quarter >= \(first) AND r.quarter <= \(last)
        """)
    return try rows.first?.optionalInteger(0) ?? 0
  }

  /// What some changes of a county released, by measure and quarter.
  public func growth(in county: CountyCode, after change: Int64, through last: Int64) throws
    -> [SpreadRows.Key: FigureValue]
  {
    var growth: [SpreadRows.Key: FigureValue] = [:]
    for row in try connection.rows(
      """
      SELECT measure, quarter, sum(value) FROM release WHERE county = \(county) AND measure <> \(Self.mark)
      AND change > \(change) AND change <= \(last) GROUP BY measure, quarter
      """
    ) { growth[SpreadRows.Key(try row.text(0), try row.text(1))] = FigureValue(try row.integer(2)) }
    return growth
  }

  /// What was released of a measure so far, by organization.
  func totals(of measure: String, in county: CountyCode) throws -> [OrganizationID: Int64] {
    var totals: [OrganizationID: Int64] = [:]
    for row in try connection.rows(
      "SELECT organization, sum(value) FROM release WHERE county = \(county) AND measure = \(measure) GROUP BY organization"
    ) { totals[try row.organization(0)] = try row.integer(1) }
    return totals
  }

  func insert(_ value: Int64, of measure: String, at organization: OrganizationID, in quarter: String, change: Int64)
    throws
  {
    try connection.queue(
      """
      INSERT INTO release (county, organization, measure, quarter, value, change) VALUES (\(organization.county), \
      \(organization), \(measure), \(quarter), \(value), \(change))
      """)
  }

  func insertMark(_ quarter: String, in county: CountyCode, change: Int64) throws {
    try insert(0, of: Self.mark, at: OrganizationID(county, serial: 0), in: quarter, change: change)
  }

  /// A released row as its digest covers it.
  public static func line(_ organization: OrganizationID, _ measure: String, _ value: Int64) -> String {
    "\(organization) \(measure) \(value)"
  }

  public static func digest(of lines: [String]) -> String { Digest.sha256Hex(lines.sorted().joined(separator: "\n")) }

  /// Every row of a county, for checking.
  public func all(in county: CountyCode) throws -> [(
    organization: OrganizationID, measure: String, quarter: String, value: Int64, change: Int64
  )] {
    try connection.rows(
      """
      SELECT organization, measure, quarter, value, change FROM release WHERE county = \(county)
      ORDER BY change, quarter, organization, measure
      """
    ).map { (try $0.organization(0), try $0.text(1), try $0.text(2), try $0.integer(3), try $0.integer(4)) }
  }
}
