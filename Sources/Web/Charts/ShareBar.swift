import Ledger

/// One bar divided by the values of a dimension, with a legend that states each part and its share.
struct ShareBar: Sendable {
  let id: String
  let title: Names
  /// In the order the dimension declares; negative values are left out of the drawing.
  let parts: [ChartValue]

  private static let colours = 8

  func markup(_ page: PageContext) -> HTML {
    let cells = parts.map { part -> [HTML] in ["\(part.label)", "\(part.text)", "\(share(part))"] }
    return ChartFrame(
      id: id, title: title,
      summary: Names(
        parts.map { "\($0.label)\(share($0))" }.joined(separator: "，"),
        parts.map { "\($0.label) \(share($0))" }.joined(separator: ", ")),
      height: 28, drawing: drawing, legend: legend,
      table: Table(
        caption: title,
        columns: [
          Table.Column("项目", "Item"), Table.Column("数", "Figure", number: true),
          Table.Column("占比", "Share", number: true),
        ], rows: cells)
    ).markup(page)
  }

  private var total: Double { parts.reduce(0) { $0 + Double(max(0, $1.value)) } }

  /// In percent with one digit; a dash when there is nothing to divide.
  func share(_ part: ChartValue) -> String {
    guard total > 0 else { return "—" }
    let tenths = Int((Double(max(0, part.value)) / total * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private var drawing: HTML {
    guard total > 0 else { return "<rect class=\"then\" x=\"0\" y=\"2\" width=\"300\" height=\"24\"/>" }
    var sum = 0.0
    return parts.enumerated().map { index, part -> HTML in
      let start = Int((sum / total * 300).rounded())
      sum += Double(max(0, part.value))
      let end = Int((sum / total * 300).rounded())
      let width = max(0, end - start - (end < 300 ? 1 : 0))
      return """
        <rect class="\(ShareBar.colour(index))" x="\(start)" y="2" width="\(width)" height="24">\
        <title>\(part.label) \(part.text)</title></rect>
        """
    }
    .joined()
  }

  private var legend: HTML {
    let items = parts.enumerated().map { index, part -> HTML in
      "<li>\(ChartLegend.swatch(ShareBar.colour(index)))\(part.label) \(part.text)（\(share(part))）</li>"
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }

  private static func colour(_ index: Int) -> String { "c\(index % colours)" }
}

/// The small square of colour before a legend's words.
enum ChartLegend {
  static func swatch(_ kind: String) -> HTML {
    "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"\(kind)\" width=\"10\" height=\"10\" rx=\"2\"/></svg>"
  }
}
