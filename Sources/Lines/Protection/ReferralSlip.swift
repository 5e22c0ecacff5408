import Ledger

/// 转介单: what another body needs to help, and no more; on consent, or on the ground the law gives.
///
/// Injury assessment, hospital, shelter, legal aid and relief all go by it. Of an assessment only the certificate's
/// number is kept, never its findings.
enum ReferralSlip {
  static let to = Field.choice("to", "转介去向", "Referred to", receivers, required: true)
  static let receiver = Field.text("receiver", "接收单位", "Receiving body", limit: 60, required: true)
  static let need = Field.longText(
    "need", "需要对方做什么", "What is needed", limit: 500, required: true,
    help: Names("只写对方办事必需的；不写经过，不附个案材料", "Only what they need in order to help; no story, no papers of the case"))
  static let ground = Field.choice("ground", "转介依据", "Ground", grounds, required: true)
  static let consentedOn = Field.day(
    "consentedOn", "本人同意日期", "She consented on",
    help: Names("属于个案的不用写，以本案的同意书为准", "Leave out for a case: the consent recorded there counts"))
  static let article = Field.text(
    "article", "法律依据", "Law and article", limit: 100,
    help: Names("不经本人同意的，写法律名称和条款", "Where she did not consent: law and article"))

  static let refusal = Field.text("refusal", "不接收理由", "Why not accepted", required: true)
  static let certificate = Field.text(
    "certificate", "鉴定证书编号", "Number of the certificate", limit: 60,
    help: Names("只记编号，不记鉴定内容", "The number only, not the findings"))
  static let result = Field.choice("result", "转介结果", "Result", results, required: true)
  static let relief = Field.money("relief", "救助金额", "Relief paid")

  static let workflow = Workflow(
    stages: [
      Stage("sent", "已发出", "sent"), Stage("accepted", "已接收", "accepted"), Stage("assigned", "已指派承办", "assigned"),
      Stage("refused", "未接收", "not accepted", open: false), Stage("done", "已有结果", "done", open: false),
      Stage("withdrawn", "已撤回", "withdrawn", open: false),
    ],
    moves: [
      Move("accept", "对方接收", "accept", from: ["sent"], to: "accepted"),
      Move("refuse", "对方不接收", "not accept", from: ["sent"], to: "refused", asks: [refusal.declaration]),
      Move("assign", "指派承办人员", "assign", from: ["accepted"], to: "assigned"),
      Move(
        "conclude", "登记结果", "conclude", from: ["accepted", "assigned"], to: "done",
        asks: [result.declaration, certificate.declaration, relief.declaration]),
      Move("withdraw", "撤回", "withdraw", from: ["sent", "accepted", "assigned"], to: "withdrawn"),
    ])

  /// Nothing goes out without her consent, but for danger to life or a duty that the law sets down.
  static let consent = ConsentNeed(
    for: Consent.toShare, at: ground.id, on: consentedOn,
    ground: { record in
      guard let code = record[ground], code != "consent" else { return nil }
      let name = grounds.first { $0.code == code }?.names.zh ?? code
      return record[article].map { "\(name)：\($0)" } ?? name
    },
    receiver: { record in
      // “Another body” is no sort that she could have meant.
      let sort = receivers.first { $0.code == record[to] && !["other", "federation"].contains($0.code) }
      return record[receiver].map { ConsentNeed.Receiver($0, sort: sort?.names.zh) }
    })

  static func hasAGround(_ record: Record) -> [Problem] {
    if record[ground] == "consent" {
      guard let day = record[consentedOn], day > record.day else { return [] }
      return [Problem(consentedOn.id, "同意应在转介之前", "The consent comes before the referral")]
    }
    guard record[ground] != nil, record[article] == nil else { return [] }
    return [Problem(article.id, "不经本人同意的，写明法律名称和条款", "Without her consent name the law and the article")]
  }

  static let sent = Measure.count(
    "referral.sent", "转介件数", "Referrals", unit: .items,
    definition: Names("期间内发出的转介单份数", "Slips of referral sent in the period"))
  static let accepted = Measure.moves(
    "referral.accepted", "转介接收件数", "Referrals accepted", ["accept"], unit: .items,
    definition: Names("期间内对方接收的转介件数，按接收日期计", "Referrals accepted in the period"))
  static let receiving = Measure.count(
    "referral.receivers", "转介构成", "Referrals by receiver", unit: .items, by: [.field(to)],
    definition: Names("期间内发出的转介单，按去向分，只供个案组", "Slips of referral by receiver, for the case teams alone"))
  static let legalAid = Measure.moves(
    "referral.legalAid", "个案法律援助人数", "People of protected cases granted legal aid", ["accept"], unit: .persons,
    people: .once(Names("一份转介单一人，同一事由不重复转介", "one person a slip, and one slip a matter")),
    definition: Names("期间内保护性个案当事人获得法律援助的人数", "People of protected cases to whom legal aid was granted in the period"),
    where: { $0[to] == "legalAid" })

  static let kind = RecordKind(
    "referral", .case, "转介单", "Referral slip",
    purpose: Names(
      "把当事人转给医院、鉴定、法律援助、庇护等单位，一次一份", "She is referred to hospital, assessment, legal aid, shelter: one slip each time"),
    day: Names("转介日期", "Day referred"),
    fields: [
      to.declaration, receiver.declaration, need.declaration, ground.declaration, consentedOn.declaration,
      article.declaration, Asked.code.declaration, Asked.safeContact.declaration,
    ],
    title: [to.id, receiver.id], workflow: workflow, measures: [sent, accepted, receiving, legalAid],
    levels: [.township, .county, .city, .province], confidential: true, releasing: [sent, accepted, legalAid],
    clocks: clocks, needs: consent, rule: hasAGround)
}
