import Ledger

/// 妇女小额贷款: one application, from the township's recommendation to repayment.
enum Loan {
  static let borrower = Field.party("borrower", "贷款人", "Borrower", [.person], required: true, aliases: ["姓名", "申请人"])
  static let residence = Field.choice("residence", "城乡", "Town or country", residences, aliases: ["户口类别"])
  static let use = Field.choice("use", "贷款用途", "Use", uses, required: true, aliases: ["用途", "创业项目"])
  static let asked = Field.money("asked", "申请金额", "Amount asked for", required: true, aliases: ["拟贷金额"])
  static let bank = Field.text("bank", "经办银行", "Bank", aliases: ["贷款银行"])
  static let granted = Field.money("granted", "发放金额", "Amount granted", required: true, aliases: ["贷款金额", "放款金额"])
  static let months = Field.integer("months", "期限（月）", "Term in months", 1...120, aliases: ["贷款期限"])
  static let subsidized = Field.yesNo("subsidized", "财政贴息", "Interest subsidized", aliases: ["是否贴息"])
  static let reason = Field.text(
    "reason", "未批原因", "Why refused", required: true,
    help: Names("要能对本人说清楚，不能以婚姻状况、年龄为由", "One that can be told to her; never marriage or age"))

  static let workflow = Workflow(
    stages: [
      Stage("applied", "已申请", "applied"), Stage("recommended", "已推荐", "recommended"),
      Stage("granted", "已发放", "granted"), Stage("repaid", "已还清", "repaid", open: false),
      Stage("overdue", "逾期", "overdue"), Stage("refused", "未批准", "refused", open: false),
    ],
    moves: [
      Move("recommend", "初审推荐", "recommend", from: ["applied"], to: "recommended"),
      Move(
        "grant", "发放", "grant", from: ["applied", "recommended"], to: "granted",
        asks: [granted.declaration, months.declaration, subsidized.declaration], by: [.chair, .officer]),
      Move(
        "refuse", "不予批准", "refuse", from: ["applied", "recommended"], to: "refused", asks: [reason.declaration],
        by: [.chair, .officer]),
      Move("repay", "还清", "repay", from: ["granted", "overdue"], to: "repaid"),
      Move("fallDue", "转逾期", "fall overdue", from: ["granted"], to: "overdue"),
    ])

  static let dimensions: [Dimension] = [.field(use), .field(residence)]

  static let loans = Measure.moves(
    "loan.granted", "发放贷款笔数", "Loans granted", ["grant"], unit: Names("笔", "loans"), by: dimensions,
    definition: Names("期间内发放的小额贷款笔数，按发放日期计", "Loans granted in the period, on the day of granting"))
  static let women = Measure.moves(
    "loan.women", "获贷妇女人数", "Women granted a loan", ["grant"], unit: .persons,
    people: .once(Names("还清之前不再发放，同一年一人一笔", "no second loan before the first is repaid, so one a year for each")),
    by: dimensions, definition: Names("期间内获得贷款的妇女人数，一笔一人", "Women granted a loan in the period, one for each loan"))
  static let lent = Measure.tallies(
    "loan.money", "发放贷款金额", "Money lent", unit: .yuan, digits: 2, by: dimensions,
    definition: Names("期间内发放的小额贷款金额之和，按发放日期计", "Money lent in the period, on the day of granting"),
    from: { record in
      record.moves("grant").compactMap { move in move[granted].map { Tally($0.amount, on: move.day) } }
    })
  static let outstanding = Measure.stock(
    "loan.outstanding", "申请在办和在贷笔数", "Loans asked for or running", unit: Names("笔", "loans"),
    endingIn: ["repaid", "refused"], by: dimensions,
    definition: Names("期末尚未还清或办结的申请和贷款笔数", "Applications and loans not repaid or refused at the end of the period"))

  static let kind = RecordKind(
    "loan", .case, "妇女小额贷款", "Micro-loan",
    purpose: Names("一名妇女申请一笔贷款，从申请办到还清", "One woman's loan, from application to repayment"),
    day: Names("申请日期", "Day of application"),
    fields: [borrower.declaration, residence.declaration, use.declaration, asked.declaration, bank.declaration],
    title: [borrower.id, use.id], workflow: workflow, measures: [loans, women, lent, outstanding],
    levels: [.township, .county])

  private static let residences = [Choice("rural", "农村", "country"), Choice("urban", "城镇", "town")]

  private static let uses = [
    Choice("farming", "种植业", "crops"), Choice("breeding", "养殖业", "livestock"),
    Choice("processing", "加工业", "processing"), Choice("craft", "手工艺", "crafts"),
    Choice("trade", "商贸零售", "trade"), Choice("catering", "餐饮住宿", "food and lodging"),
    Choice("service", "生活服务", "services"), Choice("online", "电商", "online trade"), Choice("other", "其他", "other"),
  ]
}
