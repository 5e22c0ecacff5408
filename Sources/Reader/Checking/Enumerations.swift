/// Numerals that announce a list, and the list: 八好(…), A、B、C三支队伍, 五个方面: (一) … (五).
struct Enumerations {
  private let ground: Ground
  private let characters: [UInt16]
  private var findings: [Finding] = []

  static func check(_ ground: Ground) -> [Finding] {
    var check = Enumerations(ground)
    for statement in StatementScanner.scan(ground.folded, withIdioms: true) { check.read(statement) }
    return check.findings
  }

  private init(_ ground: Ground) {
    self.ground = ground
    characters = ground.characters
  }

  private mutating func read(_ statement: Statement) {
    let number = statement.number
    let value = Int(number.value.double)
    guard number.value.scale == 0, value >= 2, value <= 20, !number.hasFactor, number.share == nil, !number.isVague,
      statement.kind == .count || statement.kind == .households || statement.unit.isEmpty
    else { return }
    let isName = statement.reason == .name || statement.reason == .idiom
    if !isName && !statement.isStatement { return }
    if let count = rhymed(statement) ?? inBrackets(statement) ?? explained(statement, isName: isName) {
      add(statement, value, count, isSure: true)
    } else if let count = marked(statement) {
      add(statement, value, count.items, isSure: count.isNear)
    } else if let count = inFront(statement) ?? quotedInFront(statement), count == value {
      add(statement, value, count, isSure: false)
    }
  }

  private mutating func add(_ statement: Statement, _ value: Int, _ count: Int, isSure: Bool) {
    if count != value && !isSure { return }
    let verdict: Finding.Verdict = count == value ? .equal : .cannotBeTold
    let sign = count == value ? "=" : "≠"
    findings.append(
      ground.finding(.list, verdict, "\(value) \(sign) \(count)", at: [statement.number.range.lowerBound]))
  }

  /// 热心、耐心、细心等三心: items that end in the very word the numeral counts.
  private func rhymed(_ statement: Statement) -> Int? {
    let start = statement.number.range.lowerBound
    let end = statement.number.range.upperBound
    guard start > 1, end < characters.count, characters[start - 1] == Glyph.others, TextFolding.isHan(characters[end])
    else {
      return nil
    }
    var items = 0
    var index = start - 1
    while index > 0, start - index < 80,
      !Self.stops.contains(characters[index - 1]) || characters[index - 1] == Glyph.comma
    {
      let isLast = index == start - 1 || characters[index] == Glyph.listComma || characters[index] == Glyph.comma
      if isLast, characters[index - 1] == characters[end] || (index > 1 && characters[index - 2] == characters[end]) {
        items += 1
      }
      index -= 1
    }
    return items >= 3 ? items : nil
  }

  /// 八好(好妈妈,好婆婆,…), 三制”(议事、互助、信访代理).
  private func inBrackets(_ statement: Statement) -> Int? {
    let start = statement.number.range.upperBound
    var open = start
    while open < characters.count, open - start <= 7, characters[open] != 0x28 {
      if Self.stops.contains(characters[open]) || NumeralTable.roles[Int(characters[open])] == 1 { return nil }
      open += 1
    }
    guard open < characters.count, characters[open] == 0x28 else { return nil }
    var close = open + 1
    while close < characters.count, close - open < 120, characters[close] != 0x29 { close += 1 }
    guard close < characters.count, characters[close] == 0x29 else { return nil }
    let items = ListItems.count(characters, (open + 1)..<close, separators: ListItems.allSeparators)
    return items.map { $0 >= 2 ? $0 : 0 }.flatMap { $0 == 0 ? nil : $0 }
  }

