/// Words before and behind a number that make it approximate or a bound.
enum Qualifiers {
  /// Reads qualifiers that end just before the number; `span` grows over them.
  static func readBefore(_ characters: [UInt16], _ statement: inout Statement) {
    let start = statement.span.lowerBound
    for (words, bound) in bounds {
      let length = words.length(characters, endingAt: start)
      if length == 0 { continue }
      statement.bound = bound
      statement.span = (start - length)..<statement.span.upperBound
      return
    }
    let length = near.length(characters, endingAt: start)
    if length == 0 || otherWords.length(characters, endingAt: start) > 0 { return }
    let isNear = characters[start - length...start - 1].contains { $0 == Glyph.near || $0 == Glyph.up }
    statement.approximation = isNear ? Glyph.near : Glyph.about
    statement.span = (start - length)..<statement.span.upperBound
  }

  /// Reads qualifiers behind the unit.
  static func readBehind(_ characters: [UInt16], _ statement: inout Statement) {
    var end = statement.span.upperBound
    if end < characters.count, statement.approximation == nil,
      characters[end] == Glyph.yu || (characters[end] == Glyph.duo && !startsWord(characters, at: end))
    {
      statement.approximation = characters[end]
      end += 1
    }
    let up = atLeast.length(characters, at: end)
    let down = atMost.length(characters, at: end)
    let around = nearly.length(characters, at: end)
    if up > 0 { statement.bound = statement.bound ?? .atLeast }
    if down > 0 { statement.bound = statement.bound ?? .atMost }
    if around > 0 { statement.approximation = statement.approximation ?? Glyph.about }
    statement.span = statement.span.lowerBound..<(end + max(up, down, around))
  }

  private static func startsWord(_ characters: [UInt16], at index: Int) -> Bool {
    index + 1 < characters.count && behindMany.contains(characters[index + 1])
  }

  private static let behindMany = Set("样元种方次为年数于".utf16)
  private static let near = Words("近 约 大约 约有 约为 约达 将近 接近 上 近乎 大概 估计")
  private static let otherWords = Words(
    """
    最近 附近 邻近 临近 靠近 远近 亲近 就近 新近 节约 签约 合约 公约 制约 预约 相约 履约 条约 简约 契约 赴约 应约 特约 以上 会上 网上 线上 场上 节上
    晚上 马上 加上 基础上 上上 身上 手上 路上 街上 台上 村上 镇上 县上 市上 乡上 史上 报上 总量上 程度上 层面上 原则上 实际上 早上 工作上 活动上 献上
    送上 爱上 带上 戴上 赶上 跟上 迈上 走上 登上 用上 看上 吃上 住上 喝上 过上 考上 穿上
    """)
  private static let atLeast = Words("以上 之上 及以上 或以上")
  private static let atMost = Words("以下 以内 之内 之下 及以下 封顶")
  private static let nearly = Words("左右 上下")
  private static let bounds: [(Words, Bound)] = [
    (Words("不超过 不高于 不多于 不大于 至多 最多 控制在 不得超过 不得高于"), .atMost),
    (Words("不少于 不低于 不小于 至少 最少 不得少于 不得低于 起码 不下于 不下"), .atLeast),
    (Words("不足 不到 少于 低于 小于 未满 不满 未达 未达到"), .below),
    (Words("超过 超 逾 突破 多于 大于 高于 不止 超出 超过了 突破了 远超 超越"), .above),
  ]
}

extension Glyph {
  static let near = of("近")
  static let about = of("约")
  static let up = of("上")
}
