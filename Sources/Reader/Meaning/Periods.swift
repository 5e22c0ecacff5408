/// The period a number belongs to, carried along from the headings and the sentence.
struct Periods {
  private let characters: [UInt16]
  private let sections: [Sections.Section]
  private var current = 0
  private var sentenceYear: Int?
  private var sentenceEndYear: Int?
  private var lastYearEnd = -1
  private var sentenceIsMasked = false
  private var months = NamedMonths()

  init(_ characters: [UInt16]) {
    self.characters = characters
    sections = Sections(characters).sections
  }

  /// Moves on to the section in which `index` lies.
  mutating func advance(to index: Int) {
    while current + 1 < sections.count, sections[current + 1].start <= index { current += 1 }
  }

  mutating func beginSentence() {
    sentenceYear = nil
    sentenceEndYear = nil
    sentenceIsMasked = false
    months = NamedMonths()
  }

  /// Notes a year in the running sentence; years after 比 and 较 only compare.
  mutating func note(_ statement: Statement) {
    let start = statement.number.range.lowerBound
    let end = statement.number.range.upperBound
    guard end < characters.count else { return }
    if statement.reason == .masked {
      if Self.maskedYears.occurs(characters, in: end..<min(characters.count, end + 4)) { sentenceIsMasked = true }
      return
    }
    if statement.reason == .date { months.note(characters, statement) }
    let value = statement.number.value.significand
    guard statement.reason == .date, value >= 1900, value <= 2100, statement.number.value.scale == 0 else { return }
    if start > 0, Self.compares.contains(characters[start - 1]) { return }
    let isNext =
      lastYearEnd >= 0 && start - lastYearEnd <= 2 && start > 0 && Self.dashes.contains(characters[start - 1])
    if let first = sentenceYear, isNext, Int(value) > first {
      sentenceEndYear = Int(value)
    } else {
      sentenceYear = Int(value)
      sentenceEndYear = nil
    }
    lastYearEnd = end
    sentenceIsMasked = false
  }

  /// The period in ISO form, and whether its year is masked.
  func period(_ clause: Range<Int>) -> (iso: String?, isMasked: Bool) {
    let section = sections[current]
    let isNamed = Self.any.occurs(characters, in: clause)
    for (words, iso) in Self.plans where isNamed && words.occurs(characters, in: clause) { return (iso, false) }
    if let first = sentenceYear, let last = sentenceEndYear { return ("\(first)/\(last)", false) }
    if sentenceIsMasked { return (nil, true) }
    guard let year = sentenceYear ?? section.year else { return (nil, section.isMaskedYear) }
    let parts = isNamed ? Self.parts.first(where: { $0.0.occurs(characters, in: clause) }) : nil
    if let (_, part) = parts { return (Months.iso(year, part), false) }
    if let part = months.told, !months.isOverruled(characters, clause) {
      return (Months.iso(months.isLastYear ? year - 1 : year, part), false)
    }
    if sentenceYear == nil, let part = section.months { return (Months.iso(year, part), false) }
    return (String(year), false)
  }

  /// Whether the text looks ahead here: a plan by its heading, or a year after that of the report.
  var isPlan: Bool {
    if sections[current].isPlan { return true }
    if let year = sentenceYear, let reported = sections[current].year { return year > reported }
    return false
  }

  /// The year of the report, or of the running sentence.
  var year: Int? { sentenceYear ?? sections[current].year }

  private static let maskedYears = Words("年")
  private static let compares = Set("比较".utf16)
  private static let dashes = Set("-—~至到".utf16)
  /// Any word that names a period; asked first, because most clauses have none.
  private static let any = Words("上半年 下半年 季度 十五”时期 十五”期间 十一五 十二五 十三五 十四五 十五五")
  private static let parts: [(Words, ClosedRange<Int>)] = [
    (Words("上半年"), 1...6), (Words("下半年"), 7...12), (Words("一季度 第一季度 1季度"), 1...3), (Words("二季度 第二季度 2季度"), 4...6),
    (Words("三季度 第三季度 3季度"), 7...9), (Words("四季度 第四季度 4季度"), 10...12),
  ]
  private static let plans = [
    (Words("十五”时期 “十五”期间"), "2001/2005"), (Words("十一五"), "2006/2010"), (Words("十二五"), "2011/2015"),
    (Words("十三五"), "2016/2020"), (Words("十四五"), "2021/2025"), (Words("十五五"), "2026/2030"),
  ]
}
