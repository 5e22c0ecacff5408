import Hummingbird
import Ledger
import UseCases

/// The tree of organizations for programs.
enum OrganizationAPI {
  /// An organization with those above it and directly below.
  static func show(_ visit: Visit) async throws -> Response {
    let shown = try await visit.answer(ShowOrganization(id: try await visit.organizationID(visit.parameter("id"))))
    var members: [String: JSON] = [
      "organization": APIWriting.organization(shown.organization),
      "above": .list(shown.above.map(APIWriting.organization)),
      "below": .list(shown.below.map(APIWriting.organization)),
    ]
    members["movedFrom"] = shown.came.map { .text($0.description) }
    members["movedTo"] = shown.left.map { .text($0.description) }
    return .json(.object(members))
  }

  /// Everything below it in its county.
  static func branch(_ visit: Visit) async throws -> Response {
    let id = try await visit.organizationID(visit.parameter("id"))
    let branch = try await visit.answer(ListOrganizations(root: id))
    return .json(.object(["organizations": .list(branch.map(APIWriting.organization))]))
  }

  static func make(_ change: TreeChange) -> @Sendable (Visit) async throws -> Response {
    { visit in
      let id = try await visit.organizationID(visit.parameter("id"))
      let done = try await TreeChangePage.perform(change, at: id, try visit.call.jsonBody().answers, visit)
      return .json(.object(["id": .text(done.shown.description)]))
    }
  }
}
