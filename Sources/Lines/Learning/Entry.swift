import Ledger

/// 参赛作品和选手: what somebody sent in to a call or contest, what became of it, and whether it may be shown.
enum Entry {
  static let title = Field.text("title", "作品（项目）名称", "Work or event", required: true, aliases: ["作品名称", "参赛项目", "名称"])
  static let type = Field.choice("type", "征集（竞赛）类别", "Kind of call", types, required: true, aliases: ["类别", "作品类别"])
  static let group = Field.choice("group", "作者（选手）类别", "Who sent it", groups, required: true, aliases: ["组别"])
  static let entrant = Field.party(
    "entrant", "作者（选手、队伍）", "Author or team", [.person, .household, .body], aliases: ["作者", "选手", "参赛单位"],
    help: Names("儿童作品不写姓名", "A child's work has no name"))
  static let consent = Field.yesNo(
    "consent", "本人同意公开", "May be shown", aliases: ["是否同意公开", "同意发表"])
  static let prize = Field.choice(
    "prize", "奖项级别", "Level of the prize", Choice.levels, required: true, aliases: ["获奖级别"])
  static let grade = Field.choice("grade", "奖次", "Prize", grades, required: true, aliases: ["获奖等次"])
  static let shownIn = Field.text("shownIn", "展出（发表）处", "Shown at", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("received", "已收到", "received"), Stage("chosen", "已评出", "chosen", open: false),
      Stage("published", "已展出发表", "shown", open: false), Stage("withdrawn", "已撤回", "withdrawn", open: false),
    ],
    moves: [
      Move(
        "choose", "评出", "choose", from: ["received", "published"], to: "chosen",
        asks: [prize.declaration, grade.declaration]),
      Move(
        "publish", "展出发表", "show", from: ["received", "chosen"], to: "published", asks: [shownIn.declaration],
        only: mayBeShown),
      Move("withdraw", "撤回", "withdraw", from: ["received", "chosen", "published"], to: "withdrawn"),
    ])

  /// Nothing is shown without its author's word.
  static func mayBeShown(_ record: Record, on day: Day) -> [Problem] {
    if record[consent] == true { return [] }
    return [
      Problem(consent.id, "本人（儿童由监护人）同意公开后才能展出发表", "Only with the consent of its author, or of a child's guardian")
    ]
  }

  /// Of children's works nothing but the work is kept.
  static func childrenHaveNoNames(_ record: Record) -> [Problem] {
    guard record[group] == "child", record[entrant] != nil else { return [] }
    return [Problem(entrant.id, "儿童作品不登记姓名，请去掉", "A child's work is kept without a name; leave it out")]
  }

  static let dimensions: [Dimension] = [.field(type), .field(group)]
  private static let unit = Names("件", "entries")

  static let received = Measure.count(
    "entry.received", "征集参赛作品数", "Entries", unit: unit, by: dimensions,
    definition: Names("期间内收到的征集、参赛作品（选手、队伍）数", "Works, contestants and teams entered in the period"))
  static let chosen = Measure.tallies(
    "entry.chosen", "获奖作品数", "Entries that won", unit: unit,
    by: dimensions + [Dimension(prize.id, prize.declaration.names, Choice.levels)],
    definition: Names("期间内评出的获奖作品（选手、队伍）数，按评出日期和奖项级别计", "Entries that won a prize in the period, at its level"),
    from: { record in record.moves("choose").map { Tally(1, on: $0.day, by: [prize.id: $0[prize] ?? ""]) } })
  static let published = Measure.moves(
    "entry.published", "展出发表作品数", "Entries shown", ["publish"], unit: unit, by: dimensions,
    definition: Names("期间内经本人同意展出、发表的作品数", "Works shown or published in the period, with consent"))

  static let kind = RecordKind(
    "entry", .register, "参赛作品和选手", "Entry of a contest",
    purpose: Names("收到一件征文、书画、家风家训，或一名参赛选手，登记一条", "One essay, picture, family motto or contestant"),
    day: Names("收到日期", "Day received"),
    fields: [title.declaration, type.declaration, group.declaration, entrant.declaration, consent.declaration],
    title: [title.id, type.id], workflow: workflow, measures: [received, chosen, published],
    levels: [.township, .county, .city, .province],
    keeping: .shortest(3, "评选结束后核对所需", "what checking a prize needs"), rule: childrenHaveNoNames)

  private static let types = [
    Choice("essay", "征文", "essay"), Choice("picture", "书画摄影", "pictures"), Choice("motto", "家风家训", "family motto"),
    Choice("craft", "手工作品", "crafts"), Choice("performance", "节目", "performance"), Choice("skill", "技能竞赛", "skills"),
    Choice("sports", "文体竞赛", "games and sports"), Choice("quiz", "知识竞赛", "quiz"),
    Choice("project", "创业项目", "business project"),
  ]

  private static let groups = [
    Choice("woman", "妇女", "woman"), Choice("family", "家庭", "family"), Choice("child", "儿童", "child"),
    Choice("unit", "单位、队伍", "unit or team"), Choice("officer", "妇女干部", "women's officer"),
  ]

  private static let grades = [
    Choice("first", "一等奖", "first"), Choice("second", "二等奖", "second"), Choice("third", "三等奖", "third"),
    Choice("merit", "优秀奖", "merit"), Choice("title", "称号", "title"),
  ]
}
