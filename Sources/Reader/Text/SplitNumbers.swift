/// Numbers that a line break cut in two: 12 ⏎ 50人, 30 ⏎ 余名.
enum SplitNumbers {
  /// Whether the text ends in digits that the next line goes on with: more digits, a factor, or a measure word.
  static func isSplit(_ characters: [UInt16], _ source: [UInt32], at next: Int) -> Bool {
    guard let last = characters.last, ArabicNumerals.isDigit(last), next < source.count else { return false }
    var start = characters.count
    while start > 0, ArabicNumerals.isDigit(characters[start - 1]), characters.count - start < 12 { start -= 1 }
    if start == 0 || characters[start - 1] == Glyph.lineFeed || labels.contains(characters[start - 1]) { return false }
    var index = next
    while index < source.count, index - next < 12, (0x30...0x39).contains(source[index]) { index += 1 }
    guard index < source.count, index - next < 12 else { return false }
    return source[index] < 0x10000 && goesOn.contains(CharacterTable.folded[Int(source[index])])
  }

  private static let labels = Set("表图篇第件章节条款(".utf16)
  private static let goesOn = Set("余多万亿元名人个家户件次期场所支项份条位岁%％倍亩处例起宗对批台套".utf16)
}
