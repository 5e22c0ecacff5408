import Hummingbird
import Ledger
import UseCases

/// One's own account: who one is, and a new password.
enum OwnAccountPage {
  static func show(_ visit: Visit) async throws -> Response { visit.show(try await page(visit, nil)) }

  static func changePassword(_ visit: Visit) async throws -> Response {
    try await visit.submit {
      let (password, again) = (visit.answers["password"], visit.answers["again"])
      if password != again {
        throw Refusal(.invalid, "两次写的新密码不一样", "The two new passwords differ", at: "again")
      }
      let site = visit.call.site
      let attempt = SignInLimiter.Attempt("own " + visit.user.name)
      try await site.limiter.admit(attempt, at: site.elapsed())
      try await visit.application.changeOwnPassword(of: visit.user, from: visit.answers["old"], to: password)
      await site.limiter.succeeded(attempt)
      return .done(.passwordChanged, at: Address(["account"]))
    } otherwise: { refusal in
      try await page(visit, refusal)
    }
  }

  private static func page(_ visit: Visit, _ refusal: Refusal?) async throws -> Page {
    let factor = try await visit.application.secondFactor(of: visit.user)
    let grants = visit.visitor.places.flatMap { place in
      place.roles.sorted().map { "<li>\(place.organization.name) · \(visit.say($0.names))</li>" as HTML }
    }
    return Page(
      Names("我的账号", "My account"), problems: refusal?.problems ?? [],
      content: """
        <section class="panel"><p><b>\(visit.user.displayName)</b>（\(visit.user.name)）</p><ul>\(grants)</ul></section>
        <h2>\(visit.say("两步验证", "Second factor"))</h2>
        <p>\(factor.isSet ? visit.say("已设置", "Set up") : visit.say("没有设置", "Not set up")) \
        <a class="button" href="/second-factor">\(factor.isSet ? visit.say("管理", "Manage it") : visit.say("设置", "Set it up"))</a></p>
        <h2>\(visit.say("登录在哪里", "Where you are signed in"))</h2>\(try await OwnSessions.markup(visit))
        <h2>\(visit.say("更改密码", "Change the password"))</h2>
        <form class="record narrow" method="post" action="/account">\(visit.page.tokenField)
        \(PasswordInput("old", Names("现在的密码", "Present password"), isNew: false, refusal).markup(visit.page))
        \(PasswordInput("password", PasswordInput.rule, isNew: true, refusal).markup(visit.page))
        \(PasswordInput("again", Names("再写一次新密码", "New password again"), isNew: true, refusal).markup(visit.page))
        <p class="actions"><button class="primary">\(visit.say("更改密码", "Change the password"))</button></p></form>

        """)
  }
}
