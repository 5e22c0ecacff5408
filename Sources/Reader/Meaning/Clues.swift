/// Words around a number that say how it is meant: compared, cumulative, planned, required, of which level.
enum Clues {
  /// 比上年增加, 同比增长: from the word that compares to the end of `left`.
  static func comparison(_ characters: [UInt16], _ left: Range<Int>) -> Range<Int>? {
    let window = max(left.lowerBound, left.upperBound - 18)..<left.upperBound
    guard var verb = change.last(characters, in: window), left.upperBound - verb <= 6 else { return nil }
    if verb > window.lowerBound, change.length(characters, at: verb - 1) > 1 { verb -= 1 }
    if let start = compare.last(characters, in: window.lowerBound..<verb) {
      let isLonger = start > window.lowerBound && before.contains(characters[start - 1])
      return (isLonger ? start - 1 : start)..<left.upperBound
    }
    let length = change.length(characters, at: verb)
    let isReached = verb + length < left.upperBound && reached.contains(characters[verb + length])
    let closes = verb + length >= left.upperBound - 1
    return isReached || !closes || !standsAlone.contains(characters[verb]) ? nil : verb..<left.upperBound
  }

  static func isCumulative(_ characters: [UInt16], _ left: Range<Int>, _ sentence: Range<Int>) -> Bool {
    if cumulative.occurs(characters, in: left) { return true }
    return since.occurs(characters, in: sentence)
  }

  static func modality(_ characters: [UInt16], _ clause: Range<Int>, isPlan: Bool, bound: Bound?) -> Claim.Modality? {
    if bound == .atLeast || bound == .atMost, rule.occurs(characters, in: clause) { return .standard }
    if standard.occurs(characters, in: clause) { return .standard }
    if isPlan || target.occurs(characters, in: clause) { return .target }
    return nil
  }

  /// The level named last before the number, or in its noun phrase.
  static func level(_ characters: [UInt16], _ range: Range<Int>) -> String? {
    let window = max(range.lowerBound, range.upperBound - 24)..<range.upperBound
    guard let start = levels.last(characters, in: window) else { return nil }
    let end = start + levels.length(characters, at: start)
    let isUp = end + 1 < characters.count && characters[end] == Glyph.of("以") && characters[end + 1] == Glyph.up
    let text = String(decoding: characters[start..<(end + (isUp ? 2 : 0))], as: UTF16.self)
    return levelNames[text] ?? text
  }

  private static let change = Words("超目标值 超目标 增长 增加 提高 上升 下降 减少 降低 提升 净增 多 少 高 低 增幅 超 递增 翻")
  private static let compare = Words(
    "比上年 比去年 较上年 较去年 同比 环比 比前年 比年初 较年初 比同期 较同期 比上一年 较上一年 比上届 较上届 比上季 比上月 比全省 比全国 比全市 较 相比 高于 低于 比目标 比")
  private static let before = Set("同环".utf16)
  private static let reached = Set("到至为".utf16)
  private static let standsAlone = Set("增提上下减降净递翻超".utf16)
  private static let cumulative = Words("累计 已有 至今 截至 截止 已投入 已累计 历年 已发放 已建成 已培训 共带动 总共")
  private static let since = Words("五年来 几年来 三年来 四年来 多年来 历年来 五年多来 近五年 近三年 两年来 开展以来 成立以来 实施以来 启动以来 任期内 届内 过去五年")
  private static let target = Words(
    """
    计划在 计划于 计划到 计划新 计划建 计划投 计划用 计划开 计划培 计划举 计划完 计划再 计划年 计划对 计划组 计划为 行动计划 力争 目标是 目标为 的目标 目标达 争取在 争取实现 争取达
    争取用 争取年 预计 拟 将达到 要达到 今后 未来 将新 将建 将举 将开 将组 将培 明年 来年 下一步 到2025年 到2030年 打算 预期
    """)
  private static let standard = Words("标准为 标准是 补助标准 资助标准 按标准 标准不 标准,")
  private static let rule = Words("要求 规定 标准 应 须 必须 不得 原则上 每 按照 制度 保证 至少")
  private static let levels = Words(
    "国家级 全国 省部级 省级 省、市级 市级 地市级 区级 县级 县区级 市区级 市、区级 镇级 乡镇级 乡级 街道级 村级 社区级 州级 盟级 旗级 自治区级 市县级 省市级")
  private static let levelNames = ["全国": "国家级"]
}
