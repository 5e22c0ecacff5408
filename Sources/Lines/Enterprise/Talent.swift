import Ledger

/// 实用人才库: a woman with a speciality, recommended, taken into the pool by her consent, and asked when it is needed.
enum Talent {
  static let person = Field.party("person", "姓名", "Name", [.person], required: true, aliases: ["人才姓名"])
  static let speciality = Field.choice(
    "speciality", "专长类别", "Speciality", specialities, required: true, aliases: ["人才类别", "专业类别"])
  static let skill = Field.text("skill", "专长", "What she can do", limit: 300, aliases: ["特长"])
  static let recommender = Field.text("recommender", "推荐单位", "Recommended by", required: true)
  static let consent = Field.yesNo("consent", "本人同意入库", "She consents", required: true, aliases: ["是否同意入库"])

  static let workflow = Workflow(
    stages: [
      Stage("recommended", "已推荐", "recommended"), Stage("inPool", "在库", "in the pool"),
      Stage("left", "已出库", "left", open: false),
    ],
    moves: [
      Move("admit", "审核入库", "take in", from: ["recommended"], to: "inPool", by: [.chair, .officer]),
      Move("update", "更新", "bring up to date", from: ["inPool"], to: "inPool"),
      Move("leave", "出库", "leave", from: ["recommended", "inPool"], to: "left"),
    ])

  static func agrees(_ record: Record) -> [Problem] {
    guard record[consent] == false else { return [] }
    return [Problem(consent.id, "本人不同意的不入库", "Nobody is in the pool against her will")]
  }

  static let recommended = Measure.count(
    "talent.recommended", "推荐实用人才人数", "Women recommended", unit: .persons,
    people: .once(Names("一人只有一条", "each has one entry")), by: [.field(speciality)],
    definition: Names("期间内推荐入库的妇女实用人才人数", "Women recommended for the pool in the period"))
  static let pool = Measure.tallies(
    "talent.inPool", "在库实用人才人数", "Women in the pool", unit: .persons, nature: .stock,
    people: .once(Names("一人只有一条在库", "each has one entry")), by: [.field(speciality)],
    definition: Names("期末在库的妇女实用人才人数", "Women in the talent pool at the end of the period"),
    from: { record in
      record.moves("admit").map { Tally(1, on: $0.day) }
        + record.moves("leave").filter { _ in !record.moves("admit").isEmpty }.map { Tally(-1, on: $0.day) }
    })

  static let kind = RecordKind(
    "talent", .register, "妇女实用人才", "Woman of skill",
    purpose: Names("推荐一名有专长的妇女进人才库，经本人同意登记", "One woman recommended for the talent pool, with her consent"),
    day: Names("推荐日期", "Day recommended"),
    fields: [
      person.declaration, speciality.declaration, skill.declaration, recommender.declaration, consent.declaration,
    ],
    title: [person.id, speciality.id], workflow: workflow, measures: [recommended, pool], levels: [.township, .county],
    rule: agrees)

  private static let specialities = [
    Choice("crops", "种植", "crops"), Choice("livestock", "养殖", "livestock"), Choice("processing", "加工", "processing"),
    Choice("craft", "手工艺", "crafts"), Choice("trade", "经营电商", "trade"), Choice("tourism", "乡村旅游", "rural tourism"),
    Choice("housekeeping", "家政服务", "housekeeping"), Choice("brokerage", "经纪", "brokerage"),
    Choice("culture", "文化文艺", "culture"), Choice("society", "社会工作", "social work"), Choice("law", "法律", "law"),
    Choice("health", "医疗心理", "health and mind"),
  ]
}
