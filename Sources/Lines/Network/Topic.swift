import Ledger

/// 一镇一品: the one topic a township works on in a year.
enum Topic {
  static let title = Field.text("title", "课题名称", "Topic", required: true, aliases: ["课题", "项目名称", "特色项目"])
  static let brand = Field.text("brand", "品牌名称", "Brand", aliases: ["品牌"])
  static let field = Field.choice("field", "课题方向", "Field", fields, aliases: ["方向"])
  static let results = Field.longText("results", "成效", "Results", required: true, aliases: ["取得成效"])
  static let summary = Field.longText("summary", "总结", "Summary", required: true)
  static let reason = Field.text("reason", "终止原因", "Why dropped", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("proposed", "已选题", "proposed"), Stage("approved", "已立项", "approved"),
      Stage("running", "实施中", "under way"), Stage("concluded", "已总结", "concluded", open: false),
      Stage("dropped", "已终止", "dropped", open: false),
    ],
    moves: [
      Move("approve", "立项", "approve", from: ["proposed"], to: "approved", by: [.chair, .officer]),
      Move("start", "开始实施", "start", from: ["approved"], to: "running"),
      Move(
        "showResults", "初见成效", "show results", from: ["approved", "running"], to: "running",
        asks: [results.declaration]),
      Move("conclude", "总结验收", "conclude", from: ["running"], to: "concluded", asks: [summary.declaration]),
      Move(
        "drop", "终止", "drop", from: ["proposed", "approved", "running"], to: "dropped", asks: [reason.declaration]),
    ])

  private static let unit = Names("个", "topics")
  static let dimensions: [Dimension] = [.field(field)]

  static let approved = Measure.moves(
    "topic.approved", "一镇一品立项数", "Topics approved", ["approve"], unit: unit, by: dimensions,
    definition: Names("期间内立项的一镇一品课题数", "Topics of townships approved in the period"))
  static let withResults = Measure.count(
    "topic.withResults", "初见成效课题数", "Topics with results", unit: unit, by: dimensions,
    definition: Names(
      "期间内选题、已登记成效的课题数，一个课题只计一次", "Topics proposed in the period whose first results have been recorded; each once"),
    where: { !$0.moves("showResults").isEmpty })

  static let kind = RecordKind(
    "topic", .case, "一镇一品课题", "Topic of a township",
    purpose: Names("一个乡镇一年的特色课题，从选题办到总结", "A township's topic of the year, from choice to summary"),
    day: Names("选题日期", "Day proposed"),
    fields: [title.declaration, brand.declaration, field.declaration], title: [title.id], workflow: workflow,
    measures: [approved, withResults], levels: [.township])

  private static let fields = [
    Choice("rights", "维权", "rights"), Choice("care", "关爱帮扶", "care"), Choice("business", "创业就业", "business"),
    Choice("family", "家庭", "family"), Choice("culture", "文化", "culture"), Choice("environment", "环境", "environment"),
    Choice("organization", "组织建设", "organization"), Choice("learning", "素质提升", "learning"),
  ]
}
