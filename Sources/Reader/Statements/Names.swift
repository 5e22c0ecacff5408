/// Ordinals, list numbers and numbers that are part of a name.
enum Names {
  static func reason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let start = statement.number.range.lowerBound
    let before = start > 0 ? characters[start - 1] : Glyph.lineFeed
    if before == ordinal { return .ordinal }
    if ordinals.length(characters, endingAt: start) > 0 { return .ordinal }
    if before == leading, ranks.contains(statement.unit), !times.contains(start > 1 ? characters[start - 2] : 0) {
      return .ordinal
    }
    if isLetter(before) && statement.number.style != .chinese { return .name }
    if isOrdinalBehind(characters, statement) { return .ordinal }
    if startsList(characters, statement) { return .listNumber }
    if isInTitle(characters, start) || isTelephone(characters, statement) { return .name }
    if isQuotedName(characters, statement) { return .name }
    if documents.length(characters, at: statement.number.range.upperBound) > 0, before == 0x3015 || before == 0x5D {
      return .document
    }
    return nil
  }

  private static func isLetter(_ character: UInt16) -> Bool {
    (character >= 0x41 && character <= 0x5A) || (character >= 0x61 && character <= 0x7A)
  }

  /// 十四届四次, 九次全会, 十七大.
  private static func isOrdinalBehind(_ characters: [UInt16], _ statement: Statement) -> Bool {
    if statement.unit == "届" {
      return statement.number.style == .chinese
        && !held.occurs(
          characters, in: max(0, statement.span.lowerBound - 4)..<statement.span.lowerBound)
    }
    if statement.unit == "次", statement.number.style == .chinese {
      return meetings.length(characters, at: statement.span.upperBound) > 0
    }
    return false
  }

  /// A figure at the start of a paragraph before 、 or a point: 1、 (2) 3.
  private static func startsList(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let range = statement.number.range
    guard statement.unit.isEmpty, range.upperBound < characters.count else { return false }
    let next = characters[range.upperBound]
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1] : Glyph.lineFeed
    if next == Glyph.listComma || next == Glyph.point {
      return before == Glyph.lineFeed || TextFolding.endsSentence(before)
    }
    return next == 0x29 && before == 0x28
  }

  /// 12338热线: the number of a telephone line.
  private static func isTelephone(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let range = statement.number.written
    guard statement.number.style == .arabic, range.count == 3 || range.count == 5 else { return false }
    return lines.occurs(characters, in: range.upperBound..<min(characters.count, range.upperBound + 9))
  }

  /// Between 《 and 》.
  private static func isInTitle(_ characters: [UInt16], _ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, start - index < 40 {
      if characters[index] == 0x300B || characters[index] == Glyph.lineFeed { return false }
      if characters[index] == 0x300A { return true }
      index -= 1
    }
    return false
  }

  /// A number in Chinese digits right behind an opening quotation mark: “三八”, “五个一”, “百名好父亲”.
  private static func isQuotedName(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let number = statement.number
    let start = number.range.lowerBound
    guard start > 0, number.share == nil else { return false }
    let before = characters[start - 1]
    let opens = before == Glyph.openQuote || before == 0x2018 || before == 0x22
    if opens && (number.style == .chinese || statement.unit.isEmpty) { return true }
    if number.style == .chinese, isInQuotes(characters, start) {
      return number.isBare || statement.unit == "个" || statement.unit.isEmpty || number.value == DecimalNumber(1)
    }
    return false
  }

  static func isInQuotes(_ characters: [UInt16], _ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, start - index < 16 {
      if characters[index] == Glyph.closeQuote || characters[index] == Glyph.lineFeed { return false }
      if characters[index] == Glyph.openQuote { return true }
      index -= 1
    }
    return false
  }

  private static let leading = Glyph.of("前")
  private static let ranks: Set<String> = ["名", "位", "家", ""]
  private static let times = Set("目当之此以年月日期会午".utf16)
  private static let ordinal = Glyph.of("第")
  private static let ordinals = Words("星期 礼拜 周 届 编号 NO. No. 初 农历")
  private static let held = Words("连续 举办 已办 办了 已举办 历经")
  private static let meetings = Words("全会 全体 全委 执委 常委 会议 代表大会 妇代会 党代会 人代会 妇女代表 党代 妇代 、")
  private static let lines = Words("热线 专线 报警 投诉 求助电话")
  private static let documents = Words("号")
}
