import Ledger

/// 结对帮扶: who helps whom, since when, and whether it still holds.
enum Pairing {
  static let type = Field.choice("type", "结对类型", "Type", types, required: true, aliases: ["结对形式"])
  static let helper = Field.choice("helper", "帮扶方类别", "Helper", helpers, aliases: ["帮扶人类别"])
  static let help = Field.choices("help", "帮扶内容", "Help", helpOffered, aliases: ["帮扶方式"])
  static let helperParty = Field.party("helperParty", "帮扶方", "Who helps", [.body, .person], aliases: ["结对人"])
  static let helped = Field.party("helped", "被帮扶方", "Who is helped", [.person, .household], aliases: ["结对对象"])
  static let result = Field.text("result", "帮扶成效", "Result", limit: 500)

  static let workflow = Workflow(
    stages: [Stage("active", "结对中", "active"), Stage("ended", "已结束", "ended", open: false)],
    moves: [
      Move("consolidate", "巩固", "consolidate", from: ["active"], to: "active", asks: [result.declaration]),
      Move("end", "结束结对", "end", from: ["active"], to: "ended", asks: [result.declaration]),
    ])

  static let dimensions: [Dimension] = [.field(type), .field(helper)]

  static let added = Measure.count(
    "pairing.added", "新增结对数", "New pairs", unit: Names("对", "pairs"), by: dimensions,
    definition: Names("期间内新结的对子数", "Pairs formed in the period"))
  static let active = Measure.stock(
    "pairing.active", "结对数", "Pairs", unit: Names("对", "pairs"), endingIn: ["ended"], by: dimensions,
    definition: Names("期末仍在结对的对子数", "Pairs that hold at the end of the period"))
  static let consolidated = Measure.moves(
    "pairing.consolidated", "巩固结对数", "Pairs consolidated", ["consolidate"], unit: Names("对", "pairs"),
    by: dimensions,
    definition: Names(
      "期间内回访巩固的对子次数，一对一年登记一次", "Times a pair was seen to and confirmed, recorded once a year for a pair"))

  static let kind = RecordKind(
    "pairing", .register, "结对帮扶", "Pairing",
    purpose: Names("一个对子登记一条：谁帮谁、帮什么、从何时起", "One pair: who helps whom, with what, since when"),
    day: Names("结对日期", "Day paired"),
    fields: [
      type.declaration, helper.declaration, help.declaration, helperParty.declaration, helped.declaration,
    ],
    title: [type.id, helper.id], workflow: workflow, measures: [added, active, consolidated], clocks: clocks)

  private static let clocks = [
    Clock(
      "pairing.silence", "回访（一年没有联系）", "Follow-up: a year of silence",
      from: .lastSign(moves: ["consolidate"], parts: ["followUp", "instalment"]), until: .init(entering: ["ended"]),
      soon: .days(30),
      versions: [
        .init(
          from: (2000, 1, 1), .months(12),
          source: Names("结对帮扶的工作要求，一年至少一次", "Working rule: a pair is seen to once a year"))
      ])
  ]

  private static let types = [
    Choice("sisters", "姐妹帮扶", "sister pairing"), Choice("schooling", "助学结对", "help with schooling"),
    Choice("lovingMother", "爱心妈妈结对", "loving mother"), Choice("household", "困难户结对", "household in hardship"),
    Choice("contact", "联系群众（常委—执委—代表）", "chain of contact"),
    Choice("business", "结对创业", "starting a business"), Choice("factory", "厂站结对", "factory and station"),
    Choice("post", "岗村结对", "model post and village"), Choice("expert", "专家结对", "expert"),
  ]

  private static let helpers = [
    Choice("modelPost", "巾帼文明岗", "model post"), Choice("broker", "女经纪人", "broker"),
    Choice("entrepreneur", "女企业家", "woman entrepreneur"), Choice("leader", "女致富带头人", "capable farm woman"),
    Choice("township", "乡镇妇联", "township federation"), Choice("village", "村妇联", "village federation"),
    Choice("member", "执委干部", "committee member or officer"), Choice("society", "社会各界", "the public"),
  ]

  private static let helpOffered = [
    Choice("money", "资金", "money"), Choice("skill", "技术", "skills"), Choice("market", "信息销路", "news and markets"),
    Choice("labour", "劳务", "labour"), Choice("schooling", "学习", "schooling"), Choice("company", "陪伴关爱", "company"),
  ]
}
