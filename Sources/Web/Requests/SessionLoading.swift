import HTTPTypes
import Hummingbird
import Ledger
import UseCases

/// Finds who is signed in, for every page and every refusal, and the notice left by the act before.
struct SessionLoading: RouterMiddleware {
  typealias Context = WebRequestContext
  let application: UseCases.Application
  let cookie: SessionCookie
  let formToken: FormToken
  let site: Names?

  /// Names the organization worked at, for users of several.
  static let placeCookie = "place"

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.page.site = site
    let notice = PassingNotice.read(request.headers, isEncrypted: cookie.isEncrypted)
    if let notice { context.page.notices = [notice.notice] }
    if let token = cookie.token(in: request.headers), let session = try await application.session(token) {
      context.entering = Entering(
        user: session.user, session: token, standing: session.standing, isShared: session.isShared)
      if session.standing == .complete {
        let visitor = try await visitor(session.user, token, request.headers)
        context.visitor = visitor
        context.page.viewer = Viewer(session.user, organization: visitor.place?.organization.name ?? "")
        context.page.choosesPlace = visitor.places.count > 1
      }
      context.page.formToken = formToken.token(forSession: token)
    }
    var response = try await next(request, context)
    // A redirect shows nothing yet; the notice waits for the page it leads to.
    if notice != nil, response.status.kind != .redirection {
      response.headers[values: .setCookie].append(PassingNotice.removal)
    }
    return response
  }

  private func visitor(_ user: User, _ token: String, _ headers: HTTPFields) async throws -> Visitor {
    let places = try await application.places(of: user)
    let chosen = CookieHeader.value(SessionLoading.placeCookie, in: headers, isEncrypted: cookie.isEncrypted)
    let place = places.first { $0.organization.id.description == chosen } ?? places.first
    return Visitor(user: user, session: token, places: places, place: place)
  }
}
