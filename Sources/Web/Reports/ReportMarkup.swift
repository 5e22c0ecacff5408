import Ledger
import Reports

/// A report on a page: every figure leads to what it is made of.
struct ReportMarkup: Sendable {
  let document: ReportDocument

  var body: HTML { "<article class=\"report\">\(document.blocks.map(block))</article>\n" }

  func appendix(_ page: PageContext) -> HTML {
    if document.figures.isEmpty { return .empty }
    let header = document.appendixHeader
    let rows = document.figures.map { figure -> [HTML] in
      [
        "<a href=\"\(ReportMarkup.address(figure))\">\(figure.name)</a>", "\(figure.organizationName)",
        "\(figure.request.period.names(document.language))", "\(figure.text)",
        "<a href=\"\(ReportMarkup.lineage(figure))\">\(figure.recordsText)</a>",
        "<span class=\"small soft\">\(figure.definition)</span>",
      ]
    }
    let columns = header.dropFirst().enumerated().map { index, name in
      Table.Column(Names(name, name), number: index == 3 || index == 4)
    }
    let title = document.appendixTitle
    let note = document.feedNote.map { "<p class=\"notice hint\">\($0)</p>\n" as HTML } ?? .empty
    return """
      <h2>\(title)</h2>
      \(note)\(Table(caption: Names(title, title), columns: Array(columns), rows: rows).markup(page))
      """
  }

  static func address(_ figure: ReportFigure) -> Address {
    .figure(figure.request.measure, figure.request.organization, figure.request.period, where: figure.request.filter)
  }

  static func lineage(_ figure: ReportFigure) -> Address {
    .lineage(figure.request.measure, figure.request.organization, figure.request.period, where: figure.request.filter)
  }

  private func block(_ block: ReportBlock) -> HTML {
    switch block {
    case .heading(1, let number, let runs): "<h2>\(number)\(runs.map(run))</h2>\n"
    case .heading(_, let number, let runs): "<h3>\(number)\(runs.map(run))</h3>\n"
    case .paragraph(let runs): "<p>\(runs.map(run))</p>\n"
    case .table(let table): self.table(table)
    }
  }

  private func run(_ run: ReportRun) -> HTML {
    guard let index = run.figures.first, document.figures.indices.contains(index) else { return "\(run.text)" }
    return "<a href=\"\(ReportMarkup.address(document.figures[index]))\">\(run.text)</a>"
  }

  private func table(_ table: ReportTable) -> HTML {
    let heads = table.header.enumerated().map {
      "<th scope=\"col\"\(when: $0 > 0, " class=\"num\"")>\($1)</th>" as HTML
    }
    let rows = table.rows.map { row -> HTML in
      let cells = row.enumerated().map { index, runs -> HTML in
        index == 0
          ? "<th scope=\"row\">\(runs.map(run))</th>"
          : "<td class=\"num\" data-head=\"\(table.header[index])\">\(runs.map(run))</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return """
      <div class="table-box"><table class="cards"><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>

      """
  }
}
