import Ledger

/// 表彰: one honour, at one level, received by one person, one body, or the federation itself.
enum Award {
  static let honour = Field.choice("honour", "荣誉称号", "Honour", honoursOffered, required: true, aliases: ["奖项", "称号"])
  static let level = Field.choice("level", "表彰级别", "Level", Choice.levels, required: true, aliases: ["级别", "荣誉级别"])
  static let recipient = Field.choice(
    "recipient", "获奖者类别", "Recipient", recipients, required: true, aliases: ["对象类别", "获奖类别"])
  static let person = Field.party("person", "获奖个人", "Person", [.person], aliases: ["姓名", "获奖人"])
  static let body = Field.party("body", "获奖单位", "Body", [.body], aliases: ["单位", "获奖集体"])
  static let title = Field.text("title", "荣誉全称", "Full title", aliases: ["荣誉名称"])
  static let giver = Field.text("giver", "表彰单位", "Given by", aliases: ["授予单位"])
  static let reason = Field.text("reason", "撤销原因", "Why withdrawn", required: true)

  static let workflow = Workflow(
    stages: [Stage("granted", "已授予", "granted", open: false), Stage("withdrawn", "已撤销", "withdrawn", open: false)],
    moves: [Move("withdraw", "撤销荣誉", "withdraw", from: ["granted"], to: "withdrawn", asks: [reason.declaration])])

  /// A person's award names no body, a body's no person; the federation's own needs neither.
  static func namesItsRecipient(_ record: Record) -> [Problem] {
    switch record[recipient] {
    case "person" where record[body] != nil:
      [
        Problem(
          body.id, "个人获奖不填获奖单位；集体获奖请把获奖者类别改为“集体”", "A person's award names no body; for a body choose “collective”")
      ]
    case "collective" where record[person] != nil:
      [Problem(person.id, "集体获奖不填个人；个人获奖请把获奖者类别改为“个人”", "A body's award names no person; for a person choose “person”")]
    default: []
    }
  }

  static let dimensions: [Dimension] = [.field(honour), .field(level), .field(recipient)]

  static let granted = Measure.count(
    "award.granted", "表彰数", "Awards", unit: Names("项", "awards"), by: dimensions,
    definition: Names(
      "期间内授予、未被撤销的荣誉数，按级别和获奖者类别计；一人得两项计两项",
      "Honours granted in the period and not withdrawn, by level and recipient; two honours of one person are two"),
    where: { $0.stage == "granted" })

  static let kind = RecordKind(
    "award", .register, "表彰荣誉", "Award",
    purpose: Names("个人、集体或妇联自己得到一项荣誉，登记一条", "One honour of a person, a body or the federation itself"),
    day: Names("表彰日期", "Day granted"),
    fields: [
      honour.declaration, level.declaration, recipient.declaration, person.declaration, body.declaration,
      title.declaration, giver.declaration,
    ],
    title: [honour.id, level.id], workflow: workflow, measures: [granted],
    levels: [.township, .county, .city, .province, .nation], rule: namesItsRecipient)

  private static let recipients = [
    Choice("person", "个人", "person"), Choice("collective", "集体", "collective"),
    Choice("federation", "本级妇联", "the federation itself"),
  ]

  private static let honoursOffered = [
    Choice("redBanner", "三八红旗手", "March 8th red-banner pace-setter"),
    Choice("redBannerCollective", "三八红旗集体", "March 8th red-banner collective"),
    Choice("merit", "巾帼建功标兵", "women's merit model worker"),
    Choice("meritCollective", "巾帼建功先进集体", "women's merit collective"),
    Choice("ruralCollective", "农村妇女岗位建功先进集体", "rural women's merit collective"),
    Choice("ruralTechnology", "农村科技致富女能手", "rural woman skilled in technology"),
    Choice("mostBeautiful", "最美女性", "most beautiful woman"), Choice("outstanding", "优秀女性", "outstanding woman"),
    Choice("advanced", "先进工作者（集体）", "advanced worker or collective"),
    Choice("rights", "维权先进", "for work on rights"), Choice("antiTrafficking", "反拐项目先进", "for work against trafficking"),
    Choice("plan", "妇女儿童规划先进", "for the plans for women and children"),
    Choice("springBud", "春蕾计划先进", "for the Spring Bud plan"), Choice("family", "家庭工作先进", "for family work"),
    Choice("integrity", "廉政文化进家庭先进", "for integrity in families"),
    Choice("education", "家庭教育先进", "for family education"),
    Choice("star", "创业之星", "start-up star"), Choice("volunteer", "优秀志愿者（队伍）", "volunteer or team"),
    Choice("village", "最美村妇联主席", "village chair"), Choice("learning", "调研宣传先进", "for study and publicity"),
    Choice("other", "其他荣誉", "other"),
  ]
}
