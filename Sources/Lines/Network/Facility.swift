import Ledger

/// 阵地建设项目: a building on its way from the ground to its opening; what it cost is told by `FundUse` records.
enum Facility {
  static let name = Field.text("name", "项目名称", "Project", required: true, aliases: ["名称"])
  static let type = Field.choice("type", "项目类型", "Type", types, required: true, aliases: ["类型"])
  static let area = Field.integer("area", "建筑面积（平方米）", "Floor area in square metres", 0...1_000_000)
  static let budget = Field.money("budget", "概算投资", "Budget", aliases: ["总投资"])

  static let workflow = Workflow(
    stages: [
      Stage("clearing", "征迁", "clearing the ground"), Stage("building", "施工", "building"),
      Stage("fittingOut", "装修", "fitting out"), Stage("finished", "已落成", "finished"),
      Stage("inUse", "已启用", "in use", open: false),
    ],
    moves: [
      Move("build", "开工", "start building", from: ["clearing"], to: "building"),
      Move("topOut", "主体封顶", "top out", from: ["building"], to: "building"),
      Move("fitOut", "进入装修", "fit out", from: ["building"], to: "fittingOut"),
      Move("finish", "落成", "finish", from: ["fittingOut"], to: "finished"),
      Move("open", "启用", "open", from: ["finished"], to: "inUse"),
    ])

  static let underWay = Measure.stock(
    "facility.underWay", "在建阵地项目数", "Building projects under way", unit: .pieces, endingIn: ["inUse"],
    by: [.field(type)],
    definition: Names("期末尚未启用的阵地建设项目数", "Building projects not yet in use at the end of the period"))

  static let kind = RecordKind(
    "facility", .case, "阵地建设项目", "Building project",
    purpose: Names(
      "一个活动中心等建设项目，从征迁办到启用；花的钱登记在资金使用", "One building, until it is in use; its costs go under use of funds"),
    day: Names("立项日期", "Day begun"),
    fields: [name.declaration, type.declaration, area.declaration, budget.declaration], title: [name.id],
    workflow: workflow, measures: [underWay], levels: [.county, .city, .province])

  private static let types = [
    Choice("activityCentre", "妇女儿童活动中心", "activity centre"), Choice("home", "妇女儿童之家", "home"),
    Choice("school", "学校、幼儿园", "school"), Choice("other", "其他", "other"),
  ]
}
