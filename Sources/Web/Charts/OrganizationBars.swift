import Ledger

/// One bar for each organization, in the order of their codes: this chart compares nobody by rank.
struct OrganizationBars: Sendable {
  struct Row: Hashable, Sendable {
    let organization: OrganizationID
    let value: ChartValue
  }

  let id: String
  let title: Names
  let rows: [Row]

  init(id: String, title: Names, rows: [Row]) {
    self.id = id
    self.title = title
    self.rows = rows.sorted { $0.organization < $1.organization }
  }

  private static let rowHeight = 42
  private static let labelLimit = 18

  func markup(_ page: PageContext) -> HTML {
    let scale = ChartScale(rows.map(\.value.value))
    let bars = rows.enumerated().map { bar($1.value, at: $0, scale) }
    let cells = rows.map { row -> [HTML] in ["\(row.value.label)", "\(row.value.text)"] }
    return ChartFrame(
      id: id, title: title,
      summary: Names(
        "\(rows.count)个组织的\(title.zh)，按代码顺序排列", "\(title.en) of \(rows.count) organizations in code order"),
      height: max(1, rows.count) * OrganizationBars.rowHeight, drawing: bars.joined(separator: "\n"),
      table: Table(
        caption: title, columns: [Table.Column("组织", "Organization"), Table.Column("数", "Figure", number: true)],
        rows: cells)
    ).markup(page)
  }

  private func bar(_ value: ChartValue, at index: Int, _ scale: ChartScale) -> HTML {
    let y = index * OrganizationBars.rowHeight
    let long = value.label.count > OrganizationBars.labelLimit
    let label = long ? String(value.label.prefix(OrganizationBars.labelLimit - 1)) + "…" : value.label
    return """
      <g><title>\(value.label) \(value.text)</title><text x="0" y="\(y + 14)">\(label)</text>\
      <text x="300" y="\(y + 14)" text-anchor="end">\(value.text)</text>\
      <rect class="now" x="0" y="\(y + 20)" width="\(scale.length(value.value, of: 300))" height="12" rx="2"/></g>
      """
  }
}
