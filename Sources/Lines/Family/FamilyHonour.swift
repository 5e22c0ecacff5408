import Ledger

/// 家庭荣誉: one household named by one level; a family named again higher up has one entry for each level.
enum FamilyHonour {
  static let category = Field.choice(
    "category", "荣誉类别", "Category", categories, required: true, aliases: ["家庭类型", "称号"])
  static let level = Field.choice("level", "命名级别", "Level", Choice.levels, required: true, aliases: ["级别"])
  static let household = Field.party(
    "household", "家庭", "Household", [.household], aliases: ["户主姓名", "家庭名称"],
    help: Names("公开须经家庭同意", "To be published only with the family's consent"))
  static let document = Field.text("document", "命名文件", "Document", limit: 100, aliases: ["文号"])
  static let reason = Field.text("reason", "撤销原因", "Why withdrawn", required: true)

  static let workflow = Workflow(
    stages: [Stage("named", "已命名", "named", open: false), Stage("withdrawn", "已撤销", "withdrawn", open: false)],
    moves: [Move("withdraw", "撤销命名", "withdraw", from: ["named"], to: "withdrawn", asks: [reason.declaration])])

  static let dimensions: [Dimension] = [.field(category), .field(level)]

  static let named = Measure.count(
    "familyHonour.named", "命名家庭户数", "Families named", unit: .households, by: dimensions,
    definition: Names(
      "期间内命名的家庭户数，按级别分别计；同一家庭被两级命名的各计一次",
      "Families named in the period, by level; a family named at two levels is counted once at each"))
  static let standing = Measure.stock(
    "familyHonour.standing", "在册荣誉家庭户数", "Families holding an honour", unit: .households,
    endingIn: ["withdrawn"], by: dimensions,
    definition: Names("期末仍保有称号的家庭户数，按级别分别计", "Families that hold an honour at the end of the period, by level"))

  static let kind = RecordKind(
    "familyHonour", .register, "家庭荣誉", "Family honour",
    purpose: Names("一户家庭得一个称号，登记一条", "One honour of one family"),
    day: Names("命名日期", "Day named"),
    fields: [category.declaration, level.declaration, household.declaration, document.declaration],
    title: [category.id, level.id], workflow: workflow, measures: [named, standing],
    levels: [.township, .county, .city, .province, .nation])

  private static let categories = [
    Choice("fiveGood", "五好文明家庭", "five-good civilised family"), Choice("safe", "平安家庭", "safe family"),
    Choice("beautiful", "最美家庭", "most beautiful family"), Choice("lowCarbon", "低碳家庭", "low-carbon family"),
    Choice("learning", "学习型家庭", "learning family"), Choice("integrity", "助廉（廉洁）家庭", "family of integrity"),
    Choice("environment", "环保文明家庭", "environmental family"), Choice("green", "绿色家庭", "green family"),
    Choice("reading", "书香（墨香）家庭", "reading family"), Choice("harmonious", "和谐家庭", "harmonious family"),
    Choice("spouse", "好妻子、好母亲", "good wife, good mother"), Choice("inLaws", "好婆婆、好媳妇", "good in-laws"),
    Choice("courtyard", "美丽庭院", "beautiful courtyard"), Choice("sports", "体育家庭", "sports family"),
    Choice("filial", "孝老爱亲家庭", "family caring for its old"), Choice("motto", "好家风家庭", "family of good motto"),
  ]
}
