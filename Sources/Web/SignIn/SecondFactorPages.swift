import Hummingbird
import Ledger
import UseCases
import Vault

/// Setting the second factor up, with or without being let in already; and what its owner may do with it.
enum SecondFactorPages {
  static func show(_ call: Call, _ entering: Entering) async throws -> Response {
    if entering.standing == .awaitsCode { return .see(SignInPages.next(.awaitsCode, back: nil)) }
    return call.show(try await page(call, entering, nil))
  }

  static func act(_ call: Call, _ entering: Entering) async throws -> Response {
    if entering.standing == .awaitsCode { return .see(SignInPages.next(.awaitsCode, back: nil)) }
    do {
      try await call.site.limiter.admitCode(entering.user.name, at: call.site.elapsed())
      let response = try await perform(call, entering)
      await call.site.limiter.codeSucceeded(entering.user.name)
      return response
    } catch let refusal as Refusal {
      return call.show(try await page(call, entering, refusal), status: ErrorResponses.status(refusal.code))
    }
  }

  private static func perform(_ call: Call, _ entering: Entering) async throws -> Response {
    let (application, code) = (call.site.application, call.answers["code"])
    switch call.answers["act"] {
    case "confirm":
      let (signedIn, codes) = try await application.confirmSecondFactor(session: entering.session, code: code)
      var response = call.show(codesPage(call, codes))
      response.headers[values: .setCookie] += try await SignInPages.cookies(
        signedIn, isShared: entering.isShared, call)
      return response
    case "codes" where entering.standing == .complete:
      return call.show(codesPage(call, try await application.renewRecoveryCodes(of: entering.user, code: code)))
    case "remove" where entering.standing == .complete:
      try await application.removeSecondFactor(of: entering.user, code: code)
      return .done(.secondFactorRemoved, at: Address(["second-factor"]))
    default: throw Refusal(.invalid, "不知道要做什么，请返回重试", "It is not clear what to do; go back and try again")
    }
  }

  private static func page(_ call: Call, _ entering: Entering, _ refusal: Refusal?) async throws -> Page {
    let state = try await call.site.application.secondFactor(of: entering.user)
    let content =
      state.isSet
      ? present(call, state.recoveryCodes, refusal)
      : enrolment(call, try await call.site.application.beginSecondFactor(session: entering.session), entering, refusal)
    return Page(Names("两步验证", "Second factor"), problems: refusal?.problems ?? [], content: content)
  }

  private static func enrolment(
    _ call: Call, _ enrolment: UseCases.Application.Enrolment, _ entering: Entering, _ refusal: Refusal?
  ) -> HTML {
    let page = call.page
    let address = enrolment.code.address(account: enrolment.account)
    let why: HTML =
      entering.standing == .mustEnrol
      ? """
      <p class="notice hint">\(page.say(
        "您的身份能管理账号或接触个案，只凭密码不够。设置好两步验证后才能继续。",
        "Your role manages accounts or sees casework; a password alone is not enough. You can go on once this is set up."))</p>
      """ : .empty
    return """
      \(why)<section class="panel"><ol>
      <li>\(page.say("在手机上装一个验证器应用（任何支持 TOTP 的都行）。", "Have an authenticator app on your telephone; any that knows TOTP will do."))</li>
      <li>\(page.say("用它扫这个码：", "Scan this with it:"))<br>\
      \(QRCode(address)?.svg(label: page.say("两步验证二维码", "QR code of the second factor")))</li>
      <li>\(page.say("扫不了就手工输入密钥：", "Or type the key:")) <code class="key">\(enrolment.code.typedKey)</code>
      <details><summary>\(page.say("完整地址", "The whole address"))</summary><code class="key">\(address)</code></details></li>
      <li>\(page.say("把应用显示的6位数字填在下面。", "Write the six digits it shows below."))</li></ol></section>
      \(form(call, "confirm", Names("开始使用", "Begin using it"), refusal, isPrimary: true))
      """
  }

  private static func present(_ call: Call, _ left: Int, _ refusal: Refusal?) -> HTML {
    let page = call.page
    return """
      <section class="panel"><p><b>\(page.say("已设置", "It is set up."))</b> \
      \(page.say("还有\(left)个恢复码没用过。", "\(left) recovery codes are left."))</p></section>
      <h2>\(page.say("换一批恢复码", "New recovery codes"))</h2>
      \(form(call, "codes", Names("换一批", "Make new ones"), refusal))
      <h2>\(page.say("换手机，或不再使用", "Another telephone, or no longer"))</h2>
      \(form(call, "remove", Names("移除", "Remove it"), refusal))
      """
  }

  private static func form(
    _ call: Call, _ act: String, _ submit: Names, _ refusal: Refusal?, isPrimary: Bool = false
  ) -> HTML {
    let mine = call.answers["act"] == act ? refusal : nil
    return """
      <form class="record narrow" method="post" action="/second-factor">\(call.page.tokenField)\
      <input type="hidden" name="act" value="\(act)">\(CodeInput(mine).markup(call.page))
      <p class="actions"><button class="\(isPrimary ? "primary" : "danger")">\(call.page.say(submit))</button></p></form>

      """
  }

  private static func codesPage(_ call: Call, _ codes: [String]) -> Page {
    let items = codes.map { "<li><code class=\"key\">\($0)</code></li>" as HTML }
    return Page(
      Names("恢复码", "Recovery codes"),
      content: """
        <p class="notice warning">\(call.say(
          "请抄下来或打印，收在安全处：只显示这一次。手机不在时，每个可以代替一次验证码。",
          "Write them down or print them and keep them safe: they are shown this once. Each stands in for one code."))</p>
        <section class="panel"><ol>\(items)</ol></section>
        <p class="actions"><button data-print hidden>\(call.say("打印", "Print"))</button>
        <a class="button primary" href="/">\(call.say("记好了，继续", "Kept; go on"))</a></p>

        """)
  }
}
