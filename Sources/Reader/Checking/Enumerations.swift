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
    let isName = statement.reason == .name || statement.reason == .idiom || statement.isListedName
    if !isName && !statement.isStatement { return }
    if let count = AnnouncedLists.beside(characters, statement, isName: isName) {
      add(statement, value, count, isSure: true)
    } else if let count = AnnouncedLists.marked(characters, statement) {
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

  private static let stops = AnnouncedLists.stops
}
