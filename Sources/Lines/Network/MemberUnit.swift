import Ledger

/// 成员（入驻）单位: a unit that belongs to a body or has settled in a site, with its duties and who answers for it.
enum MemberUnit {
  static let unit = Field.party("unit", "成员单位名称", "Unit", [.body], required: true, aliases: ["成员单位", "入驻组织", "入驻单位"])
  static let standing = Field.choice("standing", "身份", "As", standings, required: true, aliases: ["类别"])
  static let field = Field.text("field", "服务领域", "Field", aliases: ["领域"])
  static let duties = Field.longText("duties", "职责", "Duties", limit: 1000, aliases: ["成员单位职责"])
  static let liaison = Field.party("liaison", "联络员", "Liaison officer", [.person], aliases: ["联系人"])
  static let round = Field.text("round", "批次", "Round", limit: 40, aliases: ["招募批次"])
  static let review = Field.text("review", "评估意见", "Review", limit: 500, required: true)

  static let workflow = Workflow(
    stages: [Stage("active", "在册", "on the list"), Stage("left", "已退出", "left", open: false)],
    moves: [
      Move("review", "评估", "review", from: ["active"], to: "active", asks: [review.declaration]),
      Move("leave", "退出", "leave", from: ["active"], to: "left"),
    ])

  static let active = Measure.stock(
    "memberUnit.active", "成员（入驻）单位数", "Member and settled units", unit: Names("家", "units"), endingIn: ["left"],
    by: [.field(standing)],
    definition: Names(
      "期末在册的成员、入驻单位数，一家参加两个机构的计两次", "Member and settled units at the end of the period; one in two bodies counts twice")
  )
  static let joined = Measure.count(
    "memberUnit.joined", "新入单位数", "Units that joined", unit: Names("家", "units"), by: [.field(standing)],
    definition: Names("期间内新加入、新入驻的单位数", "Units that joined or settled in the period"))

  static let kind = RecordKind(
    "memberUnit", .register, "成员（入驻）单位", "Member or settled unit",
    purpose: Names("议事机构的一个成员单位，或阵地里的一家入驻组织", "One member of a body, or one organization settled in a site"),
    day: Names("加入日期", "Day joined"),
    fields: [
      unit.declaration, standing.declaration, field.declaration, duties.declaration, liaison.declaration,
      round.declaration,
    ],
    title: [unit.id, standing.id], workflow: workflow, measures: [active, joined], under: ["body", "site"])

  private static let standings = [
    Choice("member", "成员单位", "member"), Choice("leading", "牵头单位", "leading unit"),
    Choice("settled", "入驻组织", "settled organization"), Choice("partner", "共建单位", "partner"),
  ]
}
