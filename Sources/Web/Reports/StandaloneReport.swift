import Ledger
public import Reports

extension ReportDocument {
  /// The report as one page to be kept as a file: no server, no script; figures lead to their rows in the appendix.
  public var htmlPage: String {
    let markup: HTML = """
      <!doctype html>
      <html lang="\(language == .zh ? "zh-CN" : "en")"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>
      <style>\(Asset.style.markup)</style></head>
      <body><main class="report"><h1>\(title)</h1>\(blocks.map(standalone))\(appendix)</main></body></html>
      """
    return markup.text
  }

  /// The address of a figure's lineage page below an installation's address.
  public static func lineagePath(of request: FigureRequest) -> String {
    Address.lineage(request.measure, request.organization, request.period, where: request.filter).description
  }

  private func standalone(_ block: ReportBlock) -> HTML {
    switch block {
    case .heading(let level, let number, let runs):
      level == 1 ? "<h2>\(number)\(runs.map(standalone))</h2>" : "<h3>\(number)\(runs.map(standalone))</h3>"
    case .paragraph(let runs): "<p>\(runs.map(standalone))</p>"
    case .table(let table):
      """
      <table><thead><tr>\(table.header.map { "<th>\($0)</th>" as HTML })</tr></thead>
      <tbody>\(table.rows.map { row in "<tr>\(row.map { "<td>\($0.map(standalone))</td>" as HTML })</tr>" as HTML })</tbody></table>
      """
    }
  }

  private func standalone(_ run: ReportRun) -> HTML {
    guard let figure = run.figures.first else { return "\(run.text)" }
    return "<a href=\"#figure-\(figure + 1)\">\(run.text)</a>"
  }

  private var appendix: HTML {
    guard let header = appendixRows.first, !figures.isEmpty else { return .empty }
    let rows = appendixRows.dropFirst().enumerated().map { index, cells -> HTML in
      "<tr id=\"figure-\(index + 1)\">\(cells.map { "<td>\($0)</td>" as HTML })</tr>"
    }
    return """
      <h2>\(appendixTitle)</h2><table><thead><tr>\(header.map { "<th>\($0)</th>" as HTML })</tr></thead><tbody>\(rows)</tbody></table>\(feedNote.map { "<p>\($0)</p>" as HTML } ?? .empty)
      """
  }
}

extension Asset {
  /// The asset's text inside a page; only for the style sheet, which is a constant of the program.
  fileprivate var markup: HTML { HTML(constant: bytes) }
}
