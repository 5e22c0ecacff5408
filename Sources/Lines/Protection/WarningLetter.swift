import Ledger

/// 家庭暴力告诫书: the police's written warning, to whom it went, and the visits that follow it.
enum WarningLetter {
  static let number = Field.text("letterNumber", "告诫书文号", "Number of the letter", limit: 60, required: true)
  static let station = Field.text("station", "出具单位", "Issued by", limit: 60, required: true, aliases: ["派出所"])
  static let contents = Field.choices(
    "contents", "载明内容", "What it states", statements, required: true,
    help: Names("三项齐全才算告诫书；只勾选，不抄写", "All three make a warning; tick them, copy nothing"))
  static let askedByUs = Field.yesNo("askedByUs", "妇联协助申请", "The federation helped to ask for it")
  static let copy = Field.attachment("copy", "告诫书副本", "Copy", help: Names("可以不存", "May be left out"))

  static let deliveredTo = Field.choices("deliveredTo", "送交和通知", "Delivered to", recipients, required: true)
  static let visited = Field.choices("visited", "查访对象", "Visited", parties, required: true)
  static let visitedBy = Field.choice("visitedBy", "查访单位", "Visited by", visitors, required: true)
  static let found = Field.choice("found", "查访情况", "Found", results, required: true)
  static let nextVisit = Field.day("nextVisit", "下次查访日期", "Next visit")
  static let police = Field.choice("police", "公安处理", "What the police did", sanctions)

  static let workflow = Workflow(
    stages: [
      Stage("issued", "已出具", "issued"), Stage("followed", "查访中", "followed"),
      Stage("ended", "已结束查访", "ended", open: false),
    ],
    moves: [
      Move(
        "deliver", "送交", "deliver", from: ["issued", "followed"], to: "followed",
        asks: [deliveredTo.declaration, nextVisit.declaration], only: statesAllThatItMust),
      Move(
        "visit", "查访", "visit", from: ["followed"], to: "followed",
        asks: [visited.declaration, visitedBy.declaration, found.declaration, nextVisit.declaration]),
      Move(
        "breach", "再次施暴", "violence again", from: ["issued", "followed"], to: "followed",
        asks: [police.declaration, nextVisit.declaration]),
      Move("end", "结束查访", "end", from: ["followed"], to: "ended", only: wasSeenCalm),
      Move("resume", "恢复查访", "resume", from: ["ended"], to: "followed", asks: [nextVisit.declaration]),
    ])

  /// 反家庭暴力法 16: who did it, what was done, and that it is forbidden.
  static func statesAllThatItMust(_ record: Record, on day: Day) -> [Problem] {
    let missing = statements.filter { !(record[contents] ?? []).contains($0.code) }
    if missing.isEmpty { return [] }
    return [
      Problem(
        contents.id, "告诫书还缺：\(missing.map(\.names.zh).joined(separator: "、"))；请公安补正后再登记送交",
        "The letter lacks: \(missing.map(\.names.en).joined(separator: ", ")); ask the police to complete it first")
    ]
  }

  static func wasSeenCalm(_ record: Record, on day: Day) -> [Problem] {
    let last = record.body.moves.last { ["visit", "breach"].contains($0.move) }
    if last?[found] == "calm" { return [] }
    return [Problem(nil, "最近一次查访未再发生暴力，才能结束", "It ends after a visit that found no more violence")]
  }

  static let issued = Measure.count(
    "warningLetter.issued", "家暴告诫书份数", "Written warnings", unit: Names("份", "letters"),
    definition: Names(
      "期间内公安机关出具并告知妇联的家庭暴力告诫书份数", "Written warnings issued by the police in the period that the federation knows of"))
  static let visits = Measure.moves(
    "warningLetter.visits", "告诫书查访次数", "Visits after a warning", ["visit"], unit: Names("次", "visits"),
    definition: Names("期间内对收到告诫书的双方查访的次数", "Visits to those a warning was delivered to"))

  static let clocks = [
    Clock(
      "warningLetter.visit", "告诫后查访", "Visit after a warning", from: .day(nextVisit),
      until: .init(["visit", "breach"], entering: ["ended"]), soon: .days(3),
      versions: [
        .init(
          from: (2016, 3, 1), .onTheDay,
          source: Names(
            "《反家庭暴力法》第十七条（未定天数，按约定日期）", "Anti-Domestic Violence Law, art. 17 (sets no number of days: as agreed)"))
      ])
  ]

  static let kind = RecordKind(
    "warningLetter", .case, "家暴告诫书", "Written warning",
    purpose: Names(
      "公安出具了告诫书并告知妇联的，一份登记一件，跟着查访", "The police issued a written warning: one entry, and the visits after it"),
    day: Names("出具日期", "Day issued"),
    fields: [
      number.declaration, station.declaration, contents.declaration, askedByUs.declaration, copy.declaration,
      Asked.code.declaration,
    ],
    title: [number.id], workflow: workflow, measures: [issued, visits],
    levels: [.township, .county, .city, .province], confidential: true, releasing: [issued], clocks: clocks)

  private static let statements = [
    Choice("offender", "加害人身份信息", "who did it"), Choice("facts", "家庭暴力的事实", "what was done"),
    Choice("prohibition", "禁止实施家庭暴力", "that violence is forbidden"),
  ]

  private static let recipients = [
    Choice("offender", "加害人", "the offender"), Choice("victim", "受害人", "the victim"),
    Choice("village", "村（居）民委员会", "the village or residents' committee"),
  ]

  private static let parties = [
    Choice("offender", "加害人", "the offender"), Choice("victim", "受害人（单独）", "the victim, alone"),
  ]

  private static let visitors = [
    Choice("village", "村（居）民委员会", "village or residents' committee"), Choice("police", "派出所", "police station"),
    Choice("federation", "妇联", "federation"), Choice("together", "几家一起", "several together"),
  ]

  private static let results = [
    Choice("calm", "未再发生暴力", "no more violence"), Choice("again", "又有暴力或威胁", "violence or threats again"),
    Choice("absent", "没有见到", "nobody was met"),
  ]

  private static let sanctions = [
    Choice("warned", "再次告诫", "warned again"), Choice("punished", "治安处罚", "punished for a public order offence"),
    Choice("criminal", "刑事立案", "criminal proceedings"), Choice("pending", "正在处理", "pending"),
  ]
}
