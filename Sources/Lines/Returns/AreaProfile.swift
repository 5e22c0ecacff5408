import Ledger

/// 辖区基本情况: the people and households of one village or community at the end of a year, in totals.
enum AreaProfile {
  static let period = Field.period("period", "年度", "Year", [.year], required: true, aliases: ["统计年度", "所属期"])
  static let households = Field.counted("households", "总户数", "Households", required: true, aliases: ["户数"])
  static let women = Field.counted("women", "妇女人数", "Women", required: true, aliases: ["妇女人口数", "妇女总人数"])
  static let children = Field.counted("children", "儿童人数", "Children", aliases: ["儿童数"])
  static let people = Field.counted("people", "总人口", "People", aliases: ["人口", "人口总数", "总人数", "地区人口总数"])
  static let childbearing = Field.counted(
    "childbearing", "育龄妇女人数", "Women of child-bearing age", aliases: ["育龄妇女"])
  static let area = Field.decimal(
    "area", "面积（平方公里）", "Area in square kilometres", digits: 2, 0...10_000_000, aliases: ["辖区面积"])
  static let careDue = Field.counted(
    "careDue", "应签赡养协议户数", "Households with parents of 60 or over", aliases: ["应签户数"],
    help: Names("有60岁以上父母的家庭户数", "Households with parents of sixty or over"))
  static let businesswomen = Field.counted(
    "businesswomen", "女个体工商户和私营业主", "Women registered in business", aliases: ["女业主人数"])

  static let profiles = Measure.tallies(
    "areaProfile.areas", "已填基本情况的村社区数", "Villages that returned a profile", unit: Names("个", "villages"),
    nature: .level,
    definition: Names("期末年度填报了基本情况的村社区数", "Villages and communities that returned their profile for the year"),
    from: { record in record[period].map { [Tally(1, on: $0.last)] } ?? [] })
  static let householdCount = Measure.level(
    "areaProfile.households", "总户数", "Households", of: households, unit: .households, period: period,
    definition: Names("期末年度各村社区上报的总户数", "Households as returned by the villages for the year"))
  static let womenCount = Measure.level(
    "areaProfile.women", "妇女人数", "Women", of: women, unit: .persons, people: .once(byVillage), period: period,
    definition: Names("期末年度各村社区上报的妇女人数", "Women as returned by the villages for the year"))
  static let childCount = Measure.level(
    "areaProfile.children", "儿童人数", "Children", of: children, unit: .persons, people: .once(byVillage),
    period: period, definition: Names("期末年度各村社区上报的儿童人数", "Children as returned by the villages for the year"))
  static let peopleCount = Measure.level(
    "areaProfile.people", "总人口", "People of the area", of: people, unit: .persons, people: .once(byVillage),
    period: period, definition: Names("期末年度各村社区上报的总人口", "People as returned by the villages for the year"))
  static let childbearingCount = Measure.level(
    "areaProfile.childbearing", "育龄妇女人数", "Women of child-bearing age", of: childbearing, unit: .persons,
    people: .once(byVillage), period: period,
    definition: Names("期末年度各村社区上报的育龄妇女人数", "Women of child-bearing age as returned for the year"))
  static let surface = Measure.tallies(
    "areaProfile.area", "辖区面积", "Area", unit: Names("平方公里", "square kilometres"), nature: .level, digits: 2,
    definition: Names("期末年度各村社区上报的面积之和", "Area of the villages as returned for the year"),
    from: { record in
      guard let size = record[area], let period = record[period] else { return [] }
      return [Tally(size, on: period.last)]
    })
  static let due = Measure.level(
    "areaProfile.careDue", "应签赡养协议户数", "Households due for a care agreement", of: careDue, unit: .households,
    period: period,
    definition: Names(
      "期末年度有60岁以上父母的家庭户数，是赡养协议签订率的分母", "Households with parents of sixty or over, as returned for the year"))
  static let business = Measure.level(
    "areaProfile.businesswomen", "女个体工商户和私营业主", "Women registered in business", of: businesswomen,
    unit: .persons, people: .once(byVillage), period: period,
    definition: Names(
      "期末年度各村社区上报的已注册女个体工商户和私营业主人数", "Women registered in business, as returned by the villages for the year"))
  static let careAgreementRate = Measure.ratio(
    "careAgreement.rate", "赡养协议签订率", "Share of households with a care agreement",
    [Measure.Term("careAgreement.households")], over: [Measure.Term("areaProfile.careDue")],
    definition: Names(
      "到期末累计签订户数 ÷ 期末年度应签户数；自愿签订，不作为考核目标",
      "Households that have signed ÷ households due; signing is voluntary and never a target"))

  private static let byVillage = Names("每人只在居住村上报一次", "each is returned once, by the village she lives in")

  static let kind = RecordKind(
    "areaProfile", .return, "辖区基本情况", "Area profile",
    purpose: Names("本村社区一年一张，只填总数", "One a year for a village or community, totals only"),
    day: Names("填报日期", "Day filled in"),
    fields: [
      period.declaration, households.declaration, women.declaration, children.declaration, careDue.declaration,
      businesswomen.declaration, people.declaration, childbearing.declaration, area.declaration,
    ],
    title: [period.id],
    measures: [
      profiles, householdCount, womenCount, childCount, due, business, peopleCount, childbearingCount, surface,
    ],
    levels: [.village], period: period)
}
