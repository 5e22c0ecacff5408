import Ledger

/// 同意书: what she agreed to, purpose by purpose, in which words, and when she took it back.
enum Consent {
  static let purposes = Field.choices("purposes", "同意的用途", "Purposes", purposesOffered, required: true)
  static let wording = Field.longText(
    "wording", "告知的原话", "Words that were said to her", limit: 1000, required: true,
    help: Names("念给她听、她同意的那段话", "The very words that were read to her and that she agreed to"))
  static let givenBy = Field.choice("givenBy", "同意人", "Given by", givers, required: true)
  static let form = Field.choice("form", "同意方式", "How", forms, required: true)
  static let sharedWith = Field.text(
    "sharedWith", "可以告知的单位", "May be shared with", limit: 200,
    help: Names(
      "勾选“告知其他单位”的必填；逐个写，用顿号隔开，例如“县人民医院、法律援助”",
      "Required if it may be shared; one after the other, such as “county hospital, legal aid”"))
  static let until = Field.day("until", "同意有效期至", "Valid until")
  static let paper = Field.attachment("paper", "签字的同意书", "Signed paper", help: Names("可以不存", "May be left out"))

  static let workflow = Workflow(
    stages: [
      Stage("given", "有效", "in force"), Stage("withdrawn", "已撤回", "withdrawn", open: false),
      Stage("expired", "已到期", "expired", open: false),
    ],
    moves: [
      // Whoever takes a consent back is asked for no reason.
      Move("withdraw", "撤回同意", "withdraw", from: ["given"], to: "withdrawn"),
      Move("expire", "到期", "expire", from: ["given"], to: "expired"),
    ])

  static func isComplete(_ record: Record) -> [Problem] {
    var problems: [Problem] = []
    let purposes = record[purposes] ?? []
    if purposes.contains("share"), record[sharedWith] == nil {
      problems.append(Problem(sharedWith.id, "写明可以告知哪些单位", "Say with whom it may be shared"))
    }
    if record[givenBy] != "herself", purposes.contains("publish") {
      problems.append(Problem(Self.purposes.id, "公开须由本人同意，不能由他人代为", "Only she herself can agree to publication"))
    }
    if let until = record[until], until <= record.day {
      problems.append(Problem(Self.until.id, "有效期应在同意日期之后", "It must end after the day it was given"))
    }
    return problems
  }

  static let given = Measure.count(
    "consent.given", "同意书份数", "Consents given", unit: Names("份", "consents"),
    definition: Names("期间内取得的同意书份数，只供个案组", "Consents given in the period, for the case teams alone"))

  static let clocks = [
    Clock(
      "consent.until", "同意到期", "Consent expires", from: .day(until), until: .init(entering: ["withdrawn", "expired"]),
      soon: .days(30),
      versions: [
        .init(
          from: (2021, 11, 1), .onTheDay,
          source: Names("《个人信息保护法》第十四条、第十九条", "Personal Information Protection Law, art. 14, 19"))
      ])
  ]

  static let kind = RecordKind(
    "consent", .register, "同意书", "Consent",
    purpose: Names(
      "当事人同意某种用途，记下原话和日期；撤回随时办", "She agrees to a use: the words and the day; it can be withdrawn at any time"),
    day: Names("同意日期", "Day given"),
    fields: [
      Asked.code.declaration, purposes.declaration, wording.declaration, givenBy.declaration, form.declaration,
      sharedWith.declaration, until.declaration, paper.declaration,
    ],
    title: [Asked.code.id, purposes.id], workflow: workflow, measures: [given],
    levels: [.township, .county, .city, .province], confidential: true, clocks: clocks,
    keeping: .shortest(3, "撤回或到期后证明曾经同意所需", "what proving that there was a consent needs"),
    consents: .init(purposes: purposes, until: until, receivers: sharedWith, withdrawal: "withdraw"),
    rule: isComplete)

  /// The purpose without which nothing goes to another body.
  static let toShare = Choice("share", "告知其他单位", "to share with other bodies")

  private static let purposesOffered = [
    Choice("help", "用于帮助本人", "to help her"), toShare,
    Choice("publish", "公开（故事、照片）", "to publish (a story, a picture)"),
    Choice("statistics", "用于统计（不含姓名）", "for statistics, without a name"),
  ]

  private static let givers = [
    Choice("herself", "本人", "herself"), Choice("guardian", "监护人（不满14岁必须）", "guardian (needed under 14)"),
    Choice("representative", "其他代理人（监护人涉嫌侵害的）", "another representative, where a guardian is suspected"),
  ]

  private static let forms = [
    Choice("written", "书面", "in writing"), Choice("spoken", "口头，两人在场", "spoken, two present"),
    Choice("recorded", "录音", "recorded"),
  ]
}
