import Ledger

/// 保护性个案: violence, harm to a child, and the help that nobody else may know of.
///
/// Seven kinds and no more. Whoever is beaten or threatened has one violence case, a child one child case, whoever comes
/// to talk one counselling case; a written warning and a protection order are papers of police and court with days of
/// their own; whatever is passed to a hospital, an assessment centre, legal aid or a shelter is one slip of referral with
/// just what it needs; and what she agreed to is one consent. Safety checks, compulsory reports, visits, shelter and
/// volunteers' help are moves of these. Names are not asked: a code does, and no registry of people is touched.
public let protection = LineOfWork(
  "protection", "保护性个案", "Protected cases",
  kinds: [
    ViolenceCase.kind, ChildCase.kind, Counselling.kind, WarningLetter.kind, ProtectionOrder.kind, ReferralSlip.kind,
    Consent.kind,
  ], keeping: .shortest(10, "诉讼和再次求助查证所需", "what a court or a new call for help needs"))

/// What several protected kinds ask in the same words.
enum Asked {
  static let code = Field.text(
    "code", "当事人称呼或代号", "What to call her", limit: 40,
    help: Names("用她愿意的称呼或代号，不必是真名", "A name she likes or a code; not her real name"), personal: true)
  static let safeContact = Field.text(
    "safeContact", "安全联系方式", "Safe way to reach her", limit: 100,
    help: Names("她说可以用的方式和时间；不要让对方看到", "The way and time she says is safe; never where the other may see it"),
    personal: true)
  static let numbers = Field.text(
    "numbers", "有关的手机号或身份证号", "Phones or identity numbers",
    help: Names(
      "可以不写。只用来发现：有人要调解这家的纠纷时提醒专案组，别人不知道",
      "May be left out. Used for one thing: when somebody is to mediate between them the team is told, and nobody else"),
    personal: true)
  static let learnedAt = Field.time(
    "learnedAt", "得知时刻", "Learned at",
    help: Names("几点几分知道的；必须报告的从这时起算", "When you learned of it; a report that is due counts from here"))
  static let dangerNow = Field.yesNo(
    "dangerNow", "现在有危险", "In danger now", required: true,
    help: Names("有危险先打110，受伤打120，再来登记", "If so call 110 first, 120 if anyone is hurt; write it down afterwards"))
  static let note = Field.longText(
    "note", "办理要点", "What was done", limit: 1000,
    help: Names("只写办了什么，不写听来的经过", "What was done, not what was heard"))
  static let answer = Field.longText(
    "answer", "答复本人", "Answer given to her", limit: 2000, required: true,
    help: Names("告诉了她什么、以后找谁", "What she was told, and whom to turn to later"))
  static let reason = Field.text("reason", "重开原因", "Why it is taken up again", required: true)

  static let sources = [
    Choice("self", "本人来访", "she came herself"), Choice("hotline", "本人来电（含12338）", "she called, or hotline 12338"),
    Choice("online", "本人网上求助", "she wrote online"), Choice("family", "亲属", "family"),
    Choice("neighbour", "邻居和群众", "neighbours and others"), Choice("village", "村（社区）", "village or community"),
    Choice("police", "公安通报", "the police"), Choice("hospital", "医院", "hospital"), Choice("school", "学校", "school"),
    Choice("petition", "信访转来", "a petition"), Choice("unit", "其他单位", "another body"),
  ]
}
