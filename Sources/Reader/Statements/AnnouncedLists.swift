/// Lists that a numeral announces, counted where they stand: 八好(…), “五个万”,即…, 四方面工作。一要….
enum AnnouncedLists {
  /// How many items stand right beside the numeral; nil when no closed list does.
  static func beside(_ characters: [UInt16], _ statement: Statement, isName: Bool) -> Int? {
    rhymed(characters, statement) ?? inBrackets(characters, statement)
      ?? explained(characters, statement, isName: isName)
  }

  /// 热心、耐心、细心等三心: items that end in the very word the numeral counts.
  private static func rhymed(_ characters: [UInt16], _ statement: Statement) -> Int? {
    let start = statement.number.range.lowerBound
    let end = statement.number.range.upperBound
    guard start > 1, end < characters.count, characters[start - 1] == Glyph.others, TextFolding.isHan(characters[end])
    else {
      return nil
    }
    var items = 0
    var index = start - 1
    while index > 0, start - index < 80,
      !stops.contains(characters[index - 1]) || characters[index - 1] == Glyph.comma
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
  private static func inBrackets(_ characters: [UInt16], _ statement: Statement) -> Int? {
    let start = statement.number.range.upperBound
    var open = start
    while open < characters.count, open - start <= 7, characters[open] != 0x28 {
      if stops.contains(characters[open]) || NumeralTable.roles[Int(characters[open])] == 1 { return nil }
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
  private static func explained(_ characters: [UInt16], _ statement: Statement, isName: Bool) -> Int? {
    let start = statement.isStatement ? statement.span.upperBound : statement.number.range.upperBound
    var index = start
    while index < characters.count, index - start <= 10 {
      let length = openers.length(characters, at: index)
      if length > 0 {
        return listed(characters, from: index + length, start: start, isName: isName, opener: characters[index])
      }
      if characters[index] == Glyph.fullStop || characters[index] == Glyph.lineFeed { return nil }
      if NumeralTable.roles[Int(characters[index])] == NumeralTable.Role.arabic.rawValue { return nil }
      index += 1
    }
    return nil
  }

  private static func listed(_ characters: [UInt16], from first: Int, start: Int, isName: Bool, opener: UInt16) -> Int?
  {
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
  static func marked(_ characters: [UInt16], _ statement: Statement) -> (items: Int, isNear: Bool)? {
    let end = statement.span.upperBound
    let isNamed = statement.reason == .name || statement.isListedName
    let isAnnouncing =
      announcing.contains(statement.unit) || themes.length(characters, at: end) > 0
      || (end < characters.count && isNamed
        && themes.occurs(characters, in: end..<min(end + 4, characters.count)))
    let before = statement.number.range.lowerBound - 1
    let isQuoted = isNamed && before >= 0 && characters[before] == Glyph.openQuote
    guard isAnnouncing || isQuoted else { return nil }
    guard let first = ListMarks.first(characters, from: end, within: isQuoted ? 140 : 70) else { return nil }
    let items = ListMarks.run(characters, from: first)
    return items < 2 ? nil : (items, isAnnouncing && first.place - end <= 14)
  }

  static let stops = Set(",。;:!?\n".utf16)
  private static let openers = Words("分别是 分别为 即 : 即: 包括 是指")
  private static let announcing: Set<String> = ["方面", "点", "步"]
  private static let themes = Words("建设 方面 环节 重点 特点 举措 措施 问题 亮点 任务 结合 到位 转变 行动 工程 工作")
}
