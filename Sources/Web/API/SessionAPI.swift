import Hummingbird
import Ledger
import UseCases

/// Signing in and out for programs.
enum SessionAPI {
  /// Name, password, and `code` where the account has a second factor.
  static func signIn(_ call: Call) async throws -> Response {
    let signedIn = try await signedIn(call, try call.jsonBody())
    let places = try await call.site.application.places(of: signedIn.user)
    var response = Response.json(APIWriting.user(signedIn.user, places))
    response.headers[values: .setCookie] += try await SignInPages.cookies(signedIn, isShared: false, call)
    return response
  }

  private static func signedIn(_ call: Call, _ body: JSONBody) async throws -> UseCases.Application.SignedIn {
    do {
      let begun = try await SignInPages.signedIn(call, name: body.text("name"), password: body.text("password"))
      switch begun.standing {
      case .complete: return begun
      case .awaitsCode: return try await complete(begun, body.text("code"), call)
      case .mustEnrol:
        try await call.site.application.signOut(session: begun.token)
        throw Refusal(
          .forbidden, "这个身份必须先在网页上设置两步验证", "This role needs a second factor; set it up in a browser first")
      }
    } catch let refusal as Refusal where refusal.code == .forbidden {
      throw NotSignedIn(refusal: refusal)
    }
  }

  private static func complete(
    _ begun: UseCases.Application.SignedIn, _ code: String, _ call: Call
  ) async throws -> UseCases.Application.SignedIn {
    let name = begun.user.name
    do {
      if code.trimmed.isEmpty {
        throw Refusal(.forbidden, "这个账号有两步验证，请带上 code", "This account has a second factor; send its code", at: "code")
      }
      try await call.site.limiter.admitCode(name, at: call.site.elapsed())
      let signedIn = try await call.site.application.verifyCode(session: begun.token, code: code)
      await call.site.limiter.codeSucceeded(name)
      return signedIn
    } catch {
      try await call.site.application.signOut(session: begun.token)
      throw error
    }
  }

  static func signOut(_ visit: Visit) async throws -> Response {
    try await visit.application.signOut(session: visit.visitor.session)
    var response = Response.json(.object([:]))
    response.leave(visit.call.site)
    return response
  }

  static func show(_ visit: Visit) async throws -> Response {
    .json(APIWriting.user(visit.user, visit.visitor.places))
  }
}
