/// Signs that stand in the place of figures: 20__, 20xx, ==, ××.
enum Masks {
  static func touch(_ characters: [UInt16], _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1] : 0
    let behind = range.upperBound < characters.count ? characters[range.upperBound] : 0
    if isSign(before) || isSign(behind) { return true }
    if isCross(behind) { return standsForFigures(characters, at: range.upperBound) }
    return isCross(before) && range.lowerBound > 1 && isCross(characters[range.lowerBound - 2])
  }

  static func isSign(_ character: UInt16) -> Bool {
    character == 0x5F || character == 0x3D || character == 0x2A || character == 0x23 || character == 0x25A1
  }

  static func isCross(_ character: UInt16) -> Bool {
    character == 0x78 || character == 0x58 || character == 0xD7
  }

  /// A cross is a mask before another cross or a Chinese character, not before a letter or a figure.
  private static func standsForFigures(_ characters: [UInt16], at index: Int) -> Bool {
    index + 1 < characters.count && (isCross(characters[index + 1]) || TextFolding.isHan(characters[index + 1]))
  }
}
