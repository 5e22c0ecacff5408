/// What may stand behind the last digit of a number.
enum Trailing {
  /// Whether a digit without its factor may close a number: 三万五 before 元, not before 好 or 手.
  static func allows(_ characters: [UInt16], after index: Int) -> Bool {
    index + 1 >= characters.count || closing.contains(characters[index + 1])
  }

  /// Whether 点 before this character told a time.
  static func followsMinutes(_ character: UInt16) -> Bool { minutes.contains(character) }

  /// 三四, 五六, 三五: two digits that estimate.
  static func isEstimate(_ first: UInt16, _ second: UInt16, _ values: [UInt8]) -> Bool {
    let low = values[Int(first)]
    let high = values[Int(second)]
    return high == low + 1 || (low == 3 && high == 5)
  }

  /// 伍, 陆 …: the digits of cheques, which alone are words or names.
  static func isFormal(_ character: UInt16) -> Bool { formal.contains(character) }

  private static let formal = Set("壹贰叁肆伍陆柒捌玖".utf16)
  private static let closing = Set("余多元块名人户亩斤份,。、;:)”》！？!?\n ".utf16)
  private static let minutes = Set("分钟半刻".utf16)
}
