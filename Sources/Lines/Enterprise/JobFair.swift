import Ledger

/// 招聘会和岗位推介: one fair, the posts it offered, and who was found in work afterwards.
enum JobFair {
  static let form = Field.choice("form", "招聘形式", "Form", forms, required: true, aliases: ["形式"])
  static let audience = Field.choice("audience", "面向对象", "For whom", audiences, aliases: ["对象"])
  static let employers = Field.counted("employers", "参会企业数", "Employers", max: 100_000, aliases: ["企业数"])
  static let posts = Field.counted("posts", "提供岗位数", "Posts offered", max: 1_000_000, aliases: ["岗位数"])
  static let intents = Field.counted("intents", "达成意向人数", "Agreed on the spot", max: 1_000_000, aliases: ["意向人数"])
  static let employed = Field.counted(
    "employed", "实现就业人数", "Found in work", max: 1_000_000, aliases: ["就业人数"],
    help: Names("按会后回访核实的人数", "As found on following up"))
  static let partner = Field.text("partner", "联合单位", "Together with", aliases: ["主办单位"])

  static let dimensions: [Dimension] = [.field(form), .field(audience)]

  static let held = Measure.count(
    "jobFair.held", "招聘会场次", "Job fairs", unit: .sessions, by: dimensions,
    definition: Names("期间内举办的招聘会、岗位推介的场次", "Job fairs and presentations of posts held in the period"))
  static let offered = Measure.sum(
    "jobFair.posts", "提供岗位数", "Posts offered", of: posts, unit: .pieces, by: dimensions,
    definition: Names("各场提供的岗位数之和", "Posts offered at the fairs of the period"))
  static let placed = Measure.sum(
    "jobFair.employed", "帮助就业人数", "Women helped into work", of: employed, unit: .persons,
    people: .once(
      Names("会后回访核实，一人只记在促成其就业的那一场", "found on following up; each is booked at the one fair that led to her work")),
    by: dimensions,
    definition: Names("经回访核实、通过各场招聘实现就业的人数", "Women found in work through the fairs of the period, on following up"))

  static let kind = RecordKind(
    "jobFair", .activity, "招聘会", "Job fair",
    purpose: Names("办一场招聘会或岗位推介，登记一条", "One job fair or presentation of posts"),
    day: Names("举办日期", "Day held"),
    fields: [
      form.declaration, audience.declaration, employers.declaration, posts.declaration, intents.declaration,
      employed.declaration, partner.declaration,
    ],
    title: [form.id], measures: [held, offered, placed], levels: [.township, .county, .city, .province])

  private static let forms = [
    Choice("special", "妇女专场招聘会", "women's fair"), Choice("general", "综合招聘会", "general fair"),
    Choice("online", "线上招聘", "online"), Choice("presentation", "岗位推介", "presentation of posts"),
  ]

  private static let audiences = [
    Choice("women", "城乡妇女", "all women"), Choice("graduates", "女大学生", "graduates"),
    Choice("migrants", "女农民工", "migrant workers"), Choice("laidOff", "下岗失业妇女", "out of work"),
    Choice("hardship", "就业困难妇女", "hard to place"),
  ]
}
