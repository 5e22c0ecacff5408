public import Ledger
import Store

/// An organization at which a user holds roles.
public struct OwnPlace: Sendable, Hashable {
  public let organization: Organization
  public let roles: Set<Role>

  public func may(_ permission: Permission) -> Bool { roles.contains { $0.may(permission) } }
}

extension Application {
  /// Where a user works: the highest organization first, those of one level in the order of their ids.
  public func places(of user: User) async throws -> [OwnPlace] {
    let places = try await refusing {
      try await store.read { tables in
        try Dictionary(grouping: user.grants, by: \.organization).compactMap { id, grants in
          try tables.organizations.find(id).map { OwnPlace(organization: $0, roles: Set(grants.map(\.role))) }
        }
      }
    }
    return places.sorted { a, b in
      a.organization.level == b.organization.level
        ? a.organization.id < b.organization.id : a.organization.level > b.organization.level
    }
  }
}
