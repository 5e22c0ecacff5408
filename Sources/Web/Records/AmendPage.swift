import Hummingbird
import Ledger
import Store
import UseCases

/// Correcting a record. When somebody else was quicker, both versions stand side by side.
enum AmendPage {
  static let reason = FieldDeclaration(
    "because", Names("更正原因", "Reason"), .longText(limit: 500), required: true,
    help: Names("例如：人数登记有误", "For example: headcount was wrong"))
  static let revisionField = "_revision"

  static func show(_ visit: Visit) async throws -> Response {
    let record = try await visit.record()
    if record.envelope.isVoided {
      throw Refusal(.conflict, "这条记录已经作废，不能更正", "This record is void and cannot be amended")
    }
    return visit.show(try await page(record, WrittenRecord.answers(of: record), nil, visit))
  }

  static func amend(_ visit: Visit) async throws -> Response {
    let record = try await visit.record()
    return try await visit.submit {
      let wrong = record.kind.fields.flatMap { visit.answers.partProblems($0) }
      if !wrong.isEmpty { throw Refusal(.invalid, wrong) }
      try await visit.perform(
        AmendRecord(
          id: record.envelope.id, revision: Int64(visit.answers[revisionField]) ?? 0,
          day: visit.answers[RecordForm.dayField], values: WrittenRecord.values(visit.answers, amending: record),
          files: visit.attached(), reason: visit.answers[reason.id]))
      return .done(.amended, at: .record(record.envelope.id))
    } otherwise: { refusal in
      try await page(
        visit.record(), visit.answers, Refusal(refusal.code, refusal.problems + visit.filesToChooseAgain), visit)
    }
  }

  private static func page(
    _ record: ShowRecord.Answer, _ answers: FormAnswers, _ refusal: Refusal?, _ visit: Visit
  ) async throws -> Page {
    let scope = try await visit.scope(of: record)
    let day = FieldDeclaration(RecordForm.dayField, record.kind.dayNames, .day, required: true)
    let stale = answers.has(revisionField) && answers[revisionField] != String(record.envelope.revision)
    // What the refusal says is said, with what differs, above the form.
    let problems = stale && refusal?.code == .conflict ? [] : refusal?.problems ?? []
    let form = Form(
      action: .record(record.envelope.id, "amend"), submit: Names("保存更正", "Save"),
      fields: record.kind.fields + [reason], answers: answers, problems: problems,
      leading: FieldInput(day, answers: answers, problems: problems, page: visit.page).markup(),
      carried: [(name: revisionField, value: String(record.envelope.revision))], cancel: .record(record.envelope.id))
    let crumb = Page.Crumb(names: Names(record.title, record.title), address: .record(record.envelope.id))
    return Page(
      Names("更正", "Amend"), trail: RecordPage.trail(record, scope, visit) + [crumb], problems: problems,
      content: "\(when: stale, newest(record, day, answers, visit))\(form.markup(visit.page))")
  }

  /// What the record says now beside what was written, where they differ.
  private static func newest(
    _ record: ShowRecord.Answer, _ day: FieldDeclaration, _ answers: FormAnswers, _ visit: Visit
  ) -> HTML {
    let now = WrittenRecord.answers(of: record)
    let rows = ([day] + record.kind.fields).compactMap { field -> [HTML]? in
      let (theirs, mine) = (now.written(field), answers.written(field))
      if theirs == mine { return nil }
      return ["\(visit.say(field.names))", "\(named(theirs, field, visit))", "\(named(mine, field, visit))"]
    }
    let table = Table(
      caption: Names("与现在的内容不同之处", "Where they differ"),
      columns: [.init("项目", "Field"), .init("现在的内容", "As it is now"), .init("您写的", "As you wrote it")], rows: rows)
    let last = record.history.last?.entry
    let who = last.map {
      visit.say(
        "您写的还没有保存：\($0.actor) 在 \($0.at.chinaText) 先改过这条记录。",
        "Yours is not saved: \($0.actor) changed this record first, at \($0.at.chinaText). ")
    }
    return """
      <section class="notice warning" role="alert"><p><b>\(who ?? "")</b></p><p>\(visit.say(
        "下面列出两边不同之处，表单里是您写的。要留用现在的内容，请照着填回表单；再保存，就以表单为准。",
        "What differs is listed below; the form holds what you wrote. To keep what stands now, write it back into the form; saving again puts the form in force."))</p></section>
      \(when: !rows.isEmpty, table.markup(visit.page))
      """
  }

  private static func named(_ written: String, _ field: FieldDeclaration, _ visit: Visit) -> String {
    if written.isEmpty { return "—" }
    return written.split(separator: "、").map { code in
      field.choices.first { $0.code == code }.map { visit.say($0.names) } ?? String(code)
    }.joined(separator: "、")
  }
}
