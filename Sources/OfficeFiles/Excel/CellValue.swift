import Foundation

/// A cell's raw content on its way to its value.
struct CellValue {
  var type = ""
  var style = 0
  var value = ""
  var inlineText = ""
  var formula = ""

  func cell(
    texts: [String], formats: CellFormatsPart, serialDates: SerialDate, at place: @autoclosure () -> String
  ) throws -> Workbook.Cell {
    switch type {
    case "s": return try sharedText(texts, place: place())
    case "inlineStr": return text(unescapedCellText(inlineText))
    case "str": return text(unescapedCellText(value))
    case "b": return value.isEmpty ? unfinished : .boolean(value == "1" || value == "true")
    case "e": return .error(value)
    case "d": return ISODate.date(value).map { .date($0) } ?? text(value)
    default: return number(formats.format(ofStyle: style), serialDates)
    }
  }

  private func sharedText(_ texts: [String], place: String) throws -> Workbook.Cell {
    if value.isEmpty { return unfinished }
    if let index = Int(value), texts.indices.contains(index) { return text(texts[index]) }
    throw OfficeFileProblem(
      place: place, zh: "单元格引用了不存在的文字，文件已损坏。请用 Excel 或 WPS 打开后另存为新文件再上传。",
      en: "The cell refers to a text that does not exist; open the file in Excel or WPS, save it anew and upload that.")
  }

  private func number(_ format: CellFormatsPart.CellFormat, _ serialDates: SerialDate) -> Workbook.Cell {
    if value.isEmpty { return unfinished }
    guard let double = Double(value), let decimal = Self.decimal(value, double) else { return text(value) }
    switch format.date {
    case .none: break
    case .time where (0..<1).contains(double): return text(timeText(double))
    case .date, .dateAndTime, .time:
      let hasTime = format.date != .date
      if let date = serialDates.date(of: double, hasTime: hasTime) { return .date(date) }
    }
    return .number(decimal, format: format.number)
  }

  private var unfinished: Workbook.Cell { formula.isEmpty ? .empty : .error("=\(formula)") }

  private func text(_ text: String) -> Workbook.Cell { text.isEmpty ? .empty : .text(text) }

  private func timeText(_ serial: Double) -> String {
    let seconds = min(86_399, Int((serial * 86_400).rounded()))
    return OfficeDate.Time(secondOfDay: seconds).description
  }

  /// Fifteen significant digits: the sixteenth and seventeenth in a file are what binary fractions leave behind.
  private static func decimal(_ text: String, _ double: Double) -> Decimal? {
    guard double.isFinite, double == 0 || (1e-100...1e100).contains(abs(double)) else { return nil }
    if text.utf8.count <= 15, let whole = Int(text) { return Decimal(whole) }
    return Decimal(string: String(format: "%.15g", double))
  }
}

/// Dates as the strict variant of the format writes them: `2013-10-31` or `2013-10-31T09:30:00Z`.
enum ISODate {
  static func date(_ text: String) -> OfficeDate? {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard let first = halves.first else { return nil }
    let numbers = first.split(separator: "-").map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
    if halves.count == 1 { return OfficeDate(year: year, month: month, day: day) }
    let clock = halves[1].prefix(8).split(separator: ":").map { Int($0) ?? -1 }
    guard clock.count == 3, let time = OfficeDate.Time(hour: clock[0], minute: clock[1], second: clock[2]) else {
      return nil
    }
    return OfficeDate(year: year, month: month, day: day, time: time)
  }
}
