import Hummingbird
import Ledger
import UseCases

/// Signing in and out.
enum SignInPages {
  static func show(_ call: Call) async throws -> Response {
    if let visitor = call.context.visitor { return .see(home(of: visitor)) }
    return call.show(page(call, FormAnswers(["back": [call.query["back"]]]), nil))
  }

  static func signIn(_ call: Call) async throws -> Response {
    do {
      let token = try await token(call, name: call.answers["name"], password: call.answers["password"])
      let back = call.answers["back"]
      var response = Response.see(Address(["home"]))
      response.headers[.location] = Address.isLocal(back) ? back : "/"
      response.headers[values: .setCookie].append(cookie(token, call))
      return response
    } catch let refusal as Refusal {
      return call.show(page(call, call.answers, refusal), status: ErrorResponses.status(refusal.code))
    }
  }

  static func signOut(_ visit: Visit) async throws -> Response {
    try await visit.application.signOut(session: visit.visitor.session)
    var response = Response.done(.signedOut, at: Address(["sign-in"]))
    response.headers[values: .setCookie].append(visit.call.site.sessionCookie.removal)
    return response
  }

  /// Checks name and password at most so often; the API signs in the same way.
  static func token(_ call: Call, name: String, password: String) async throws -> String {
    let name = name.trimmed
    try await call.site.limiter.admit(account: name, address: call.clientAddress, at: call.site.elapsed())
    let signedIn = try await call.site.application.signIn(name: name, password: password)
    await call.site.limiter.succeeded(account: name)
    return signedIn.token
  }

  static func cookie(_ token: String, _ call: Call) -> String {
    call.site.sessionCookie.header(token: token, seconds: Int(UseCases.Application.sessionSeconds))
  }

  static func home(of visitor: Visitor) -> Address {
    guard let place = visitor.place, visitor.may(.readFigures) else {
      if visitor.may(.readAudit) { return Address(["audit"]) }
      return Address([visitor.may(.administer) ? "accounts" : "account"])
    }
    return .home(place.organization.id)
  }

  private static func page(_ call: Call, _ answers: FormAnswers, _ refusal: Refusal?) -> Page {
    let page = call.page
    return Page(
      Names("登录", "Sign in"), problems: refusal?.problems ?? [],
      content: """
        <form class="record narrow" method="post" action="/sign-in">
        <input type="hidden" name="back" value="\(answers["back"])">
        <div class="field"><label for="field-name">\(page.say("用户名", "User name"))</label>
        <input type="text" id="field-name" name="name" value="\(answers["name"])" autocomplete="username" autocapitalize="none" \
        spellcheck="false" required></div>
        <div class="field"><label for="field-password">\(page.say("密码", "Password"))</label>
        <input type="password" id="field-password" name="password" autocomplete="current-password" required></div>
        <p class="actions"><button class="primary">\(page.say("登录", "Sign in"))</button></p>
        <p class="help">\(page.say(
          "忘记密码或没有账号，请找本单位的系统管理员。", "If you have no account or forgot the password, ask your administrator."))</p></form>

        """)
  }
}
