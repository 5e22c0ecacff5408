/// Figures of people whose measure word was left out: 2.3万妇女, 26万农村妇女, 医师37万, 3000人口.
enum PeopleWithoutUnit {
  static func follow(_ characters: [UInt16], _ statement: Statement, at index: Int) -> Bool {
    let number = statement.number
    guard !number.isBare, !number.isVague, number.share == nil, number.value.double >= 10,
      !Names.isInQuotes(characters, number.range.lowerBound)
    else { return false }
    if population.length(characters, at: index) > 0 { return number.style != .chinese || number.hasFactor }
    let isRound = number.hasFactor || statement.approximation != nil
    if !isRound || number.value == DecimalNumber(10) { return false }
    if people.length(characters, at: index) > 0 { return true }
    guard number.value.double >= 10_000, !MoneyWithoutUnit.isAnnounced(characters, before: number.range.lowerBound)
    else {
      return false
    }
    return leadsToPeople(characters, from: index) || closesBehindPeople(characters, number.range.lowerBound, index)
  }

  /// 26万农村妇女: attributes, then people, and no verb between.
  private static func leadsToPeople(_ characters: [UInt16], from start: Int) -> Bool {
    var index = start
    while index < characters.count, index - start <= 8, TextFolding.isHan(characters[index]) {
      if people.length(characters, at: index) > 0 { return true }
      if Lexicon.verbsRight.length(characters, at: index) > 1 || Lexicon.light.length(characters, at: index) > 1 {
        return false
      }
      index += 1
    }
    return false
  }

  /// 儿科医师20万: people before the figure, and nothing behind it in the clause.
  private static func closesBehindPeople(_ characters: [UInt16], _ start: Int, _ end: Int) -> Bool {
    if end < characters.count, !closing.contains(characters[end]) { return false }
    let links = Lexicon.links.length(characters, endingAt: start)
    return tails.length(characters, endingAt: start - links) > 0
  }

  private static let population = Words("人口")
  private static let people = Words(
    "妇女 群众 职工 女职工 儿童 学生 家长 居民 村民 党员 会员 干部 女性 姐妹 师生 志愿者 农民 青年 农户 巾帼志愿者 女农民 名妇女 学员 市民 人口 未成年人 老人 女童 母亲 大学生 医师 教师 网民")
  private static let tails = Words(
    "妇女 女性 女童 儿童 职工 员工 党员 会员 社员 学员 队员 人员 医师 教师 护士 学生 老人 居民 村民 农民 市民 群众 干部 志愿者 从业者 人才 人口 人数")
  private static let closing = Set(",。;、)\n".utf16)
}
