import Ledger

/// 竞争性选拔: one applicant on her way through the stages; marks and opinions are kept elsewhere.
enum Selection {
  static let post = Field.choice("post", "选拔职位", "Post", posts, required: true, aliases: ["职位", "报考职位"])
  static let candidate = Field.party("candidate", "报名人", "Applicant", [.person], required: true, aliases: ["姓名", "考生"])
  static let source = Field.choice("source", "人员来源", "Comes from", sources, required: true, aliases: ["来源"])
  static let appointedTo = Field.text("appointedTo", "任用单位", "Appointed to", required: true)

  private static let openStages = ["applied", "qualified", "examined", "interviewed", "inspected"]

  static let workflow = Workflow(
    stages: [
      Stage("applied", "已报名", "applied"), Stage("qualified", "资格合格", "qualified"),
      Stage("examined", "笔试入围", "passed the paper"), Stage("interviewed", "面试入围", "passed the interview"),
      Stage("inspected", "已考察", "inspected"), Stage("appointed", "已任用", "appointed", open: false),
      Stage("notAppointed", "未任用", "not appointed", open: false),
    ],
    moves: [
      Move("qualify", "资格审查通过", "qualify", from: ["applied"], to: "qualified", by: officers),
      Move("examine", "笔试通过", "pass the paper", from: ["qualified"], to: "examined", by: officers),
      Move("interview", "面试通过", "pass the interview", from: ["examined"], to: "interviewed", by: officers),
      Move("inspect", "完成考察", "inspect", from: ["interviewed"], to: "inspected", by: officers),
      Move(
        "appoint", "任用", "appoint", from: ["inspected"], to: "appointed", asks: [appointedTo.declaration], by: officers),
      Move("decline", "未任用", "decline", from: openStages, to: "notAppointed", by: officers),
    ])

  private static let officers: Set<Role> = [.chair, .officer]
  static let dimensions: [Dimension] = [.field(post), .field(source)]
  private static let onePost = Names("一人只报一个职位", "each applies for one post")

  static let applied = Measure.count(
    "selection.applied", "选拔报名人数", "Applicants", unit: .persons, people: .once(onePost), by: dimensions,
    definition: Names("期间内报名参加选拔的人数，一人报一个职位", "Applicants of the period, each for one post"))
  static let appointed = Measure.count(
    "selection.appointed", "选拔任用人数", "Applicants appointed", unit: .persons, people: .once(onePost), by: dimensions,
    definition: Names("期间内报名、已被任用的人数，按报名日期计", "Applicants of the period who have been appointed"),
    where: { $0.stage == "appointed" })
  static let months = Measure.tallies(
    "selection.months", "选拔历时合计", "Months taken, in all", unit: Names("月", "months"), digits: 2, by: dimensions,
    definition: Names(
      "期间内报名、已被任用者从报名到任用的天数之和，三十天为一月", "Days from application to appointment of those appointed, thirty to a month"),
    from: monthsTaken)
  static let duration = Measure.average(
    "selection.duration", "选拔平均历时", "Months taken on average", [Measure.Term("selection.months")],
    over: [Measure.Term("selection.appointed")], unit: Names("月", "months"),
    definition: Names("从报名到任用的平均月数，三十天为一月", "Months from application to appointment on average, thirty days to a month")
  )

  /// Hundredths of a month from the application to the appointment.
  static func monthsTaken(_ record: Record) -> [Tally] {
    guard let end = record.entered("appointed") else { return [] }
    return [Tally(Int64((end.dayNumber - record.day.dayNumber) * 100 / 30))]
  }

  static let kind = RecordKind(
    "selection", .case, "竞争性选拔", "Competitive selection",
    purpose: Names("一名报名人登记一条，办到任用或未任用", "One applicant, until appointed or not"),
    day: Names("报名日期", "Day of application"),
    fields: [post.declaration, candidate.declaration, source.declaration], title: [candidate.id, post.id],
    workflow: workflow, measures: [applied, appointed, months], levels: [.county, .city])

  private static let posts = [
    Choice("townshipChair", "乡镇（街道）妇联主席", "township chair"), Choice("viceChair", "妇联副主席", "vice-chair"),
    Choice("staff", "妇联工作人员", "staff"),
  ]

  private static let sources = [
    Choice("agency", "党政机关", "agency"), Choice("institution", "事业单位", "institution"),
    Choice("villageOfficer", "大学生村官", "graduate village officer"), Choice("other", "其他", "other"),
  ]
}
