/// Round figures right before people: 2.3万妇女, 500余职工.
enum PeopleWithoutUnit {
  static func follow(_ characters: [UInt16], _ statement: Statement, at index: Int) -> Bool {
    let number = statement.number
    let isRound = number.hasFactor || statement.approximation != nil
    guard isRound, !number.isBare, !number.isVague, number.value.double >= 10, number.value != DecimalNumber(10) else {
      return false
    }
    return people.length(characters, at: index) > 0 && !Names.isInQuotes(characters, number.range.lowerBound)
  }

  private static let people = Words(
    "妇女 群众 职工 女职工 儿童 学生 家长 居民 村民 党员 会员 干部 女性 姐妹 师生 志愿者 农民 青年 农户 巾帼志愿者 女农民 名妇女 学员 市民 人口 未成年人 老人")
}
