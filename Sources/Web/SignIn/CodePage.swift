import Hummingbird
import Ledger
import UseCases

/// The second step of signing in: the code of the app, or a recovery code.
enum CodePage {
  static func show(_ call: Call, _ entering: Entering) async throws -> Response {
    if entering.standing != .awaitsCode { return .see(SignInPages.next(entering.standing, back: nil)) }
    return call.show(page(call, back: call.query["back"], nil))
  }

  static func enter(_ call: Call, _ entering: Entering) async throws -> Response {
    if entering.standing != .awaitsCode { return .see(SignInPages.next(entering.standing, back: nil)) }
    do {
      try await call.site.limiter.admitCode(entering.user.name, at: call.site.elapsed())
      let signedIn = try await call.site.application.verifyCode(
        session: entering.session, code: call.answers["code"])
      await call.site.limiter.codeSucceeded(entering.user.name)
      return try await SignInPages.enter(call, signedIn, isShared: entering.isShared, back: call.answers["back"])
    } catch let refusal as Refusal {
      return call.show(page(call, back: call.answers["back"], refusal), status: ErrorResponses.status(refusal.code))
    }
  }

  private static func page(_ call: Call, back: String, _ refusal: Refusal?) -> Page {
    let page = call.page
    return Page(
      Names("两步验证", "Second step"), problems: refusal?.problems ?? [],
      content: """
        <form class="record narrow" method="post" action="/sign-in/code">\(page.tokenField)
        <input type="hidden" name="back" value="\(back)">
        \(CodeInput(refusal).markup(page))
        <p class="actions"><button class="primary">\(page.say("继续", "Go on"))</button>
        <a class="button" href="/sign-in">\(page.say("换一个账号", "Another account"))</a></p>
        <p class="help">\(page.say(
          "手机不在身边：输入一个恢复码（每个只能用一次）。手机丢了、恢复码也没有：请找系统管理员。",
          "Without the telephone: type a recovery code (each works once). Without either: ask the administrator."))</p></form>

        """)
  }
}

/// A field for a code of six digits or a recovery code.
struct CodeInput: Sendable {
  let problems: [Problem]
  var names = Names("验证应用显示的6位数字", "The six digits your app shows")

  init(_ refusal: Refusal?) { problems = refusal?.problems.filter { $0.place == "code" } ?? [] }

  func markup(_ page: PageContext) -> HTML {
    let texts = problems.map { "<p class=\"problem\">\(page.say($0.message))</p>" as HTML }
    return """
      <div class="field\(when: !problems.isEmpty, " wrong")"><label for="field-code">\(page.say(names))</label>\(texts)
      <input type="text" id="field-code" name="code" autocomplete="one-time-code" autocapitalize="characters" \
      spellcheck="false" maxlength="60" required></div>
      """
  }
}
