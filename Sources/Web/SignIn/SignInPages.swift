import Hummingbird
import Ledger
import Store
import UseCases

/// Signing in and out.
enum SignInPages {
  static func show(_ call: Call) async throws -> Response {
    if let visitor = call.context.visitor { return .see(home(of: visitor)) }
    return call.show(page(call, FormAnswers(["back": [call.query["back"]]]), nil))
  }

  static func signIn(_ call: Call) async throws -> Response {
    do {
      let isShared = call.answers["shared"] == "yes"
      let signedIn = try await signedIn(
        call, name: call.answers["name"], password: call.answers["password"], isShared: isShared)
      return try await enter(call, signedIn, isShared: isShared, back: call.answers["back"])
    } catch let refusal as Refusal {
      return call.show(page(call, call.answers, refusal), status: ErrorResponses.status(refusal.code))
    }
  }

  static func signOut(_ visit: Visit) async throws -> Response {
    try await visit.application.signOut(session: visit.visitor.session)
    var response = Response.done(.signedOut, at: Address(["sign-in"]))
    response.leave(visit.call.site)
    return response
  }

  /// Checks name and password at most so often; the API signs in the same way.
  static func signedIn(
    _ call: Call, name: String, password: String, isShared: Bool = false
  ) async throws -> UseCases.Application.SignedIn {
    let name = name.trimmed
    var known: String?
    if let mark = call.site.knownDevice.mark(in: call.request.headers) {
      known = try await call.site.application.knownDevice(mark, of: name)
    }
    let attempt = SignInLimiter.Attempt(name, from: call.clientAddress, device: known)
    try await call.site.limiter.admit(attempt, at: call.site.elapsed())
    let signedIn = try await call.site.application.signIn(
      name: name, password: password,
      on: SessionRows.Device(
        DeviceDescription.of(call.request.headers[.userAgent]), address: call.clientAddress ?? "", isShared: isShared))
    await call.site.limiter.succeeded(attempt)
    return signedIn
  }

  /// Sets the cookies and leads on: to the code, to setting a second factor up, or in.
  static func enter(
    _ call: Call, _ signedIn: UseCases.Application.SignedIn, isShared: Bool, back: String
  ) async throws -> Response {
    var response = Response.see(next(signedIn.standing, back: back))
    if signedIn.standing == .complete, Address.isLocal(back) { response.headers[.location] = back }
    response.headers[values: .setCookie] += try await cookies(signedIn, isShared: isShared, call)
    return response
  }

  static func next(_ standing: UseCases.Application.Standing, back: String?) -> Address {
    switch standing {
    case .complete: Address([])
    case .awaitsCode: Address(["sign-in", "code"], ["back": back.flatMap { $0.isEmpty ? nil : $0 }])
    case .mustEnrol: Address(["second-factor"])
    }
  }

  /// On a shared machine the browser forgets the session when it is closed, and is never known again.
  static func cookies(
    _ signedIn: UseCases.Application.SignedIn, isShared: Bool, _ call: Call
  ) async throws -> [String] {
    let seconds = isShared ? nil : Int(UseCases.Application.sessionSeconds)
    var cookies = [call.site.sessionCookie.header(token: signedIn.token, seconds: seconds)]
    if !isShared, signedIn.standing == .complete {
      cookies.append(
        call.site.knownDevice.header(mark: try await call.site.application.deviceMark(of: signedIn.user)))
    }
    return cookies
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
        <div class="field"><label class="choice"><input type="checkbox" name="shared" value="yes"> \
        \(page.say("这台电脑别人也用", "Others use this machine too"))</label>
        <p class="help">\(page.say(
          "勾选后，15分钟不用就退出，关闭浏览器也退出。", "Then you are signed out after 15 minutes without use, and when the browser is closed."))</p></div>
        <p class="actions"><button class="primary">\(page.say("登录", "Sign in"))</button></p>
        <p class="help"><a href="/invitation">\(page.say("第一次登录，或有新的邀请码", "First time here, or a new invitation"))</a></p>
        <p class="help">\(page.say(
          "忘记密码或没有账号，请找本单位的系统管理员要邀请码。",
          "If you have no account or forgot the password, ask your administrator for an invitation."))</p></form>

        """)
  }
}
