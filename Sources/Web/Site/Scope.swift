import Ledger
import Reports
import UseCases

/// The organization and period a page is about.
struct Scope: Sendable {
  let shown: ShowOrganization.Answer
  let period: Period

  var organization: Organization { shown.organization }
  var id: OrganizationID { organization.id }
  var kept: PageContext.Kept { PageContext.Kept(organization: id, period: period) }

  /// Whether the visitor holds a permission here, at the organization or above it.
  func lets(_ permission: Permission, _ visitor: Visitor) -> Bool {
    visitor.user.may(permission, at: [id] + shown.above.map(\.id))
  }

  /// The way down to the organization, beginning where the visitor's own rights begin.
  func trail(_ visitor: Visitor, withSelf: Bool = true) -> [Page.Crumb] {
    let rights = Set(visitor.places.filter { $0.may(.readFigures) }.map(\.organization.id))
    let chain = (shown.above + [organization]).drop { !rights.contains($0.id) }
    return (withSelf ? Array(chain) : chain.dropLast()).map {
      Page.Crumb(names: Names($0.name, $0.name), address: .home($0.id, period))
    }
  }
}

extension Visit {
  /// The organization named in an address or on a form by id, code or name; the working one when left out.
  func organizationID(_ written: String) async throws -> OrganizationID {
    let text = written.trimmed
    if text.isEmpty { return try workingPlace().id }
    if text.utf8.count == 12, let id = Int64(text).flatMap(OrganizationID.init) { return id }
    return try await answer(FindOrganization(text, around: workingPlace().id)).id
  }

  /// What the page is about, from its address.
  func scope(at written: String? = nil) async throws -> Scope {
    let id = try await organizationID(written ?? query["organization"])
    return Scope(shown: try await answer(ShowOrganization(id: id)), period: try PeriodChoice.read(query, today))
  }

  /// The same visit with the main navigation leading to this scope.
  func keeping(_ scope: Scope) -> Visit {
    var visit = self
    visit.call = call.keeping(scope.kept)
    return visit
  }
}

extension Call {
  func keeping(_ kept: PageContext.Kept) -> Call {
    var context = context
    context.page.kept = kept
    return Call(request: request, context: context, site: site, answers: answers, json: json)
  }
}
