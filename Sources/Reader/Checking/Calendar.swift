/// Anniversaries, festivals, terms and years against the calendar.
enum Calendar {
  static func check(_ ground: Ground) -> [Finding] {
    let statements = StatementScanner.scan(ground.folded)
    var periods = Periods(ground.characters)
    var findings: [Finding] = []
    let dates = DateLines(ground.characters)
    for statement in statements {
      periods.advance(to: statement.span.lowerBound)
      let told = periods.year ?? dates.year(after: statement.span.upperBound)
      if let told, let finding = anniversary(ground, statement, told) { findings.append(finding) }
      if let finding = motherDay(ground, statement) { findings.append(finding) }
      if let finding = impossibleYear(ground, statement) { findings.append(finding) }
    }
    return findings + Deadlines.check(ground, statements)
  }

  /// 三八节N周年 falls into 1910 + N.
  private static func anniversary(_ ground: Ground, _ statement: Statement, _ told: Int) -> Finding? {
    let characters = ground.characters
    let end = statement.number.range.upperBound
    guard statement.number.value.scale == 0, anniversaries.length(characters, at: end) > 0 else { return nil }
    let start = statement.number.range.lowerBound
    let window = max(0, start - 12)..<start
    for (words, origin) in origins where words.occurs(characters, in: window) {
      let year = origin + Int(statement.number.value.double)
      let sum = "\(origin) + \(statement.number.value) = \(year)"
      if year == told || year == told + 1 { return ground.finding(.calendar, .equal, sum, at: [start]) }
      if year < told && told - year <= 5 { return ground.finding(.calendar, .equal, sum + " ≤ \(told)", at: [start]) }
      return ground.finding(.calendar, .cannotBeTold, sum + " ≠ \(told)", at: [start])
    }
    return nil
  }

  /// The second Sunday of May lies between the 8th and the 14th.
  private static func motherDay(_ ground: Ground, _ statement: Statement) -> Finding? {
    let characters = ground.characters
    let end = statement.number.range.upperBound
    guard end < characters.count, characters[end] == Glyph.of("日"), statement.reason == .date else { return nil }
    let start = statement.number.range.lowerBound
    guard may.length(characters, endingAt: start) > 0,
      mothersDay.occurs(characters, in: end..<min(characters.count, end + 12))
    else { return nil }
    let day = Int(statement.number.value.double)
    let isPossible = day >= 8 && day <= 14
    return ground.finding(.calendar, isPossible ? .equal : .contradiction, "8 ≤ \(day) ≤ 14", at: [start])
  }

  /// 202223年: no year has so many figures.
  private static func impossibleYear(_ ground: Ground, _ statement: Statement) -> Finding? {
    let end = statement.number.range.upperBound
    guard end < ground.characters.count, ground.characters[end] == Glyph.year, statement.number.style == .arabic,
      statement.number.written.count >= 5, !statement.number.hasFactor, statement.number.value.scale == 0
    else { return nil }
    let start = statement.number.range.lowerBound
    return ground.finding(.damage, .cannotBeTold, "\(statement.number.value)年 ?", at: [start])
  }

  private static let anniversaries = Words("周年 年大庆 年华诞")
  private static let origins = [
    (Words("三八 妇女节"), 1910), (Words("建党 党成立 共产党成立"), 1921), (Words("国庆 祖国 新中国 建国"), 1949),
    (Words("建军"), 1927), (Words("五四"), 1919), (Words("抗战胜利 抗日战争胜利"), 1945),
  ]
  private static let may = Words("五月 5月")
  private static let mothersDay = Words("母亲节")
}

/// The dates under reports, which tell the year where the title does not.
struct DateLines {
  private var lines: [(place: Int, year: Int)] = []

  init(_ characters: [UInt16]) {
    for index in characters.indices where characters[index] == Glyph.lineFeed {
      if let year = Self.date(characters, at: index + 1) { lines.append((index, year)) }
    }
  }

  /// The year of the next line that holds nothing but a date.
  func year(after start: Int) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].place < start { low = middle + 1 } else { high = middle }
    }
    return low < lines.count ? lines[low].year : nil
  }

  private static func date(_ characters: [UInt16], at start: Int) -> Int? {
    guard let year = NumberParser.read(characters, at: start), year.range.count == 4,
      year.range.upperBound < characters.count, characters[year.range.upperBound] == Glyph.year,
      year.value.significand >= 1900, year.value.significand <= 2100,
      let (months, end) = Months.read(characters, at: year.range.upperBound + 1), months.count == 1
    else { return nil }
    var rest = end
    while rest < characters.count, characters[rest] != Glyph.lineFeed, rest - end < 5 { rest += 1 }
    let isClosed = rest >= characters.count || characters[rest] == Glyph.lineFeed
    return isClosed ? Int(year.value.significand) : nil
  }
}

/// Work planned for a month or day, and done on a day.
enum Deadlines {
  static func check(_ ground: Ground, _ statements: [Statement]) -> [Finding] {
    let characters = ground.characters
    var plans: [(month: Int, day: Int, place: Int)] = []
    var deeds: [(month: Int, day: Int, place: Int)] = []
    for (index, statement) in statements.enumerated() where statement.reason == .date {
      guard let (month, day, end) = date(characters, statements, index) else { continue }
      let start = statement.number.range.lowerBound
      let isPlan = planned.length(characters, endingAt: start) > 0
      let rest = end..<min(characters.count, end + (isPlan ? 14 : 44))
      guard done.occurs(characters, in: rest) else { continue }
      if isPlan { plans.append((month, day, start)) } else { deeds.append((month, day, start)) }
    }
    guard plans.count == 1, let plan = plans.first, let deed = deeds.last(where: { abs($0.place - plan.place) < 1200 })
    else {
      return []
    }
    let isInTime = (deed.month, deed.day) <= (plan.month, plan.day)
    let words = "\(deed.month)-\(deed.day) \(isInTime ? "≤" : ">") \(plan.month)-\(plan.day)"
    return [ground.finding(.calendar, isInTime ? .equal : .cannotBeTold, words, at: [plan.place, deed.place])]
  }

  /// M月D日, M月底.
  private static func date(_ characters: [UInt16], _ statements: [Statement], _ index: Int) -> (Int, Int, Int)? {
    let number = statements[index].number
    let end = number.range.upperBound
    let month = Int(number.value.double)
    guard end + 1 < characters.count, characters[end] == Glyph.of("月"), month >= 1, month <= 12 else { return nil }
    if characters[end + 1] == Glyph.of("底") { return (month, 31, end + 2) }
    guard index + 1 < statements.count, statements[index + 1].number.range.lowerBound == end + 1 else { return nil }
    let next = statements[index + 1].number
    guard next.range.upperBound < characters.count, characters[next.range.upperBound] == Glyph.of("日") else {
      return nil
    }
    return (month, Int(next.value.double), next.range.upperBound + 1)
  }

  private static let planned = Words("计划于 定于 拟于 计划在 要求于 要求在 将于")
  private static let done = Words("全面完成 全部完成 完成")
}
