public import Foundation
public import Ledger
public import Store

/// What the record that adds most adds to a figure; nil for ratios and averages.
public struct AskLargestShare: Query {
  public static let permission = Permission.readFigures

  public let measure: String
  public let organization: OrganizationID
  public let period: Period
  public let filter: String

  public init(measure: String, organization: OrganizationID, period: Period, filter: String = "") {
    self.measure = measure
    self.organization = organization
    self.period = period
    self.filter = filter
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Decimal? {
    let measure = try context.catalogue.measure(measure)
    guard case .record = measure.source, !context.catalogue.isConfidential(measure) else { return nil }
    let filter = try Filter(filter, for: measure)
    let reading = FigureReading(tables: tables, catalogue: context.catalogue, sight: .exact)
    var largest: [RecordID: Int64] = [:]
    for place in try reading.places(organization) {
      try tables.facts.forEachContribution(to: measure.id, below: place, days: reading.days(measure, period)) {
        record, breakdown, value in
        if filter.lets(breakdown, of: measure) { largest[record, default: 0] += value }
      }
    }
    return Decimal(string: Decimals.text(largest.values.max() ?? 0, digits: measure.digits))
  }
}
