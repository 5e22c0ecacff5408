import Ledger

/// 创业计划: a business idea on its way through approval and funding; to have started is a state of its own.
enum StartUpPlan {
  static let planner = Field.party("planner", "创业者", "Who plans it", [.person], required: true, aliases: ["姓名", "申请人"])
  static let group = Field.choice("group", "人员类别", "Who she is", groups, required: true, aliases: ["对象类别"])
  static let idea = Field.text("idea", "创业构想", "Idea", limit: 500, required: true, aliases: ["项目名称", "创业项目"])
  static let place = Field.text("place", "实践基地", "Practice base", aliases: ["实习基地"])
  static let mentor = Field.party("mentor", "创业导师", "Mentor", [.person])
  static let fund = Field.money("fund", "援助金额", "Money granted", aliases: ["基金金额"])
  static let reason = Field.text("reason", "中止原因", "Why stopped", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("idea", "已提出构想", "idea"), Stage("approved", "已立项", "approved"),
      Stage("practising", "基地实践中", "at a practice base"), Stage("applied", "已申请基金", "money applied for"),
      Stage("funded", "已获基金", "funded"),
      Stage("started", "已实现创业", "started", open: false), Stage("stopped", "已中止", "stopped", open: false),
    ],
    moves: [
      Move("approve", "立项", "approve", from: ["idea"], to: "approved"),
      Move("practise", "进基地实践", "practise", from: ["approved"], to: "practising"),
      Move("apply", "申请基金", "apply for money", from: ["approved", "practising"], to: "applied"),
      Move(
        "fund", "基金援助", "fund", from: ["approved", "practising", "applied"], to: "funded", asks: [fund.declaration]),
      Move("start", "实现创业", "start", from: open, to: "started"),
      Move("stop", "中止", "stop", from: open, to: "stopped", asks: [reason.declaration]),
    ])

  private static let open = ["idea", "approved", "practising", "applied", "funded"]

  private static let unit = Names("名", "planners")
  static let dimensions: [Dimension] = [.field(group)]

  static let ideas = Measure.count(
    "startUpPlan.ideas", "提出创业构想人数", "Start-up ideas", unit: unit, by: dimensions,
    definition: Names("期间内提出的创业构想数，一人一个", "Ideas put forward in the period, one for each planner"))
  static let approved = Measure.moves(
    "startUpPlan.approved", "创业立项数", "Start-up plans approved", ["approve"], unit: unit, by: dimensions,
    definition: Names("期间内立项的创业计划数", "Plans approved in the period"))
  static let practised = Measure.moves(
    "startUpPlan.practised", "进基地实践人数", "Planners at a practice base", ["practise"], unit: unit, by: dimensions,
    definition: Names("期间内进入实践基地的创业者人数", "Planners who went to a practice base in the period"))
  static let applied = Measure.moves(
    "startUpPlan.applied", "申请创业基金人数", "Planners who applied for money", ["apply"], unit: unit, by: dimensions,
    definition: Names("期间内申请创业基金的计划数，获得与否另计", "Plans for which money was applied for in the period, granted or not"))
  static let funded = Measure.moves(
    "startUpPlan.funded", "获创业基金人数", "Start-up plans funded", ["fund"], unit: unit, by: dimensions,
    definition: Names("期间内获得创业基金援助的计划数", "Plans that were granted money in the period"))
  static let started = Measure.moves(
    "startUpPlan.started", "实现创业人数", "Businesses started", ["start"], unit: unit, by: dimensions,
    definition: Names("期间内实现创业的人数，不论何时提出构想", "Planners who started in the period, whenever they had the idea"))

  static let kind = RecordKind(
    "startUpPlan", .case, "创业计划", "Start-up plan",
    purpose: Names("一名妇女的一个创业构想，从提出办到创业", "One woman's idea for a business, until she starts"),
    day: Names("提出日期", "Day put forward"),
    fields: [planner.declaration, group.declaration, idea.declaration, place.declaration, mentor.declaration],
    title: [planner.id, idea.id], workflow: workflow, measures: [ideas, approved, practised, applied, funded, started],
    levels: [.township, .county])

  private static let groups = [
    Choice("graduate", "女大学生", "graduate"), Choice("villageOfficer", "女大学生村官", "graduate village officer"),
    Choice("returning", "返乡妇女", "returning woman"), Choice("laidOff", "失业失地妇女", "without work or land"),
    Choice("rural", "农村妇女", "rural woman"), Choice("urban", "城镇妇女", "townswoman"),
  ]
}
