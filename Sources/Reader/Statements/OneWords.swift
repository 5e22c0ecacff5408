/// When 一 with a measure word counts: 一名, 一所, 每村一张; and when it is an article or an idiom.
enum OneWords {
  static func reason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let start = statement.number.range.lowerBound
    let end = statement.span.upperBound
    if start > 0, wordsBefore.contains(characters[start - 1]) { return .idiom }
    if never.length(characters, at: start) > 0 { return .idiom }
    if isPattern(characters, start, end) { return .name }
    if end < characters.count, characters[end] == characters[end - 1] { return .idiom }
    if EachWords.before(characters, statement.span.lowerBound) != nil { return nil }
    if isSized(characters, statement) { return nil }
    if idioms.length(characters, at: start) > 0 { return .idiom }
    if statement.kind != .count { return statement.kind == .other ? otherReason(statement) : nil }
    if statement.unit == "家", bodies.length(characters, at: end) == 0 { return .idiom }
    if concrete.contains(statement.unit) { return isAsA(characters, start) ? .idiom : nil }
    if statement.unit == "个" && counted(characters, start, end) { return nil }
    return .idiom
  }

  /// 成立一支23人的队伍: one that is made, with its size right behind.
  private static func isSized(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let end = statement.span.upperBound
    guard statement.kind == .count, made.length(characters, endingAt: statement.number.range.lowerBound) > 0,
      end < characters.count, NumeralTable.roles[Int(characters[end])] != 0,
      let size = NumberParser.read(characters, at: end), size.range.upperBound < characters.count
    else { return false }
    return people.contains(characters[size.range.upperBound])
  }

  /// One day, one month, one year: counted only where a duration is told.
  private static func otherReason(_ statement: Statement) -> NotStatement? {
    statement.unit == "里" || statement.unit == "分" || statement.unit == "周" ? .idiom : nil
  }

  /// 一镇一品, 一对一.
  private static func isPattern(_ characters: [UInt16], _ start: Int, _ end: Int) -> Bool {
    let one = characters[start]
    for distance in 1...3 where end + distance - 1 < characters.count && distance < 3 {
      if characters[end + distance - 1] == one { return true }
    }
    for distance in 2...3 where start - distance >= 0 {
      if characters[start - distance] == one && !periods.contains(characters[start - distance + 1]) { return true }
    }
    return false
  }

  /// 作为一名, 是一位: in the role of, not a count.
  private static func isAsA(_ characters: [UInt16], _ start: Int) -> Bool {
    roles.length(characters, endingAt: start) > 0
  }

  /// 建成一个基地, 选准一个课题: a verb that makes one thing, and no abstract noun behind.
  private static func counted(_ characters: [UInt16], _ start: Int, _ end: Int) -> Bool {
    made.length(characters, endingAt: start) > 0 && abstract.length(characters, at: end) == 0
      && !namesAbstract(characters, from: end)
  }

  /// 形成了一个学习制度: the phrase closes with something that cannot be counted.
  private static func namesAbstract(_ characters: [UInt16], from start: Int) -> Bool {
    var end = start
    while end < characters.count, end - start < 24, !stops.contains(characters[end]) { end += 1 }
    return abstractHeads.length(characters, endingAt: end) > 0
  }

  private static let wordsBefore = Set("第统万唯同专单划之另某任这那每哪上下进逐新头不合归如始独再又".utf16)
  private static let never = Words(
    "一起 一方面 一次性 一点 一面 一条龙 一家人 一家亲 一系列 一体 一对一 一个个 一名名 一处处 一台戏 一定 一人身 一人一 一人难 一家三 一家几 一家老 一家四 一家五 一家两")
  private static let idioms = Words(
    """
    一起 一方面 一次性 一点 一面 一部分 一道 一条龙 一家人 一家亲 一代 一批 一种 一项 一支 一份力 一片 一系列 一轮 一套 一体 一对一 一类 一件事 一把手 一把
    一门心思 一期工程 一线 一步 一段 一回 一样 一番 一方 一场硬仗 一台戏 一节 一分 一处处 一个个 一名名
    """)
  private static let roles = Words("作为 是 成为 当好 争当 争做 身为 当 做 一个 像 好比 如同 犹如 任何 哪怕 只有 是这 为")
  private static let bodies = Words("企业 公司 单位 工厂 合作社 机构 医院 银行 店 幼儿园 农家乐 基地 民宿 工坊 媒体 商会 协会 专业")
  private static let concrete: Set<String> = [
    "名", "位", "家", "所", "处", "间", "座", "期", "场", "场次", "次", "户", "例", "宗", "起", "辆", "台", "栋", "幢", "人",
  ]
  private static let made = Words(
    "建成 建立 建立了 新建 成立 成立了 创建 创建了 选准 选定 选取 设立 设立了 打造 开设 组建 培育 评出 评选 增设 建起 至少 拥有 仅有 只有 新增 建设 有 了")
  private static let abstract = Words(
    """
    良好 重要 新的 新 崭新 平台 机制 氛围 台阶 过程 方面 整体 品牌 契机 又 突出 问题 更 好 比较 主题 原则 目标 系统 亮点 共同 完整 有效 阶段 时期 长期 关键 难
    充满 温暖 和谐 文明 美好 安全 健康 团结 机会 舞台 窗口 缩影 方向 特点 特色 高潮 转折 飞跃 较 很 非常 十分 以 由 集
    """)
  private static let abstractHeads = Words("制度 体系 格局 局面 机制 模式 氛围 环境 过程 台阶 理念 形象 习惯 链条 整体 高度 水平 问题 印象 目标")
  private static let stops = Set(",。;:、\n".utf16)
  private static let people = Set("人名位余多".utf16)
  private static let periods = Set("年月周季天".utf16)
}
