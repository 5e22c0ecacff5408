import Ledger

/// 妇女组织和队伍: councils, groups, teams and committees of women, outside the tree of federations.
enum WomensBody {
  static let name = Field.text("name", "名称", "Name", required: true, aliases: ["队伍名称", "机构名称"])
  static let type = Field.choice("type", "组织（队伍）类型", "Type", types, required: true, aliases: ["类型", "类别"])
  static let members = Field.counted("members", "成员人数", "Members", max: 1_000_000, aliases: ["人数"])
  static let leader = Field.party("leader", "负责人", "Leader", [.person], aliases: ["组长", "队长"])
  static let tasks = Field.text("tasks", "主要任务", "Tasks", limit: 500)

  static let workflow = Workflow(
    stages: [Stage("active", "活动中", "active"), Stage("dissolved", "已撤销", "dissolved", open: false)],
    moves: [
      Move("dissolve", "撤销", "dissolve", from: ["active"], to: "dissolved"),
      Move("revive", "恢复", "revive", from: ["dissolved"], to: "active"),
    ])

  static let dimensions: [Dimension] = [.field(type)]

  static let founded = Measure.count(
    "body.founded", "新建组织队伍数", "Bodies founded", unit: .pieces, by: dimensions,
    definition: Names("期间内新成立的妇女组织和队伍数", "Bodies and teams founded in the period"))
  static let active = Measure.stock(
    "body.active", "组织队伍数", "Bodies", unit: .pieces, endingIn: ["dissolved"], by: dimensions,
    definition: Names("期末活动中的妇女组织和队伍数", "Bodies and teams active at the end of the period"))
  static let size = Measure.stock(
    "body.members", "组织队伍成员人次", "Members of bodies", unit: .times, people: .times, endingIn: ["dissolved"],
    by: dimensions, amount: { $0[members] ?? Counted(0) },
    definition: Names("期末各组织队伍成员数之和，一人参加几支的重复计算", "Members of all bodies; who belongs to two counts twice"))

  static let kind = RecordKind(
    "body", .register, "妇女组织和队伍", "Women's body",
    purpose: Names("一个议事会、互助组、志愿队等，登记一条", "One council, mutual-help group, team and the like"),
    day: Names("成立日期", "Day founded"),
    fields: [name.declaration, type.declaration, members.declaration, leader.declaration, tasks.declaration],
    title: [name.id, type.id], workflow: workflow, measures: [founded, active, size])

  private static let types = [
    Choice("deliberation", "妇女议事会", "deliberation council"), Choice("mutualHelp", "妇女互助组", "mutual-help group"),
    Choice("volunteers", "巾帼志愿服务队", "volunteer team"), Choice("safetyMothers", "平安妈妈队", "safety mothers' team"),
    Choice("courtyard", "庭院整治队伍", "courtyard team"), Choice("arts", "女子文艺队", "arts team"),
    Choice("mediation", "婚姻家庭调委会", "mediation committee"), Choice("antiViolence", "反家暴委员会", "committee on violence"),
    Choice("lawyers", "妇女法律工作者协会", "association of women in law"), Choice("bench", "女子合议庭", "bench of women judges"),
    Choice("lecturers", "讲师团", "team of lecturers"), Choice("entrepreneurs", "女企业家协会", "entrepreneurs' association"),
    Choice("cooperative", "妇女合作组织", "cooperative"), Choice("association", "妇女社团", "women's association"),
    Choice("selfGoverning", "妇女自治小组", "self-governing group"), Choice("experts", "专家服务队", "team of experts"),
    Choice("jointMeeting", "联席会议", "joint meeting"), Choice("protection", "儿童保护队伍", "child protection team"),
  ]
}
