/// Finds every number of a folded text and judges whether it states something.
struct StatementScanner {
  let characters: [UInt16]
  private let roles = NumeralTable.roles
  private let units = UnitTable.shared
  private var keepsIdioms = false
  private let links = Set("-~—至到、和与".utf16)
  private(set) var found: [Statement] = []

  /// With `withIdioms` also Chinese numerals that have no measure word, as 八 in 八好.
  static func scan(_ text: FoldedText, withIdioms: Bool = false) -> [Statement] {
    var scanner = StatementScanner(characters: text.characters)
    scanner.keepsIdioms = withIdioms
    scanner.run()
    if !text.cells.isEmpty { TableUnits.apply(text, &scanner.found) }
    ShiftedUnits.share(text.characters, &scanner.found)
    return scanner.found
  }

  private init(characters: [UInt16]) { self.characters = characters }

  private mutating func run() {
    var index = 0
    let count = characters.count
    while index < count {
      let role = roles[Int(characters[index])]
      if role == 0 || (role == NumeralTable.Role.vague.rawValue && !isFactor(at: index + 1)) {
        index += 1
      } else {
        index = read(at: index)
      }
    }
  }

  private func isFactor(at index: Int) -> Bool {
    guard index < characters.count else { return false }
    let role = roles[Int(characters[index])]
    return role == NumeralTable.Role.small.rawValue || role == NumeralTable.Role.large.rawValue
  }

  /// Reads the number at `index` and tells where to go on.
  private mutating func read(at index: Int) -> Int {
    guard let number = ShareParser.read(characters, at: index) else { return skip(at: index) }
    var statement = Statement(number: number, span: number.range)
    statement.approximation = number.approximation
    readUnit(&statement)
    Judge.judge(characters, &statement)
    if keepsIdioms || statement.reason != .idiom || linksOn(number.range.upperBound) { found.append(statement) }
    return max(number.range.upperBound, statement.isStatement ? statement.span.upperBound : 0)
  }

  /// Whether a sign stands here behind which another number may lend its unit.
  private func linksOn(_ index: Int) -> Bool { index < characters.count && links.contains(characters[index]) }

  /// Passes over a run of digits that is no number, because it is too long for one.
  private mutating func skip(at index: Int) -> Int {
    let isArabic = ArabicNumerals.isDigit(characters[index])
    var end = index + 1
    while end < characters.count, isArabic ? ArabicNumerals.isDigit(characters[end]) : isChineseDigit(characters[end]) {
      end += 1
    }
    if end - index > 18 {
      let whole = WrittenNumber(range: index..<end, written: index..<end, value: .zero)
      found.append(Statement(number: whole, span: index..<end, reason: .tooLong))
    }
    return isArabic || end - index > 18 ? end : index + 1
  }

  private func isChineseDigit(_ character: UInt16) -> Bool {
    let role = roles[Int(character)]
    return role == NumeralTable.Role.chinese.rawValue || role == NumeralTable.Role.zero.rawValue
  }

  private func readUnit(_ statement: inout Statement) {
    switch statement.number.share {
    case .percent: set(&statement, "%", .percent)
    case .perThousand: set(&statement, "千分之", .other)
    case .perTenThousand: set(&statement, "万分之", .other)
    case .perHundredThousand: set(&statement, "/10万", .other)
    case .ratio: set(&statement, "倍", .other)
    case nil: readMeasure(&statement)
    }
    Qualifiers.readBefore(characters, &statement)
    if !statement.unit.isEmpty { Qualifiers.readBehind(characters, &statement) }
  }

  private func set(_ statement: inout Statement, _ unit: String, _ kind: ClaimKind) {
    statement.unit = unit
    statement.kind = kind
  }

  private func readMeasure(_ statement: inout Statement) {
    var end = statement.span.upperBound
    if end < characters.count, isLoose(characters[end]), !statement.number.isVague || characters[end] != Glyph.lai {
      statement.approximation =
        statement.approximation ?? (characters[end] == Glyph.lai ? Glyph.about : characters[end])
      end += 1
    }
    if let (sign, kind, next) = Signs.read(characters, at: end) {
      set(&statement, sign, kind)
      statement.span = statement.span.lowerBound..<next
      return
    }
    if let half = HalfUnits.read(characters, at: end, units) {
      set(&statement, half.name, half.kind)
      statement.addsHalf = true
      statement.span = statement.span.lowerBound..<half.end
      return
    }
    let hasFigures = statement.number.style != .chinese || statement.number.value.double > 10
    guard let (entry, next) = units.match(characters, at: end, hasFigures: hasFigures) else {
      if PeopleWithoutUnit.follow(characters, statement, at: end) { set(&statement, "人", .count) }
      if BigOnes.follow(characters, statement.number, at: end) {
        set(&statement, "个", .count)
        statement.span = statement.span.lowerBound..<(end + 1)
      }
      return
    }
    set(&statement, entry.name, entry.kind)
    statement.span = statement.span.lowerBound..<next
    readSecondUnit(&statement, first: entry, at: next)
  }

  private func isLoose(_ character: UInt16) -> Bool {
    character == Glyph.yu || character == Glyph.duo || character == Glyph.lai
  }

  /// 场(次), 人/次, 个多月.
  private func readSecondUnit(_ statement: inout Statement, first: UnitTable.Entry, at end: Int) {
    guard end + 1 < characters.count else { return }
    let isBracket = characters[end] == 0x28
    guard isBracket || characters[end] == 0x2F else { return }
    guard let (second, next) = units.match(characters, at: end + 1, hasFigures: true) else { return }
    if isBracket {
      guard next < characters.count, characters[next] == 0x29 else { return }
      let joined = first.name + second.name
      if second.name == "次" { statement.unit = joined }
      if joined == "人次" { statement.kind = .personTimes }
      statement.span = statement.span.lowerBound..<(next + 1)
    } else if first.kind == .money {
      statement.each = second.name
      statement.span = statement.span.lowerBound..<next
    }
  }
}
