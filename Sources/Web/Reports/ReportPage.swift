import Hummingbird
import Ledger
import OfficeFiles
import Reports
import Store
import UseCases

/// A report of an organization for a period: as a page, as Word, as text, and its sealing.
enum ReportPage {
  static func show(_ visit: Visit) async throws -> Response {
    let (scope, document) = try await document(visit)
    let visit = visit.keeping(scope)
    let template = visit.parameter("template")
    let page = Address.report(template, scope.id, scope.period)
    let markup = ReportMarkup(document: document)
    return visit.show(
      Page(
        Names(document.title, document.title), trail: trail(scope, visit),
        content: """
          \(PeriodChooser(period: scope.period, today: visit.today, page: page).markup(visit.page))
          \(acts(template, scope, visit))\(markup.body)\(markup.appendix(visit.page))
          """))
  }

  static func word(_ visit: Visit) async throws -> Response {
    let (_, document) = try await document(visit)
    return try download(document, on: visit.today, visit)
  }

  static func text(_ visit: Visit) async throws -> Response {
    let (_, document) = try await document(visit)
    return .download(
      Array(document.text.utf8), named: document.title + ".txt", mediaType: "text/plain; charset=utf-8")
  }

  static func confirmSeal(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let template = visit.parameter("template")
    let form = Form(
      action: .report(template, scope.id, scope.period, "seal"), submit: Names("确认封存", "Seal it"), fields: [],
      leading: """
        <p>\(visit.say(
          "封存就是把这份报告按现在的样子存下来，作为报送的依据。封存后仍可更正记录；封存的报告页会列出哪些数与封存时不同、是哪些改动造成的。封存不能撤销。",
          "Sealing keeps the report as it is now, as what was submitted. Records may still be amended; the sealed report then shows which figures differ and which changes made them. A seal cannot be undone."))</p>
        <p><b>\(scope.organization.name)</b> · \(visit.say(scope.period.names))</p>

        """, cancel: .report(template, scope.id, scope.period))
    return visit.show(
      Page(Names("封存报告", "Seal the report"), trail: trail(scope, visit), content: form.markup(visit.page)))
  }

  static func seal(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let seal = try await visit.perform(
      SealReport(template: visit.parameter("template"), organization: scope.id, period: scope.period))
    return .done(.sealed, at: Address(["seals", seal.organization.county.description, seal.id]))
  }

  /// The Word file; with a public address its figures lead to their pages, else to its appendix.
  static func download(_ document: ReportDocument, on day: Day, _ visit: Visit) throws -> Response {
    let base = visit.call.site.settings.publicAddress
    let word = document.word(signedOn: day) { figure in base.map { $0 + ReportMarkup.lineage(figure).description } }
    return .download(
      try word.bytes(), named: document.title + ".docx",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
  }

  private static func document(_ visit: Visit) async throws -> (Scope, ReportDocument) {
    let scope = try await visit.scope()
    let document = try await visit.answer(
      FillReport(
        template: visit.parameter("template"), organization: scope.id, period: scope.period,
        language: visit.page.language))
    return (scope, document)
  }

  static func trail(_ scope: Scope, _ visit: Visit) -> [Page.Crumb] {
    let index = Address(["reports"], ["organization": scope.id.description, "period": scope.period.description])
    return scope.trail(visit.visitor) + [Page.Crumb(names: Names("报告", "Reports"), address: index)]
  }

  private static func acts(_ template: String, _ scope: Scope, _ visit: Visit) -> HTML {
    let seal: HTML = HTML.when(
      scope.lets(.sealReport, visit.visitor),
      "<a class=\"button\" href=\"\(Address.report(template, scope.id, scope.period, "seal"))\">\(visit.say("封存", "Seal"))</a>"
    )
    return """
      <p class="actions"><a class="button primary" href="\(Address.report(template, scope.id, scope.period, "word"))">\
      \(visit.say("下载 Word", "Download Word"))</a>\
      <a class="button" href="\(Address.report(template, scope.id, scope.period, "text"))">\(visit.say("纯文本", "Text"))</a>\
      \(seal)<button data-print hidden>\(visit.say("打印", "Print"))</button></p>
      <p class="soft small">\(visit.say("点报告里的任何一个数，就能看到它的口径和背后的记录。", "Click any figure to see what it counts and the records behind it."))</p>

      """
  }
}
