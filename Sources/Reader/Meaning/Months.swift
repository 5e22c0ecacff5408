/// Months of a year in ISO form: 2013-05, 2013-Q2, 2013-H1, 2013-01/2013-10.
enum Months {
  static func iso(_ year: Int, _ months: ClosedRange<Int>) -> String {
    switch (months.lowerBound, months.count) {
    case (1, 12): return String(year)
    case (1, 6): return "\(year)-H1"
    case (7, 6): return "\(year)-H2"
    case (1, 3), (4, 3), (7, 3), (10, 3): return "\(year)-Q\(months.upperBound / 3)"
    case (_, 1): return "\(year)-\(twoDigits(months.lowerBound))"
    default: return "\(year)-\(twoDigits(months.lowerBound))/\(year)-\(twoDigits(months.upperBound))"
    }
  }

  private static func twoDigits(_ month: Int) -> String { month < 10 ? "0\(month)" : String(month) }

  /// The month at `index`, 5月, 1-10月 or 7月至9月, and the index behind 月.
  static func read(_ characters: [UInt16], at index: Int) -> (ClosedRange<Int>, Int)? {
    guard index < characters.count, NumeralTable.roles[Int(characters[index])] != 0,
      let first = NumberParser.read(characters, at: index), let month = month(first)
    else { return nil }
    var end = first.range.upperBound
    if end < characters.count, characters[end] == Glyph.month {
      guard end + 2 < characters.count, dashes.contains(characters[end + 1]),
        let (last, next) = read(characters, at: end + 2), last.count == 1, last.lowerBound > month
      else { return (month...month, end + 1) }
      return (month...last.lowerBound, next)
    }
    guard end + 1 < characters.count, dashes.contains(characters[end]),
      let last = NumberParser.read(characters, at: end + 1), let other = self.month(last), other > month
    else { return nil }
    end = last.range.upperBound
    return end < characters.count && characters[end] == Glyph.month ? (month...other, end + 1) : nil
  }

  private static func month(_ number: WrittenNumber) -> Int? {
    guard number.value.scale == 0, number.value.significand >= 1, number.value.significand <= 12 else { return nil }
    return Int(number.value.significand)
  }

  private static let dashes = Set("-—~至到".utf16)
}

/// The months that the running sentence names for what it tells: 5月份, 1-10月; not 截至10月底 or 6月底前.
struct NamedMonths {
  private(set) var told: ClosedRange<Int>?
  private(set) var isLastYear = false

  mutating func note(_ characters: [UInt16], _ statement: Statement) {
    let start = statement.number.range.lowerBound
    if start > 1, Self.dashes.contains(characters[start - 1]), isPartOfRange(characters[start - 2]) { return }
    guard let (months, end) = Months.read(characters, at: start) else { return }
    isLastYear = false
    told = nil
    if Self.limits.length(characters, endingAt: start) > 0 || Self.ends.length(characters, at: end) > 0 { return }
    if let year = Self.yearEnd(characters, start), Self.limits.length(characters, endingAt: year) > 0 { return }
    told = months
    isLastYear = Self.before.length(characters, endingAt: start) > 0
  }

  private func isPartOfRange(_ character: UInt16) -> Bool {
    ArabicNumerals.isDigit(character) || character == Glyph.month
  }

  /// Whether a clause speaks of the whole year again.
  func isOverruled(_ characters: [UInt16], _ clause: Range<Int>) -> Bool { Self.wholes.occurs(characters, in: clause) }

  /// Where a year right before a month begins: 截至2013年10月.
  private static func yearEnd(_ characters: [UInt16], _ start: Int) -> Int? {
    start > 5 && characters[start - 1] == Glyph.year ? start - 5 : nil
  }

  private static let dashes = Set("-—~至到".utf16)
  private static let limits = Words("截至 截止 截至到 截止到 截至今年 截止今年 到 至 比 较 比去年 从 自 自今年 从今年 由")
  private static let ends = Words("底 末 底前 前 以来 起 后 开始 中旬以来 份以来 份起 份开始 份前 份之前")
  private static let before = Words("去年 上年")
  private static let wholes = Words("全年 今年以来 年内 一年来 截至 截止 累计 至今 目前 本年度 年度 五年来")
}

extension Glyph {
  static let month = of("月")
}
