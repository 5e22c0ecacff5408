import Ledger

/// 募捐: one gift of money or goods, for a purpose, in a round of a campaign.
enum Donation {
  static let purpose = Field.choice("purpose", "募捐用途", "Purpose", purposes, required: true, aliases: ["用途", "捐款用途"])
  static let round = Field.choice("round", "轮次", "Round", rounds, aliases: ["募捐轮次"])
  static let source = Field.choice("source", "捐赠来源", "Source", sources, required: true, aliases: ["来源", "捐赠方类别"])
  static let donor = Field.party("donor", "捐赠方", "Donor", [.body, .person], aliases: ["捐款单位", "捐款人"])
  static let money = Field.money("money", "捐款金额", "Money", aliases: ["金额", "捐款"])
  static let goodsValue = Field.money("goodsValue", "捐物折价", "Value of goods", aliases: ["物资折价"])
  static let receipt = Field.text("receipt", "票据号", "Receipt", limit: 50, aliases: ["收据号"])

  /// A gift is money or goods or both.
  static func givesSomething(_ record: Record) -> [Problem] {
    guard record[money] == nil, record[goodsValue] == nil else { return [] }
    return [Problem(money.id, "请填写捐款金额或捐物折价", "Write the money given, or the value of the goods")]
  }

  static let dimensions: [Dimension] = [.field(purpose), .field(round), .field(source)]

  static let gifts = Measure.count(
    "donation.gifts", "捐赠笔数", "Gifts", unit: Names("笔", "gifts"), by: dimensions,
    definition: Names("期间内收到的捐赠笔数", "Gifts received in the period"))
  static let raised = Measure.sum(
    "donation.money", "募集资金", "Money raised", of: money, by: dimensions,
    definition: Names("期间内收到的捐款和争取到的资金之和，不含物资", "Money given or obtained in the period, without goods"))
  static let goodsRaised = Measure.sum(
    "donation.goodsValue", "募集物资折价", "Value of goods raised", of: goodsValue, by: dimensions,
    definition: Names("期间内收到的捐赠物资折价之和", "Value of the goods given in the period"))

  static let kind = RecordKind(
    "donation", .activity, "募捐", "Donation",
    purpose: Names("收到一笔捐款捐物，或争取到一笔资金，登记一条", "One gift of money or goods, or one grant obtained"),
    day: Names("收到日期", "Day received"),
    fields: [
      purpose.declaration, round.declaration, source.declaration, donor.declaration, money.declaration,
      goodsValue.declaration, receipt.declaration,
    ],
    title: [purpose.id, source.id], measures: [gifts, raised, goodsRaised], keeping: .accounts, rule: givesSomething)

  static let purposes = [
    Choice("poorMothers", "救助贫困母亲", "poor mothers"), Choice("springBud", "春蕾计划", "Spring Bud plan"),
    Choice("mothersHealth", "母亲健康", "mothers' health"), Choice("twoCancers", "两癌救助", "the two cancers"),
    Choice("children", "儿童关爱", "children"), Choice("disaster", "赈灾", "disaster relief"),
    Choice("elderly", "敬老", "the old"), Choice("general", "妇女儿童公益", "women and children in general"),
  ]

  private static let rounds = (1...6).map {
    Choice("\($0)", "第\(["一", "二", "三", "四", "五", "六"][$0 - 1])轮", "round \($0)", rank: $0)
  }

  private static let sources = [
    Choice("staff", "机关干部职工", "staff"), Choice("unit", "机关企事业单位", "agencies and institutions"),
    Choice("enterprise", "企业", "enterprises"), Choice("society", "社会组织", "social organizations"),
    Choice("individual", "个人", "individuals"), Choice("sale", "义卖", "charity sale"),
    Choice("grant", "争取拨款", "grants obtained"),
  ]
}
