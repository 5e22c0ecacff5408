import Ledger

/// 妇联干部和骨干: one person in one office, from the day she took it to the day she left.
///
/// Where the seats of a body are registered she is recorded under them. Of private life nothing is asked; whether she is a
/// Party member is for the table of composition alone.
enum OfficeHolder {
  static let person = Field.party("person", "姓名", "Name", [.person], required: true, aliases: ["任职人", "干部姓名"])
  static let role = Field.choice("role", "担任职务", "Office", roles, required: true, aliases: ["职务", "身份"])
  static let engagement = Field.choice("engagement", "任职方式", "Engagement", engagements, aliases: ["是否兼职"])
  static let trained = Field.yesNo("trained", "已参加培训", "Trained", aliases: ["是否培训"])

  static let age = Field.integer("age", "年龄", "Age", 16...100, aliases: ["任职时年龄"])
  static let education = Field.choice("education", "文化程度", "Education", degrees, aliases: ["学历"])
  static let partyMember = Field.yesNo("partyMember", "中共党员", "Party member", aliases: ["是否党员", "是否中共党员"])
  static let branch = Field.yesNo("branch", "进村（社区）党组织班子", "Sits in the Party branch", aliases: ["是否进村支委", "是否进支委"])
  static let committee = Field.yesNo(
    "committee", "进村（居）委会", "Sits in the village committee", aliases: ["是否进村委", "是否进居委"])
  static let profession = Field.text("profession", "本职（专长）", "Profession", aliases: ["专业特长", "工作单位及职务", "专长"])
  static let duties = Field.text("duties", "分工", "Division of work", limit: 500, aliases: ["工作分工", "负责片区"])
  static let project = Field.text("project", "负责项目", "Project in her charge", aliases: ["项目名称"])
  static let phone = Field.phone("phone", "联系电话", "Phone", aliases: ["手机号码", "联系方式"])
  static let termEnd = Field.day("termEnd", "任期至", "In office until", aliases: ["聘期至", "挂职期限"])
  static let checkedOn = Field.day(
    "checkedOn", "背景核查日期", "Checked on",
    help: Names("与儿童打交道的志愿者必须先核查", "Whoever volunteers with children is checked first"))

  /// Nobody works with children before she was checked.
  static func isChecked(_ record: Record) -> [Problem] {
    guard record[role] == "childVolunteer" else { return [] }
    guard let day = record[checkedOn] else {
      return [Problem(checkedOn.id, "儿童保护志愿者要写背景核查日期", "Say when she was checked before she works with children")]
    }
    return day <= record.day ? [] : [Problem(checkedOn.id, "背景核查应在任职之前", "The check comes before she begins")]
  }

  static let workflow = Workflow(
    stages: [Stage("serving", "在任", "serving"), Stage("left", "已离任", "left", open: false)],
    moves: [Move("leave", "离任", "leave", from: ["serving"], to: "left")])

  static let dimensions: [Dimension] = [.field(role), .field(engagement)]
  private static let oneEntry = Names("同一职务一人只有一条在任", "each has one entry for an office")

  static let serving = Measure.stock(
    "officeHolder.serving", "在任干部骨干人数", "Office holders", unit: .persons,
    people: .once(oneEntry), endingIn: ["left"], by: dimensions,
    definition: Names(
      "期末在任的干部和骨干人数，按职务分别计，一人两职计两次", "Office holders at the end of the period, by office; who holds two counts at each")
  )
  static let appointed = Measure.count(
    "officeHolder.appointed", "新任干部骨干人数", "Newly appointed", unit: .persons, people: .once(oneEntry), by: dimensions,
    definition: Names("期间内新任的干部和骨干人数", "Office holders who took office in the period"))

