/// Where a text looks back and where it looks ahead, and of which year it speaks: told by its headings.
struct Sections: Sendable {
  struct Section: Sendable {
    var start: Int
    var isPlan: Bool
    var year: Int?
    /// The months a title names: 上半年, 三季度, 5月份.
    var months: ClosedRange<Int>?
    var isMaskedYear = false
  }

  /// In order; the first begins at 0.
  private(set) var sections: [Section] = [Section(start: 0, isPlan: false)]
  private var titleMonths: ClosedRange<Int>?
  /// Whether a title without a year was read and no paragraph since.
  private var awaitsYear = false
  private var planByLevel = [false, false, false]

  init(_ characters: [UInt16]) {
    var start = 0
    while start < characters.count {
      var end = start
      while end < characters.count, characters[end] != Glyph.lineFeed { end += 1 }
      if end > start, end - start <= 48, characters[end - 1] != Glyph.fullStop, characters[end - 1] != 0x3B {
        read(characters, start..<end)
      } else if end - start > 48 {
        readOpening(characters, start..<min(end, start + 24))
      }
      start = end + 1
    }
  }

  /// The first paragraph under a title without a year: 2015年,全市…, 20__年我社区….
  private mutating func readOpening(_ characters: [UInt16], _ line: Range<Int>) {
    guard awaitsYear else { return }
    awaitsYear = false
    if let (year, end) = Self.year(characters, line), Self.since.length(characters, at: end + 1) == 0 {
      sections[sections.count - 1].year = year
    } else if Self.hasMaskedYear(characters, line) {
      sections[sections.count - 1].isMaskedYear = true
    }
  }

  private mutating func read(_ characters: [UInt16], _ line: Range<Int>) {
    let level = Self.level(characters, line)
    let isPlan = Self.plans.occurs(characters, in: line) && !Self.reports.occurs(characters, in: line)
    planByLevel[level] = isPlan
    for deeper in (level + 1)..<max(3, level + 1) { planByLevel[deeper] = false }
    var section = Section(start: line.lowerBound, isPlan: planByLevel.contains(true))
    section.year = sections.last?.year
    section.months = sections.last?.months
    section.isMaskedYear = sections.last?.isMaskedYear ?? false
    if level == 0 {
      readYear(characters, line, &section)
      titleMonths = section.months
      awaitsYear = section.year == nil && !section.isMaskedYear
    } else {
      section.months = Self.secondHalf.occurs(characters, in: line) ? 7...12 : titleMonths
      if level == 1 { readYear(characters, line, &section) }
    }
    sections.append(section)
  }

  private func readYear(_ characters: [UInt16], _ line: Range<Int>, _ section: inout Section) {
    if Self.level(characters, line) == 0, Self.titles.occurs(characters, in: line) {
      section.year = nil
      section.months = nil
      section.isMaskedYear = Self.hasMaskedYear(characters, line)
    }
    guard let (year, end) = Self.year(characters, line) else { return }
    let looksAhead = Self.plans.occurs(characters, in: end..<min(line.upperBound, end + 8))
    let looksBack = Self.reports.occurs(characters, in: line)
    section.year = looksAhead && looksBack ? year - 1 : year
    if let months = Self.months(characters, line, end) { section.months = months }
  }

  /// 0 for titles, 1 for 一、, 2 for (一) and 1.
  private static func level(_ characters: [UInt16], _ line: Range<Int>) -> Int {
    let first = line.lowerBound
    guard first + 1 < line.upperBound else { return 0 }
    if characters[first] == 0x28 { return 2 }
    var index = first
    while index < line.upperBound, index - first < 3, NumeralTable.roles[Int(characters[index])] != 0 { index += 1 }
    guard index > first, index < line.upperBound else { return 0 }
    if characters[index] == Glyph.listComma { return ArabicNumerals.isDigit(characters[first]) ? 2 : 1 }
    return characters[index] == Glyph.point ? 2 : 0
  }

  private static func year(_ characters: [UInt16], _ line: Range<Int>) -> (Int, Int)? {
    for index in line where NumeralTable.roles[Int(characters[index])] != 0 {
      guard let number = NumberParser.read(characters, at: index), number.range.upperBound < line.upperBound,
        characters[number.range.upperBound] == Glyph.year
      else { continue }
      let value = number.value.significand
      if value >= 1900 && value <= 2100 { return (Int(value), number.range.upperBound) }
    }
    return nil
  }

  /// 上半年, 三季度, and in a title 5月份 or 1-10月.
  private static func months(_ characters: [UInt16], _ line: Range<Int>, _ yearEnd: Int) -> ClosedRange<Int>? {
    if firstHalf.occurs(characters, in: line) { return 1...6 }
    if secondHalf.occurs(characters, in: line) { return 7...12 }
    for (index, words) in quarters.enumerated() where words.occurs(characters, in: line) {
      return (index * 3 + 1)...(index * 3 + 3)
    }
    guard titles.occurs(characters, in: line), let (months, end) = Months.read(characters, at: yearEnd + 1),
      end < line.upperBound, NumeralTable.roles[Int(characters[end])] == 0
    else { return nil }
    return months
  }

  private static func hasMaskedYear(_ characters: [UInt16], _ line: Range<Int>) -> Bool {
    for index in line where characters[index] == Glyph.year && index > line.lowerBound {
      if Masks.isSign(characters[index - 1]) || Masks.isCross(characters[index - 1]) { return true }
    }
    return false
  }

  private static let plans = Words("下一步 明年 来年 今后 思路 打算 计划 安排 要点 主要任务 工作任务 展望 下半年工作 下年 努力方向 下阶段 后五年")
  private static let reports = Words("总结 回顾 情况 成效 做法 汇报 完成 经验 成绩 纪实 述职 报告")
  private static let since = Words("以来 成立 建成 启动 起 底 初 至 -")
  private static let titles = Words("总结 汇报 报告 述职 要点 计划 篇")
  private static let firstHalf = Words("上半年 半年")
  private static let quarters = [Words("一季度"), Words("二季度"), Words("三季度"), Words("四季度")]
  private static let secondHalf = Words("下半年")
}

extension Glyph {
  static let year = of("年")
}
