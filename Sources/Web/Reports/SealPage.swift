import Hummingbird
import Ledger
import Reports
import Store
import UseCases

/// A sealed report and how far the records have moved since.
enum SealPage {
  static func show(_ visit: Visit) async throws -> Response {
    let answer = try await visit.answer(try query(visit))
    let shown = try await visit.answer(ShowOrganization(id: answer.seal.organization))
    let scope = Scope(shown: shown, period: answer.document.period)
    let visit = visit.keeping(scope)
    let markup = ReportMarkup(document: answer.document)
    let word = Address(["seals", visit.parameter("county"), answer.seal.id, "word"])
    return visit.show(
      Page(
        Names("\(answer.document.title)（已封存）", "\(answer.document.title) (sealed)"),
        trail: ReportPage.trail(scope, visit),
        content: """
          <p class="notice hint">\(visit.say(
            "\(answer.sealedBy) 于 \(answer.sealedAt.chinaText) 封存。校验值 \(answer.seal.digest.prefix(16))…",
            "Sealed by \(answer.sealedBy) at \(answer.sealedAt.chinaText). Digest \(answer.seal.digest.prefix(16))…"))</p>
          <p class="actions"><a class="button primary" href="\(word)">\(visit.say("下载 Word", "Download Word"))</a></p>
          \(drift(answer, visit))\(markup.body)\(markup.appendix(visit.page))
          """))
  }

  static func word(_ visit: Visit) async throws -> Response {
    let answer = try await visit.answer(try query(visit))
    return try ReportPage.download(answer.document, on: answer.sealedAt.chinaDay, visit)
  }

  static func query(_ visit: Visit) throws -> ShowSeal {
    guard let county = Int64(visit.parameter("county")).flatMap(CountyCode.init) else {
      throw Refusal(.notFound, "没有这份封存的报告", "There is no such sealed report")
    }
    return ShowSeal(county: county, id: visit.parameter("id"))
  }

  private static func drift(_ answer: ShowSeal.Answer, _ visit: Visit) -> HTML {
    if answer.drift.isEmpty {
      return """
        <p class="notice done">\(visit.say("封存以后，报告里的数都没有变。", "No figure of the report has changed since."))</p>

        """
    }
    let rows = answer.drift.map { drift -> [HTML] in
      [
        "<a href=\"\(ReportMarkup.address(drift.figure))\">\(drift.figure.name)</a>",
        "\(drift.figure.organizationName)",
        "\(drift.figure.text)", "\(drift.nowText)", changes(drift, visit),
      ]
    }
    let table = Table(
      caption: Names("封存以后变了的数", "Figures that changed since"),
      columns: [
        .init("统计项", "Measure"), .init("组织", "Organization"), .init("封存时", "Sealed", number: true),
        .init("现在", "Now", number: true), .init("由哪些改动造成", "Changed by"),
      ], rows: rows, showsCaption: true)
    return """
      <p class="notice warning">\(visit.say(
        "封存以后有\(answer.drift.count)个数变了，下面列出封存时和现在的数，以及造成变化的改动。报告正文仍是封存时的样子。",
        "\(answer.drift.count) figures have changed since; here they are with what changed them. The report below is as it was sealed."))</p>
      \(table.markup(visit.page))
      """
  }

  private static func changes(_ drift: ShowSeal.Drift, _ visit: Visit) -> HTML {
    guard let measure = try? visit.application.catalogue.measure(drift.figure.request.measure) else { return .empty }
    let items = drift.changes.map { line -> HTML in
      let sign = line.value > 0 ? "+" : ""
      return """
        <li><a href="\(Address.record(line.record))">\(visit.say(ActNames.names(of: line.change.act)))</a> \
        \(sign)\(measure.text(line.value)) <span class="soft">\(line.change.at.chinaText) \(line.change.actor)</span></li>
        """
    }
    return "<ul class=\"small\">\(items)</ul>"
  }
}
