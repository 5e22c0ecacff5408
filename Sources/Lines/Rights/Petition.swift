import Ledger

/// 来信来访来电: one contact, from its registration to the answer that closes it.
enum Petition {
  static let channel = Field.choice("channel", "信访渠道", "Channel", channels, required: true, aliases: ["渠道", "来访形式"])
  static let topic = Field.choice("topic", "诉求类别", "Topic", topics, required: true, aliases: ["诉求类别一级", "反映问题类别"])
  static let otherTopics = Field.choices("otherTopics", "其他诉求类别", "Other topics", topics, aliases: ["诉求类别二级"])
  static let people = Field.counted("people", "来访人数", "People who came", max: 10_000, aliases: ["人数"])
  static let petitioner = Field.party(
    "petitioner", "信访人", "Petitioner", aliases: ["信访人姓名", "来访人", "姓名"],
    help: Names("可以不写；本人不愿留名的不要追问", "May be left empty; do not press anyone for a name"))
  static let request = Field.longText(
    "request", "诉求内容", "What is asked", aliases: ["反映问题", "诉求", "内容"])
  static let isRepeat = Field.yesNo("isRepeat", "是否重复来访", "Came before about the same matter", aliases: ["重复信访"])

  static let referredTo = Field.text("referredTo", "转办单位", "Referred to", required: true)
  static let answer = Field.longText(
    "answer", "答复", "Answer given", required: true, aliases: ["答复意见", "处理情况", "办理结果"])
  static let measuresTaken = Field.choices("measuresTaken", "办理措施", "Measures taken", measuresOffered)
  static let safety = Field.text(
    "safety", "安全核查", "Safety check", required: true,
    help: Names("写明如何确认当事人目前安全", "Say how it was made sure that she is safe now"))
  static let reason = Field.text("reason", "重开原因", "Why it is taken up again", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("registered", "已登记", "registered"), Stage("inHand", "办理中", "in hand"),
      Stage("closed", "已办结", "closed", open: false),
    ],
    moves: [
      Move("accept", "受理", "accept", from: ["registered"], to: "inHand"),
      Move("refer", "转办", "refer", from: ["registered", "inHand"], to: "inHand", asks: [referredTo.declaration]),
      Move(
        "close", "办结", "close", from: ["registered", "inHand"], to: "closed",
        asks: [answer.declaration, measuresTaken.declaration], only: mayCloseWithoutSafetyCheck),
      Move(
        "closeSafely", "安全核查后办结", "close after a safety check", from: ["registered", "inHand"], to: "closed",
        asks: [answer.declaration, measuresTaken.declaration, safety.declaration]),
      Move("reopen", "重开", "take up again", from: ["closed"], to: "inHand", asks: [reason.declaration]),
    ])

  /// A matter of violence is closed only with a safety check, never by an answer alone.
  static func mayCloseWithoutSafetyCheck(_ record: Record, on day: Day) -> [Problem] {
    let topics = [record[topic]].compactMap(\.self) + (record[otherTopics] ?? [])
    guard !violence.isDisjoint(with: topics) else { return [] }
    return [
      Problem(
        topic.id, "涉及暴力或侵害的诉求，请用“安全核查后办结”，写明当事人目前是否安全",
        "A matter of violence or abuse is closed with “close after a safety check”, saying how she is safe now")
    ]
  }

  static let kind = RecordKind(
    "petition", .case, "来信来访来电", "Petition",
    purpose: Names("有人来信、来访、来电或网上求助，登记一件", "Someone writes, comes, calls or asks online: one entry"),
    day: Names("来访日期", "Day of contact"),
    fields: [
      channel.declaration, topic.declaration, otherTopics.declaration, people.declaration, petitioner.declaration,
      request.declaration, isRepeat.declaration,
    ],
    title: [channel.id, topic.id], workflow: workflow, measures: [received, closed, settled])
}
