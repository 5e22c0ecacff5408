import Ledger

/// 机关部室: a department of the federation's own office, with its duties as the three-fixings plan (三定方案) last set them.
enum Department {
  static let name = Field.text("name", "部室名称", "Department", required: true, aliases: ["部门", "部室"])
  static let nameplate = Field.text("nameplate", "加挂牌子", "Second nameplate", aliases: ["加挂的牌子"])
  static let duties = Field.longText("duties", "职责", "Duties", aliases: ["主要职责"])
  static let posts = Field.counted("posts", "编制数", "Posts", max: 1_000, aliases: ["编制", "行政事业编制"])
  static let basis = Field.text("basis", "批准文件", "Approved by", limit: 100, aliases: ["三定方案文号"])

  static let newDuties = Field.longText("newDuties", "修订后的职责", "Duties from now on", required: true)
  static let newPosts = Field.counted("newPosts", "修订后的编制数", "Posts from now on", max: 1_000)
  static let newBasis = Field.text("newBasis", "修订文件", "Approval of the new plan", limit: 100)
  static let added = Field.text("added", "增挂的牌子", "Nameplate added", required: true)

  static let workflow = Workflow(
    stages: [Stage("active", "运行中", "at work"), Stage("abolished", "已撤并", "abolished", open: false)],
    moves: [
      Move(
        "revise", "修订三定方案", "revise its plan", from: ["active"], to: "active",
        asks: [newDuties.declaration, newPosts.declaration, newBasis.declaration], by: [.chair, .officer]),
      Move(
        "addPlate", "增挂牌子", "add a nameplate", from: ["active"], to: "active", asks: [added.declaration],
        by: [.chair, .officer]),
      Move("abolish", "撤并", "abolish", from: ["active"], to: "abolished", by: [.chair, .officer]),
    ])

  static let active = Measure.stock(
    "department.active", "部室数", "Departments", unit: .pieces, endingIn: ["abolished"],
    definition: Names("期末运行中的机关部室数，加挂牌子的按一个计", "Departments at the end of the period; one with two nameplates is one"))
  static let revised = Measure.moves(
    "department.revised", "三定方案修订次数", "Plans revised", ["revise"], unit: Names("次", "times"),
    definition: Names("期间内修订三定方案的部室次数", "Times that a department's plan was revised in the period"))

  static let kind = RecordKind(
    "department", .register, "机关部室", "Department",
    purpose: Names("妇联机关一个部室登记一条，职责和编制一变就办“修订”", "One department of the office; revise it when duties or posts change"),
    day: Names("设立日期", "Day set up"),
    fields: [name.declaration, nameplate.declaration, duties.declaration, posts.declaration, basis.declaration],
    title: [name.id, nameplate.id], workflow: workflow, measures: [active, revised],
    levels: [.county, .city, .province])
}
