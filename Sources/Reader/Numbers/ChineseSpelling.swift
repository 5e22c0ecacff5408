/// Chinese numerals for whole numbers, as they are read aloud and written in reports.
public enum ChineseSpelling {
  /// The numeral of a whole number below 10¹⁸, for example 10012 as 一万零一十二; refuses negative and larger numbers.
  public static func spell(_ number: Int) -> String? {
    guard number >= 0, number < 1_000_000_000_000_000_000 else { return nil }
    if number == 0 { return "零" }
    var parts = ""
    let high = number / 100_000_000
    let low = number % 100_000_000
    if high > 0 { parts = below10000Squared(high) + "亿" }
    if low > 0 {
      if high > 0 && low < 10_000_000 { parts += "零" }
      parts += below10000Squared(low)
    }
    return parts
  }

  private static func below10000Squared(_ number: Int) -> String {
    let upper = number / 10_000
    let lower = number % 10_000
    if upper == 0 { return below10000(lower) }
    if upper >= 10_000 { return below10000Squared(upper) + "万" + (lower > 0 ? "零" + below10000(lower) : "") }
    if lower == 0 { return below10000(upper) + "万" }
    return below10000(upper) + "万" + (lower < 1000 ? "零" : "") + below10000(lower)
  }

  private static func below10000(_ number: Int) -> String {
    var text = ""
    var needsZero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        needsZero = !text.isEmpty
        continue
      }
      if needsZero { text += "零" }
      needsZero = false
      text += digits[digit] + name
    }
    return text
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
