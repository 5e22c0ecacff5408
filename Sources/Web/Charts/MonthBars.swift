import Ledger

/// Bars for the months of a year, with those of the year before beside them in a lighter colour.
struct MonthBars: Sendable {
  let id: String
  let title: Names
  let unit: Names
  /// In the order of the months; a month without a value yet is nil.
  let months: [Month]
  let now: [ChartValue?]
  /// As long as `now`, or empty when there is nothing to compare with.
  let before: [ChartValue?]

  private static let floor = 176
  private static let left = 8

  func markup(_ page: PageContext) -> HTML {
    let scale = ChartScale((now + before).compactMap { $0?.value })
    return ChartFrame(
      id: id, title: title, summary: summary, height: 200, drawing: drawing(scale, page), legend: legend(page),
      table: table(page)
    ).markup(page)
  }

  private var summary: Names {
    guard let first = months.first, let last = months.last else { return Names("没有数据", "No data") }
    return Names(
      "\(first)至\(last)每月的\(title.zh)（\(unit.zh)），浅色为上年同月",
      "\(title.en) by month from \(first) to \(last) (\(unit.en)); the lighter bars are the year before")
  }

  private func drawing(_ scale: ChartScale, _ page: PageContext) -> HTML {
    let slot = (ChartFrame.width - 2 * MonthBars.left) / max(1, months.count)
    let bars = months.indices.map { index -> HTML in
      let x = MonthBars.left + index * slot
      let width = before.isEmpty ? slot * 6 / 10 : slot * 4 / 10
      let old = before.indices.contains(index) ? bar(before[index], scale, x + 1, width, "then") : .empty
      let new = now.indices.contains(index) ? now[index] : nil
      let shift = before.isEmpty ? slot * 2 / 10 : width + 2
      return """
        \(old)\(bar(new, scale, x + shift, width, "now"))\
        <text x="\(x + slot / 2)" y="194" text-anchor="middle">\(label(at: index, page))</text>
        """
    }
    return """
      \(grid(scale))\(bars.joined(separator: "\n"))
      """
  }

  private func grid(_ scale: ChartScale) -> HTML {
    let top = MonthBars.floor - 150
    return """
      <line class="axis" x1="0" x2="300" y1="\(top)" y2="\(top)"/>\
      <text class="faint" x="0" y="\(top - 6)">\(scale.top)</text>\
      <line class="axis" x1="0" x2="300" y1="\(MonthBars.floor)" y2="\(MonthBars.floor)"/>

      """
  }

  private func bar(_ value: ChartValue?, _ scale: ChartScale, _ x: Int, _ width: Int, _ kind: String) -> HTML {
    guard let value else { return .empty }
    let height = scale.length(value.value, of: 150)
    return """
      <rect class="\(kind)" x="\(x)" y="\(MonthBars.floor - height)" width="\(max(1, width))" height="\(height)">\
      <title>\(value.label) \(value.text)</title></rect>
      """
  }

  // Labels must not run into each other on a phone: the first month says what they all are, and beyond a year only
  // the years are named.
  private func label(at index: Int, _ page: PageContext) -> String {
    if months.count <= 12 { return String(months[index].month) + (index == 0 ? page.say("月", "") : "") }
    return months[index].month == 1 ? "\(months[index].year)" : ""
  }

  private func legend(_ page: PageContext) -> HTML {
    if before.isEmpty { return .empty }
    return """
      <ul class="legend"><li>\(ChartLegend.swatch("now"))\(page.say("本年", "This year"))</li>\
      <li>\(ChartLegend.swatch("then"))\(page.say("上年同月", "Year before"))</li></ul>
      """
  }

  private func table(_ page: PageContext) -> Table {
    let head = [Table.Column("月份", "Month"), Table.Column("本年", "This year", number: true)]
    let compare = before.isEmpty ? [] : [Table.Column("上年同月", "Year before", number: true)]
    let rows = months.indices.map { index -> [HTML] in
      let values = before.isEmpty ? [now] : [now, before]
      let cells = values.map { list -> HTML in
        guard list.indices.contains(index), let value = list[index] else { return "—" }
        return "\(value.text)"
      }
      return ["\(months[index].description)" as HTML] + cells
    }
    return Table(caption: title, columns: head + compare, rows: rows)
  }
}
