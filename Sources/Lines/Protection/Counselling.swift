import Ledger

/// 心理疏导和婚姻家庭辅导: who came is not asked; that somebody came, and how often, is counted.
enum Counselling {
  static let place = Field.choice("place", "辅导地点", "Where", places, required: true)
  static let client = Field.choice("client", "来访者", "Who came", clients, required: true)
  static let topic = Field.choice("topic", "辅导主题", "About", topics)
  static let counsellor = Field.choice("counsellor", "辅导人员", "Counsellor", counsellors, required: true)
  static let note = Field.longText(
    "note", "辅导要点", "Notes", limit: 2000,
    help: Names("只有个案组看得到；能不写就不写", "Seen by the case team alone; write none if you can"))
  static let outcome = Field.choice("outcome", "结束情形", "How it ended", outcomes, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("inHand", "辅导中", "in hand"), Stage("closed", "已结束", "ended", open: false),
    ],
    moves: [
      Move("session", "辅导一次", "hold a session", from: ["inHand"], to: "inHand", asks: [note.declaration]),
      SafetyCheck.move(from: ["inHand"], to: "inHand"),
      Move("close", "结束", "end", from: ["inHand"], to: "closed", asks: [outcome.declaration], only: isNotLeftInDanger),
      Move("reopen", "继续辅导", "go on", from: ["closed"], to: "inHand"),
    ])

  /// Whoever was found in danger is not let go before she was found safe.
  static func isNotLeftInDanger(_ record: Record, on day: Day) -> [Problem] {
    record.moves("safetyCheck").isEmpty ? [] : SafetyCheck.foundSafe(record, on: day)
  }

  static let opened = Measure.count(
    "counselling.opened", "心理辅导件数", "Counselling begun", unit: .items,
    definition: Names(
      "期间内开始的心理疏导、婚姻家庭辅导件数，一位（一对、一家）来访者一件", "Counselling begun in the period, one for a person, couple or family"))
  static let sessions = Measure.moves(
    "counselling.sessions", "心理辅导次数", "Counselling sessions", ["session"], unit: Names("次", "sessions"),
    definition: Names("期间内辅导的次数，按辅导日期计", "Sessions held in the period"))

  static let kind = RecordKind(
    "counselling", .case, "心理和婚姻家庭辅导", "Counselling",
    purpose: Names(
      "一位、一对或一家来访者接受辅导，登记一件，每来一次办一次“辅导一次”", "One person, couple or family: one case, and a move for each session"),
    day: Names("开始日期", "Day begun"),
    fields: [
      place.declaration, client.declaration, topic.declaration, counsellor.declaration, Asked.code.declaration,
      Asked.safeContact.declaration,
    ],
    title: [Asked.code.id, place.id], workflow: workflow, measures: [opened, sessions],
    levels: [.township, .county, .city, .province], confidential: true, releasing: [opened, sessions],
    clocks: [SafetyCheck.clock(of: "counselling")],
    keeping: .shortest(3, "辅导结束后不再需要", "not needed once counselling is over"))

  private static let places = [
    Choice("registry", "婚姻登记处辅导室", "room at the marriage registry"), Choice("court", "法院辅导室", "room at the court"),
    Choice("centre", "维权服务中心", "rights centre"), Choice("room", "心理咨询室（悄悄话室）", "counselling room"),
    Choice("hotline", "热线", "hotline"), Choice("online", "网上", "online"),
    Choice("home", "上门（本人要求）", "at home, as she asked"),
  ]

  private static let clients = [
    Choice("woman", "妇女", "a woman"), Choice("couple", "夫妻（伴侣）", "a couple"), Choice("family", "家庭", "a family"),
    Choice("child", "未成年人", "a minor"), Choice("parent", "家长", "a parent"), Choice("other", "其他", "someone else"),
  ]

  private static let topics = [
    Choice("marriage", "婚姻关系", "marriage"), Choice("divorce", "离婚适应", "divorce"),
    Choice("parenting", "亲子关系", "parents and children"), Choice("mood", "情绪困扰", "low spirits"),
    Choice("violence", "受暴后恢复", "after violence"), Choice("loss", "丧亲和重大变故", "loss"),
    Choice("health", "疾病和生育", "illness and birth"), Choice("other", "其他", "other"),
  ]

  private static let counsellors = [
    Choice("counsellor", "心理咨询师", "counsellor"), Choice("family", "婚姻家庭咨询师", "family counsellor"),
    Choice("lawyer", "律师", "lawyer"), Choice("socialWorker", "社工", "social worker"),
    Choice("volunteer", "志愿者", "volunteer"), Choice("staff", "本会工作人员", "the federation's staff"),
  ]

  private static let outcomes = [
    Choice("done", "辅导完成", "completed"), Choice("referred", "转介医院或专业机构", "referred"),
    Choice("herWish", "来访者不再需要", "no longer wanted"), Choice("stopped", "没有再来", "did not come again"),
  ]
}
