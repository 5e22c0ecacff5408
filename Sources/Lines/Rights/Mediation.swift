import Ledger

/// 婚姻家庭纠纷调解: begun with the consent of both sides, ended by an agreement or without one.
///
/// Before it begins each side is asked the safety questions alone. Any yes ends it here: it goes to the county.
enum Mediation {
  static let dispute = Field.choice(
    "dispute", "纠纷类别", "Kind of dispute", disputes, required: true, aliases: ["案件类别"])
  static let mediator = Field.choice("mediator", "调解组织", "Mediating body", mediators, required: true)
  static let consent = Field.yesNo(
    "consent", "双方自愿", "Both sides consent", required: true, aliases: ["是否自愿"])
  static let parties = Field.parties(
    "parties", "当事人", "Parties",
    help: Names(
      "可以不写；写的话请加身份证号或手机号，例如“某甲/13800000000”",
      "May be left empty; if not, add an identity number or phone: “name/13800000000”"))
  static let outcome = Field.longText("outcome", "调解结果", "Outcome", required: true, aliases: ["协议内容"])

  static let handToCounty = "handToCounty"

  static let workflow = Workflow(
    stages: [
      Stage("accepted", "已受理", "accepted"), Stage("agreed", "已达成协议", "agreed", open: false),
      Stage("failed", "未达成协议", "not agreed", open: false),
      Stage("referred", "已转司法途径", "gone to court", open: false),
      Stage("handedOver", "已移交", "handed over", open: false),
    ],
    moves: [
      Move("agree", "达成协议", "agree", from: ["accepted"], to: "agreed", asks: [outcome.declaration]),
      Move("fail", "终止调解", "end without agreement", from: ["accepted"], to: "failed", asks: [outcome.declaration]),
      Move(
        "refer", "转司法途径", "go to court", from: ["accepted", "failed"], to: "referred", asks: [outcome.declaration]),
      // Whoever stops a mediation gives no reason: the reason may be a matter that nobody here may know of.
      Move(handToCounty, "移交县妇联", "hand to the county", from: ["accepted"], to: "handedOver"),
    ])

  /// No mediation without consent, and none after any yes to a safety question, whatever else is wrong.
  static func mayBeMediated(_ record: Record) -> [Problem] {
    if safetyQuestions.contains(where: { record[$0] == true }) {
      return [Problem(nil, "请移交县妇联", "Hand this to the county federation")]
    }
    guard record[consent] == false else { return [] }
    return [
      Problem(consent.id, "任何一方不愿意都不能调解，请改登来信来访", "No mediation without both sides' consent; register a petition")
    ]
  }

  static let opened = Measure.count(
    "mediation.opened", "受理调解件数", "Mediations opened", unit: .items, by: dimensions,
    definition: Names("期间内双方自愿、受理调解的婚姻家庭纠纷件数", "Family disputes taken up for mediation with both sides' consent"))
  static let agreed = Measure.count(
    "mediation.agreed", "受理件中达成协议件数", "Opened and since agreed", unit: .items, by: dimensions,
    definition: Names("期间内受理、目前已达成协议的件数，按受理日期计", "Mediations opened in the period that have since been agreed"),
    where: { $0.stage == "agreed" })
  static let agreementRate = Measure.ratio(
    "mediation.agreementRate", "调解成功率", "Share of mediations agreed",
    [Measure.Term("mediation.agreed")], over: [Measure.Term("mediation.opened")],
    definition: Names("期间内受理并已达成协议的件数 ÷ 受理件数", "Mediations opened in the period and since agreed ÷ mediations opened"))

  static let dimensions: [Dimension] = [.field(dispute), .field(mediator)]

  static let kind = RecordKind(
    "mediation", .case, "婚姻家庭纠纷调解", "Mediation",
    purpose: Names("双方自愿请妇联组织调解的，登记一件", "Both sides ask to have a family dispute mediated: one entry"),
    day: Names("受理日期", "Day accepted"),
    fields: [
      dispute.declaration, mediator.declaration, consent.declaration,
    ] + safetyQuestions.map(\.declaration) + [parties.declaration],
    title: [dispute.id], workflow: workflow, measures: [opened, agreed], yieldingBy: handToCounty, rule: mayBeMediated)

  private static let disputes = [
    Choice("couple", "夫妻纠纷", "between spouses"), Choice("divorce", "离婚纠纷", "over divorce"),
    Choice("inLaws", "婆媳等姻亲纠纷", "between in-laws"), Choice("support", "抚养赡养纠纷", "over maintenance and support"),
    Choice("property", "家庭财产纠纷", "over family property"), Choice("other", "其他", "other"),
  ]

  private static let mediators = [
    Choice("committee", "婚姻家庭纠纷调委会", "family mediation committee"),
    Choice("community", "村社区调解组织", "village or community mediators"),
    Choice("court", "家事调解站", "court-linked station"), Choice("studio", "辅导室、工作室", "counselling room or studio"),
    Choice("volunteers", "律师和志愿者", "lawyers and volunteers"),
  ]
}