  /// 五户分别是A,B,C; “五个万”培训,即A、B、C.
  private func explained(_ statement: Statement, isName: Bool) -> Int? {
    let start = statement.isStatement ? statement.span.upperBound : statement.number.range.upperBound
    var index = start
    while index < characters.count, index - start <= 10 {
      let length = Self.openers.length(characters, at: index)
      if length > 0 { return listed(from: index + length, start: start, isName: isName, opener: characters[index]) }
      if characters[index] == Glyph.fullStop || characters[index] == Glyph.lineFeed { return nil }
      if NumeralTable.roles[Int(characters[index])] == NumeralTable.Role.arabic.rawValue { return nil }
      index += 1
    }
    return nil
  }

  private func listed(from first: Int, start: Int, isName: Bool, opener: UInt16) -> Int? {
    let isNamed = opener == Glyph.of("分")
    if !isNamed && !isName { return nil }
    var end = first
    while end < characters.count, end - first < 160, characters[end] != Glyph.fullStop, characters[end] != 0x3B,
      characters[end] != Glyph.lineFeed
    {
      end += 1
    }
    if isNamed { return ListItems.count(characters, first..<end, separators: ListItems.allSeparators, longest: 8) }
    while end > first, !characters[first..<end].contains(Glyph.listComma) { return nil }
    let clause = characters[first..<end].firstIndex(of: Glyph.comma) ?? end
    return ListItems.count(characters, first..<clause, separators: ListItems.separators, longest: 16)
  }

  /// 四方面工作。一要 … 二要 …; 五个方面: (一) … (五).
  private func marked(_ statement: Statement) -> (items: Int, isNear: Bool)? {
    let end = statement.span.upperBound
    let isAnnouncing =
      Self.announcing.contains(statement.unit) || Self.themes.length(characters, at: end) > 0
      || (end < characters.count && statement.reason == .name
        && Self.themes.occurs(characters, in: end..<min(end + 4, characters.count)))
    let before = statement.number.range.lowerBound - 1
    let isQuoted = statement.reason == .name && before >= 0 && characters[before] == Glyph.openQuote
    guard isAnnouncing || isQuoted else { return nil }
    guard let first = ListMarks.first(characters, from: end, within: isQuoted ? 140 : 70) else { return nil }
    let items = ListMarks.run(characters, from: first)
    return items < 2 ? nil : (items, isAnnouncing && first.place - end <= 14)
  }

  /// 清洁队、监督队、评比委员会三支队伍.
  private func inFront(_ statement: Statement) -> Int? {
    guard statement.isStatement else { return nil }
    let end = statement.number.range.lowerBound
    let behind = statement.span.upperBound
    guard end > 2, behind < characters.count, TextFolding.isHan(characters[behind]),
      Lexicon.links.length(characters, endingAt: end) == 0
    else { return nil }
    var start = end
    while start > 0, end - start < 60, !Self.stops.contains(characters[start - 1]) { start -= 1 }
    guard characters[start..<end].contains(Glyph.listComma) || statement.number.value == DecimalNumber(2) else {
      return nil
    }
    return ListItems.count(characters, start..<end, separators: ListItems.separators, longest: 24)
  }

  /// “A、B、C”的“三个一”.
  private func quotedInFront(_ statement: Statement) -> Int? {
    let open = statement.number.range.lowerBound - 1
    guard open > 4, characters[open] == Glyph.openQuote, characters[open - 1] == NounPhrase.particle,
      characters[open - 2] == Glyph.closeQuote
    else { return nil }
    var start = open - 2
    while start > 0, open - start < 90, characters[start - 1] != Glyph.openQuote { start -= 1 }
    return ListItems.count(characters, start..<(open - 2), separators: [Glyph.listComma], longest: 24)
  }

  private static let stops = Set(",。;:!?\n".utf16)
  private static let openers = Words("分别是 分别为 即 : 即: 包括 是指")
  private static let announcing: Set<String> = ["方面", "点", "步"]
  private static let themes = Words("建设 方面 环节 重点 特点 举措 措施 问题 亮点 任务 结合 到位 转变 行动 工程 工作")
}
