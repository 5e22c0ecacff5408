import Ledger

/// 妇女儿童阵地: a home, station, school or room, and the demonstration titles it was given batch by batch.
enum Site {
  static let name = Field.text("name", "阵地名称", "Site", required: true, aliases: ["名称"])
  static let type = Field.choice("type", "阵地类型", "Type", types, required: true, aliases: ["类型"])
  static let host = Field.choice("host", "依托单位类别", "Host", hosts, aliases: ["建在"])
  static let funding = Field.choice("funding", "建设方式", "How it was built", fundings)
  static let area = Field.integer("area", "面积（平方米）", "Area in square metres", 0...1_000_000)
  static let count = Field.counted(
    "count", "处数", "How many sites", max: 100_000, aliases: ["个数"],
    help: Names(
      "几处合登一条的写处数，如工作群、投诉点；不写按一处计", "How many one entry stands for, such as chat groups; one where nothing is stated"))
  static let address = Field.text("address", "地址", "Address", aliases: ["详细地址", "所在地点"])
  static let openAt = Field.text("openAt", "开放时间", "Open at", limit: 100, aliases: ["服务时间"])
  static let phone = Field.text("phone", "服务电话", "Public phone", limit: 40, aliases: ["热线电话"])
  static let head = Field.party("head", "负责人", "In charge", [.person], aliases: ["管理员", "群主"])
  static let functions = Field.choices("functions", "功能", "What it offers", offers, aliases: ["服务内容"])
  static let itemsDue = Field.counted(
    "itemsDue", "标准项数", "Items of the standard", max: 200,
    help: Names("如“五室四进入四有”是13项", "13 for five rooms, four entries, four haves"))
  static let itemsMet = Field.counted("itemsMet", "达标项数", "Items met", max: 200)

  static let titleLevel = Field.choice("titleLevel", "示范点级别", "Level of the title", Choice.levels, required: true)
  static let batch = Field.integer("batch", "批次", "Batch", 1...100)

  /// Not more is met than the standard asks.
  static func meetsNoMore(_ record: Record) -> [Problem] {
    guard let met = record[itemsMet]?.value else { return [] }
    guard let due = record[itemsDue]?.value else {
      return [Problem(itemsDue.id, "写了达标项数，请写标准项数", "Say how many items the standard has")]
    }
    return met <= due ? [] : [Problem(itemsMet.id, "达标项数不能多于标准项数（\(due)）", "No more than \(due) can be met")]
  }

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

  static let opened = Measure.tallies(
    "site.opened", "新建阵地数", "Sites opened", unit: .pieces, by: dimensions,
    definition: Names("期间内新建成、挂牌的阵地数，合登一条的按处数计", "Sites opened in the period; an entry for several counts all of them"),
    from: { record in
      let counted = record[count] ?? Counted(1)
      return [Tally(counted.value, counted.qualifier)]
    })
  static let inUse = Measure.stock(
    "site.inUse", "阵地数", "Sites", unit: .pieces, endingIn: ["closed"], by: dimensions,
    amount: { $0[count] ?? Counted(1) },
    definition: Names(
      "期末使用中的阵地数，合登一条的按处数计", "Sites in use at the end of the period; an entry for several counts all of them"))
  static let due = Measure.stock(
    "site.itemsDue", "阵地标准项数", "Items of the standard", unit: Names("项", "items"), endingIn: ["closed"],
    by: [.field(type)], amount: { $0[itemsDue] ?? Counted(0) },
    definition: Names("期末使用中的阵地应达标准项数之和", "Items that the standard asks of the sites in use"))
  static let met = Measure.stock(
    "site.itemsMet", "阵地达标项数", "Items met", unit: Names("项", "items"), endingIn: ["closed"], by: [.field(type)],
    amount: { $0[itemsMet] ?? Counted(0) },
    definition: Names("期末使用中的阵地已达标准项数之和", "Items of the standard that the sites in use meet"))
  static let standardRate = Measure.ratio(
    "site.standardRate", "阵地达标率", "Share of the standard met", [Measure.Term("site.itemsMet")],
    over: [Measure.Term("site.itemsDue")],
    definition: Names("已达标准项数 ÷ 应达标准项数，评的是阵地不是人", "Items met ÷ items asked; of premises, not of people"))
  static let alarmPosts = Measure.average(
    "site.alarmPostsPerTownship", "每乡镇反家暴报警点数", "Alarm posts per township",
    [Measure.Term("site.inUse", where: Filter("type=alarmPost"))], over: [Measure.Term("networkReturn.townships")],
    unit: Names("处/乡镇", "per township"),
    definition: Names("期末反家暴报警点 ÷ 期末年度乡镇数，供与各地定额比较", "Alarm posts ÷ townships, to be set against the quota"))
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
    fields: [
      name.declaration, type.declaration, host.declaration, funding.declaration, area.declaration,
      count.declaration, address.declaration, openAt.declaration, phone.declaration, head.declaration,
      functions.declaration, itemsDue.declaration, itemsMet.declaration,
    ],
    title: [name.id, type.id], workflow: workflow, measures: [opened, inUse, models, due, met], rule: meetsNoMore)

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
    Choice("alarmPost", "反家暴报警点", "alarm post"), Choice("workstation", "维权工作站", "rights workstation"),
    Choice("sistersInn", "姐妹驿站", "sisters' inn"), Choice("mailbox", "社区姐妹信箱", "letter box"),
    Choice("familyStation", "家事（家庭）纠纷调解站", "station for family disputes"),
    Choice("contactStation", "反家暴维权联络站", "contact station"),
    Choice("psychology", "心理咨询室", "psychological advice room"),
    Choice("migrantHome", "流动妇女平安之家", "home for mobile women"),
    Choice("guidanceCentre", "家庭教育指导服务中心", "centre for family education"),
    Choice("chatGroup", "妇女工作群", "working chat group"), Choice("newMedia", "新媒体平台", "new-media channel"),
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

  private static let offers = [
    Choice("training", "培训", "training"), Choice("familyEducation", "家庭教育", "family education"),
    Choice("selfRule", "民主管理", "self-rule"), Choice("rights", "维权", "rights"),
    Choice("counselling", "心理疏导", "counselling"), Choice("care", "托管照料", "care"),
    Choice("reading", "阅读", "reading"), Choice("arts", "文体", "arts and sports"),
    Choice("work", "创业就业", "business and work"), Choice("health", "健康", "health"),
  ]
}
