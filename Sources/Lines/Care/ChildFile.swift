import Ledger

/// 留守困境儿童档案: a child left behind, in difficulty, or helped through school, under a code and for its team alone.
///
/// Lists of children are never exported. What reports need, such as pupils and money of the Spring Bud plan, comes from
/// classes, pairs and aid, where no child is named.
enum ChildFile {
  static let code = Field.text(
    "code", "儿童代号", "Code of the child", limit: 40, required: true,
    help: Names("写代号；姓名和证件只留在纸质材料", "A code; name and papers stay on paper"), personal: true)
  static let situation = Field.choice("situation", "情形", "Situation", situations, required: true)
  static let schooling = Field.choice("schooling", "就学情况", "Schooling", schools, required: true)
  static let guardian = Field.choice("guardian", "实际监护", "Who looks after the child", guardians, required: true)
  static let away = Field.text(
    "away", "父母务工地点", "Where the parents work", limit: 60, help: Names("写到省、市", "Province and city"))
  static let agreed = Field.yesNo(
    "agreed", "监护人同意建档", "A guardian agreed", required: true,
    help: Names(
      "不满十四岁须监护人同意；监护人侵害儿童的，登记儿童保护个案", "Under fourteen a guardian must; where a guardian does harm, open a child case"))
  static let support = Field.text(
    "support", "结对资助", "Sponsor", limit: 100, help: Names("写资助单位或爱心妈妈的代号", "The sponsoring unit, or a code"))
  static let yearly = Field.money("yearly", "年资助额", "Support a year")

  static let found = Field.longText("found", "复查情况", "What was found", limit: 1000, required: true)
  static let help = Field.text("help", "给予的帮助", "Help given", limit: 300)
  static let paid = Field.money("paid", "支付金额", "Paid", required: true)
  static let schoolYear = Field.text("schoolYear", "学年", "School year", limit: 20)
  static let why = Field.choice("why", "离册原因", "Why it leaves", reasons, required: true)

  static let workflow = Workflow(
    stages: [Stage("onFile", "在册", "on file"), Stage("left", "已离册", "left", open: false)],
    moves: [
      Move("recheck", "复查", "re-check", from: ["onFile"], to: "onFile", asks: [found.declaration, help.declaration]),
      Move(
        "pay", "支付资助", "pay support", from: ["onFile"], to: "onFile", asks: [paid.declaration, schoolYear.declaration]),
      Move("leave", "离册", "leave", from: ["onFile"], to: "left", asks: [why.declaration]),
    ])

  /// Without a guardian's consent there is no file.
  static func isAgreed(_ record: Record) -> [Problem] {
    guard record[agreed] == false else { return [] }
    return [Problem(agreed.id, "监护人不同意的不建档", "There is no file without a guardian's consent")]
  }

  static let opened = Measure.count(
    "childFile.opened", "儿童档案建档数", "Files of children opened", unit: .items,
    definition: Names("期间内建档的留守困境和受资助儿童人数，一人一档", "Children for whom a file was opened in the period"))
  static let rechecked = Measure.moves(
    "childFile.rechecked", "儿童档案复查次数", "Files of children re-checked", ["recheck"], unit: Names("次", "times"),
    definition: Names("期间内复查在册儿童的次数，每学期至少一次", "Re-checks of children on file in the period, at least one a term"))
  static let supported = Measure.tallies(
    "childFile.money", "儿童档案资助金额", "Support paid to children on file", unit: .yuan, digits: 2,
    definition: Names("期间内向在册儿童支付的资助之和", "Support paid to children on file in the period"),
    from: { record in record.moves("pay").compactMap { move in move[paid].map { Tally($0.amount, on: move.day) } } })

  static let clocks = [
    Clock(
      "childFile.recheck", "复查（一学期没有跟进）", "Re-check: a term of silence",
      from: .lastSign(moves: ["recheck", "pay"], parts: []), until: .init(entering: ["left"]), soon: .days(30),
      versions: [
        .init(
          from: (2016, 2, 4), .months(6),
          source: Names(
            "《国务院关于加强农村留守儿童关爱保护工作的意见》（国发〔2016〕13号）动态管理的要求",
            "State Council opinions on left-behind children (2016, no. 13): kept up to date"))
      ])
  ]

  static let kind = RecordKind(
    "childFile", .case, "留守困境儿童档案", "File of a child",
    purpose: Names(
      "一名留守、困境或受资助的儿童，监护人同意后建一档，只有承办人能看", "One child left behind, in difficulty or sponsored; open to its team alone"),
    day: Names("建档日期", "Day opened"),
    fields: [
      code.declaration, situation.declaration, schooling.declaration, guardian.declaration, away.declaration,
      agreed.declaration, support.declaration, yearly.declaration,
    ],
    title: [code.id, situation.id], workflow: workflow, measures: [opened, rechecked, supported],
    levels: [.township, .county, .city], confidential: true, releasing: [opened, rechecked, supported], clocks: clocks,
    keeping: .shortest(3, "离册后查证资助所需", "what proving the support given needs after the child left"), rule: isAgreed)

  private static let situations = [
    Choice("leftBehind", "留守儿童", "left behind"), Choice("mobile", "流动儿童", "mobile"),
    Choice("orphan", "孤儿", "orphan"), Choice("noCare", "事实无人抚养", "nobody provides"),
    Choice("poor", "家庭困难", "poor household"), Choice("disabled", "残疾或重病", "disabled or gravely ill"),
    Choice("springBud", "春蕾计划受助学生", "pupil of the Spring Bud plan"),
  ]

  private static let schools = [
    Choice("kindergarten", "幼儿园", "kindergarten"), Choice("notYet", "未入园", "not yet"),
    Choice("primary", "小学", "primary"),
    Choice("junior", "初中", "junior"), Choice("senior", "高中", "senior"), Choice("vocational", "中职", "vocational"),
    Choice("college", "大学", "college"), Choice("dropped", "辍学", "left school early"),
    Choice("none", "不在学", "not at school"),
  ]

  private static let guardians = [
    Choice("parent", "父或母", "a parent"), Choice("grandparents", "祖辈", "grandparents"),
    Choice("kin", "亲友受托", "kin or friends"),
    Choice("school", "寄宿学校", "boarding school"), Choice("institution", "福利机构", "institution"),
    Choice("nobody", "无人监护", "nobody"),
  ]

  private static let reasons = [
    Choice("parentsBack", "父母返乡", "the parents came back"), Choice("moved", "随父母迁出", "moved with the parents"),
    Choice("grown", "年满18周岁", "came of age"), Choice("finished", "完成学业", "finished school"),
    Choice("better", "家庭好转", "the household is better off"), Choice("wish", "监护人要求退出", "by the guardian's wish"),
  ]
}
