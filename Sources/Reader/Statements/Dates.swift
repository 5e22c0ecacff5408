/// Years, months, days, hours, ages and spans of time that are not told as quantities.
enum Dates {
  static func reason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let number = statement.number
    let end = number.range.upperBound
    if number.share != nil { return nil }
    guard end < characters.count else { return nil }
    switch characters[end] {
    case year: return yearReason(characters, statement)
    case month: return .date
    case day, mark: return statement.unit.isEmpty ? .date : nil
    case hour: return .time
    case Glyph.dian: return statement.number.style == .arabic || statement.unit.isEmpty ? .time : nil
    case Glyph.fen: return isClock(characters, statement) ? .time : nil
    default: break
    }
    if anniversary.length(characters, at: end) > 0 { return .anniversary }
    if centuries.length(characters, at: end) > 0 { return .date }
    if statement.unit == "岁" || statement.unit == "周岁" { return ageReason(characters, statement) }
    if statement.kind == .other { return spanReason(characters, statement) }
    if isNumericDate(characters, number) { return .date }
    return nil
  }

  private static func yearReason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let number = statement.number
    let behind = number.range.upperBound + 1
    let value = number.value.double
    if number.isDigitString || (value >= 1900 && value <= 2100 && !number.hasFactor) { return .date }
    if anniversary.length(characters, at: behind - 1) > 0 { return .anniversary }
    if number.isVague { return .vague }
    if number.value.scale > 0 { return nil }
    if pastYears.length(characters, at: behind) > 0 || gradeWords.length(characters, at: behind) > 0
      || reviews.length(characters, at: behind) > 0
    {
      return .period
    }
    let start = rangeStart(characters, statement.span.lowerBound)
    if pastBefore.length(characters, endingAt: start) > 0 { return .period }
    if durations.length(characters, endingAt: start) > 0
      || durations.length(characters, endingAt: number.range.lowerBound) > 0
      || plans.length(characters, at: behind) > 0
    {
      return number.isBare ? .name : nil
    }
    return number.style == .arabic && number.written.count == 2 ? .date : .period
  }

  /// Where the first of two numbers with a dash between them begins.
  private static func rangeStart(_ characters: [UInt16], _ start: Int) -> Int {
    guard start > 1, dashes.contains(characters[start - 1]) else { return start }
    var index = start - 1
    while index > 0, NumeralTable.roles[Int(characters[index - 1])] != 0, start - index < 8 { index -= 1 }
    return index
  }

  /// Months, days and hours that only say when, or for which age.
  private static func spanReason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    guard times.contains(statement.unit) else { return nil }
    let end = statement.span.upperBound
    if pastTimes.length(characters, at: end) > 0 || hotlines.length(characters, at: end) > 0 { return .period }
    if statement.unit == "小时", statement.number.value == DecimalNumber(24) {
      return hotlines.occurs(characters, in: end..<min(characters.count, end + 8)) ? .name : nil
    }
    if isQuarter(characters, statement) || before.length(characters, endingAt: statement.span.lowerBound) > 0 {
      return .period
    }
    if statement.number.range.lowerBound > 0, ordinalSign == characters[statement.number.range.lowerBound - 1] {
      return .ordinal
    }
    let isOne = statement.number.value == DecimalNumber(1) && statement.number.style == .chinese
    return isOne && (statement.unit == "天" || statement.unit == "周") ? .period : nil
  }

  /// 一季度, 3季度: one of four, where 三个季度 would be a span.
  private static func isQuarter(_ characters: [UInt16], _ statement: Statement) -> Bool {
    statement.unit == "季度" && statement.number.value.double <= 4
      && characters[statement.number.range.upperBound] == Glyph.of("季")
  }

  private static func ageReason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let start = statement.span.lowerBound
    return ages.occurs(characters, in: max(0, start - 6)..<start) ? nil : .ageBand
  }

  private static func isClock(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let start = statement.number.range.lowerBound
    return start > 0 && (characters[start - 1] == hour || characters[start - 1] == Glyph.dian)
  }

  /// 2007-12-07, 2013.5.6, 9:56:53.
  private static func isNumericDate(_ characters: [UInt16], _ number: WrittenNumber) -> Bool {
    if number.isDotted { return true }
    let start = number.range.lowerBound
    let isFirstYear = number.value.double >= 1900 && number.value.double <= 2100 && number.style == .arabic
    if isFirstYear, number.written.count == 4, number.range.upperBound + 1 < characters.count {
      let sign = characters[number.range.upperBound]
      return (sign == 0x2D || sign == 0x2F) && ArabicNumerals.isDigit(characters[number.range.upperBound + 1])
    }
    return start > 4 && characters[start - 1] == 0x2D && ArabicNumerals.isDigit(characters[start - 2])
      && number.written.count == 2 && number.written.upperBound < characters.count
      && characters[number.written.upperBound] == 0x2D
  }

  private static let year = Glyph.of("年")
  private static let month = Glyph.of("月")
  private static let day = Glyph.of("日")
  private static let mark = Glyph.of("号")
  private static let hour = Glyph.of("时")
  private static let ordinalSign = Glyph.of("第")
  private static let times: Set<String> = ["年", "月", "天", "小时", "分钟", "周", "星期", "季度", "工作日", "秒"]
  private static let anniversary = Words("周年 年华诞 年大庆 年校庆")
  private static let centuries = Words("世纪 年代 后” 后女 后青 后年轻 〇后 零后")
  private static let pastYears = Words("来 多来 间 内 前 后 以来 以后 之后 之前 度 代 底 初 末 中 余来 多前 多后 级 制 龄")
  private static let reviews = Words("工作总结 工作回顾 工作任务 工作情况 工作汇报 工作报告 工作思路 工作谋划 总结 回顾 谋划")
  private static let gradeWords = Words("级 制 一贯 高考 义务")
  private static let durations = Words(
    "连续 连续开展 为期 历时 长达 今后 未来 任期 时间 为时 坚持 坚持了 持续 持续了 延长 服务期 有效期 期限为 累计 满 整整 合同期 周期 平均 已 已达 已有 走过 需要 需 用 用了 约定"
  )
  private static let dashes = Set("-~—至到".utf16)
  private static let pastBefore = Words("及后 和后 前 过去 近 这 上 最近 每 隔")
  private static let plans = Words("行动 计划 规划 方案 攻坚 时间 期 任期 倍增 提升 整治 发展规划 发展计划 工作计划 目标 建设 实施 滚动")
  private static let pastTimes = Words("来 内 前 后 以内 之内 之后 之前 以来 龄 婴 大的 间 以上 以下 的婴 的孩 的宝 婴儿 幼儿 儿童")
  private static let hotlines = Words("热线 值班 在线 服务 不打烊 开通 响应 接听")
  private static let before = Words("最近 过去 提前 前 后 近 每隔 间隔 怀孕 满 龄 孕")
  private static let ages = Words("平均年龄 平均 年龄为 均龄 寿命 寿命为")
}
