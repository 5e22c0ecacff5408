import Ledger

/// 投诉建议: what anybody has to say about the work or about this system, and the answer.
///
/// Kept by the organization above the one it is about, so that whoever is complained about does not answer alone.
enum Feedback {
  static let subject = Field.choice("subject", "关于什么", "About", subjects, required: true)
  static let text = Field.longText(
    "text", "内容", "What you want to say", limit: 2000, required: true,
    help: Names("写事情本身；不必写求助人的姓名和经过", "The matter itself; no need for the name or story of anyone who was helped"))
  static let reply = Field.text(
    "reply", "怎样答复您", "How to answer you", limit: 200,
    help: Names("可以不填；不填也能在这里看到答复", "May be left empty; the answer can be read here all the same"), personal: true)
  static let page = Field.text("page", "说的是哪个页面", "Which page", limit: 200)

  static let answer = Field.longText(
    "answer", "答复", "Answer", limit: 2000, required: true,
    help: Names("写给提出的人看：查了什么、怎么办", "For whoever said it: what was looked into and what will be done"))
  static let reason = Field.text("reason", "重新办理的原因", "Why it is taken up again", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("received", "待答复", "to be answered"), Stage("answered", "已答复", "answered", open: false),
    ],
    moves: [
      Move(
        "answer", "答复", "answer", from: ["received"], to: "answered", asks: [answer.declaration],
        by: [.chair, .officer]),
      Move(
        "reopen", "重新办理", "take up again", from: ["answered"], to: "received", asks: [reason.declaration],
        by: [.chair, .officer]),
    ])

  static let received = Measure.count(
    "feedback.received", "投诉建议件数", "Complaints and suggestions", unit: .items, by: [.field(subject)],
    definition: Names(
      "期间内收到的投诉和建议件数，一次提出记一件", "Complaints and suggestions received in the period; each one said counts once"))
  static let answered = Measure.moves(
    "feedback.answered", "投诉建议答复件数", "Complaints and suggestions answered", ["answer"], unit: .items,
    by: [.field(subject)],
    definition: Names(
      "期间内答复的投诉和建议件数，按答复日期计；重新办理后再答复另计一次",
      "Complaints and suggestions answered in the period, on the day of the answer; one answered again counts again"))

  private static let fifteenDays = Clock.Version(
    from: (2005, 5, 1), .days(15), lastDay: .nextWorkedDay,
    source: Names(
      "本平台的规定：十五日内答复本人；长短照信访告知期限（《信访工作条例》第二十二条、第二十三条）",
      "This platform's own rule: an answer within fifteen days, as long as the Regulations on Petition Work give for telling a petitioner (art. 22, 23)"
    ))

  static let kind = RecordKind(
    "feedback", .case, "投诉建议", "Complaint or suggestion",
    purpose: Names(
      "有人对工作或本系统提出投诉、建议，登记一件；在页面下方自己提出的会直接到这里",
      "Somebody complains or suggests something: one entry; what is said at the foot of a page comes here by itself"),
    day: Names("提出日期", "Day it was said"),
    fields: [subject.declaration, text.declaration, reply.declaration, page.declaration], title: [subject.id],
    workflow: workflow, measures: [received, answered], levels: [.township, .county, .city, .province, .nation],
    clocks: [
      Clock(
        "feedback.answer", "答复投诉建议", "Answer a complaint or suggestion", from: .recorded(),
        until: .init(["answer"]), soon: .days(3), versions: [fifteenDays]),
      Clock(
        "feedback.answerAgain", "重新答复", "Answer once more", from: .moves(["reopen"]), until: .init(["answer"]),
        soon: .days(3), versions: [fifteenDays]),
    ],
    keeping: .shortest(3, "答复和核查所需", "what the answer and looking into it need"), saidByAnyone: true)

  private static let subjects = [
    Choice("page", "页面或功能", "a page, or something that does not work"),
    Choice("figure", "数字不对", "a figure that is wrong"),
    Choice("burden", "重复填报、层层加码", "being asked again for what is recorded"),
    Choice("conduct", "工作人员的做法", "what somebody of the federation did"),
    Choice("privacy", "个人信息", "somebody's personal data"), Choice("idea", "建议", "a suggestion"),
    Choice("other", "其他", "other"),
  ]
}
