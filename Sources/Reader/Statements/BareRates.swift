/// Rates that are told without a unit: 总和生育率1.7, 出生人口性别比为110.2.
enum BareRates {
  static func applies(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let number = statement.number
    let end = number.range.upperBound
    guard number.style == .arabic, !number.hasFactor, !number.isDotted, number.share == nil else { return false }
    if end < characters.count, !closing.contains(characters[end]), bounds.length(characters, at: end) == 0 {
      return false
    }
    var start = statement.span.lowerBound
    while start > 0 {
      let length = Lexicon.links.length(characters, endingAt: start)
      if length == 0 || number.range.lowerBound - start > 8 { break }
      start -= length
    }
    return rates.length(characters, endingAt: start) > 0
  }

  private static let rates = Words("生育率 性别比 抚养比 师生比 指数 系数")
  private static let bounds = Words("以上 以下 左右 以内 上下")
  private static let closing = Set(",。;、)\n".utf16)
}
