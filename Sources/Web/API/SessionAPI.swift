import Hummingbird
import Ledger
import UseCases

/// Signing in and out for programs.
enum SessionAPI {
  static func signIn(_ call: Call) async throws -> Response {
    let body = try call.jsonBody()
    let token = try await token(call, body)
    guard let user = try await call.site.application.user(ofSession: token) else { throw NotSignedIn() }
    let places = try await call.site.application.places(of: user)
    var response = Response.json(APIWriting.user(user, places))
    response.headers[values: .setCookie].append(SignInPages.cookie(token, call))
    return response
  }

  private static func token(_ call: Call, _ body: JSONBody) async throws -> String {
    do {
      return try await SignInPages.token(call, name: body.text("name"), password: body.text("password"))
    } catch let refusal as Refusal where refusal.code == .forbidden {
      throw NotSignedIn(refusal: refusal)
    }
  }

  static func signOut(_ visit: Visit) async throws -> Response {
    try await visit.application.signOut(session: visit.visitor.session)
    var response = Response.json(.object([:]))
    response.headers[values: .setCookie].append(visit.call.site.sessionCookie.removal)
    return response
  }

  static func show(_ visit: Visit) async throws -> Response {
    .json(APIWriting.user(visit.user, visit.visitor.places))
  }
}
