import Ledger

/// 儿童保护个案: a child that was or may be harmed, step by step, under a code.
enum ChildCase {
  static let code = Field.text(
    "code", "儿童代号", "Code of the child", limit: 40, required: true,
    help: Names("写代号，不写真名、学校和住址", "A code: no real name, school or address"), personal: true)
  static let age = Field.choice("age", "年龄段", "Age", ages, required: true)
  static let source = Field.choice("source", "线索来源", "Learned from", Asked.sources, required: true)
  static let harms = Field.choices("harms", "侵害类型", "Kinds of harm", kindsOfHarm, required: true)
  static let guardianInvolved = Field.yesNo(
    "guardianInvolved", "监护人涉嫌侵害", "A guardian is suspected", required: true,
    help: Names("涉嫌的：不通知该监护人，不要求其同意", "If so, that guardian is neither told nor asked for consent"))

  static let screened = Field.choice("screened", "核实情况", "What was found", screenings, required: true)
  static let placed = Field.choice("placed", "安置方式", "Placed where", placements, required: true)
  static let unit = Field.text("unit", "责任单位", "Who is responsible", help: Names("写单位", "The body, not a person"))
  static let needs = Field.choices("needs", "评估的需要", "Needs found", servicesOffered, required: true)
  static let plan = Field.longText(
    "plan", "服务计划", "Plan", limit: 2000, required: true,
    help: Names("每一步做什么、哪个单位负责、何时完成", "Each step, who does it, by when"))
  static let served = Field.choices("served", "提供的服务", "Services given", servicesOffered, required: true)
  static let outcome = Field.choice("outcome", "结案情形", "How it ended", outcomes, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("reported", "已接报", "reported"), Stage("inHand", "办理中", "in hand"),
      Stage("closed", "已结案", "closed", open: false),
    ],
    moves: [
      CompulsoryReport.move(from: open, to: "inHand"),
      Move("screen", "核实", "screen", from: open, to: "inHand", asks: [screened.declaration, Asked.note.declaration]),
      Move("protect", "紧急保护", "protect", from: open, to: "inHand", asks: [placed.declaration, unit.declaration]),
      Move("assess", "评估", "assess", from: open, to: "inHand", asks: [needs.declaration, Asked.note.declaration]),
      Move("plan", "制定计划", "plan", from: ["inHand"], to: "inHand", asks: [plan.declaration], only: follows("assess")),
      Move(
        "serve", "提供服务", "serve", from: ["inHand"], to: "inHand",
        asks: [served.declaration, unit.declaration, Asked.note.declaration], only: follows("plan")),
      SafetyCheck.move(from: open, to: "inHand"),
      Move(
        "close", "结案", "close", from: ["inHand"], to: "closed", asks: [outcome.declaration, Asked.answer.declaration],
        only: { CompulsoryReport.wasMade($0) + SafetyCheck.foundSafe($0, on: $1) }),
      Move("reopen", "重开", "take up again", from: ["closed"], to: "inHand", asks: [Asked.reason.declaration]),
    ])

  private static let open = ["reported", "inHand"]

  /// The steps have an order: what is needed is found out before it is planned, and planned before it is given.
  private static func follows(_ step: String) -> Move.Rule {
    { record, _ in
      if !record.moves(step).isEmpty { return [] }
      let zh = step == "assess" ? "先评估，再制定计划" : "先制定计划，再提供服务"
      return [Problem(nil, zh, step == "assess" ? "Assess before you plan" : "Plan before you serve")]
    }
  }

  static let received = Measure.count(
    "childCase.received", "儿童保护个案受理件数", "Child cases taken up", unit: .items,
    definition: Names("期间内接报的儿童保护个案件数，一名儿童一件", "Child protection cases taken up in the period, one a child"))
  static let closed = Measure.moves(
    "childCase.closed", "儿童保护个案结案件数", "Child cases closed", ["close"], unit: .items,
    definition: Names(
      "期间内报告过、核查安全并答复后结案的件数，按结案日期计", "Child cases closed in the period after report, safety check and answer"))
  static let services = Measure.moves(
    "childCase.services", "儿童保护服务次数", "Services to children", ["serve"], unit: Names("次", "services"),
    definition: Names("期间内按计划向个案儿童提供服务的次数", "Services given to children of these cases in the period"))

  static let clocks = [
    Clock(
      "childCase.report", "强制报告", "Compulsory report", from: .recorded(time: Asked.learnedAt),
      until: .init(["report"], entering: ["closed"], time: CompulsoryReport.at), soon: .hours(24),
      versions: [
        .init(
          from: (2021, 6, 1), .atOnce,
          source: Names("《未成年人保护法》第十一条第二款", "Law on the Protection of Minors, art. 11(2)"))
      ]), SafetyCheck.clock(of: "childCase"),
  ]

  static let kind = RecordKind(
    "childCase", .case, "儿童保护个案", "Child case",
    purpose: Names("发现未成年人受到或疑似受到侵害，登记一件并立即报告", "A child is or may be harmed: one case, and a report at once"),
    day: Names("得知日期", "Day learned"),
    fields: [
      source.declaration, Asked.learnedAt.declaration, Asked.dangerNow.declaration, code.declaration, age.declaration,
      harms.declaration, guardianInvolved.declaration, Asked.safeContact.declaration,
      Asked.numbers.declaration,
    ],
    title: [code.id, source.id], workflow: workflow, measures: [received, closed, services], confidential: true,
    releasing: [received, closed], clocks: clocks,
    keeping: .shortest(
      20, "未成年人受侵害的，诉讼时效自年满十八周岁起算（民法典第一百九十一条）",
      "for abuse of a minor time runs from the age of eighteen (Civil Code, art. 191)"))
}
