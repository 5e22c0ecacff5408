import Ledger

extension ReportDocument {
  /// The report as plain text: a line a paragraph, table cells parted by tabs, the appendix at the end.
  public var text: String {
    let body = blocks.map(\.text)
    let appendix = [""] + [appendixTitle] + appendixRows.map { $0.joined(separator: "\t") }
    return ([title, ""] + body + (figures.isEmpty ? [] : appendix)).joined(separator: "\n") + "\n"
  }

  public var appendixTitle: String { language == .zh ? "附：数据说明" : "Appendix: the figures" }

  public var appendixHeader: [String] {
    language == .zh
      ? ["序号", "统计项", "组织", "期间", "数值", "记录数", "口径"]
      : ["No.", "Measure", "Organization", "Period", "Value", "Records", "Definition"]
  }

  /// The header and one row for each figure.
  public var appendixRows: [[String]] {
    [appendixHeader]
      + figures.enumerated().map { index, figure in
        [
          String(index + 1), figure.name, figure.organizationName, figure.request.period.names(language), figure.text,
          String(figure.records), figure.definition,
        ]
      }
  }
}

extension ReportBlock {
  var text: String {
    switch self {
    case .heading(_, let number, let runs): number + runs.text
    case .paragraph(let runs): runs.text
    case .table(let table):
      ([table.header] + table.rows.map { $0.map(\.text) }).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }
  }
}