  static let seated = Measure.stock(
    "officeHolder.seated", "在任职数人数", "Seats filled", unit: .persons, people: .once(oneSeat), endingIn: ["left"],
    by: dimensions,
    definition: Names(
      "期末登记在班子职数之下的在任人数，一人两个职数计两次", "Office holders recorded on the seats of a body; who holds two seats counts twice"),
    where: { $0.isPart })
  static let withProject = Measure.stock(
    "officeHolder.withProject", "负责项目的干部人数", "Office holders with a project", unit: .persons,
    people: .once(oneEntry), endingIn: ["left"], by: dimensions,
    definition: Names(
      "期末在任、写明负责项目的人数；兼职副主席应人人有项目", "Office holders with a project in their charge at the end of the period"),
    where: { $0[project] != nil })
  static let inCommittees = Measure.stock(
    "officeHolder.inCommittees", "进“两委”的干部人数", "Office holders in the two committees", unit: .persons,
    people: .once(oneEntry), endingIn: ["left"], by: dimensions,
    definition: Names("期末在任、进村（社区）党组织班子或村（居）委会的人数", "Those who sit in the Party branch or the village committee"),
    where: { $0[branch] == true || $0[committee] == true })
  static let chairsInCommittees = Measure.ratio(
    "officeHolder.chairsInCommittees", "主席进“两委”比例", "Share of chairs in the two committees",
    [Measure.Term("officeHolder.inCommittees", where: Filter("role=chair"))],
    over: [Measure.Term("officeHolder.serving", where: Filter("role=chair"))],
    definition: Names("期末进“两委”的主席 ÷ 期末在任主席", "Chairs in the two committees ÷ chairs in office"))

  private static let oneSeat = Names("一个职数一人", "one person on a seat")

  static let kind = RecordKind(
    "officeHolder", .register, "妇联干部和骨干", "Office holder",
    purpose: Names("一人担任一项职务，登记一条", "One person in one office"), day: Names("任职日期", "Day appointed"),
    fields: [
      person.declaration, role.declaration, engagement.declaration, trained.declaration, age.declaration,
      education.declaration, partyMember.declaration, branch.declaration, committee.declaration,
      profession.declaration, duties.declaration, project.declaration, phone.declaration, termEnd.declaration,
      checkedOn.declaration,
    ],
    title: [person.id, role.id], workflow: workflow,
    measures: [serving, appointed, seated, withProject, inCommittees, composition, ages, aged], under: ["seats"],
    alone: true, clocks: [termClock], rule: isChecked)

  private static let termClock = Clock(
    "officeHolder.term", "任期届满", "Term over", from: .day(termEnd), until: .init(["leave"], entering: ["left"]),
    soon: .days(30),
    versions: [
      .init(
        from: (1988, 1, 1), .onTheDay,
        source: Names("任职、聘任或挂职文件；届满日期由登记写明", "The paper of appointment or secondment; the day as recorded"))
    ])

  private static let roles = [
    Choice("chair", "主席", "chair"), Choice("viceChair", "副主席", "vice-chair"),
    Choice("standing", "常委", "standing committee member"), Choice("executive", "执委", "executive committee member"),
    Choice("representative", "妇女代表", "women's representative"),
    Choice("delegate", "妇女代表大会代表", "delegate to the congress"),
    Choice("deputy", "人大女代表", "deputy to the people's congress"),
    Choice("adviser", "政协女委员", "member of the consultative conference"),
    Choice("partyDelegate", "女党代表", "Party delegate"),
    Choice("committeeHead", "妇委会（女职委）主任", "head of a women's committee"),
    Choice("childVolunteer", "儿童保护志愿者", "volunteer for child protection"),
    Choice("groupLeader", "妇女小组长", "group leader"), Choice("petitionAgent", "信访代理（协理）员", "petition agent"),
    Choice("mediator", "调解员", "mediator"), Choice("juror", "特邀（人民）陪审员", "people's juror"),
    Choice("lawyer", "巾帼维权律师", "volunteer lawyer"), Choice("lecturer", "家庭教育讲师", "lecturer"),
    Choice("publicist", "宣传员", "publicist"), Choice("liaison", "妇儿工委联络员", "liaison officer"),
    Choice("mentor", "创业导师", "start-up mentor"), Choice("childDirector", "儿童主任", "children's director"),
  ]

  private static let engagements = [
    Choice("fullTime", "专职", "full-time"), Choice("seconded", "挂职", "seconded"), Choice("partTime", "兼职", "part-time"),
  ]
}
