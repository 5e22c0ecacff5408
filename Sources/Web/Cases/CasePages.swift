import Hummingbird
import Ledger
import Store
import UseCases

/// One's own protected cases: what was offered, what is in hand, and the emergency door.
enum CasePages {
  static let crumb = Page.Crumb(names: Names("个案", "Cases"), address: Address(["cases"]))

  static func list(_ visit: Visit) async throws -> Response { visit.show(try await page(nil, visit)) }

  static func answer(_ visit: Visit) async throws -> Response {
    let id = try written(visit)
    let accepts = visit.answers["answer"] == "accept"
    return try await visit.submit {
      try await visit.perform(AnswerOffer(id: id, accepts: accepts))
      return accepts ? .done(.caseAccepted, at: .record(id)) : .done(.caseRefused, at: Address(["cases"]))
    } otherwise: { refusal in
      try await page(refusal, visit)
    }
  }

  static func breakGlass(_ visit: Visit) async throws -> Response {
    try await visit.submit {
      let id = try written(visit)
      try await visit.perform(BreakGlass(id: id, reason: visit.answers["because"]))
      return .done(.glassBroken, at: .record(id))
    } otherwise: { refusal in
      try await page(refusal, visit)
    }
  }

  static func stop(_ visit: Visit) async throws -> Response {
    return try await visit.submit {
      let mediation = try written(visit, "mediation")
      try await visit.perform(StopMediation(mediation, because: try written(visit)))
      return .done(.moved, at: Address(["cases"]))
    } otherwise: { refusal in
      try await page(refusal, visit)
    }
  }

  private static func written(_ visit: Visit, _ field: String = "record") throws -> RecordID {
    let written = visit.answers[field].trimmed
    if let id = RecordID(written) { return id }
    throw Refusal(
      .invalid, "“\(written.prefix(60))”不是个案编号；编号在个案页面和当事人的回执上",
      "“\(written.prefix(60))” is no case number; it stands on the case's page and on the woman's slip", at: field)
  }

  private static func page(_ refusal: Refusal?, _ visit: Visit) async throws -> Page {
    let lines = try await visit.answer(ListCases(at: visit.workingPlace().id))
    let offers = lines.filter { $0.member.place == .offered }
    let own = lines.filter { $0.member.place != .offered }
    return Page(
      crumb.names, problems: refusal?.problems ?? [],
      content: """
        <p class="soft">\(visit.say(
          "这里只有您本人承办、受理或被请求接收的保护性个案。别人看不到，也搜不到；每一次打开都有记录。",
          "Only protected cases that you work, took in or were asked to take over. Nobody else sees or finds them; every opening is recorded."))</p>
        \(offers.map { offer($0, visit) })\(own.map { matters($0, visit) })\(table(own, visit))\(takeIn(visit))\(emergency(refusal, visit))
        """)
  }

  private static func offer(_ line: ListCases.Line, _ visit: Visit) -> HTML {
    let note: HTML =
      line.hasNote
      ? "<p><a href=\"\(Address(["cases", line.envelope.id.description, "offer"]))\">\(visit.say("看移交说明", "Read what is said"))</a></p>"
      : .empty
    return """
      <section class="panel"><h2>\(visit.say("有一件个案请您接收", "You are asked to take a case over"))</h2>
      <p class="soft">\(line.organizationName) · \(visit.say(line.kind.names)) · \(line.member.since.chinaText)</p>\(note)
      <form method="post" action="/cases/answer">\(visit.page.tokenField)\
      <input type="hidden" name="record" value="\(line.envelope.id.description)">\
      <p class="actions"><button class="primary" name="answer" value="accept">\(visit.say("接收", "Take it over"))</button>\
      <button name="answer" value="refuse">\(visit.say("退回", "Send it back"))</button></p></form></section>

      """
  }

