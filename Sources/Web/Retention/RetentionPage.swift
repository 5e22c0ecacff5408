import Hummingbird
import Ledger
import Store
import UseCases

/// 保管期满: what is proposed for erasing, and the decision on each: erase it, or keep it until a day for a reason.
enum RetentionPage {
  /// In the first ten days of a month the desk says that something is due.
  static func isTimely(_ day: Day) -> Bool { day.day <= 10 }

  static func address(_ scope: Scope) -> Address { Address(["retention"], ["organization": scope.id.description]) }

  static func show(_ visit: Visit) async throws -> Response {
    visit.show(try await page(visit, visit.query["organization"], nil))
  }

  static func keep(_ visit: Visit) async throws -> Response {
    let place = visit.answers["organization"]
    return try await visit.submit {
      guard let id = RecordID(visit.answers["record"]) else {
        throw Refusal(.invalid, "没有这条记录", "There is no such record")
      }
      try await visit.perform(
        KeepRecord(id: id, until: visit.answers["until"], reason: visit.answers["because"]))
      return .done(.keptOn, at: Address(["retention"], ["organization": place]))
    } otherwise: { refusal in
      try await page(visit, place, refusal)
    }
  }

  /// Said on the desk in the first days of a month, to whoever may decide.
  static func hint(_ scope: Scope, _ visit: Visit) async throws -> HTML {
    guard isTimely(visit.today), scope.lets(.void, visit.visitor) else { return .empty }
    if try await visit.answer(ListRetention(at: scope.id, limit: 1)).due.isEmpty { return .empty }
    return """
      <p class="notice hint">\(visit.say("有记录保管期已满，请逐件决定：", "The term of some records is over; decide on each: "))\
      <a href="\(address(scope))">\(visit.say("保管期满", "Terms that are over"))</a></p>

      """
  }

  private static func page(_ visit: Visit, _ organization: String, _ refusal: Refusal?) async throws -> Page {
    let scope = try await visit.scope(at: organization)
    let visit = visit.keeping(scope)
    let asOf = visit.query["as-of"].isEmpty ? nil : Day(written: visit.query["as-of"])
    let answer = try await visit.answer(ListRetention(at: scope.id, asOf: asOf))
    let lists = answer.due.map { section($0, scope, refusal, visit) }
    let empty = visit.page.emptyState(Names("没有保管期满的记录。", "The term of no record is over."))
    return Page(
      Names("保管期满", "Terms that are over"), trail: scope.trail(visit.visitor), problems: refusal?.problems ?? [],
      content: """
        <p>\(visit.say(
          "办结或作废已久、按各类台账的保管期限到期的记录，由人逐件决定：抹去内容（统计数不变），或写明原因续存到某天。系统自己不删任何东西。保护性个案不在这里，由各专案组在个案里决定。",
          "Records that ended or were voided long ago and whose term is over. A person decides on each: erase what it says (figures stay), or keep it until a day for a reason. Nothing is deleted by itself. Protected cases are not here; their teams decide in the case."))</p>
        \(lists.isEmpty ? empty : lists.joined())
        """)
  }

  private static func section(
    _ due: ListRetention.Due, _ scope: Scope, _ refusal: Refusal?, _ visit: Visit
  ) -> HTML {
    let table = Table(
      caption: due.kind.names,
      columns: [
        .init("记录", "Record"), .init("组织", "Organization"), .init("期满", "Term ended"), .init("决定", "Decision"),
      ],
      rows: due.lines.map { line in
        [
          "<a href=\"\(Address.record(line.envelope.id))\">\(line.envelope.day.description) \(line.title)</a>",
          "\(line.organizationName)", "\(line.term.description)", decision(line, scope, refusal, visit),
        ]
      })
    let cut = visit.say("还有更多，处理完这些再看。", "There are more; they come once these are dealt with.")
    return """
      <h2>\(visit.say(due.kind.names))</h2><p class="soft">\(visit.say(due.keeping.names)) · \(visit.say(due.keeping.basis))</p>
      \(table.markup(visit.page))\(when: due.isCut, "<p class=\"help\">\(cut)</p>")
      """
  }

  private static func decision(
    _ line: ListRetention.Line, _ scope: Scope, _ refusal: Refusal?, _ visit: Visit
  ) -> HTML {
    let id = line.envelope.id.description
    let isThis = visit.answers["record"] == id
    let (answers, problems) = (isThis ? visit.answers : FormAnswers(), isThis ? refusal?.problems ?? [] : [])
    let fields = [
      FieldDeclaration("until", Names("续存到", "Keep until"), .day, required: true),
      FieldDeclaration("because", Names("为什么", "Why"), .text(limit: 500), required: true),
    ]
    let inputs = fields.map { FieldInput($0, answers: answers, problems: problems, page: visit.page).markup() }
    return """
      <a class="button" href="\(Address.record(line.envelope.id, "erase"))">\(visit.say("抹去…", "Erase…"))</a>
      <details\(when: isThis, " open")><summary>\(visit.say("续存", "Keep on"))</summary>\
      <form method="post" action="/retention">\(visit.page.tokenField)\
      <input type="hidden" name="record" value="\(id)">\
      <input type="hidden" name="organization" value="\(scope.id.description)">\(inputs)\
      <p class="actions"><button>\(visit.say("续存", "Keep on"))</button></p></form></details>
      """
  }
}
