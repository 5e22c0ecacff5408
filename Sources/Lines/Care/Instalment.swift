import Ledger

/// 分期款: one payment of what was promised over time: a class's year, a pair's school money, a pledge.
enum Instalment {
  static let amount = Field.money("amount", "金额", "Amount", required: true, aliases: ["款额", "资助金额", "拨付金额"])
  static let people = Field.counted("people", "受助人次", "People it helps", max: 100_000, aliases: ["受助人数"])
  static let use = Field.choice("use", "用途", "For", uses, required: true, aliases: ["款项用途"])
  static let schoolYear = Field.text("schoolYear", "学年（期次）", "School year or number", limit: 40, aliases: ["学年", "期次"])
  static let payer = Field.party("payer", "付款方", "Paid by", [.body, .person], aliases: ["资助方", "捐款方"])
  static let voucher = Field.text("voucher", "凭证号", "Voucher", limit: 50, aliases: ["票据号"])

  static let dimensions: [Dimension] = [.field(use)]

  static let paid = Measure.sum(
    "instalment.money", "分期款金额", "Instalments paid", of: amount, by: dimensions,
    definition: Names("期间内按协议、结对、认捐分期支付的金额之和", "Money paid by instalments in the period"))
  static let times = Measure.tallies(
    "instalment.people", "分期款受助人次", "People helped by instalments", unit: .times, people: .times, by: dimensions,
    definition: Names("期间内各期款的受助人次之和，没写的按一人计", "People helped by each instalment, one where nothing is stated"),
    from: { record in
      let counted = record[people] ?? Counted(1)
      return [Tally(counted.value, counted.qualifier)]
    })

  static let kind = RecordKind(
    "instalment", .activity, "分期款", "Instalment",
    purpose: Names("约好分期给的钱，给一期记一条", "One payment of what was promised over time"),
    day: Names("支付日期", "Day paid"),
    fields: [
      amount.declaration, people.declaration, use.declaration, schoolYear.declaration, payer.declaration,
      voucher.declaration,
    ],
    title: [use.id, schoolYear.id], measures: [paid, times],
    under: ["sponsoredClass", "pairing", "aidAgreement", "donation", "hardship", "startUpPlan"], keeping: .accounts)

  private static let uses = [
    Choice("schooling", "助学", "schooling"), Choice("living", "生活补助", "living"), Choice("medical", "医疗", "medical"),
    Choice("production", "生产启动", "starting to produce"), Choice("insurance", "保险", "insurance"),
    Choice("other", "其他", "other"),
  ]
}