  /// A mediation that names somebody of a case: only its number, where, and when, and how to end it.
  private static func matters(_ line: ListCases.Line, _ visit: Visit) -> HTML {
    line.matters.map { matter -> HTML in
      """
      <section class="panel"><h2>\(visit.say("有一件调解涉及您个案中的人", "A mediation names somebody of your case"))</h2>
      <p>\(visit.say("个案", "Case")) <a href="\(Address.record(line.envelope.id))">\(String(line.envelope.id.text.suffix(6)))</a> · \
      \(visit.say(matter.kind.names)) <code>\(matter.record.description)</code> · \(matter.organizationName) · \(matter.day.description)</p>
      <p class="soft">\(visit.say(
        "涉及家庭暴力的不得调解。点“移交县妇联”即停止，不需要写原因；调解记录上只显示县妇联移交，看不到您和个案。",
        "Where there is violence nothing is mediated. “Hand to the county” stops it, without a reason; the mediation shows the county's federation, neither you nor the case."))</p>
      <form method="post" action="/cases/stop">\(visit.page.tokenField)\
      <input type="hidden" name="record" value="\(line.envelope.id.description)">\
      <input type="hidden" name="mediation" value="\(matter.record.description)">\
      <p class="actions"><button class="primary">\(visit.say("移交县妇联", "Hand to the county"))</button></p></form></section>

      """
    }.joined()
  }

  private static func table(_ lines: [ListCases.Line], _ visit: Visit) -> HTML {
    if lines.isEmpty { return visit.page.emptyState(Names("您现在没有在办的个案。", "You work no case at present.")) }
    let rows = lines.map { line -> [HTML] in
      let id = line.envelope.id
      let stage =
        line.kind.workflow.stage(line.envelope.stage)?.names ?? Names(line.envelope.stage, line.envelope.stage)
      let glass: HTML =
        line.glass.isEmpty
        ? .empty
        : "<br><span class=\"tag void\">\(visit.say("有人紧急查看过", "glass broken"))：\(line.glass.map(\.account).joined(separator: "、"))</span>"
      return [
        "<a href=\"\(Address.record(id))\">\(visit.say("个案", "Case")) \(String(id.text.suffix(6)))</a>\(glass)",
        clocks(line, visit), "\(visit.say(line.kind.names))", "\(line.organizationName)", "\(visit.say(stage))",
        "\(visit.say(line.member.place.names))",
      ]
    }
    return Table(
      caption: crumb.names,
      columns: [
        .init("编号", "Number"), .init("要办的", "To do"), .init("类别", "Kind"), .init("保管组织", "Kept by"),
        .init("状态", "Stage"),
        .init("您的身份", "You are"),
      ], rows: rows
    ).markup(visit.page)
  }

  private static func clocks(_ line: ListCases.Line, _ visit: Visit) -> HTML {
    let now = Deadline(visit.application.now)
    return line.readings.map { reading -> HTML in
      let tone: HTML = reading.state == .overdue ? " void" : ""
      return """
        <span class="tag\(tone)">\(visit.say(reading.remaining(at: now)))</span> \(visit.say(reading.clock.names)) \
        <span class="soft">\(reading.due.description)</span><br>
        """
    }.joined()
  }

  private static func takeIn(_ visit: Visit) -> HTML {
    // A village takes in what the kind lets it keep; papers of a case are added on the case's own page.
    let kinds = visit.application.catalogue.confidentialKinds.filter {
      $0.shape == .case && ($0.levels.isEmpty || visit.visitor.may(.casework))
    }
    if kinds.isEmpty { return .empty }
    let items = kinds.map { kind -> HTML in
      """
      <li><a href="\(Address(["kinds", kind.id, "new"]))">\(visit.say(kind.names))</a><br>\
      <small class="soft">\(visit.say(kind.purpose))</small></li>

      """
    }
    return "<h2>\(visit.say("受理一件", "Take one in"))</h2><ul class=\"kinds\">\(items)</ul>\n"
  }

  private static func emergency(_ refusal: Refusal?, _ visit: Visit) -> HTML {
    guard visit.visitor.may(.casework) else { return .empty }
    let fields = [
      FieldDeclaration("record", Names("个案编号", "Case number"), .text(limit: 60), required: true),
      FieldDeclaration("because", Names("原因", "Reason"), .longText(limit: 500), required: true),
    ]
    let form = Form(
      action: Address(["cases", "glass"]), submit: Names("打开三小时", "Open for three hours"), fields: fields,
      answers: visit.answers, problems: refusal?.problems ?? [])
    return """
      <details class="confirm"\(when: refusal != nil, " open")><summary>\(visit.say("紧急查看", "Emergency"))</summary>
      <p>\(visit.say(
        "只在当事人有危险而承办人联系不上时使用：凭编号打开三小时，只能看。承办人马上知道，并列入年度清单。",
        "Only when somebody is in danger and the team cannot be reached: opens by number for three hours, to read. The owner is told at once, and it is listed every year."))</p>
      \(form.markup(visit.page))</details>

      """
  }
}
