/// The number formats of a workbook's cells: which of them make a date of a number.
final class CellFormatsPart: XMLReceiver {
  struct CellFormat {
    let number: Workbook.NumberFormat
    let date: DateFormat

    static let general = CellFormat(number: .general, date: .none)
  }

  private var codes: [Int: String] = [:]
  private var formats: [CellFormat] = []
  private var isInCellFormats = false

  /// The format of a cell's style number.
  func format(ofStyle style: Int) -> CellFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      if let number = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        codes[number] = code
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats: formats.append(format(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  func characters(_ text: String) {}

  func end(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  private func format(_ number: Int) -> CellFormat {
    if let code = codes[number] {
      return CellFormat(number: Workbook.NumberFormat(code: code), date: DateFormat(code: code))
    }
    let code = Self.builtIn[number] ?? "General"
    return CellFormat(number: Workbook.NumberFormat(code: code), date: DateFormat(builtIn: number))
  }

  /// ECMA-376 part 1, 18.8.30: formats for numbers that files refer to without writing them out.
  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    46: "[h]:mm:ss", 48: "##0.0E+0", 49: "@",
  ]
}
