import Ledger

/// 服务记录: what a site, a team or an office holder did for people on one occasion, in totals.
///
/// One kind for the opening of a home, a duty day of a lawyer, a session of a juror, a petition carried for somebody, a
/// volunteers' outing and a matter passed to the court: all are one occasion with a number of people. Nobody served is named.
enum HelpGiven {
  static let what = Field.choice("what", "服务内容", "Service", services, required: true, aliases: ["内容", "服务类别"])
  static let people = Field.counted("people", "服务人次", "People served", max: 1_000_000, aliases: ["人次", "惠及人次"])
  static let volunteers = Field.counted(
    "volunteers", "参加志愿者人次", "Volunteers who came", max: 100_000, aliases: ["志愿者人数"])
  static let place = Field.text("place", "地点", "Place")
  static let note = Field.text("note", "简况", "In short", limit: 500, help: Names("不写个人情况", "Nothing about persons"))
  static let outcome = Field.text("outcome", "反馈结果", "What came of it", limit: 500, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("done", "已服务", "done", open: false), Stage("answered", "已有反馈", "answered", open: false),
    ],
    moves: [
      Move("answer", "登记反馈", "write down what came of it", from: ["done"], to: "answered", asks: [outcome.declaration])
    ])

  static let dimensions: [Dimension] = [.field(what)]

  static let given = Measure.count(
    "service.given", "服务次数", "Services", unit: Names("次", "times"), by: dimensions,
    definition: Names("期间内各阵地、队伍和骨干提供服务的次数，一处一次记一次", "Services given by sites, teams and office holders in the period"))
  static let times = Measure.sum(
    "service.people", "服务人次", "People served", of: people, unit: .times, people: .times, by: dimensions,
    definition: Names(
      "各次服务的人数之和，同一人多次来的重复计算", "Sum of the people served on every occasion; who comes twice counts twice"))
  static let helpers = Measure.sum(
    "service.volunteers", "志愿服务人次", "Volunteers at service", of: volunteers, unit: .times, people: .times,
    by: dimensions,
    definition: Names("各次服务参加的志愿者人数之和", "Sum of the volunteers on every occasion"))
  static let answered = Measure.moves(
    "service.answered", "有反馈的服务次数", "Services with an answer", ["answer"], unit: Names("次", "times"), by: dimensions,
    definition: Names("期间内登记了反馈结果的服务次数，如转介法院后的结果", "Services whose outcome was written down in the period"))

  static let kind = RecordKind(
    "service", .activity, "服务记录", "Service",
    purpose: Names("阵地开放、值班、志愿服务、陪审、代理、转介等一次记一条", "One opening, duty day, outing, session, errand or referral"),
    day: Names("服务日期", "Day of service"),
    fields: [what.declaration, people.declaration, volunteers.declaration, place.declaration, note.declaration],
    title: [what.id], workflow: workflow, measures: [given, times, helpers, answered],
    under: ["site", "body", "officeHolder"], keeping: .office(10))

  private static let services = [
    Choice("opening", "开放活动", "opening"), Choice("law", "法律咨询", "legal advice"),
    Choice("counselling", "心理疏导", "counselling"), Choice("familyEducation", "家庭教育指导", "guidance for parents"),
    Choice("mediation", "纠纷调解", "mediation"), Choice("duty", "值班接待", "duty and reception"),
    Choice("court", "转介法院", "referred to the court"), Choice("trial", "参加陪审", "sat as juror"),
    Choice("petition", "代理信访", "petition carried for somebody"), Choice("training", "培训学习", "training"),
    Choice("lecture", "授课宣讲", "lecture"), Choice("safety", "平安宣传", "safety publicity"),
    Choice("poor", "助困", "for those in need"), Choice("elders", "敬老", "for the old"),
    Choice("health", "健康", "health"), Choice("children", "扶幼", "for children"),
    Choice("environment", "环境整治", "environment"), Choice("mutualHelp", "互助帮忙", "mutual help"),
    Choice("meeting", "议事协商", "deliberation"), Choice("arts", "文体活动", "arts and sports"),
    Choice("motion", "提出议案提案", "motion or proposal"), Choice("other", "其他", "other"),
  ]
}
