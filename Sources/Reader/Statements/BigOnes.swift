/// 六大领域, 五大行动: 大 in the place of a measure word.
enum BigOnes {
  static func follow(_ characters: [UInt16], _ number: WrittenNumber, at index: Int) -> Bool {
    guard index + 2 < characters.count, characters[index] == large, !number.isVague, !number.hasFactor,
      number.value.significand > 1, number.value.significand < 10, number.value.scale == 0,
      TextFolding.isHan(characters[index + 1]), TextFolding.isHan(characters[index + 2])
    else { return false }
    return names.length(characters, at: index + 1) == 0 && !Names.isInQuotes(characters, index)
  }

  private static let large = Glyph.of("大")
  private static let names = Words("班子 家 队 员 会 类 常委 学 国 洲 洋 件 城 报告 精神 代 妇代 以来 全会")
}
