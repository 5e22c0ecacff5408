public import Ledger
import SQL

/// What one record adds to one breakdown at the organization it is booked at.
public struct BookedShare: Hashable, Sendable {
  public let organization: OrganizationID
  public let record: RecordID
  public let breakdown: Breakdown
  public let party: PartyID?
  public let value: FigureValue

  public init(organization: OrganizationID, record: RecordID, breakdown: Breakdown, party: PartyID?, value: FigureValue)
  {
    self.organization = organization
    self.record = record
    self.breakdown = breakdown
    self.party = party
    self.value = value
  }
}

extension FactRows {
  /// What is booked on some days at the organizations that stand below one today, wherever they stood then.
  public func sharesToday(of measure: String, below organization: OrganizationID, days: DayRange) throws
    -> [BookedShare]
  {
    let county = organization.county
    return try connection.rows(
      """
      SELECT f.organization, f.record, f.breakdown, f.qualifier, f.party, sum(f.value),
      sum(CASE WHEN f.value > 0 THEN 1 ELSE -1 END) FROM ancestry a CROSS JOIN fact f
      WHERE a.county = \(county) AND a.ancestor = \(organization) AND a.superseded = \(AncestryRows.notSuperseded)
      AND a.until = \(AncestryRows.forEver) AND f.county = \(county) AND f.measure = \(measure)
      AND f.organization = a.descendant AND f.day >= \(days.first) AND f.day <= \(days.last)
      GROUP BY f.organization, f.record, f.breakdown, f.qualifier, f.party HAVING sum(f.value) <> 0
      """
    ).map { row in
      BookedShare(
        organization: try row.organization(0), record: RecordID(county, try row.text(1)),
        breakdown: Breakdown(text: try row.text(2)), party: try row.optionalText(4).flatMap { PartyID($0) },
        value: FigureValue(signed: try row.integer(5), facts: try row.integer(6), try row.word(3)))
    }
  }

  /// The records of a county with a fact of a measure, in the order of their ids.
  public func records(with measure: String, in county: CountyCode) throws -> [RecordID] {
    try connection.rows(
      "SELECT DISTINCT record FROM fact WHERE county = \(county) AND measure = \(measure) ORDER BY record"
    ).map { RecordID(county, try $0.text(0)) }
  }
}
