import Ledger

/// 来料加工情况表: how many women of a village do outwork, and what they were paid.
enum OutworkReturn {
  static let period = Field.period(
    "period", "所属期", "Period", [.month, .quarter, .half, .year], required: true, aliases: ["期间", "报告期"])
  static let women = Field.counted(
    "women", "从业妇女人数", "Women at work", max: 1_000_000, required: true, aliases: ["从业人数"])
  static let fees = Field.money("fees", "加工费", "Fees paid", required: true, aliases: ["加工费总额", "发放加工费"])
  static let poorWomen = Field.counted(
    "poorWomen", "其中低收入妇女", "Of these on low income", max: 1_000_000, aliases: ["低收入妇女人数"])
  static let poorFees = Field.money("poorFees", "其中低收入妇女加工费", "Fees paid to them", aliases: ["低收入加工费"])
  static let stations = Field.counted("stations", "加工点数", "Stations", max: 10_000, aliases: ["加工点"])

  /// A part is never more than its whole.
  static func partsFit(_ record: Record) -> [Problem] {
    var problems: [Problem] = []
    if let part = record[poorWomen]?.value, let whole = record[women]?.value, part > whole {
      problems.append(
        Problem(poorWomen.id, "低收入妇女不能多于从业妇女（\(whole)人）", "Cannot be more than the women at work (\(whole))"))
    }
    if let part = record[poorFees], let whole = record[fees], part > whole {
      problems.append(
        Problem(
          poorFees.id, "低收入妇女加工费不能多于加工费（\(whole.yuan)元）", "Cannot be more than the fees paid (\(whole.yuan) yuan)"))
    }
    return problems
  }

  static let working = Measure.level(
    "outworkReturn.women", "来料加工从业妇女", "Women doing outwork", of: women, unit: .persons,
    people: .once(byVillage), period: period,
    definition: Names("期末所属期各村上报的从业妇女人数之和", "Women doing outwork as returned for the stretch that ends the period"))
  static let poorWorking = Measure.level(
    "outworkReturn.poorWomen", "来料加工低收入妇女", "Low-income women doing outwork", of: poorWomen, unit: .persons,
    people: .once(byVillage), period: period,
    definition: Names("从业妇女中的低收入妇女人数之和", "Those on low income among the women doing outwork"))
  static let feesPaid = Measure.tallies(
    "outworkReturn.fees", "来料加工费", "Outwork fees paid", unit: .yuan, digits: 2,
    definition: Names("期间内各村发放的加工费之和，按所属期最后一天计", "Fees paid in the villages, on the last day each return covers"),
    from: { record in paid(record, fees) })
  static let poorFeesPaid = Measure.tallies(
    "outworkReturn.poorFees", "低收入妇女加工费", "Outwork fees paid to low-income women", unit: .yuan, digits: 2,
    definition: Names(
      "期间内发放给低收入妇女的加工费之和，按所属期最后一天计", "Fees paid to women on low income, on the last day each return covers"),
    from: { record in paid(record, poorFees) })
  static let incomeEach = Measure.average(
    "outworkReturn.incomeEach", "人均加工收入", "Outwork income each", [Measure.Term("outworkReturn.fees")],
    over: [Measure.Term("outworkReturn.women")], unit: Names("元/人", "yuan each"),
    definition: Names("期间内加工费 ÷ 期末从业妇女人数", "Fees paid in the period ÷ women doing outwork at its end"))

  private static let byVillage = Names("每人只在居住村上报一次", "each is returned once, by the village she lives in")

  static func paid(_ record: Record, _ field: Field<Fen>) -> [Tally] {
    guard let fen = record[field], let period = record[period] else { return [] }
    return [Tally(fen.amount, on: period.last)]
  }

  static let kind = RecordKind(
    "outworkReturn", .return, "来料加工情况表", "Outwork return",
    purpose: Names("本村一个所属期的从业人数和加工费，填一张", "Women at work and fees paid in one village and period"),
    day: Names("填报日期", "Day filled in"),
    fields: [
      period.declaration, women.declaration, fees.declaration, poorWomen.declaration, poorFees.declaration,
      stations.declaration,
    ],
    title: [period.id], measures: [working, poorWorking, feesPaid, poorFeesPaid], levels: [.village, .township],
    period: period, rule: partsFit)
}
