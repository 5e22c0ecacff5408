import Hummingbird
import Ledger
import UseCases

/// An invited person sets her password with the code that the administrator gave her.
///
/// The code is typed, or stands behind the `#` of a link, which browsers do not send and servers do not log.
enum InvitationPages {
  static func show(_ call: Call) async throws -> Response { call.show(page(call, nil)) }

  static func accept(_ call: Call) async throws -> Response {
    let answers = call.answers
    let name = answers["name"].trimmed
    do {
      if answers["password"] != answers["again"] {
        throw Refusal(.invalid, "两次写的密码不一样", "The two passwords differ", at: "again")
      }
      let attempt = SignInLimiter.Attempt("invited " + name, from: call.clientAddress)
      try await call.site.limiter.admit(attempt, at: call.site.elapsed())
      try await call.site.application.acceptInvitation(
        name: name, code: answers["code"], password: answers["password"])
      await call.site.limiter.succeeded(attempt)
      let signedIn = try await SignInPages.signedIn(call, name: name, password: answers["password"])
      return try await SignInPages.enter(call, signedIn, isShared: false, back: "")
    } catch let refusal as Refusal {
      return call.show(page(call, refusal), status: ErrorResponses.status(refusal.code))
    }
  }

  private static func page(_ call: Call, _ refusal: Refusal?) -> Page {
    let page = call.page
    var code = CodeInput(refusal)
    code.names = Names("邀请码", "Invitation code")
    return Page(
      Names("设置密码", "Set your password"), problems: refusal?.problems ?? [],
      content: """
        <form class="record narrow" method="post" action="/invitation" data-invitation>
        <div class="field"><label for="field-name">\(page.say("用户名", "User name"))</label>
        <input type="text" id="field-name" name="name" value="\(call.answers["name"])" autocomplete="username" \
        autocapitalize="none" spellcheck="false" required></div>
        \(code.markup(page))
        \(PasswordInput("password", PasswordInput.rule, isNew: true, refusal).markup(page))
        \(PasswordInput("again", Names("再写一次密码", "Password again"), isNew: true, refusal).markup(page))
        <p class="actions"><button class="primary">\(page.say("设置密码并登录", "Set it and sign in"))</button></p>
        <p class="help">\(page.say(
          "邀请码只能用一次，七天内有效；过期请找系统管理员。",
          "The code works once, within seven days; after that ask the administrator for another."))</p></form>

        """)
  }
}

extension PasswordInput {
  /// What a new password must be, in a few words.
  static let rule = Names(
    "新密码（至少12位，几个不相干的词最好记）", "New password (12 or more characters; a few unconnected words)")
}
