public import Ledger
import Store

extension Application {
  /// Lets the only administrator administer a further topmost organization; only while there is one account alone.
  public func grantFirstAdministrator(named name: String, at organization: OrganizationID) async throws {
    try await refusing {
      try await store.write(by: "owner", at: now) { transaction in
        let account = try transaction.tables.accounts.existing(name)
        guard try transaction.tables.counties.find(organization.county)?.parent == nil else {
          throw Refusal(.forbidden, "只能授予最上级组织", "Only topmost organizations can be given like this")
        }
        try transaction.grant(User.Grant(.administrator, at: organization), to: account)
      }
    }
  }

  /// Where an example's accounts belong: the topmost organization, and the first township and village (of its first
  /// county, when it is a city).
  public func examplePlaces(below root: OrganizationID, as user: User) async throws -> [(
    name: String, role: Role, place: Organization
  )] {
    try await refusing {
      try await store.read { tables in
        let top = try tables.organizations.existing(root)
        var places: [(name: String, role: Role, place: Organization)] = [
          ("chair", .chair, top), ("officer", .officer, top), ("leader", .leader, top),
          ("caseworker", .caseWorker, top), ("auditor", .auditor, top),
        ]
        var here = top
        while let below = try tables.directlyBelow(here.id).first(where: { $0.level < here.level }) {
          here = below
          switch here.level {
          case .county: places.append(("county", .chair, here))
          case .township: places.append(("township", .chair, here))
          case .village: places.append(("village", .recorder, here))
          case .nation, .province, .city: break
          }
        }
        return places
      }
    }
  }
}
