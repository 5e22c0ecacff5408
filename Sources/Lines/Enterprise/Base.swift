import Ledger

/// 妇字号基地: farms, workshops and practice bases led by women, with the level that named them.
enum Base {
  static let name = Field.text("name", "基地名称", "Base", required: true, aliases: ["名称"])
  static let type = Field.choice("type", "基地类型", "Type", types, required: true, aliases: ["类型"])
  static let level = Field.choice("level", "命名级别", "Level", Choice.levels, required: true, aliases: ["级别"])
  static let trade = Field.choice("trade", "产业", "Trade", trades)
  static let jobs = Field.counted("jobs", "带动妇女人数", "Women it gives work to", max: 1_000_000, aliases: ["带动人数"])
  static let leader = Field.party("leader", "负责人", "Leader", [.person])
  static let reason = Field.text("reason", "取消原因", "Why withdrawn", required: true)

  static let workflow = Workflow(
    stages: [Stage("named", "已命名", "named"), Stage("withdrawn", "已取消", "withdrawn", open: false)],
    moves: [
      Move("recheck", "复查保留", "keep", from: ["named"], to: "named"),
      Move("withdraw", "取消命名", "withdraw", from: ["named"], to: "withdrawn", asks: [reason.declaration]),
    ])

  private static let unit = Names("个", "bases")
  static let dimensions: [Dimension] = [.field(type), .field(level)]

  static let named = Measure.count(
    "base.named", "命名基地数", "Bases named", unit: unit, by: dimensions,
    definition: Names("期间内命名、挂牌的基地数，按级别计", "Bases named or opened in the period, at their level"))
  static let standing = Measure.stock(
    "base.standing", "在册基地数", "Bases", unit: unit, endingIn: ["withdrawn"], by: dimensions,
    definition: Names("期末在册的基地数，按级别计", "Bases on the register at the end of the period, at their level"))
  static let women = Measure.stock(
    "base.women", "基地带动妇女人数", "Women given work by bases", unit: .persons,
    people: .once(Names("按各基地上报的常年用工人数", "each base's steady workers as it reports them")),
    endingIn: ["withdrawn"], by: dimensions, amount: { $0[jobs] ?? Counted(0) },
    definition: Names("期末在册基地带动妇女人数之和", "Women given work by the bases on the register at the end of the period"))

  static let kind = RecordKind(
    "base", .register, "妇字号基地", "Base",
    purpose: Names("一个基地在一个级别命名，登记一条", "One base named at one level"), day: Names("命名日期", "Day named"),
    fields: [
      name.declaration, type.declaration, level.declaration, trade.declaration, jobs.declaration, leader.declaration,
    ],
    title: [name.id, type.id], workflow: workflow, measures: [named, standing, women],
    levels: [.township, .county, .city, .province], clocks: clocks)

  private static let clocks = [
    Clock(
      "base.tracking", "跟踪（一年没有记录）", "Tracking: a year of silence",
      from: .lastSign(moves: ["recheck"], parts: ["followUp"]), until: .init(entering: ["withdrawn"]), soon: .days(30),
      only: .init(Names("女科技示范户", "model technology household")) { $0[type] == "technology" },
      versions: [
        .init(
          from: (2000, 1, 1), .months(12),
          source: Names("女科技示范户一户一档、跟踪管理的工作要求", "Working rule: a dossier for each model household, kept up every year"))
      ])
  ]

  private static let types = [
    Choice("demonstration", "巾帼示范基地（村）", "women's demonstration base or village"),
    Choice("outwork", "来料加工重要基地", "major outwork base"), Choice("forest", "巾帼林", "women's grove"),
    Choice("practice", "创业实践（实习）基地", "practice base"), Choice("farm", "种养基地", "farm"),
    Choice("cooperative", "妇女专业合作社", "women's cooperative"), Choice("workshop", "巧娘工作室", "craft workshop"),
    Choice("technology", "女科技示范户", "model technology household"),
  ]

  private static let trades = [
    Choice("crops", "种植", "crops"), Choice("livestock", "养殖", "livestock"), Choice("forestry", "林业", "forestry"),
    Choice("fishery", "渔业", "fishery"), Choice("processing", "加工", "processing"),
    Choice("tourism", "乡村旅游", "rural tourism"), Choice("craft", "手工艺", "crafts"), Choice("service", "服务", "services"),
  ]
}
