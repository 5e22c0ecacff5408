/// Where a text looks back and where it looks ahead, and of which year it speaks: told by its headings.
struct Sections: Sendable {
  struct Section: Sendable {
    var start: Int
    var isPlan: Bool
    var year: Int?
    var half: String?
    var isMaskedYear = false
  }

  /// In order; the first begins at 0.
  private(set) var sections: [Section] = [Section(start: 0, isPlan: false)]
  private var titleHalf: String?
  private var planByLevel = [false, false, false]

  init(_ characters: [UInt16]) {
    var start = 0
    while start < characters.count {
      var end = start
      while end < characters.count, characters[end] != Glyph.lineFeed { end += 1 }
      if end > start, end - start <= 48, characters[end - 1] != Glyph.fullStop, characters[end - 1] != 0x3B {
        read(characters, start..<end)
      }
      start = end + 1
    }
  }

  private mutating func read(_ characters: [UInt16], _ line: Range<Int>) {
    let level = Self.level(characters, line)
    let isPlan = Self.plans.occurs(characters, in: line) && !Self.reports.occurs(characters, in: line)
    planByLevel[level] = isPlan
    for deeper in (level + 1)..<max(3, level + 1) { planByLevel[deeper] = false }
    var section = Section(start: line.lowerBound, isPlan: planByLevel.contains(true))
    section.year = sections.last?.year
    section.half = sections.last?.half
    section.isMaskedYear = sections.last?.isMaskedYear ?? false
    if level == 0 {
      readYear(characters, line, &section)
      titleHalf = section.half
    } else {
      section.half = Self.secondHalf.occurs(characters, in: line) ? "H2" : titleHalf
      if level == 1 { readYear(characters, line, &section) }
    }
    sections.append(section)
  }

  private func readYear(_ characters: [UInt16], _ line: Range<Int>, _ section: inout Section) {
    if Self.level(characters, line) == 0, Self.titles.occurs(characters, in: line) {
      section.year = nil
      section.half = nil
      section.isMaskedYear = Self.hasMaskedYear(characters, line)
    }
    guard let (year, end) = Self.year(characters, line) else { return }
    let looksAhead = Self.plans.occurs(characters, in: end..<min(line.upperBound, end + 8))
    let looksBack = Self.reports.occurs(characters, in: line)
    section.year = looksAhead && looksBack ? year - 1 : year
    if Self.firstHalf.occurs(characters, in: line) { section.half = "H1" }
    if Self.secondHalf.occurs(characters, in: line) { section.half = "H2" }
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

  private static func hasMaskedYear(_ characters: [UInt16], _ line: Range<Int>) -> Bool {
    for index in line where characters[index] == Glyph.year && index > line.lowerBound {
      if Masks.isSign(characters[index - 1]) || Masks.isCross(characters[index - 1]) { return true }
    }
    return false
  }

  private static let plans = Words("下一步 明年 来年 今后 思路 打算 计划 安排 要点 主要任务 工作任务 展望 下半年工作 下年 努力方向 下阶段 后五年")
  private static let reports = Words("总结 回顾 情况 成效 做法 汇报 完成 经验 成绩 纪实 述职 报告")
  private static let titles = Words("总结 汇报 报告 述职 要点 计划 篇")
  private static let firstHalf = Words("上半年 半年")
  private static let secondHalf = Words("下半年")
}

extension Glyph {
  static let year = of("年")
}
