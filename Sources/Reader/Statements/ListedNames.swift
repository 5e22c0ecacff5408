/// Names with a numeral whose list stands by: 八好(好妈妈,…), “六必诺”。一是…. There the numeral states how many items there are.
enum ListedNames {
  /// The unit of the items; nil where the numeral is only part of a name.
  static func unit(_ characters: [UInt16], _ statement: Statement) -> String? {
    let number = statement.number
    guard number.style == .chinese, number.share == nil, !number.isVague, !number.isBare, !number.isDigitString,
      number.value.scale == 0, number.value.significand >= 3, number.value.significand <= 20,
      !isCompound(characters, number.range), number.range.upperBound < characters.count,
      characters[number.range.upperBound] != large
    else { return nil }
    let count = AnnouncedLists.beside(characters, statement, isName: true)
    guard count.map({ $0 >= 3 }) ?? isCountedOut(characters, statement) else { return nil }
    return unitName(characters, statement)
  }

  /// “六必诺”。一是 … 六是: as many marks behind the name as it says.
  private static func isCountedOut(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let open = statement.number.range.lowerBound - 1
    guard open >= 0, characters[open] == Glyph.openQuote else { return false }
    return AnnouncedLists.marked(characters, statement).map(\.items) == Int(statement.number.value.significand)
  }

  /// 四联四送, 五室四进入: numerals in one word, of which none counts the list.
  private static func isCompound(_ characters: [UInt16], _ range: Range<Int>) -> Bool {
    for distance in 2...3 where range.lowerBound >= distance {
      if isNumeral(characters[range.lowerBound - distance]), isWord(characters[range.lowerBound - 1]) { return true }
    }
    for distance in 1...3 where range.upperBound + distance < characters.count {
      if !isWord(characters[range.upperBound + distance - 1]) { return false }
      if isNumeral(characters[range.upperBound + distance]) {
        return !isFactor(characters[range.upperBound + distance])
      }
    }
    return false
  }

  private static func isNumeral(_ character: UInt16) -> Bool { NumeralTable.roles[Int(character)] != 0 }

  /// 五个万, 三个百: the items are called by a factor.
  private static func isFactor(_ character: UInt16) -> Bool {
    NumeralTable.roles[Int(character)] >= NumeralTable.Role.small.rawValue
  }

  private static func isWord(_ character: UInt16) -> Bool { TextFolding.isHan(character) }

  /// The measure word; else the one character the items end in (心, 好, 情); else 项.
  private static func unitName(_ characters: [UInt16], _ statement: Statement) -> String {
    let end = statement.number.range.upperBound
    if !statement.unit.isEmpty {
      return end + 1 < characters.count && isNumeral(characters[end + 1]) ? "项" : statement.unit
    }
    guard end + 1 < characters.count, isWord(characters[end]) else { return "项" }
    let isShort = !isWord(characters[end + 1]) || generic.length(characters, at: end + 1) > 0
    return isShort ? String(decoding: [characters[end]], as: UTF16.self) : "项"
  }

  private static let large = Glyph.of("大")
  private static let generic = Words("原则 标准 活动 要求 服务 精神 品质 创建 评选 工程 理念 工作")
}
