import Ledger

/// 人身安全保护令: from the application to the day it lapses, with the hours the court has and the months it holds.
enum ProtectionOrder {
  static let applicant = Field.choice("applicant", "申请人", "Applicant", applicants, required: true)
  static let court = Field.text("court", "受理法院", "Court", limit: 60, required: true)
  static let urgent = Field.yesNo(
    "urgent", "情况紧急", "Urgent", required: true,
    help: Names("紧急的法院24小时内裁定，其他72小时", "The court decides within 24 hours if urgent, else 72"))
  static let asked = Field.choices("asked", "申请的措施", "Measures asked for", measuresOffered)

  static let acceptedAt = Field.time("acceptedAt", "法院受理时刻", "Accepted at")
  static let decidedAt = Field.time("decidedAt", "裁定时刻", "Decided at")
  static let granted = Field.choices("granted", "裁定的措施", "Measures ordered", measuresOffered, required: true)
  static let validUntil = Field.day(
    "validUntil", "有效期至", "In force until", required: true, help: Names("不超过六个月", "At most six months"))
  static let refusal = Field.choice("refusal", "驳回理由", "Why refused", grounds)
  static let breach = Field.choice("breach", "违反情形", "Breach", breaches, required: true)
  static let reportedTo = Field.choices("reportedTo", "已告知", "Told to", authorities, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("preparing", "准备申请", "being prepared"), Stage("submitted", "已递交", "submitted"),
      Stage("accepted", "法院已受理", "accepted by the court"), Stage("inForce", "生效中", "in force"),
      Stage("refused", "已驳回", "refused", open: false), Stage("ended", "已失效", "lapsed", open: false),
      Stage("withdrawn", "已撤回", "withdrawn", open: false),
    ],
    moves: [
      Move("submit", "递交申请", "submit", from: ["preparing"], to: "submitted"),
      Move("accept", "法院受理", "accepted", from: ["submitted"], to: "accepted", asks: [acceptedAt.declaration]),
      Move(
        "grant", "作出保护令", "grant", from: ["submitted", "accepted", "refused"], to: "inForce",
        asks: [decidedAt.declaration, granted.declaration, validUntil.declaration], only: holdsSixMonthsAtMost),
      Move(
        "refuse", "驳回申请", "refuse", from: ["submitted", "accepted"], to: "refused",
        asks: [decidedAt.declaration, refusal.declaration]),
      Move("askReview", "申请复议", "ask for review", from: ["refused"], to: "refused"),
      Move(
        "extend", "延长", "extend", from: ["inForce"], to: "inForce", asks: [validUntil.declaration],
        only: holdsSixMonthsAtMost),
      Move(
        "breach", "被申请人违反", "breach", from: ["inForce"], to: "inForce",
        asks: [breach.declaration, reportedTo.declaration]),
      Move("lapse", "到期失效", "lapse", from: ["inForce"], to: "ended"),
      Move("revoke", "撤销", "revoke", from: ["inForce"], to: "ended"),
      Move("withdraw", "撤回申请", "withdraw", from: ["preparing", "submitted", "accepted"], to: "withdrawn"),
    ])

  /// 反家庭暴力法 30: six months from the decision; an extension at most six more from where it would have ended.
  static func holdsSixMonthsAtMost(_ record: Record, on day: Day) -> [Problem] {
    let dated = record.body.moves.filter { $0[validUntil] != nil }
    guard let last = dated.last, let end = last[validUntil] else { return [] }
    let before = last.move == "extend" ? dated.dropLast().last?[validUntil] : nil
    let begins = before ?? last.day
    if end <= begins {
      return [Problem(validUntil.id, "有效期应在 \(begins) 之后", "It must be in force until after \(begins)")]
    }
    let limit = begins.adding(months: 6)
    if end <= limit { return [] }
    return [
      Problem(
        validUntil.id, "保护令有效期不超过六个月，最晚到 \(limit)，请核对裁定书",
        "An order holds six months at most, until \(limit); look at the ruling")
    ]
  }

  static let kind = RecordKind(
    "protectionOrder", .case, "人身安全保护令", "Protection order",
    purpose: Names(
      "当事人申请或妇联代为申请保护令，登记一件，盯住法院时限和有效期",
      "She, or the federation for her, applies for an order: one entry with its times"),
    day: Names("开始办理日期", "Day begun"),
    fields: [
      applicant.declaration, court.declaration, urgent.declaration, asked.declaration, Asked.code.declaration,
      Asked.safeContact.declaration,
    ],
    title: [Asked.code.id, court.id], workflow: workflow, measures: [applied, onBehalf, ordered, inForce, breached],
    levels: [.township, .county, .city, .province], confidential: true, releasing: [applied, onBehalf, ordered],
    clocks: clocks)
}
