import Hummingbird
import Ledger
import Store
import UseCases

/// Making one of the moves a record can make from its stage.
enum MovePage {
  static func show(_ visit: Visit) async throws -> Response {
    let record = try await visit.record()
    let move = try record.kind.workflow.move(visit.parameter("move"), from: record.envelope.stage)
    return visit.show(try await page(record, move, FormAnswers(), nil, visit))
  }

  static func make(_ visit: Visit) async throws -> Response {
    let record = try await visit.record()
    guard let move = record.kind.workflow.moves.first(where: { $0.id == visit.parameter("move") }) else {
      throw Refusal(.notFound, "“\(record.kind.names.zh)”没有这个办理步骤", "“\(record.kind.names.en)” has no such move")
    }
    return try await visit.submit {
      let wrong = move.fields.flatMap { visit.answers.partProblems($0) }
      if !wrong.isEmpty { throw Refusal(.invalid, wrong) }
      try await visit.perform(
        AdvanceRecord(
          id: record.envelope.id, revision: Int64(visit.answers[AmendPage.revisionField]) ?? 0, move: move.id,
          day: visit.answers[RecordForm.dayField], values: visit.answers.values(of: move.fields),
          files: visit.attached()))
      return .done(.moved, at: .record(record.envelope.id))
    } otherwise: { refusal in
      try await page(
        visit.record(), move, visit.answers, Refusal(refusal.code, refusal.problems + visit.filesToChooseAgain), visit)
    }
  }

  private static func page(
    _ record: ShowRecord.Answer, _ move: Move, _ answers: FormAnswers, _ refusal: Refusal?, _ visit: Visit
  ) async throws -> Page {
    let scope = try await visit.scope(of: record)
    let problems = refusal?.problems ?? []
    var answers = answers
    if !answers.has(RecordForm.dayField) { answers.set(RecordForm.dayField, visit.today.description) }
    let day = FieldDeclaration(
      RecordForm.dayField, Names(move.names.zh + "日期", "Day of “\(move.names.en)”"), .day, required: true)
    let form = Form(
      action: .record(record.envelope.id, "moves", move.id), submit: move.names, fields: move.fields, answers: answers,
      problems: problems,
      leading: FieldInput(day, answers: answers, problems: problems, page: visit.page).markup(),
      carried: [(name: AmendPage.revisionField, value: String(record.envelope.revision))],
      cancel: .record(record.envelope.id))
    let crumb = Page.Crumb(names: Names(record.title, record.title), address: .record(record.envelope.id))
    let to = record.kind.workflow.stage(move.to)?.names ?? Names(move.to, move.to)
    return Page(
      move.names, trail: RecordPage.trail(record, scope, visit) + [crumb], problems: problems,
      content: """
        <p class="soft">\(visit.say("办理后状态为“\(to.zh)”。", "Afterwards the record is “\(to.en)”."))</p>
        \(RecordPage.values(record.shown, of: record.envelope.id, visit))\(form.markup(visit.page))
        """)
  }
}
