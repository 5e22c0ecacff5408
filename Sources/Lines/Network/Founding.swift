import Ledger

/// 两新和新领域建会: a firm, building, estate or chamber on its way from the survey to a federation of its own.
enum Founding {
  static let unit = Field.party("unit", "单位", "Unit", [.body], required: true, aliases: ["单位（领域）名称", "企业名称"])
  static let field = Field.choice("field", "领域", "Field", fields, required: true, aliases: ["类别", "领域类别"])
  static let place = Field.text("place", "地点", "Place", aliases: ["所在地"])
  static let hasParty = Field.yesNo("hasParty", "已建党组织", "Has a Party organization", aliases: ["是否建立党组织", "是否建立党支部"])
  static let women = Field.counted("women", "女职工（成员）数", "Women in it", max: 1_000_000, aliases: ["女职工数"])
  static let liaison = Field.party("liaison", "联系人", "Contact", [.person])
  static let reason = Field.text("reason", "不符合原因", "Why it does not qualify", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("surveyed", "已摸底", "surveyed"), Stage("qualified", "符合组建条件", "qualifies"),
      Stage("founded", "已组建", "founded"), Stage("unsuited", "不符合条件", "does not qualify", open: false),
      Stage("dissolved", "已撤销", "dissolved", open: false),
    ],
    moves: [
      Move("qualify", "符合条件", "qualify", from: ["surveyed", "unsuited"], to: "qualified"),
      Move(
        "decline", "不符合条件", "not qualify", from: ["surveyed", "qualified"], to: "unsuited", asks: [reason.declaration]),
      Move("found", "组建妇联", "found", from: ["surveyed", "qualified"], to: "founded"),
      Move("dissolve", "撤销妇联", "dissolve", from: ["founded"], to: "dissolved"),
    ])

  static let dimensions: [Dimension] = [.field(field)]

  static let qualified = Measure.tallies(
    "founding.qualified", "符合组建条件单位数", "Units that qualify", unit: .pieces, nature: .stock, by: dimensions,
    definition: Names("期末符合组建条件的单位数，已经组建的也在内", "Units that qualify at the end of the period, those founded included"),
    from: { $0.presence(in: ["qualified", "founded"]) })
  static let founded = Measure.tallies(
    "founding.founded", "已组建两新和新领域妇联数", "Federations founded", unit: .pieces, nature: .stock, by: dimensions,
    definition: Names("期末已组建并存续的两新组织和新领域妇联数", "Federations in new bodies and fields at the end of the period"),
    from: { $0.presence(in: ["founded"]) })
  static let coverage = Measure.ratio(
    "founding.coverage", "两新和新领域建会率", "Share of qualifying units with a federation",
    [Measure.Term("founding.founded")], over: [Measure.Term("founding.qualified")],
    definition: Names("期末已组建数 ÷ 期末符合组建条件单位数", "Federations founded ÷ units that qualify, at the end of the period"))

  static let kind = RecordKind(
    "founding", .register, "两新和新领域建会", "New body or field",
    purpose: Names(
      "一个企业、楼宇、小区、商会登记一条，从摸底办到组建", "One firm, building, estate or chamber, from the survey until it has a federation"),
    day: Names("摸底日期", "Day surveyed"),
    fields: [
      unit.declaration, field.declaration, place.declaration, hasParty.declaration, women.declaration,
      liaison.declaration,
    ],
    title: [unit.id, field.id], workflow: workflow, measures: [qualified, founded],
    levels: [.township, .county, .city])

  private static let fields = [
    Choice("enterprise", "非公企业", "private enterprise"), Choice("society", "社会组织", "social organization"),
    Choice("building", "楼宇", "office building"), Choice("estate", "居住小区", "housing estate"),
    Choice("chamber", "外出商会", "chamber of commerce elsewhere"), Choice("cooperative", "专业合作组织", "cooperative"),
    Choice("market", "市场、园区、街区", "market, park or street"),
    Choice("overseas", "港澳台海外", "Hong Kong, Macao, Taiwan, overseas"),
    Choice("newWork", "新就业群体", "new forms of work"),
  ]
}

extension Record {
  /// One while the record stands in one of these stages, whenever it comes into them or leaves them.
  func presence(in stages: Set<String>) -> [Tally] {
    var tallies: [Tally] = []
    var isIn = false
    for move in body.moves where stages.contains(move.to) != isIn {
      isIn.toggle()
      tallies.append(Tally(isIn ? 1 : -1, on: move.day))
    }
    return tallies
  }
}
