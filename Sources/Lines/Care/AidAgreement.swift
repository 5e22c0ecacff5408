import Ledger

/// 实物帮扶协议: goods to live from, given under an agreement to one mother and followed up twice a year.
enum AidAgreement {
  static let mother = Field.party(
    "mother", "帮扶对象", "Mother", [.person], required: true, aliases: ["姓名", "受助人"])
  static let goods = Field.choice("goods", "帮扶物资", "Goods", goodsOffered, required: true, aliases: ["物资", "品名"])
  static let quantity = Field.counted("quantity", "数量", "Quantity", max: 100_000, required: true)
  static let value = Field.money("value", "物资价值", "Value", required: true, aliases: ["价值", "金额"])
  static let price = Field.money("price", "单价", "Price of one", aliases: ["物资单价"])
  static let until = Field.day("until", "协议期至", "In force until", aliases: ["协议到期日"])
  static let responsible = Field.text(
    "responsible", "责任人职务", "Who answers for it", aliases: ["第一责任人", "责任人"],
    help: Names("写职务，不写姓名", "Their office, not their name"))
  static let agreement = Field.attachment(
    "agreement", "协议扫描件", "Scanned agreement",
    help: Names("双方签字的协议，照片或扫描件", "The signed agreement, photographed or scanned"))
  static let handedOver = Field.attachment("handedOver", "送达照片", "Photographs of the delivery")
  static let living = Field.longText("living", "回访情况", "How she gets on", required: true, aliases: ["生产生活状况"])
  static let reinvested = Field.money("reinvested", "再投入金额", "Put in again")
  static let renewedUntil = Field.day("renewedUntil", "续签期至", "Renewed until", required: true)
  static let reason = Field.text("reason", "未成功原因", "Why it failed", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("chosen", "已选定", "chosen"), Stage("signed", "已签协议", "signed"), Stage("delivered", "帮扶中", "under way"),
      Stage("lifted", "已脱贫", "out of poverty", open: false), Stage("failed", "未成功", "failed", open: false),
    ],
    moves: [
      Move("sign", "签订协议", "sign", from: ["chosen"], to: "signed", asks: [agreement.declaration]),
      Move("deliver", "物资送达", "deliver", from: ["signed"], to: "delivered", asks: [handedOver.declaration]),
      Move("revisit", "回访", "revisit", from: ["delivered"], to: "delivered", asks: [living.declaration]),
      Move(
        "reinvest", "再投入", "reinvest", from: ["delivered"], to: "delivered", asks: [reinvested.declaration]),
      Move("renew", "续签", "renew", from: ["delivered"], to: "delivered", asks: [renewedUntil.declaration]),
      Move("lift", "脱贫认定", "out of poverty", from: ["delivered"], to: "lifted", only: wasRevisited),
      Move("fail", "认定未成功", "failed", from: ["signed", "delivered"], to: "failed", asks: [reason.declaration]),
    ])

  /// Out of poverty is what a revisit has found, not what a target asks for.
  static func wasRevisited(_ record: Record, on day: Day) -> [Problem] {
    if record.moves("revisit").contains(where: { $0.day <= day }) { return [] }
    return [Problem(nil, "先办“回访”，再认定脱贫", "Make a revisit first; only then can she be found out of poverty")]
  }

  static let dimensions: [Dimension] = [.field(goods)]

  static let delivered = Measure.moves(
    "aidAgreement.delivered", "项目帮扶人数", "Mothers given goods to live from", ["deliver"], unit: .persons,
    people: .once(Names("一人只有一份在办协议，物资只送一次", "each has one agreement and its goods are delivered once")),
    by: dimensions,
    definition: Names("期间内物资送达的帮扶协议数，一份协议一人", "Agreements whose goods were delivered in the period, one mother each"))
  static let goodsGiven = Measure.tallies(
    "aidAgreement.goods", "帮扶物资数量", "Goods given", unit: Names("头、只、件", "head or pieces"), by: dimensions,
    definition: Names("期间内送达的帮扶物资数量，应按品名分开看", "Quantity of goods delivered in the period; read it by kind of goods"),
    from: { record in
      record.moves("deliver").compactMap { move in
        record[quantity].map { Tally($0.value, on: move.day, $0.qualifier) }
      }
    })
  static let valueGiven = Measure.tallies(
    "aidAgreement.value", "帮扶物资价值", "Value of goods given", unit: .yuan, digits: 2, by: dimensions,
    definition: Names("期间内送达的帮扶物资价值之和", "Value of the goods delivered in the period"),
    from: { record in
      record.moves("deliver").compactMap { move in record[value].map { Tally($0.amount, on: move.day) } }
    })
  static let revisits = Measure.moves(
    "aidAgreement.revisits", "帮扶回访次数", "Revisits", ["revisit"], unit: Names("次", "revisits"), by: dimensions,
    definition: Names("期间内对帮扶对象的回访次数", "Revisits made in the period"))
  static let lifted = Measure.moves(
    "aidAgreement.lifted", "项目帮扶脱贫户数", "Households lifted out of poverty", ["lift"], unit: .households,
    by: dimensions, definition: Names("期间内认定脱贫的帮扶户数", "Households found to be out of poverty in the period"))
  static let alive = Measure.tallies(
    "aidAgreement.alive", "帮扶中的项目数", "Projects under way", unit: .pieces, nature: .stock, by: dimensions,
    definition: Names("期末物资已送达、还在帮扶的协议数", "Agreements under way at the end of the period, their goods delivered"),
    from: { record in
      let ended = record.moves("lift") + record.moves("fail")
      return record.moves("deliver").flatMap { delivered in
        [Tally(1, on: delivered.day)] + ended.prefix(1).map { Tally(-1, on: $0.day) }
      }
    })
  static let repeated = Measure.moves(
    "aidAgreement.reinvested", "再投入项目次数", "Times put in again", ["reinvest"], unit: Names("次", "times"), by: dimensions,
    definition: Names("期间内帮扶对象把所得再投入生产的次数", "Times that mothers put their gains into production again"))
  static let failed = Measure.moves(
    "aidAgreement.failed", "未成功项目数", "Projects that failed", ["fail"], unit: .pieces, by: dimensions,
    definition: Names("期间内认定未成功的协议数", "Agreements found to have failed in the period"))

  static let clocks = [
    Clock(
      "aidAgreement.revisit", "回访（半年没有跟进）", "Revisit: half a year of silence",
      from: .lastSign(
        moves: ["deliver", "revisit", "reinvest", "renew"], parts: ["followUp", "instalment", "goodsItem"]),
      until: .init(entering: ["lifted", "failed"]), soon: .days(30),
      only: .init(Names("物资已送达", "goods delivered")) { $0.stage == "delivered" },
      versions: [
        .init(
          from: (2000, 1, 1), .months(6),
          source: Names("项目帮扶办法：年中、年末各回访一次", "Rule of the projects: a revisit in mid-year and one at its end"))
      ]),
    term(until, "aidAgreement.term"), term(renewedUntil, "aidAgreement.renewedTerm"),
  ]

  private static func term(_ field: Field<Day>, _ id: String) -> Clock {
    Clock(
      id, "协议到期", "The agreement ends", from: .day(field), until: .init(["renew"], entering: ["lifted", "failed"]),
      soon: .days(30),
      versions: [.init(from: (2000, 1, 1), .onTheDay, source: Names("双方签订的协议", "The agreement as signed"))])
  }

  static let valueEach = Measure.average(
    "aidAgreement.valueEach", "户均帮扶价值", "Value per household", [Measure.Term("aidAgreement.value")],
    over: [Measure.Term("aidAgreement.delivered")], unit: Names("元/户", "yuan per household"),
    definition: Names("期间内送达物资的价值 ÷ 送达户数", "Value of goods delivered in the period ÷ households they went to"))

  static let kind = RecordKind(
    "aidAgreement", .case, "实物帮扶协议", "Aid agreement",
    purpose: Names("选定一名有自救能力的母亲，签协议送物资并回访", "One mother able to help herself: agreement, goods, revisits"),
    day: Names("选定日期", "Day chosen"),
    fields: [
      mother.declaration, goods.declaration, quantity.declaration, value.declaration, price.declaration,
      responsible.declaration, until.declaration,
    ],
    title: [mother.id, goods.id], workflow: workflow,
    measures: [delivered, goodsGiven, valueGiven, revisits, lifted, alive, repeated, failed],
    levels: [.township, .county], clocks: clocks)

  private static let goodsOffered = [
    Choice("piglet", "苗猪（头）", "piglets"), Choice("goat", "山羊（只）", "goats"), Choice("poultry", "家禽（只）", "poultry"),
    Choice("cattle", "牛（头）", "cattle"), Choice("seedling", "种苗（株）", "seedlings"),
    Choice("machine", "机具（台）", "machines"), Choice("other", "其他（件）", "other goods"),
  ]
}
