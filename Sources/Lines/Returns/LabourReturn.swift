import Ledger

/// 劳动力转移情况表: how many women of a village found work away or near home in a period, by trade, and what they earned.
enum LabourReturn {
  static let period = Field.period(
    "period", "所属期", "Period", [.quarter, .half, .year], required: true, aliases: ["期间", "报告期"])
  static let distant = Field.counted(
    "distant", "异地转移妇女", "At work away", max: 1_000_000, required: true, aliases: ["异地转移人数", "外出务工妇女"])
  static let local = Field.counted(
    "local", "就地转移妇女", "At work near home", max: 1_000_000, required: true, aliases: ["就地转移人数"])
  static let knitting = Field.counted("knitting", "其中编结", "Of these knitting", max: 1_000_000)
  static let crochet = Field.counted("crochet", "其中勾针", "Of these crochet", max: 1_000_000)
  static let quilting = Field.counted("quilting", "其中绗缝", "Of these quilting", max: 1_000_000)
  static let income = Field.money(
    "income", "本人所报收入合计", "Earned, as they say", aliases: ["务工收入", "收入合计"],
    help: Names("由本人自愿说，不说的不填", "As the women say themselves; left out where they do not"))
  static let earners = Field.counted(
    "earners", "说明收入的人数", "Women who said so", max: 1_000_000, aliases: ["报收入人数"])

  private static let trades = [(knitting, "knitting"), (crochet, "crochet"), (quilting, "quilting")]
  private static let way = Dimension(
    "way", Names("转移去向", "Where"), [Choice("distant", "异地", "away"), Choice("local", "就地", "near home")])
  private static let trade = Dimension(
    "trade", Names("工种", "Trade"),
    [
      Choice("knitting", "编结", "knitting"), Choice("crochet", "勾针", "crochet"), Choice("quilting", "绗缝", "quilting"),
    ])

  /// A part is never more than its whole, and whoever states an income states of how many.
  static func addsUp(_ record: Record) -> [Problem] {
    var problems: [Problem] = []
    let near = record[local]?.value ?? 0
    let all = near + (record[distant]?.value ?? 0)
    if trades.reduce(0, { $0 + (record[$1.0]?.value ?? 0) }) > near {
      problems.append(
        Problem(
          local.id, "各工种之和不能多于就地转移妇女（\(near)人）", "The trades cannot add up to more than those near home (\(near))"))
    }
    if (record[earners]?.value ?? 0) > all {
      problems.append(Problem(earners.id, "说明收入的不能多于转移妇女（\(all)人）", "Cannot be more than the women at work (\(all))"))
    }
    if (record[income] == nil) != (record[earners] == nil) {
      problems.append(
        Problem(earners.id, "收入合计和说明收入的人数要一起填", "State the sum of the incomes together with how many they are of"))
    }
    return problems
  }

  static let women = Measure.tallies(
    "labourReturn.women", "转移就业妇女", "Women who found work", unit: .persons, nature: .level, people: .once(byVillage),
    by: [way, trade],
    definition: Names(
      "期末所属期各村上报的转移就业妇女人数，异地和就地分别计",
      "Women who found work away or near home, as returned for the stretch that ends the period"),
    from: headcounts)
  static let earned = Measure.tallies(
    "labourReturn.income", "转移就业收入", "Earned by women who found work", unit: .yuan, nature: .level, digits: 2,
    definition: Names("期末所属期各村上报、由本人说明的收入之和", "Incomes as the women told them, for the stretch that ends the period"),
    from: { record in
      guard let fen = record[income], let period = record[period] else { return [] }
      return [Tally(fen.amount, on: period.last)]
    })
  static let earning = Measure.level(
    "labourReturn.earners", "说明收入的转移就业妇女", "Women who told what they earn", of: earners, unit: .persons,
    people: .once(byVillage), period: period,
    definition: Names("期末所属期说明了收入的转移就业妇女人数", "Women who told what they earn, for the stretch that ends the period"))
  static let incomeEach = Measure.average(
    "labourReturn.incomeEach", "转移就业人均收入", "Income of women who found work", [Measure.Term("labourReturn.income")],
    over: [Measure.Term("labourReturn.earners")], unit: Names("元/人", "yuan each"),
    definition: Names("本人所报收入合计 ÷ 说明收入的人数", "Incomes told ÷ women who told them"))

  /// Away, near home by trade, and near home of no stated trade.
  static func headcounts(_ record: Record) -> [Tally] {
    guard let period = record[period], let away = record[distant], let near = record[local] else { return [] }
    var rest = near.value
    var tallies = [Tally(away.value, on: period.last, away.qualifier, by: ["way": "distant"])]
    for (field, code) in trades {
      guard let count = record[field] else { continue }
      rest -= count.value
      tallies.append(Tally(count.value, on: period.last, count.qualifier, by: ["way": "local", "trade": code]))
    }
    return tallies + [Tally(rest, on: period.last, near.qualifier, by: ["way": "local"])]
  }

  private static let byVillage = Names("每人只在户籍村上报一次", "each is returned once, by her own village")

  static let kind = RecordKind(
    "labourReturn", .return, "劳动力转移情况表", "Labour return",
    purpose: Names("本村一个所属期转移就业的妇女，填一张", "Women of one village who found work, for one period"),
    day: Names("填报日期", "Day filled in"),
    fields: [
      period.declaration, distant.declaration, local.declaration, knitting.declaration, crochet.declaration,
      quilting.declaration, income.declaration, earners.declaration,
    ],
    title: [period.id], measures: [women, earned, earning], levels: [.village, .township], period: period, rule: addsUp)
}
