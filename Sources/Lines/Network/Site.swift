import Ledger

/// 妇女儿童阵地: a home, station, school or room, and the demonstration titles it was given batch by batch.
enum Site {
  static let name = Field.text("name", "阵地名称", "Site", required: true, aliases: ["名称"])
  static let type = Field.choice("type", "阵地类型", "Type", types, required: true, aliases: ["类型"])
  static let host = Field.choice("host", "依托单位类别", "Host", hosts, aliases: ["建在"])
  static let funding = Field.choice("funding", "建设方式", "How it was built", fundings)
  static let area = Field.integer("area", "面积（平方米）", "Area in square metres", 0...1_000_000)
  static let titleLevel = Field.choice("titleLevel", "示范点级别", "Level of the title", Choice.levels, required: true)
  static let batch = Field.integer("batch", "批次", "Batch", 1...100)

  static let workflow = Workflow(
    stages: [Stage("open", "使用中", "in use"), Stage("closed", "已停用", "closed", open: false)],
    moves: [
      Move(
        "name", "评定示范点", "name as a model", from: ["open"], to: "open",
        asks: [titleLevel.declaration, batch.declaration],
        by: [.chair, .officer]),
      Move("close", "停用", "close", from: ["open"], to: "closed"),
      Move("reopen", "重新启用", "open again", from: ["closed"], to: "open"),
    ])

  static let dimensions: [Dimension] = [.field(type), .field(host), .field(funding)]

  static let opened = Measure.count(
    "site.opened", "新建阵地数", "Sites opened", unit: .pieces, by: dimensions,
    definition: Names("期间内新建成、挂牌的阵地数", "Sites opened in the period"))
  static let inUse = Measure.stock(
    "site.inUse", "阵地数", "Sites", unit: .pieces, endingIn: ["closed"], by: dimensions,
    definition: Names("期末使用中的阵地数", "Sites in use at the end of the period"))
  static let models = Measure.tallies(
    "site.models", "评定示范点数", "Sites named as models", unit: .pieces,
    by: [.field(type), Dimension("titleLevel", titleLevel.declaration.names, Choice.levels)],
    definition: Names("期间内评定的示范点数，按级别分别计", "Sites named as models in the period, at the level that named them"),
    from: namings)

  /// One for each title, at the level that gave it.
  static func namings(_ record: Record) -> [Tally] {
    record.moves("name").map { Tally(1, on: $0.day, by: [titleLevel.id: $0[titleLevel] ?? ""]) }
  }

  static let kind = RecordKind(
    "site", .register, "妇女儿童阵地", "Site",
    purpose: Names("一处妇女之家、儿童之家、维权站等，登记一条", "One Women's Home, Children's Home, rights station and the like"),
    day: Names("建成日期", "Day opened"),
    fields: [name.declaration, type.declaration, host.declaration, funding.declaration, area.declaration],
    title: [name.id, type.id], workflow: workflow, measures: [opened, inUse, models])

  private static let types = [
    Choice("womensHome", "妇女之家", "Women's Home"), Choice("childrensHome", "儿童之家", "Children's Home"),
    Choice("leftBehindHome", "留守流动儿童之家", "home for left-behind children"),
    Choice("threeSystems", "维权三制示范点", "three-systems model site"), Choice("rightsPost", "维权岗（站）", "rights post"),
    Choice("violenceCentre", "家庭暴力投诉中心", "domestic-violence complaint centre"),
    Choice("violenceStation", "家庭暴力投诉站", "domestic-violence complaint station"),
    Choice("injuryCentre", "家暴伤情鉴定中心", "injury assessment centre"), Choice("shelter", "庇护所", "shelter"),
    Choice("rightsCentre", "妇女儿童维权中心", "rights centre"), Choice("counsellingRoom", "婚姻家庭辅导室", "counselling room"),
    Choice("listeningRoom", "悄悄话室", "private listening room"), Choice("parentSchool", "家长学校", "parent school"),
    Choice("mothersClassroom", "母亲学堂", "mothers' classroom"), Choice("reading", "亲子阅读点", "reading place"),
    Choice("bookRoom", "爱心书屋", "book room"), Choice("craft", "手工坊、加工点", "workshop or station"),
    Choice("fitness", "健身站点", "fitness site"), Choice("activityCentre", "妇女儿童活动中心", "activity centre"),
    Choice("online", "网上妇女之家", "online Women's Home"), Choice("incubator", "社会组织孵化点", "incubator"),
  ]

  private static let hosts = [
    Choice("village", "村社区", "village or community"), Choice("unit", "机关企事业单位、窗口", "agency, institution or counter"),
    Choice("enterprise", "非公企业", "private enterprise"), Choice("society", "社会组织", "social organization"),
    Choice("police", "派出所", "police station"), Choice("court", "法院", "court"), Choice("school", "学校", "school"),
    Choice("federation", "妇联", "federation"),
  ]

  private static let fundings = [
    Choice("own", "自建", "own"), Choice("aided", "援建", "aided"), Choice("joint", "共建", "joint"),
    Choice("government", "政府项目", "public project"),
  ]
}
