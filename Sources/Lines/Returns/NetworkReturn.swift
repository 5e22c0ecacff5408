import Ledger

/// 基层组织情况: how many villages and officers a township's federation has, once a year.
enum NetworkReturn {
  static let period = Field.period("period", "年度", "Year", [.year], required: true, aliases: ["统计年度", "所属期"])
  static let villages = Field.counted("villages", "村社区数", "Villages and communities", max: 10_000, required: true)
  static let fullTime = Field.counted("fullTime", "专职妇女干部数", "Full-time officers", max: 10_000)
  static let partTime = Field.counted("partTime", "兼职妇女干部数", "Part-time officers", max: 10_000)

  static let parentGroups = Field.counted(
    "parentGroups", "百人以上家长群数", "Parents' groups of a hundred or more", max: 10_000, aliases: ["家长微信群数"],
    help: Names("只填群数，不填成员", "How many groups, never their members"))

  static let townshipCount = Measure.tallies(
    "networkReturn.townships", "乡镇（街道）数", "Townships", unit: Names("个", "townships"), nature: .level,
    definition: Names("期末年度填报了基层组织情况的乡镇（街道）数", "Townships and streets that returned their network for the year"),
    from: { record in record[period].map { [Tally(1, on: $0.last)] } ?? [] })
  static let villageCount = Measure.level(
    "networkReturn.villages", "村社区数", "Villages and communities", of: villages, unit: Names("个", "villages"),
    period: period,
    definition: Names("期末年度各乡镇（街道）上报的村社区数", "Villages and communities as returned by the townships for the year"))
  static let fullTimeCount = Measure.level(
    "networkReturn.fullTime", "专职妇女干部数", "Full-time officers", of: fullTime, unit: .persons, people: .once(oneOffice),
    period: period,
    definition: Names("期末年度各乡镇上报的专职妇女干部数", "Full-time officers as returned by the townships for the year"))
  static let partTimeCount = Measure.level(
    "networkReturn.partTime", "兼职妇女干部数", "Part-time officers", of: partTime, unit: .persons, people: .once(oneOffice),
    period: period,
    definition: Names("期末年度各乡镇上报的兼职妇女干部数", "Part-time officers as returned by the townships for the year"))

  static let parentGroupCount = Measure.level(
    "networkReturn.parentGroups", "百人以上家长群数", "Parents' groups of a hundred or more", of: parentGroups,
    unit: Names("个", "groups"), period: period,
    definition: Names(
      "期末年度各乡镇上报的百人以上家长群数", "Parents' groups of a hundred or more, as returned by the townships for the year"))
  static let withParentGroup = Measure.tallies(
    "networkReturn.withParentGroup", "建有家长群的乡镇数", "Townships with a parents' group", unit: Names("个", "townships"),
    nature: .level,
    definition: Names("期末年度至少有一个百人以上家长群的乡镇（街道）数", "Townships with at least one parents' group of a hundred or more"),
    from: { record in
      guard let period = record[period], let groups = record[parentGroups], groups.value > 0 else { return [] }
      return [Tally(1, on: period.last)]
    })
  static let parentGroupRate = Measure.ratio(
    "network.parentGroupRate", "家长群乡镇覆盖率", "Townships with a parents' group",
    [Measure.Term("networkReturn.withParentGroup")],
    over: [Measure.Term("networkReturn.townships")],
    definition: Names("建有百人以上家长群的乡镇数 ÷ 填报的乡镇数", "Townships with a parents' group of a hundred or more ÷ townships"))
  static let deliberationRate = Measure.ratio(
    "network.deliberationRate", "妇女议事会覆盖率", "Coverage of women's councils",
    [Measure.Term("body.active", where: Filter("type=deliberation"))], over: [Measure.Term("networkReturn.villages")],
    definition: Names("期末活动中的妇女议事会数 ÷ 期末年度村社区数", "Women's councils that are active ÷ villages and communities"))

  static let threeSystemsRate = Measure.ratio(
    "network.threeSystemsRate", "维权三制覆盖率", "Coverage of the three systems",
    [
      Measure.Term("body.active", where: Filter("type=deliberation")),
      Measure.Term("body.active", where: Filter("type=mutualHelp")),
      Measure.Term("officeHolder.serving", where: Filter("role=petitionAgent")),
    ],
    over: [Measure.Term]((0..<3).map { _ in Measure.Term("networkReturn.villages") }),
    definition: Names(
      "期末议事会、互助组、信访代理员三者之和 ÷（村社区数 × 3），即三项制度覆盖率的平均",
      "Councils, mutual-help groups and petition agents ÷ three times the villages: the mean coverage of the three"))
  static let aidPerTownship = Measure.average(
    "aidAgreement.perTownship", "每乡镇项目帮扶人数", "Mothers aided per township",
    [Measure.Term("aidAgreement.delivered")], over: [Measure.Term("networkReturn.townships")],
    unit: Names("名/乡镇", "mothers per township"),
    definition: Names("期间内物资送达的帮扶人数 ÷ 期末年度乡镇数", "Mothers whose goods were delivered in the period ÷ townships"))
  static let topicsPerTownship = Measure.average(
    "topic.perTownship", "每乡镇立项课题数", "Topics per township",
    [Measure.Term("topic.approved")], over: [Measure.Term("networkReturn.townships")],
    unit: Names("个/乡镇", "topics per township"),
    definition: Names("期间内立项的一镇一品课题数 ÷ 期末年度乡镇（街道）数", "Topics approved in the period ÷ townships"))

  private static let oneOffice = Names("每人只在任职单位上报一次", "each is returned once, where she serves")

  static let kind = RecordKind(
    "networkReturn", .return, "基层组织情况", "Network return",
    purpose: Names("本乡镇（街道）一年一张", "One a year for a township or street"), day: Names("填报日期", "Day filled in"),
    fields: [
      period.declaration, villages.declaration, fullTime.declaration, partTime.declaration, parentGroups.declaration,
    ],
    title: [period.id],
    measures: [townshipCount, villageCount, fullTimeCount, partTimeCount, parentGroupCount, withParentGroup],
    levels: [.township],
    period: period)
}
