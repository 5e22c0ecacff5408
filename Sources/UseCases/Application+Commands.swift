public import Ledger
import SQL
import Store

/// What commands need beside use cases: finding the organization a user means, and reading as of a change.
extension Application {
  /// An organization by code or name, looked for around the places where the user has a role.
  public func organization(_ written: String, for user: User) async throws -> Organization {
    try await refusing {
      try await store.read { tables in
        var refusals: [Refusal] = []
        for place in Set(user.grants.map(\.organization)).sorted() {
          do {
            return try OrganizationLookup(around: place, in: tables).find(written)
          } catch let refusal as Refusal {
            refusals.append(refusal)
          }
        }
        throw refusals.first { $0.code == .invalid } ?? refusals.first
          ?? Refusal(.forbidden, "用户“\(user.name)”没有任何角色", "The user “\(user.name)” has no role")
      }
    }
  }

  /// The last change of each county below an organization at a moment, or the change number itself for one county.
  ///
  /// Numbers of changes are for auditors: how far two lie apart would tell everybody else that something was done.
  public func heads(asOf written: String, below organization: OrganizationID, as user: User) async throws
    -> [CountyCode:
    Int64]
  {
    let moment = Moment(written)
    let number = Int64(written)
    guard moment != nil || number != nil else {
      throw Refusal(
        .invalid, "“\(written)”不是变更号，也不是时刻（例如 2013-12-31T16:00:00.000Z）",
        "“\(written)” is neither a change number nor a moment such as 2013-12-31T16:00:00.000Z", at: "as-of")
    }
    if number != nil, !user.holds(.auditor) {
      throw Refusal(
        .forbidden, "变更号只供审计员使用；请写时刻，例如 2013-12-31T16:00:00.000Z",
        "Change numbers are for auditors; write a moment such as 2013-12-31T16:00:00.000Z", at: "as-of")
    }
    return try await refusing {
      try await store.read { tables in
        let counties = [organization.county] + (try tables.counties.below(organization).map(\.code))
        if number != nil, counties.count > 1 {
          throw Refusal(
            .invalid, "变更号各县不同，跨县的数请用时刻", "Change numbers differ by county; use a moment for a figure above the county",
            at: "as-of")
        }
        var heads: [CountyCode: Int64] = [:]
        for county in counties {
          heads[county] = try number ?? moment.map { try tables.audit.lastChange(in: county, until: $0) } ?? 0
        }
        return heads
      }
    }
  }
}
