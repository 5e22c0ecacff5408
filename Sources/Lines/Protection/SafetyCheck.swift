import Ledger

/// 安全核查: how safe she is, asked of herself, and when to ask again. A move of every protected case.
enum SafetyCheck {
  static let how = Field.choice("checkedHow", "核查方式", "Asked how", ways, required: true)
  static let by = Field.choice("checkedBy", "核查人", "Asked by", people, required: true)
  static let found = Field.choice(
    "found", "核查结果", "Found", results, required: true,
    help: Names("仍有危险的：先报110，再商量安全计划", "If in danger: call 110 first, then plan for her safety"))
  static let next = Field.day(
    "nextCheck", "下次核查日期", "Next check", help: Names("与她约定的日子", "The day agreed with her"))

  static func move(from stages: [String], to stage: String) -> Move {
    Move(
      "safetyCheck", "安全核查", "safety check", from: stages, to: stage,
      asks: [how.declaration, by.declaration, found.declaration, next.declaration, Asked.note.declaration],
      only: isAskedAgain)
  }

  /// Whoever is in danger or was not reached is asked again on a day that is set now.
  static func isAskedAgain(_ record: Record, on day: Day) -> [Problem] {
    guard let check = record.moves("safetyCheck").last else { return [] }
    if let again = check[next], again <= check.day {
      return [Problem(next.id, "下次核查日期应在这次之后", "The next check must be after this one")]
    }
    guard isUnsafe(check), check[next] == nil else { return [] }
    return [Problem(next.id, "仍有危险或联系不上的，要写下次核查日期", "In danger or not reached: set the day of the next check")]
  }

  /// Nothing is closed before she was asked and found safe, after the last time it was taken up.
  static func foundSafe(_ record: Record, on day: Day) -> [Problem] {
    let current = record.body.moves.reversed().prefix { $0.move != "reopen" }
    let last = current.first { $0.move == "safetyCheck" }
    if let last, !isUnsafe(last) { return [] }
    return [
      Problem(
        nil, "办结前先做安全核查，结果要是目前安全或已有保护",
        "Before closing make a safety check that finds her safe or protected")
    ]
  }

  private static func isUnsafe(_ check: MadeMove) -> Bool {
    ["danger", "unreached"].contains(check[found] ?? "danger")
  }

  /// The next check agreed, until it is made or the case is closed.
  static func clock(of kind: String) -> Clock {
    Clock(
      "\(kind).nextCheck", "下次安全核查", "Next safety check", from: .day(next),
      until: .init(["safetyCheck"], entering: ["closed"]), soon: .days(2),
      versions: [.init(from: (2000, 1, 1), .onTheDay, source: Names("与当事人约定的日期", "the day agreed with her"))])
  }

  private static let ways = [
    Choice("meeting", "当面", "face to face"), Choice("phone", "电话（约好的时间）", "by phone at the time agreed"),
    Choice("visit", "上门（事先约好）", "at home, by appointment"),
    Choice("through", "经公安、村居或学校了解", "through police, village or school"),
  ]

  private static let people = [
    Choice("staff", "本会工作人员", "the federation's staff"), Choice("socialWorker", "社工", "social worker"),
    Choice("volunteer", "志愿者", "volunteer"), Choice("lawyer", "律师", "lawyer"),
    Choice("counsellor", "心理咨询师", "counsellor"), Choice("village", "村（社区）妇联", "village federation"),
  ]

  private static let results = [
    Choice("safe", "目前安全", "safe now"), Choice("guarded", "已有保护，暂时安全", "protected, safe for now"),
    Choice("danger", "仍有危险", "still in danger"), Choice("unreached", "联系不上", "not reached"),
  ]
}
