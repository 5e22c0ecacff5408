public import Ledger
public import Store

/// Finds an organization by code or name for an administrator, who manages accounts there without reading its figures.
public struct FindPlaceToGrant: Query {
  public static let permission = Permission.administer

  public let around: OrganizationID
  public let written: String

  public init(_ written: String, around: OrganizationID) {
    self.written = written
    self.around = around
  }

  public func scope(in tables: Tables) -> OrganizationID { around }

  public func answer(in tables: Tables, _ context: Context) throws -> Organization {
    do {
      return try OrganizationLookup(around: around, in: tables).find(written)
    } catch let refusal as Refusal {
      throw Refusal(.invalid, refusal.problems.map { $0.placed(at: "organization") })
    }
  }
}
