import Hummingbird
import Ledger
import Store
import UseCases

/// Taking back a whole import: why, then everything it brought is void.
enum UndoImportPage {
  private static let reason = FieldDeclaration(
    "because", Names("原因", "Reason"), .longText(limit: 500), required: true)

  static func show(_ visit: Visit) async throws -> Response {
    visit.show(try await page(nil, visit))
  }

  static func undo(_ visit: Visit) async throws -> Response {
    let place = try visit.workingPlace().id
    return try await visit.submit {
      try await visit.perform(UndoImport(visit.parameter("import"), at: place, reason: visit.answers[reason.id]))
      return .done(.importUndone, at: Address(["import"]))
    } otherwise: { refusal in
      try await page(refusal, visit)
    }
  }

  private static func page(_ refusal: Refusal?, _ visit: Visit) async throws -> Page {
    let id = visit.parameter("import")
    guard let run = try await visit.answer(ListImports(of: visit.workingPlace().id)).first(where: { $0.id == id })
    else {
      throw Refusal(.notFound, "没有这次导入", "There is no such import")
    }
    let form = Form(
      action: Address(["import", id, "undo"]),
      submit: Names("作废这\(run.records)条记录", "Void these \(run.records) records"),
      fields: [reason], answers: visit.answers, problems: refusal?.problems ?? [],
      leading: """
        <p>\(visit.say(
          "“\(run.file)”带来的\(run.records)条记录将全部作废，不再计入统计；记录和原因仍可查。导入后有人更正、办理过，或在其下登记了别的记录的，会逐条列出，不会撤销。撤销后可以把改好的文件重新导入。",
          "All \(run.records) records that “\(run.file)” brought become void and no longer count; they and the reason stay. What somebody amended, moved on or built upon since is listed, and nothing is undone. Afterwards a corrected file can be imported again."))</p>
        """,
      cancel: Address(["import"]))
    return Page(
      Names("撤销导入", "Undo an import"),
      trail: [Page.Crumb(names: Names("导入", "Import"), address: Address(["import"]))],
      problems: refusal?.problems ?? [], content: form.markup(visit.page))
  }
}
