import Ledger

/// 女创业者和女企业家: women in business the federation works with, by their own consent.
enum Entrepreneur {
  static let person = Field.party("person", "姓名", "Name", [.person], required: true, aliases: ["女企业家", "企业主"])
  static let role = Field.choice("role", "身份", "Who she is", roles, required: true, aliases: ["人员类别"])
  static let company = Field.party("company", "企业名称", "Enterprise", [.body], aliases: ["单位", "企业"])
  static let sales = Field.choice("sales", "年销售额", "Yearly sales", bands, aliases: ["销售规模"])
  static let women = Field.counted("women", "带动妇女人数", "Women she employs", max: 100_000)

  static let workflow = Workflow(
    stages: [Stage("active", "在业", "in business"), Stage("left", "已退出", "left", open: false)],
    moves: [Move("leave", "退出", "leave", from: ["active"], to: "left")])

  static let active = Measure.stock(
    "entrepreneur.active", "联系女创业者人数", "Women in business", unit: .persons,
    people: .once(Names("一人只有一条在册", "each has one entry")), endingIn: ["left"],
    by: [.field(role), .field(sales)],
    definition: Names("期末在册的带头创业妇女和女企业家人数", "Women in business on the register at the end of the period"))

  static let kind = RecordKind(
    "entrepreneur", .register, "女创业者", "Woman in business",
    purpose: Names("一名带头创业的妇女或女企业家，经本人同意登记", "One woman in business, with her consent"),
    day: Names("入册日期", "Day entered"),
    fields: [
      person.declaration, role.declaration, company.declaration, sales.declaration, women.declaration,
    ],
    title: [person.id, company.id], workflow: workflow, measures: [active], levels: [.township, .county, .city])

  private static let roles = [
    Choice("owner", "女企业主", "owner"), Choice("selfEmployed", "女个体工商户", "self-employed"),
    Choice("officer", "妇女干部", "women's officer"), Choice("graduate", "女大学生", "graduate"),
    Choice("returning", "返乡妇女", "returning woman"), Choice("farmer", "农村致富带头人", "capable farm woman"),
    Choice("member", "女企业家协会会员", "member of the entrepreneurs' association"),
  ]

  private static let bands = [
    Choice("small", "100万元以下", "under 1 million", rank: 1),
    Choice("medium", "100万元至1000万元", "1 to 10 million", rank: 2),
    Choice("large", "1000万元至1亿元", "10 to 100 million", rank: 3),
    Choice("over100m", "1亿元以上", "over 100 million", rank: 4),
  ]
}
