import Ledger

/// 回访跟进: one look after something that goes on: how it stands, what was wished for, and what was answered.
///
/// Recorded under what it follows up, whose silence it ends.
enum FollowUp {
  static let way = Field.choice("way", "跟进方式", "How", ways, required: true, aliases: ["回访方式", "联系方式"])
  static let found = Field.longText(
    "found", "跟进情况", "How it stands", limit: 1000, required: true, aliases: ["回访情况", "走访情况"])
  static let raised = Field.text("raised", "反映的愿望诉求", "What was asked for", limit: 500, aliases: ["诉求", "心愿"])
  static let next = Field.day("next", "约定下次日期", "Next on", aliases: ["下次回访日期"])
  static let photos = Field.attachment(
    "photos", "照片材料", "Photographs", help: Names("拍人须本人同意", "Of people only with their consent"))
  static let reply = Field.text("reply", "答复办理结果", "Answer given", limit: 500, required: true)

  static let workflow = Workflow(
    stages: [Stage("noted", "已登记", "noted", open: false), Stage("answered", "已答复", "answered", open: false)],
    moves: [
      Move("answer", "答复诉求", "answer", from: ["noted"], to: "answered", asks: [reply.declaration], only: wasAsked)
    ])

  /// Only what was asked for can be answered.
  static func wasAsked(_ record: Record, on day: Day) -> [Problem] {
    record[raised] == nil ? [Problem(raised.id, "没有登记诉求，不用答复", "Nothing was asked for")] : []
  }

  static let dimensions: [Dimension] = [.field(way)]

  static let made = Measure.count(
    "followUp.made", "回访跟进次数", "Follow-ups", unit: Names("次", "times"), by: dimensions,
    definition: Names("期间内对帮扶、结对、协议等的回访跟进次数", "Follow-ups of help, pairs and agreements in the period"))
  static let asked = Measure.count(
    "followUp.raised", "收到愿望诉求数", "Wishes raised", unit: .items, by: dimensions,
    definition: Names("期间内回访跟进时收到的愿望诉求件数", "Wishes and requests raised on follow-ups in the period"),
    where: { $0[raised] != nil })
  static let answered = Measure.moves(
    "followUp.answered", "答复愿望诉求数", "Wishes answered", ["answer"], unit: .items, by: dimensions,
    definition: Names("期间内答复的愿望诉求件数，按答复日期计", "Wishes answered in the period, on the day of the answer"))

  static let kind = RecordKind(
    "followUp", .activity, "回访跟进", "Follow-up",
    purpose: Names("对一户、一个对子、一份协议回访一次，记在它之下", "One look after a household, a pair or an agreement"),
    day: Names("跟进日期", "Day of follow-up"),
    fields: [way.declaration, found.declaration, raised.declaration, next.declaration, photos.declaration],
    title: [way.id], workflow: workflow, measures: [made, asked, answered],
    under: [
      "hardship", "aidAgreement", "pairing", "sponsoredClass", "careAgreement", "base", "broker", "entrepreneur",
      "startUpPlan", "talent",
    ])

  private static let ways = [
    Choice("visit", "上门", "visit"), Choice("call", "电话", "call"), Choice("came", "来访", "she came"),
    Choice("message", "微信短信", "message"), Choice("meeting", "座谈", "meeting"),
  ]
}
