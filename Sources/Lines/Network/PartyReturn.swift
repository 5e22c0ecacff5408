import Ledger

/// 发展女党员情况: two numbers that the Party branch gives once in a while; who they are stays in the Party's own system.
enum PartyReturn {
  static let period = Field.period("period", "所属期", "Period", [.half, .year], required: true, aliases: ["年度", "期间"])
  static let activists = Field.counted(
    "activists", "女入党积极分子人数", "Women under cultivation", max: 100_000, required: true, aliases: ["入党积极分子"])
  static let prospects = Field.counted(
    "prospects", "女发展对象人数", "Women to be admitted", max: 100_000, required: true, aliases: ["发展对象"])

  private static let byBranch = Names("由党支部提供，每人只在一个支部", "given by the Party branch; each belongs to one")

  static let cultivated = Measure.level(
    "partyReturn.activists", "女入党积极分子", "Women under cultivation for the Party", of: activists, unit: .persons,
    people: .once(byBranch), period: period,
    definition: Names("期末所属期党支部提供的女入党积极分子人数", "As given by the Party branch for the period"))
  static let chosen = Measure.level(
    "partyReturn.prospects", "女发展对象", "Women to be admitted to the Party", of: prospects, unit: .persons,
    people: .once(byBranch), period: period,
    definition: Names("期末所属期党支部提供的女发展对象人数", "As given by the Party branch for the period"))

  static let kind = RecordKind(
    "partyReturn", .return, "发展女党员情况", "Women and the Party",
    purpose: Names("党支部提供的两个数，只填人数，不填名单", "Two numbers from the Party branch; never names"),
    day: Names("填报日期", "Day filled in"), fields: [period.declaration, activists.declaration, prospects.declaration],
    title: [period.id], measures: [cultivated, chosen], levels: [.township, .county], period: period,
    keeping: .statistics)
}
