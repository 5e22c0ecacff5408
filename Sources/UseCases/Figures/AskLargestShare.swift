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
    guard case .record = measure.source else { return nil }
    let walk = LineageWalk(
      tables: tables, catalogue: context.catalogue, measure: measure, filter: try Filter(filter, for: measure))
    var largest: [RecordID: Int64] = [:]
    var cursor: AskLineage.Cursor?
    repeat {
      let page = try walk.page(organization, period, after: cursor, limit: 2000)
      for found in page { largest[found.record, default: 0] += found.value }
      cursor =
        page.count < 2000
        ? nil : page.last.map { AskLineage.Cursor(organization: $0.organization, record: $0.record.text) }
    } while cursor != nil
    return Decimal(string: Decimals.text(largest.values.max() ?? 0, digits: measure.digits))
  }
}
