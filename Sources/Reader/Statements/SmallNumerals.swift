/// Chinese numerals with a measure word that are still names, idioms or articles: 一条龙, 三级网络, 两个维护.
enum SmallNumerals {
  static func reason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let number = statement.number
    let end = statement.span.upperBound
    let start = number.range.lowerBound
    if number.isBare, statement.approximation == nil, statement.bound == nil { return bareReason(statement) }
    if number.isBare, thresholds.length(characters, at: end) > 0 { return .name }
    if number.value.double > 10 { return nil }
    if number.value == DecimalNumber(1) { return OneWords.reason(characters, statement) }
    if isOrdinal(characters, statement) { return .ordinal }
    if isPaired(characters, start) { return .idiom }
    if statement.unit == "个", number.value == DecimalNumber(2), plans.length(characters, at: end) > 0 { return .name }
    if statement.unit == "个", slogans.length(characters, at: end) > 0 { return .name }
    if slogansAfter.length(characters, at: start) > 0 { return .name }
    if end < characters.count, end > 0, characters[end] == characters[end - 1] { return .idiom }
    return nil
  }

  /// 百名, 千户, 万元: without a figure or a qualifier they name a programme, or the figure was lost.
  private static func bareReason(_ statement: Statement) -> NotStatement? {
    statement.number.value == DecimalNumber(10) ? nil : .name
  }

  /// (二期), 二期工程, 二次装修.
  private static func isOrdinal(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let start = statement.number.range.lowerBound
    let end = statement.span.upperBound
    if start > 0, end < characters.count, characters[start - 1] == 0x28, characters[end] == 0x29 { return true }
    if statement.unit == "期" { return stages.length(characters, at: end) > 0 }
    let isTwo = statement.number.written.count == 1 && characters[start] == Glyph.of("二")
    return isTwo && statement.unit == "次" && EachWords.before(characters, start) == nil && !yearly(characters, start)
  }

  private static func yearly(_ characters: [UInt16], _ start: Int) -> Bool {
    start > 0 && characters[start - 1] == Glyph.of("年")
  }

  /// 三番五次, 五湖四海: numerals two characters apart.
  private static func isPaired(_ characters: [UInt16], _ start: Int) -> Bool {
    guard start >= 2 else { return false }
    let earlier = NumeralTable.roles[Int(characters[start - 2])]
    let between = NumeralTable.roles[Int(characters[start - 1])]
    return earlier == NumeralTable.Role.chinese.rawValue && between == 0 && pairs.contains(characters[start - 1])
  }

  private static let thresholds = Words("企业 村 户 大户 项目 产业 集群 园区 元村 级")
  private static let stages = Words("工程 项目 建设 改造")
  private static let pairs = Set("番湖面言心令通方".utf16)
  private static let slogans = Words(
    """
    代表 意识 自信 全面 服从 面向 注重 坚持 突出 确保 到位 结合 带头 必须 走在前 善于 转变 维护 确立 文明 率先 毫不 务必 一百年 加强 提升 强化 不 一 万 百
    有利于 离不开 满意 相信 没有 更加 着力 聚焦 围绕 紧扣 统一 相统一 根本 同步 为 定 能 好 必 进 有
    """)
  /// 两个规划: the plans for women and for children, which every report calls so.
  private static let plans = Words("规划 纲要 发展规划 发展纲要 妇女儿童发展")
  private static let slogansAfter = Words(
    "两手 四套班子 四大班子 四大家 五大班子 三级 两级 四级 五级 双 三结合 两不 两节 两会 两委 三位一体 三下乡 三农 两纲 两规 四个全面 五个一 两新 三八 六一 五一 七一 八一 十一")
}
