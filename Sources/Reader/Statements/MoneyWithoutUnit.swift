/// Sums in 万 or 亿 whose 元 was left out: 投入资金1.7亿.
enum MoneyWithoutUnit {
  static func applies(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let end = statement.span.upperBound
    guard statement.number.hasFactor, statement.number.value.double >= 10_000, !statement.number.isBare else {
      return false
    }
    let start = statement.span.lowerBound
    let isEnd = end >= characters.count || !TextFolding.isHan(characters[end])
    if isEnd || closing.length(characters, at: end) > 0 { return isAnnounced(characters, before: start) }
    return isSum(characters, before: start)
  }

  /// Whether words of money stand shortly before `start`.
  static func isAnnounced(_ characters: [UInt16], before start: Int) -> Bool {
    money.occurs(characters, in: max(0, start - 12)..<start)
  }

  /// 贷款总额达10亿目标, 筹款30万救助: a sum right before the figure, whatever stands behind.
  private static func isSum(_ characters: [UInt16], before start: Int) -> Bool {
    var end = start
    while end > 0, start - end <= 4 {
      let length = Lexicon.links.length(characters, endingAt: end)
      if length == 0 { break }
      end -= length
    }
    return sums.length(characters, endingAt: end) > 0
  }

  private static let money = Words(
    "人民币 资金 款 金额 经费 投资 产值 收入 贷 资产 补贴 补助 税 销售额 交易额 捐 基金 筹资 出资 集资 融资 耗资 总额 利润")
  private static let sums = Words("资金 款 总额 金额 经费 产值 收入 补助金 救助金 基金 筹资 出资 集资 融资 耗资 投资 利润 销售额 交易额")
  private static let closing = Words("用于 以上 左右 余 多 的 ,")
}
