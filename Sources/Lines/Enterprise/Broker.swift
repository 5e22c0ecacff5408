import Ledger

/// 来料加工经纪人: who brings work to women's homes, and how many she serves.
enum Broker {
  static let person = Field.party("person", "经纪人", "Broker", [.person], required: true, aliases: ["姓名", "经纪人姓名"])
  static let trade = Field.choice("trade", "加工门类", "Trade", trades, aliases: ["加工类别"])
  static let standing = Field.choice("standing", "经纪人类别", "Standing", standings, required: true, aliases: ["类别"])
  static let households = Field.counted("households", "带动户数", "Households served", max: 100_000, aliases: ["联系户数"])
  static let talentPool = Field.yesNo("talentPool", "列入实用人才库", "In the talent pool")

  static let workflow = Workflow(
    stages: [Stage("active", "在业", "active"), Stage("left", "已退出", "left", open: false)],
    moves: [
      Move("leave", "退出", "leave", from: ["active"], to: "left"),
      Move("rejoin", "重新入册", "rejoin", from: ["left"], to: "active"),
    ])

  static let dimensions: [Dimension] = [.field(standing), .field(trade)]
  private static let oneEntry = Names("一名经纪人只有一条在册", "a broker has one entry")

  static let active = Measure.stock(
    "broker.active", "来料加工经纪人数", "Brokers", unit: .persons,
    people: .once(oneEntry), endingIn: ["left"], by: dimensions,
    definition: Names("期末在册的来料加工经纪人数", "Brokers of outwork at the end of the period"))
  static let added = Measure.count(
    "broker.added", "新发展经纪人数", "New brokers", unit: .persons, people: .once(oneEntry), by: dimensions,
    definition: Names("期间内新入册的来料加工经纪人数", "Brokers entered in the period"))

  static let kind = RecordKind(
    "broker", .register, "来料加工经纪人", "Broker",
    purpose: Names("一名来料加工经纪人登记一条", "One broker of outwork"), day: Names("入册日期", "Day entered"),
    fields: [
      person.declaration, trade.declaration, standing.declaration, households.declaration, talentPool.declaration,
    ],
    title: [person.id, trade.id], workflow: workflow, measures: [active, added], levels: [.township, .county])

  static let trades = [
    Choice("knitting", "针织服装", "knitting and clothes"), Choice("embroidery", "刺绣鞋帽", "embroidery, shoes and hats"),
    Choice("toys", "玩具饰品", "toys and trinkets"), Choice("pens", "制笔文具", "pens"),
    Choice("electronics", "电子配件", "electronics"), Choice("bamboo", "竹木编织", "bamboo and weaving"),
    Choice("food", "食品", "food"), Choice("other", "其他", "other"),
  ]

  private static let standings = [Choice("ordinary", "一般", "ordinary"), Choice("excellent", "优秀", "excellent")]
}
