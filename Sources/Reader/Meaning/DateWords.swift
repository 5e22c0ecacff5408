/// Years inside a clause, as words that carry no subject: 2015年的, 由2015年, 2024年.
enum DateWords {
  /// The length of a year that ends just before `end`.
  static func length(_ characters: [UInt16], endingAt end: Int) -> Int {
    var index = end
    if index > 0, characters[index - 1] == NounPhrase.particle { index -= 1 }
    if index > 0, ends.contains(characters[index - 1]) { index -= 1 }
    guard index > 4, characters[index - 1] == Glyph.year else { return 0 }
    let digits = index - 5..<index - 1
    guard characters[digits].allSatisfy(ArabicNumerals.isDigit) else { return 0 }
    var start = digits.lowerBound
    if start > 0, sources.contains(characters[start - 1]) { start -= 1 }
    return end - start
  }

  /// The length of a year that starts at `start`.
  static func length(_ characters: [UInt16], at start: Int) -> Int {
    guard start + 4 < characters.count, characters[start + 4] == Glyph.year,
      characters[start..<(start + 4)].allSatisfy(ArabicNumerals.isDigit)
    else { return 0 }
    let hasEnd =
      start + 5 < characters.count && (ends.contains(characters[start + 5]) || characters[start + 5] == Glyph.of("度"))
    return hasEnd ? 6 : 5
  }

  private static let ends = Set("底末初".utf16)
  private static let sources = Set("由从到比较".utf16)
}
