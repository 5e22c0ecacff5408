/// A table as the file format has it, as wide as the text.
struct WordTable {
  let table: WordDocument.Table
  let links: WordLinks

  var xml: String {
    """
    <w:tbl><w:tblPr><w:tblW w:w="\(WordLayout.textWidth)" w:type="dxa"/><w:jc w:val="center"/>\
    <w:tblBorders>\(Self.borders)</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>\
    <w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>\
    \(row(table.header, isHeader: true))\(table.rows.map { row($0, isHeader: false) }.joined())</w:tbl>
    """
  }

  private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
    "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
  }.joined()

  /// By weight; what rounding leaves over goes to the last column.
  private var widths: [Int] {
    let total = table.columns.reduce(0) { $0 + $1.weight }
    var widths = table.columns.map { WordLayout.textWidth * $0.weight / total }
    widths[widths.count - 1] += WordLayout.textWidth - widths.reduce(0, +)
    return widths
  }

  private func row(_ cells: [WordDocument.Table.Cell], isHeader: Bool) -> String {
    let content = zip(zip(cells, table.columns), widths).map { pair, width in
      let alignment = pair.0.alignment ?? (isHeader ? .centre : pair.1.alignment)
      return cell(pair.0, width: width, alignment: alignment, isHeader: isHeader)
    }
    return "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>\(content.joined())</w:tr>"
  }

  private func cell(
    _ cell: WordDocument.Table.Cell, width: Int, alignment: WordDocument.Table.Alignment, isHeader: Bool
  ) -> String {
    let style = isHeader ? WordStyle.tableHeader : .tableText
    let runs = cell.runs.map { WordRun(run: $0, links: links, size: size).xml }
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\
      <w:p><w:pPr><w:pStyle w:val="\(style.rawValue)"/><w:jc w:val="\(Self.name(of: alignment))"/></w:pPr>\
      \(runs.joined())</w:p></w:tc>
      """
  }

  /// In half points, where it differs from the style's.
  private var size: Int? {
    switch table.textSize {
    case .smallFour: nil
    case .five: 21
    }
  }

  private static func name(of alignment: WordDocument.Table.Alignment) -> String {
    switch alignment {
    case .start: "left"
    case .centre: "center"
    case .end: "right"
    }
  }
}
