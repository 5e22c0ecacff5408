import Ledger

/// 节点: the days of the year around which federations everywhere do something; each opens a prepared form.
///
/// What a county keeps for itself (a culture festival, its volunteers' day) is a series of its own (`SeriesEntry`).
enum Occasion {
  static let all: [Festival] = [
    Festival(
      "springFestival", "元旦春节", "New Year and Spring Festival", .lunar(.spring, after: 0), ["theme": "festival"]),
    Festival("lantern", "元宵节", "Lantern Festival", .lunar(.spring, after: 14), ["theme": "festival"]),
    Festival(
      "rightsWeek", "三八维权周", "rights week", .days(month: 3, day: 1, count: 8), ["theme": "law", "form": "campaign"]),
    Festival("serviceDay", "学雷锋纪念日", "day of service", .day(3, 5), ["form": "service"]),
    Festival("womensDay", "三八节", "Women's Day", .day(3, 8), ["theme": "womensDay"]),
    Festival("arborDay", "植树节", "Arbor Day", .day(3, 12), ["theme": "environment", "form": "planting"]),
    Festival("readingDay", "世界读书日", "Book Day", .day(4, 23), ["theme": "reading"]),
    Festival("mothersDay", "母亲节", "Mother's Day", .weekday(2, of: 7, in: 5), ["theme": "family"]),
    Festival(
      "familyWeek", "家庭教育宣传周", "week of family education", .week(month: 5, day: 15), ["theme": "familyEducation"]),
    Festival(
      "childrensDay", "六一儿童节", "Children's Day", .day(6, 1), ["theme": "childrensDay", "audience": "children"]),
    Festival("environmentDay", "六五环境日", "Environment Day", .day(6, 5), ["theme": "environment"]),
    Festival("dragonBoat", "端午节", "Dragon Boat Festival", .lunar(.dragonBoat, after: 0), ["theme": "festival"]),
    Festival("antiDrugsDay", "6·26禁毒日", "Day against drugs", .day(6, 26), ["theme": "drugs"]),
    Festival("partyDay", "七一", "Party's anniversary", .day(7, 1), ["theme": "theory"]),
    Festival("midAutumn", "中秋节", "Mid-Autumn Festival", .lunar(.midAutumn, after: 0), ["theme": "festival"]),
    Festival("nationalDay", "国庆节", "National Day", .day(10, 1), ["theme": "festival"]),
    Festival("girlsDay", "国际女童日", "Day of the Girl", .day(10, 11), ["theme": "girls"]),
    Festival(
      "doubleNinth", "重阳节", "Double Ninth Festival", .lunar(.doubleNinth, after: 0),
      ["theme": "elderly", "audience": "elderly"]),
    Festival("childrensRightsDay", "世界儿童日", "World Children's Day", .day(11, 20), ["theme": "childSafety"]),
    Festival(
      "antiViolenceDay", "11·25反家暴日", "Day against violence", .day(11, 25), ["theme": "violence"]),
    Festival("constitutionDay", "12·4宪法日", "Constitution Day", .day(12, 4), ["theme": "law"]),
    Festival("volunteersDay", "国际志愿者日", "Volunteers' Day", .day(12, 5), ["form": "service"]),
  ]

  static let choices = all.map { Choice($0.id, $0.names.zh, $0.names.en) }
}

extension Festival {
  /// An activity on the occasion, with what it says already.
  fileprivate init(_ id: String, _ zh: String, _ en: String, _ rule: Rule, _ answers: [String: String]) {
    self.init(id, zh, en, rule, answers: answers.merging(["occasion": id]) { given, _ in given })
  }
}
