import Ledger

/// 反家暴个案: from the first word to the day she is safe. The intake asks the least that keeps her safe.
enum ViolenceCase {
  static let source = Field.choice("source", "线索来源", "Learned from", Asked.sources, required: true)
  static let dependent = Field.yesNo(
    "dependent", "未成年或不能自主", "A minor or not able to act", required: true,
    help: Names(
      "未成年人、失能老人、重病重残或智力精神障碍的人受暴：必须立即报告公安",
      "A minor, or one who cannot act for age, illness or disability: it must be reported to the police at once"))
  static let forms = Field.choices("forms", "暴力形式", "Forms of violence", formsOfViolence)
  static let relation = Field.choice("relation", "施暴者是当事人的", "The other is her", relations)
  static let injured = question("injured", "有伤需要就医", "Hurt and needs care")
  static let threatened = question("threatened", "扬言伤害或用过器具", "Threats to hurt, or a weapon")
  static let before = question("before", "以前发生过", "It happened before")
  static let childrenThere = question("childrenThere", "家中有未成年人", "There are children at home")
  static let wishes = Field.choices(
    "wishes", "本人意愿", "What she wants", wishesOffered,
    help: Names("按她的意愿办；有生命危险的除外", "What she wants is done, unless her life is in danger"))

  static let given = Field.choices("given", "采取的措施", "Help given", helpOffered, required: true)
  static let outcome = Field.choice("outcome", "办结情形", "How it ended", outcomes, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("reported", "已受理", "taken up"), Stage("inHand", "跟进中", "in hand"),
      Stage("closed", "已办结", "closed", open: false),
    ],
    moves: [
      CompulsoryReport.move(from: ["reported", "inHand"], to: "inHand"),
      Move(
        "help", "采取措施", "give help", from: ["reported", "inHand"], to: "inHand",
        asks: [given.declaration, Asked.note.declaration]),
      SafetyCheck.move(from: ["reported", "inHand"], to: "inHand"),
      Move(
        "close", "办结", "close", from: ["inHand"], to: "closed", asks: [outcome.declaration, Asked.answer.declaration],
        only: mayClose),
      Move("reopen", "重开", "take up again", from: ["closed"], to: "inHand", asks: [Asked.reason.declaration]),
    ])

  static func mayClose(_ record: Record, on day: Day) -> [Problem] {
    (record[dependent] == true ? CompulsoryReport.wasMade(record) : []) + SafetyCheck.foundSafe(record, on: day)
  }

  static let received = Measure.count(
    "violenceCase.received", "反家暴个案受理件数", "Violence cases taken up", unit: .items,
    definition: Names(
      "期间内受理的反家暴个案件数，同一当事人持续办理的是一件", "Violence cases taken up in the period; what is worked on for one woman is one"))
  static let closed = Measure.moves(
    "violenceCase.closed", "反家暴个案办结件数", "Violence cases closed", ["close"], unit: .items,
    definition: Names(
      "期间内经安全核查并答复本人后办结的件数，按办结日期计", "Violence cases closed in the period after a safety check and an answer"))
  static let reports = Measure.moves(
    "violenceCase.reports", "家暴强制报告次数", "Compulsory reports of violence", ["report"], unit: Names("次", "reports"),
    definition: Names("期间内依法向公安等单位报告的次数", "Reports made to the police and others as the law demands"))
  static let sources = Measure.count(
    "violenceCase.sources", "反家暴个案构成", "Violence cases by source and relation", unit: .items,
    by: [.field(source), .field(relation)],
    definition: Names("期间内受理的反家暴个案，按线索来源和关系分，只供个案组", "Violence cases by source and relation, for the case teams alone"))
  static let checks = Measure.moves(
    "violenceCase.checks", "反家暴安全核查次数", "Safety checks", ["safetyCheck"], unit: Names("次", "checks"),
    definition: Names("期间内对当事人安全核查的次数", "Safety checks made in the period"))

  static let clocks = [
    Clock(
      "violenceCase.report", "强制报告", "Compulsory report", from: .recorded(time: Asked.learnedAt),
      until: .init(["report"], entering: ["closed"], time: CompulsoryReport.at), soon: .hours(24),
      only: .init(Names("未成年人或不能自主的人受暴", "a minor or one not able to act")) { $0[dependent] == true },
      versions: [
        .init(
          from: (2016, 3, 1), .atOnce,
          source: Names(
            "《反家庭暴力法》第十四条；未成年人另依《未成年人保护法》第十一条",
            "Anti-Domestic Violence Law, art. 14; for minors also Law on the Protection of Minors, art. 11"))
      ]), SafetyCheck.clock(of: "violenceCase"),
  ]

  static let kind = RecordKind(
    "violenceCase", .case, "反家暴个案", "Violence case",
    purpose: Names(
      "有人遭受家庭暴力、性骚扰性侵害，登记一件；先保安全，少问少写",
      "Someone suffers violence or abuse: one case; safety first, ask and write little"),
    day: Names("得知日期", "Day learned"),
    fields: [
      source.declaration, Asked.learnedAt.declaration, Asked.dangerNow.declaration, dependent.declaration,
      Asked.code.declaration, Asked.safeContact.declaration, Asked.numbers.declaration, forms.declaration,
      relation.declaration,
      injured.declaration, threatened.declaration, before.declaration, childrenThere.declaration, wishes.declaration,
    ],
    title: [Asked.code.id, source.id], workflow: workflow, measures: [received, closed, reports, sources, checks],
    confidential: true, releasing: [received, closed, reports], clocks: clocks)

  private static func question(_ id: String, _ zh: String, _ en: String) -> Field<Bool> {
    .yesNo(id, zh, en, help: Names("她愿意说才记", "Only if she wants to say"))
  }
}
