import Hummingbird
import Ledger
import UseCases
import Vault

/// 投诉建议: open to everybody, signed in or not; the answer is read where it was said.
enum FeedbackPages {
  static let aboutField = "about"
  static let idField = "_id"

  static func show(_ call: Call) async throws -> Response {
    if let visit = signedIn(call) { return visit.show(try await OwnFeedbackPage.page(visit, call.query, nil)) }
    return call.show(try await anonymous(call, call.query, nil))
  }

  static func say(_ call: Call) async throws -> Response {
    guard let visit = signedIn(call) else { return try await sayAnonymously(call) }
    try call.site.formToken.check(call.answers, session: visit.visitor.session)
    return try await visit.submit {
      try await visit.perform(try OwnFeedbackPage.said(visit))
      return .done(.feedbackGiven, at: Address(["feedback"]))
    } otherwise: { refusal in
      try await OwnFeedbackPage.page(visit, visit.answers, refusal)
    }
  }

  /// What was said under a receipt; the receipt stands in the body of the request, so that no log has it.
  static func answer(_ call: Call) async throws -> Response {
    do {
      try await call.site.feedbackLimiter.admitLook(from: call.clientAddress, at: call.site.elapsed())
      guard let found = try await call.site.application.feedback(receipt: call.answers["code"]) else {
        throw Refusal(
          .notFound, "没有这个回执号；请照提交后显示的再抄一遍", "There is no such receipt; copy it once more as it was shown", at: "code")
      }
      return call.show(
        Page(
          Names("投诉建议", "Complain or suggest"), trail: [crumb],
          content: FeedbackMarkup(call.page).one(found)))
    } catch let refusal as Refusal {
      return call.show(
        try await anonymous(call, FormAnswers(), refusal), status: ErrorResponses.status(refusal.code))
    }
  }

  static let crumb = Page.Crumb(names: Names("投诉建议", "Complain or suggest"), address: Address(["feedback"]))

  /// Somebody with a session and a place to say it from; everybody else says it as one not signed in.
  private static func signedIn(_ call: Call) -> Visit? {
    guard let visitor = call.context.visitor, visitor.place != nil else { return nil }
    return Visit(call: call, visitor: visitor)
  }

  private static func sayAnonymously(_ call: Call) async throws -> Response {
    do {
      try await call.site.feedbackLimiter.admit(from: call.clientAddress, at: call.site.elapsed())
      let fields = call.site.application.catalogue.feedback?.fields ?? []
      let receipt = try await call.site.application.giveFeedback(anonymously: call.answers.values(of: fields))
      return call.show(given(receipt, call.page))
    } catch let refusal as Refusal {
      return call.show(
        try await anonymous(call, call.answers, refusal), status: ErrorResponses.status(refusal.code))
    }
  }

  private static func given(_ receipt: String, _ page: PageContext) -> Page {
    Page(
      Names("已收到", "Received"), trail: [crumb],
      content: """
        <p class="notice done">\(page.say(
          "已收到，十五日内答复。", "Received; it will be answered within fifteen days."))</p>
        <p>\(page.say("回执号（只显示这一次，请抄下来或拍下来）：", "Receipt (shown this once; write it down):"))</p>
        <p><code class="key">\(receipt)</code></p>
        <p>\(page.say(
          "凭回执号在“投诉建议”页面看答复；丢了回执号，谁也查不出是您提的。",
          "With it the answer can be read on the page “Complain or suggest”; without it nobody can tell that it was you."))</p>

        """)
  }

  private static func anonymous(_ call: Call, _ answers: FormAnswers, _ refusal: Refusal?) async throws -> Page {
    let names = Names("投诉建议", "Complain or suggest")
    guard let receiver = try await call.site.application.feedbackReceiver(),
      let kind = call.site.application.catalogue.feedback
    else { return Page(names, content: "<p>\(call.say("这里还不能受理。", "Nothing can be taken here yet."))</p>") }
    let problems = refusal?.problems ?? []
    let form = Form(
      action: Address(["feedback"]), submit: Names("提交", "Send"), fields: kind.fields, answers: answers,
      problems: problems)
    return Page(
      names, problems: problems,
      content: """
        <p>\(call.say(
          "您没有登录，不留姓名也可以提。由“\(receiver.name)”有权看记录的人看到并在十五日内答复；不保存您的网络地址。有危险请先打110；要求助请打12338。",
          "You are not signed in and need not give a name. It is read by those at “\(receiver.name)” who may read records, and answered within fifteen days; your network address is not kept. In danger call 110; for help call 12338."))</p>
        \(form.markup(call.page))
        <h2>\(call.say("看答复", "Read an answer"))</h2>
        <form class="record narrow" method="post" action="/feedback/answer">\(call.page.tokenField)\(receiptInput(refusal, call.page))
        <p class="actions"><button>\(call.say("查看", "Show"))</button></p></form>

        """)
  }

  private static func receiptInput(_ refusal: Refusal?, _ page: PageContext) -> HTML {
    var input = CodeInput(refusal)
    input.names = Names("回执号", "Receipt")
    return input.markup(page)
  }
}
