import Ledger

extension ReportDocument {
  /// The report as plain text: a line a paragraph, table cells parted by tabs, the appendix at the end.
  public var text: String {
    let body = blocks.map(\.text)
    let appendix = [""] + [appendixTitle] + appendixRows.map { $0.joined(separator: "\t") }
    let note = feedNote.map { [$0] } ?? []
    return ([title, ""] + body + (figures.isEmpty ? [] : appendix) + note).joined(separator: "\n") + "\n"
  }

  /// How old the figures are that come from the feed of stored sums; nil when there is none.
  public var feedNote: String? {
    figures.compactMap(\.asOf).min().map { asOf in
      language == .zh
        ? "记录数为“—”的数取自各县汇总存数，截至 \(asOf.chinaText)。"
        : "Figures with “—” records come from stored sums over the counties, as of \(asOf.chinaText)."
    }
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
          figure.recordsText, figure.definition,
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
