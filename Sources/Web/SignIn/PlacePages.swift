import Hummingbird
import Ledger
import UseCases

/// Where a user works: the way home, and the choice for users of several organizations.
enum PlacePages {
  static func home(_ visit: Visit) async throws -> Response { .see(SignInPages.home(of: visit.visitor)) }

  static func show(_ visit: Visit) async throws -> Response {
    let rows = visit.visitor.places.map { place -> [HTML] in
      let roles = place.roles.sorted().map { visit.say($0.names) }.joined(separator: visit.say("、", ", "))
      return ["\(place.organization.name)", "\(roles)", choice(place, visit)]
    }
    let table = Table(
      caption: Names("可选的组织", "Organizations"),
      columns: [.init("组织", "Organization"), .init("身份", "Role"), .init("办公", "Work here")], rows: rows)
    let content =
      rows.isEmpty
      ? visit.page.emptyState(
        Names("您的账号还没有任何组织的权限，请联系系统管理员授权。", "Your account has no role anywhere yet; ask the administrator."))
      : table.markup(visit.page)
    return visit.show(Page(Names("选择办公的组织", "Where do you work?"), content: content))
  }

  static func choose(_ visit: Visit) async throws -> Response {
    let wanted = visit.answers["organization"]
    guard let place = visit.visitor.places.first(where: { $0.organization.id.description == wanted }) else {
      throw Refusal(.forbidden, "您没有在这个组织的权限", "You hold no role at this organization")
    }
    var response = Response.see(Address([]))
    response.headers[values: .setCookie].append(
      "\(SessionLoading.placeCookie)=\(place.organization.id); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
    return response
  }

  private static func choice(_ place: OwnPlace, _ visit: Visit) -> HTML {
    if place == visit.visitor.place { return "<span class=\"tag\">\(visit.say("正在这里", "Here now"))</span>" }
    return """
      <form method="post" action="/places">\(visit.page.tokenField)\
      <input type="hidden" name="organization" value="\(place.organization.id.description)">\
      <button>\(visit.say("到这里", "Choose"))</button></form>
      """
  }
}
