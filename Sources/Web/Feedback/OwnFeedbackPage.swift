import Hummingbird
import Ledger
import UseCases
import Vault

/// Saying something as a user, and one's own list with the answers.
enum OwnFeedbackPage {
  static func page(_ visit: Visit, _ answers: FormAnswers, _ refusal: Refusal?) async throws -> Page {
    let answer = try await visit.answer(ListOwnFeedback(at: try visit.workingPlace().id))
    let list =
      answer.list.isEmpty
      ? visit.page.emptyState(Names("您还没有提过。", "You have not said anything yet."))
      : answer.list.map { FeedbackMarkup(visit.page).one($0) }.joined()
    return Page(
      FeedbackPages.crumb.names, problems: refusal?.problems ?? [],
      content: """
        <p>\(visit.say(
          "由所说组织的上一级妇联十五日内答复，它和它的上级有权看记录的人看得到；最上级的由它自己答复。您的账号名会随内容保存；不想留名，请退出后再从这里提。",
          "The organization above the one it is about answers within fifteen days, and those there and above who may read records see it; the topmost answers for itself. Your account is kept with it; to leave no name, sign out and say it here."))</p>
        \(form(answer, answers, refusal, visit))
        <h2>\(visit.say("我提过的", "What I said"))</h2>\(list)
        """)
  }

  /// What the form says.
  static func said(_ visit: Visit) throws -> GiveFeedback {
    try said(
      visit, about: visit.answers[FeedbackPages.aboutField],
      values: visit.answers.values(of: visit.application.catalogue.feedback?.fields ?? []),
      number: visit.answers[FeedbackPages.idField])
  }

  static func said(
    _ visit: Visit, about written: String, values: WrittenValues, number: String?
  ) throws -> GiveFeedback {
    let about = Int64(written).flatMap(OrganizationID.init)
    if about == nil, !written.isEmpty {
      throw Refusal(.invalid, "请选择组织", "Choose an organization", at: FeedbackPages.aboutField)
    }
    return GiveFeedback(from: try visit.workingPlace().id, about: about, values: values, number: number)
  }

  private static func form(
    _ answer: ListOwnFeedback.Answer, _ answers: FormAnswers, _ refusal: Refusal?, _ visit: Visit
  ) -> HTML {
    guard let kind = visit.application.catalogue.feedback else { return .empty }
    let id = answers[FeedbackPages.idField]
    let choices = answer.places.map { place in
      Choice(
        place.about.id.description, "\(place.about.name)（由\(place.keeper.name)答复）",
        "\(place.about.name) (answered by \(place.keeper.name))")
    }
    let about = FieldDeclaration(
      FeedbackPages.aboutField, Names("说的是哪个组织", "Which organization it is about"), .choice(choices), required: true)
    var filled = answers
    if !filled.has(FeedbackPages.aboutField), let own = choices.first {
      filled.set(FeedbackPages.aboutField, own.code)
    }
    let problems = refusal?.problems ?? []
    let number = id.isEmpty ? Random.uuid(milliseconds: visit.application.now.milliseconds) : id
    return Form(
      action: Address(["feedback"]), submit: Names("提交", "Send"), fields: kind.fields, answers: filled,
      problems: problems,
      leading: FieldInput(about, answers: filled, problems: problems, page: visit.page).markup(),
      carried: [(FeedbackPages.idField, number)]
    ).markup(visit.page)
  }
}

/// One complaint or suggestion with what became of it.
struct FeedbackMarkup: Sendable {
  let page: PageContext

  init(_ page: PageContext) { self.page = page }

  func one(_ feedback: OwnFeedback) -> HTML {
    let moves = feedback.moves.map { move in
      "<h3>\(move.day.description) \(page.say(move.names))</h3>\(values(move.shown))\n" as HTML
    }
    let due = feedback.due.map { page.say("，\($0)前答复", ", to be answered by \($0)") } ?? ""
    return """
      <section class="panel"><p><b>\(feedback.day.description)</b> \(feedback.organizationName) · \
      \(page.say(feedback.stage))\(due)</p>
      \(values(feedback.said))\(moves)</section>

      """
  }

  private func values(_ values: [ShowRecord.ShownValue]) -> HTML {
    let rows = values.map { "<dt>\(page.say($0.names))</dt><dd>\(page.say($0.text))</dd>" as HTML }
    return "<dl class=\"facts\">\(rows)</dl>\n"
  }
}
