import Ledger

/// 议事和交办事项: something that was raised, is seen to by somebody, and is told to whoever raised it.
enum Matter {
  static let title = Field.text("title", "事项（议题）", "Matter", required: true, aliases: ["议题", "事项", "建议名称", "提案题目"])
  static let source = Field.choice("source", "事项来源", "Raised by", sources, required: true, aliases: ["来源"])
  static let owner = Field.text(
    "owner", "责任人职务", "Who sees to it", aliases: ["责任人", "承办人"], help: Names("写职务，不写姓名", "Their office, not their name")
  )
  static let due = Field.day("due", "应办结日期", "Due", aliases: ["完成时限", "办结期限"])
  static let content = Field.longText("content", "主要内容", "What it is about", aliases: ["内容", "意见建议"])
  static let people = Field.counted("people", "参加议事人次", "People who deliberated", max: 100_000, aliases: ["议事人数"])

  static let resolution = Field.longText("resolution", "议定意见", "What was resolved", required: true, aliases: ["决议"])
  static let to = Field.text("to", "承办（报送）单位", "Sent to", required: true, aliases: ["承办单位"])
  static let outcome = Field.choice("outcome", "答复结果", "Answer", outcomes, required: true)
  static let changed = Field.longText("changed", "采纳内容", "What changed", aliases: ["答复内容"])
  static let feedback = Field.longText(
    "feedback", "落实和反馈情况", "What came of it", required: true, aliases: ["反馈情况", "落实情况"])
  static let reason = Field.text("reason", "未办原因", "Why not", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("raised", "已提出", "raised"), Stage("inHand", "办理中", "in hand"), Stage("answered", "已答复", "answered"),
      Stage("closed", "已反馈", "told", open: false), Stage("dropped", "未采纳", "not taken up", open: false),
    ],
    moves: [
      Move("resolve", "议定", "resolve", from: ["raised"], to: "inHand", asks: [resolution.declaration]),
      Move("submit", "报送交办", "submit", from: ["raised", "inHand"], to: "inHand", asks: [to.declaration]),
      Move(
        "answer", "收到答复", "be answered", from: ["raised", "inHand"], to: "answered",
        asks: [outcome.declaration, changed.declaration]),
      Move(
        "feedBack", "落实反馈", "tell what came of it", from: ["raised", "inHand", "answered"], to: "closed",
        asks: [feedback.declaration]),
      Move("drop", "不予采纳", "not take up", from: ["raised", "inHand"], to: "dropped", asks: [reason.declaration]),
      Move("reopen", "重办", "take up again", from: ["closed", "dropped"], to: "inHand"),
    ])

  static let term = Clock(
    "matter.due", "事项应办结", "Matter due", from: .day(due),
    until: Clock.Stop(["feedBack", "drop"]), soon: .days(7),
    versions: [
      Clock.Version(from: (2000, 1, 1), .onTheDay, source: Names("本单位议定的期限", "the day the federation set itself"))
    ])

  static let dimensions: [Dimension] = [.field(source)]

  static let raised = Measure.count(
    "matter.raised", "提出事项件数", "Matters raised", unit: .items, by: dimensions,
    definition: Names("期间内提出的议事、交办、建议事项件数", "Matters raised in the period"))
  static let closed = Measure.moves(
    "matter.closed", "落实反馈件数", "Matters seen to", ["feedBack"], unit: .items, by: dimensions,
    definition: Names("期间内已落实并反馈的事项件数，按反馈日期计", "Matters seen to and told of in the period"))
  static let adopted = Measure.tallies(
    "matter.adopted", "建议被采纳件数", "Proposals adopted", unit: .items, by: dimensions,
    definition: Names("期间内收到答复、全部或部分采纳的件数，按答复日期计", "Proposals adopted, wholly or in part, by an answer of the period"),
    from: { record in
      record.moves("answer").filter { ["adopted", "partly"].contains($0[outcome]) }.map { Tally(1, on: $0.day) }
    })
  static let settled = Measure.count(
    "matter.settled", "提出并已落实件数", "Raised and since seen to", unit: .items, by: dimensions,
    definition: Names("期间内提出、目前已落实反馈的件数，按提出日期计", "Matters raised in the period that have been seen to since"),
    where: { $0.stage == "closed" })
  static let days = Measure.tallies(
    "matter.days", "办理天数合计", "Days taken, in all", unit: Names("天", "days"), by: dimensions,
    definition: Names(
      "期间内提出、已落实反馈的事项，从提出到反馈的天数之和", "Days from raising to telling, over the matters raised in the period and seen to"),
    from: { record in
      guard record.stage == "closed", let last = record.moves("feedBack").last else { return [] }
      return [Tally(Int64(last.day.dayNumber - record.day.dayNumber))]
    })
  static let daysEach = Measure.average(
    "matter.daysEach", "平均办理天数", "Days taken on average", [Measure.Term("matter.days")],
    over: [Measure.Term("matter.settled")], unit: Names("天/件", "days each"),
    definition: Names(
      "从提出到反馈的天数合计 ÷ 已落实件数，只反映快慢，不作为考核目标", "Days taken ÷ matters seen to; it tells how fast, and is never a target"))

  static let kind = RecordKind(
    "matter", .case, "议事和交办事项", "Matter",
    purpose: Names("议事会议题、会议议定事项、建议提案等，登记一件，办到反馈", "A topic, decision or proposal, until whoever raised it is told"),
    day: Names("提出日期", "Day raised"),
    fields: [
      title.declaration, source.declaration, due.declaration, owner.declaration, content.declaration.folded,
      people.declaration.folded,
    ],
    title: [title.id, source.id], workflow: workflow, measures: [raised, closed, adopted, settled, days],
    under: ["activity", "document"], alone: true, clocks: [term])

  private static let sources = [
    Choice("deliberation", "妇女议事会", "women's council"), Choice("meeting", "会议议定", "decided by a meeting"),
    Choice("reception", "接访、下访承诺", "promised on a visit or reception day"),
    Choice("atOnce", "马上就办", "to be done at once"),
    Choice("survey", "执法检查、调研建议", "recommended after a survey"), Choice("motion", "提案议案", "motion"),
    Choice("policy", "政策性别平等评估", "view on a draft policy"), Choice("document", "公文交办", "asked by a document"),
    Choice("risk", "廉政风险防控", "risk to be guarded against"), Choice("classOrder", "点课预约", "class ordered by a school"),
  ]

  private static let outcomes = [
    Choice("adopted", "采纳", "adopted"), Choice("partly", "部分采纳", "partly adopted"),
    Choice("explained", "已说明情况", "explained"), Choice("declined", "未采纳", "declined"),
  ]
}
