import Ledger

/// 妇女组织和队伍: councils, groups, teams and committees of women, outside the tree of federations.
///
/// Its member units, its meetings and what it does for people are recorded under it.
enum WomensBody {
  static let name = Field.text("name", "名称", "Name", required: true, aliases: ["队伍名称", "机构名称"])
  static let type = Field.choice("type", "组织（队伍）类型", "Type", types, required: true, aliases: ["类型", "类别"])
  static let members = Field.counted("members", "成员人数", "Members", max: 1_000_000, aliases: ["人数"])
  static let leader = Field.party("leader", "负责人", "Leader", [.person], aliases: ["组长", "队长"])
  static let tasks = Field.text("tasks", "主要任务", "Tasks", limit: 500, aliases: ["职责", "共享服务"])
  static let level = Field.choice(
    "level", "会员级别", "Level of membership", Choice.levels, aliases: ["团体会员级别"],
    help: Names("团体会员写市级、乡级等，其他不写", "For group members only"))
  static let field = Field.choice("field", "服务领域", "Field of service", fields, aliases: ["领域"])
  static let organizations = Field.organizations(
    "organizations", "成员组织", "Federations that belong to it",
    help: Names("联盟、妇建圈由哪些妇联组成", "The federations of an alliance or circle"))
  static let termEnd = Field.day("termEnd", "届满日期", "The term ends on", aliases: ["任期至", "应换届日期"])
  static let nextTermEnd = Field.day("nextTermEnd", "新一届届满日期", "The new term ends on", required: true)

  static let workflow = Workflow(
    stages: [Stage("active", "活动中", "active"), Stage("dissolved", "已撤销", "dissolved", open: false)],
    moves: [
      Move("reelect", "换届", "elect anew", from: ["active"], to: "active", asks: [nextTermEnd.declaration]),
      Move("dissolve", "撤销", "dissolve", from: ["active"], to: "dissolved"),
      Move("revive", "恢复", "revive", from: ["dissolved"], to: "active"),
    ])

  static let dimensions: [Dimension] = [.field(type), .field(level), .field(field)]

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

  static let reelected = Measure.moves(
    "body.reelected", "组织队伍换届数", "Bodies that elected anew", ["reelect"], unit: .pieces, by: dimensions,
    definition: Names("期间内完成换届的妇女组织和队伍数", "Bodies that elected their leaders anew in the period"))
  static let safetyTeams = Measure.ratio(
    "body.safetyTeamRate", "平安妈妈队村社区覆盖率", "Share of villages with a safety mothers' team",
    [Measure.Term("body.active", where: Filter("type=safetyMothers"))], over: [Measure.Term("networkReturn.villages")],
    definition: Names("期末平安妈妈队数 ÷ 期末年度村社区数，一村一队", "Teams ÷ villages as returned, one team a village"))

  static let kind = RecordKind(
    "body", .register, "妇女组织和队伍", "Women's body",
    purpose: Names("一个议事会、互助组、志愿队等，登记一条", "One council, mutual-help group, team and the like"),
    day: Names("成立日期", "Day founded"),
    fields: [
      name.declaration, type.declaration, members.declaration, leader.declaration, tasks.declaration,
      level.declaration, field.declaration, organizations.declaration, termEnd.declaration,
    ],
    title: [name.id, type.id], workflow: workflow, measures: [founded, active, size, reelected],
    clocks: [election(from: termEnd, "body.election"), election(from: nextTermEnd, "body.nextElection")])

  /// The day that was written down last is the one that holds: the first term's until a new one is elected.
  private static func election(from field: Field<Day>, _ id: String) -> Clock {
    Clock(
      id, "换届", "Elect anew", from: .day(field), until: .init(["reelect"], entering: ["dissolved"]), soon: .days(60),
      versions: [
        .init(
          from: (1988, 1, 1), .onTheDay,
          source: Names("本组织的章程；届满日期由登记写明", "The body's own charter; the day as recorded"))
      ])
  }

  private static let types = [
    Choice("deliberation", "妇女议事会", "deliberation council"), Choice("mutualHelp", "妇女互助组", "mutual-help group"),
    Choice("volunteers", "巾帼志愿服务队", "volunteer team"), Choice("safetyMothers", "平安妈妈队", "safety mothers' team"),
    Choice("courtyard", "庭院整治队伍", "courtyard team"), Choice("arts", "女子文艺队", "arts team"),
    Choice("mediation", "婚姻家庭调委会", "mediation committee"), Choice("antiViolence", "反家暴委员会", "committee on violence"),
    Choice("lawyers", "妇女法律工作者协会", "association of women in law"), Choice("bench", "女子合议庭", "bench of women judges"),
    Choice("lecturers", "讲师团", "team of lecturers"), Choice("entrepreneurs", "女企业家协会", "entrepreneurs' association"),
    Choice("cooperative", "妇女合作组织", "cooperative"), Choice("association", "妇女社团", "women's association"),
    Choice("selfGoverning", "妇女自治小组", "self-governing group"),
    Choice("womensCommittee", "机关妇委会", "women's committee of an office"),
    Choice("unionCommittee", "女职工委员会", "union committee of women workers"),
    Choice("partyWomen", "民主党派妇委会", "women's committee of a democratic party"),
    Choice("groupMember", "团体会员", "group member"), Choice("alliance", "区域化妇建联盟", "alliance of an area"),
    Choice("circle", "十分钟妇建圈", "ten-minute circle"), Choice("leadingGroup", "领导（协调）小组", "leading group"),
    Choice("committee", "妇儿工委", "committee on women and children"),
    Choice("publicists", "网宣员队伍", "publicity team"), Choice("ceremonies", "红白理事会", "council on ceremonies"),
    Choice("antiDrug", "妇女禁毒队", "team against drugs"), Choice("experts", "专家服务队", "team of experts"),
    Choice("jointMeeting", "联席会议", "joint meeting"), Choice("protection", "儿童保护队伍", "child protection team"),
  ]

  private static let fields = [
    Choice("life", "生活互助", "daily life"), Choice("health", "卫生健康", "health"),
    Choice("environment", "环境督导、低碳", "environment"), Choice("safety", "平安维稳", "safety"),
    Choice("law", "普法维权", "law and rights"), Choice("violence", "反家暴", "against domestic violence"),
    Choice("poor", "助困", "need"), Choice("elders", "敬老", "the old"), Choice("children", "扶幼", "children"),
    Choice("publicity", "宣传", "publicity"), Choice("arts", "文体", "arts and sports"),
    Choice("business", "创业就业", "business and work"),
  ]
}
