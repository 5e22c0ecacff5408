import Ledger

/// 调研和理论成果: one paper or survey report, with the prize it won.
enum Paper {
  static let title = Field.text("title", "题目", "Title", required: true, aliases: ["论文题目", "课题"])
  static let form = Field.choice("form", "成果形式", "Form", forms, required: true, aliases: ["形式"])
  static let author = Field.party("author", "作者", "Author", [.person], aliases: ["执笔人"])
  static let prize = Field.choice("prize", "获奖级别", "Level of the prize", Choice.levels, aliases: ["级别"])
  static let grade = Field.choice("grade", "获奖等次", "Grade", grades, aliases: ["等次"])

  static let dimensions: [Dimension] = [.field(form), .field(prize)]

  static let written = Measure.count(
    "paper.written", "调研成果篇数", "Papers", unit: Names("篇", "papers"), by: dimensions,
    definition: Names("期间内登记的调研报告、论文、提案议案篇数", "Papers, reports and proposals registered in the period"))
  static let prized = Measure.count(
    "paper.prized", "获奖成果篇数", "Papers that won a prize", unit: Names("篇", "papers"), by: dimensions,
    definition: Names("期间内登记的获奖篇数，按获奖级别计", "Papers registered in the period that won a prize, by its level"),
    where: { $0[prize] != nil })

  static let kind = RecordKind(
    "paper", .register, "调研理论成果", "Paper",
    purpose: Names("一篇调研报告、论文、提案，登记一条", "One report, paper or proposal"),
    day: Names("发表（获奖）日期", "Day published or prized"),
    fields: [title.declaration, form.declaration, author.declaration, prize.declaration, grade.declaration],
    title: [title.id], measures: [written, prized], levels: [.township, .county, .city, .province])

  private static let forms = [
    Choice("paper", "理论研讨论文", "paper"), Choice("survey", "调研报告", "survey report"),
    Choice("proposal", "提案议案", "proposal"), Choice("case", "工作案例", "case study"),
  ]

  private static let grades = [
    Choice("third", "三等奖（优秀奖）", "third", rank: 1), Choice("second", "二等奖", "second", rank: 2),
    Choice("first", "一等奖", "first", rank: 3),
  ]
}
