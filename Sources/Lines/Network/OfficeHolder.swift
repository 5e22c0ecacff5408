import Ledger

/// 妇联干部和骨干: one person in one office, from the day she took it to the day she left.
enum OfficeHolder {
  static let person = Field.party("person", "姓名", "Name", [.person], required: true, aliases: ["任职人", "干部姓名"])
  static let role = Field.choice("role", "担任职务", "Office", roles, required: true, aliases: ["职务", "身份"])
  static let engagement = Field.choice("engagement", "任职方式", "Engagement", engagements, aliases: ["是否兼职"])
  static let trained = Field.yesNo("trained", "已参加培训", "Trained", aliases: ["是否培训"])

  static let workflow = Workflow(
    stages: [Stage("serving", "在任", "serving"), Stage("left", "已离任", "left", open: false)],
    moves: [Move("leave", "离任", "leave", from: ["serving"], to: "left")])

  static let dimensions: [Dimension] = [.field(role), .field(engagement)]
  private static let oneEntry = Names("同一职务一人只有一条在任", "each has one entry for an office")

  static let serving = Measure.stock(
    "officeHolder.serving", "在任干部骨干人数", "Office holders", unit: .persons,
    people: .once(oneEntry), endingIn: ["left"], by: dimensions,
    definition: Names(
      "期末在任的干部和骨干人数，按职务分别计，一人两职计两次", "Office holders at the end of the period, by office; who holds two counts at each")
  )
  static let appointed = Measure.count(
    "officeHolder.appointed", "新任干部骨干人数", "Newly appointed", unit: .persons, people: .once(oneEntry), by: dimensions,
    definition: Names("期间内新任的干部和骨干人数", "Office holders who took office in the period"))

  static let kind = RecordKind(
    "officeHolder", .register, "妇联干部和骨干", "Office holder",
    purpose: Names("一人担任一项职务，登记一条", "One person in one office"), day: Names("任职日期", "Day appointed"),
    fields: [person.declaration, role.declaration, engagement.declaration, trained.declaration],
    title: [person.id, role.id], workflow: workflow, measures: [serving, appointed])

  private static let roles = [
    Choice("chair", "主席", "chair"), Choice("viceChair", "副主席", "vice-chair"),
    Choice("standing", "常委", "standing committee member"), Choice("executive", "执委", "executive committee member"),
    Choice("groupLeader", "妇女小组长", "group leader"), Choice("petitionAgent", "信访代理（协理）员", "petition agent"),
    Choice("mediator", "调解员", "mediator"), Choice("juror", "特邀（人民）陪审员", "people's juror"),
    Choice("lawyer", "巾帼维权律师", "volunteer lawyer"), Choice("lecturer", "家庭教育讲师", "lecturer"),
    Choice("publicist", "宣传员", "publicist"), Choice("liaison", "妇儿工委联络员", "liaison officer"),
    Choice("mentor", "创业导师", "start-up mentor"), Choice("childDirector", "儿童主任", "children's director"),
  ]

  private static let engagements = [
    Choice("fullTime", "专职", "full-time"), Choice("seconded", "挂职", "seconded"), Choice("partTime", "兼职", "part-time"),
  ]
}
