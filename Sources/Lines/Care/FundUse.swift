import Ledger

/// 资金使用: one payment out of earmarked money, so that what came in for a purpose can be set against what went out.
enum FundUse {
  static let purpose = Field.choice("purpose", "资金用途", "Purpose", purposes, required: true, aliases: ["用途", "支出用途"])
  static let project = Field.text("project", "项目名称", "Project", required: true, aliases: ["项目"])
  static let source = Field.choice("source", "资金来源", "Source", sources, aliases: ["来源"])
  static let amount = Field.money("amount", "支出金额", "Amount", required: true, aliases: ["金额", "拨付金额"])
  static let payee = Field.party("payee", "收款方", "Payee", [.body, .person], aliases: ["收款单位"])
  static let voucher = Field.text("voucher", "凭证号", "Voucher", limit: 50)

  static let dimensions: [Dimension] = [.field(purpose), .field(source)]

  static let paid = Measure.sum(
    "fundUse.money", "资金支出", "Money used", of: amount, by: dimensions,
    definition: Names("期间内按用途支出的资金之和，按拨付日期计", "Money paid out for a purpose in the period, on the day of payment"))

  static let kind = RecordKind(
    "fundUse", .activity, "资金使用", "Use of funds",
    purpose: Names("项目或专项资金每支出一笔，登记一条", "One payment out of a project's or earmarked money"),
    day: Names("拨付日期", "Day paid"),
    fields: [
      purpose.declaration, project.declaration, source.declaration, amount.declaration, payee.declaration,
      voucher.declaration,
    ],
    title: [project.id, purpose.id], measures: [paid], levels: [.township, .county, .city, .province],
    keeping: .accounts)

  private static let purposes =
    Donation.purposes + [
      Choice("construction", "阵地建设", "construction of premises"), Choice("training", "教育培训", "training"),
      Choice("business", "创业就业扶持", "business and employment"), Choice("project", "公益项目", "public-benefit projects"),
    ]

  private static let sources = [
    Choice("government", "财政投入", "public money"), Choice("donation", "社会捐赠", "donations"),
    Choice("higher", "上级拨款", "from a higher level"), Choice("own", "自筹", "own means"),
  ]
}
