/// Sums in 万 or 亿 whose 元 was left out: 投入资金1.7亿.
enum MoneyWithoutUnit {
  static func applies(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let end = statement.span.upperBound
    guard statement.number.hasFactor, statement.number.value.double >= 10_000, !statement.number.isBare else {
      return false
    }
    if end < characters.count, TextFolding.isHan(characters[end]), closing.length(characters, at: end) == 0 {
      return false
    }
    let start = max(0, statement.span.lowerBound - 12)
    return money.occurs(characters, in: start..<statement.span.lowerBound)
  }

  private static let money = Words("人民币 资金 款 金额 经费 投资 产值 收入 贷 资产 补贴 补助 税 销售额 交易额 捐 基金")
  private static let closing = Words("用于 以上 左右 余 多 的 ,")
}
