import Ledger

/// 困难妇女儿童家庭: a woman or household that is helped by her own consent, for as long as she needs it.
///
/// Visits, goods, instalments and follow-ups are recorded under it; nothing ranks one household against another, and
/// children are not named here (a child has a file of its own that only its team sees).
enum Hardship {
  static let person = Field.party(
    "person", "户主（本人）", "Who", [.household, .person], required: true, aliases: ["姓名", "户主姓名", "救助对象"])
  static let category = Field.choice(
    "category", "困难类别", "Category", categories, required: true, aliases: ["身份类别", "人员类别"])
  static let others = Field.choices("others", "兼有情形", "Also", categories, aliases: ["其他困难情形"])
  static let cause = Field.choice("cause", "主要困难", "Main need", causes, aliases: ["致困原因", "困难原因"])
  static let members = Field.counted("members", "家庭人口", "Household members", max: 50, aliases: ["家庭人口总数"])
  static let children = Field.counted("children", "未成年子女数", "Minor children", max: 20)
  static let income = Field.money("income", "家庭年人均收入", "Income a head and year", aliases: ["家庭年人均可支配收入"])
  static let wish = Field.text("wish", "需要的帮助", "Help wanted", limit: 500, aliases: ["帮扶需求"])
  static let consent = Field.yesNo(
    "consent", "本人同意登记", "She consents", required: true, aliases: ["是否同意登记"],
    help: Names("说明用途后本人同意的才登记，可随时退出", "Told what it is for, she agrees; she may leave at any time"))

  static let found = Field.longText("found", "复核情况", "What was found", limit: 1000, required: true)
  static let basis = Field.text("basis", "脱困依据", "Why she no longer needs it", limit: 500, required: true)
  static let whyLeft = Field.choice("whyLeft", "退出原因", "Why she leaves", reasons, required: true)
  static let newNeed = Field.text("newNeed", "重新纳入原因", "Why she comes back", limit: 500, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("onList", "帮扶中", "being helped"), Stage("lifted", "已脱困", "no longer in need", open: false),
      Stage("left", "已退出", "left", open: false),
    ],
    moves: [
      Move("review", "复核", "review", from: ["onList"], to: "onList", asks: [found.declaration]),
      Move(
        "lift", "脱困认定", "find her out of need", from: ["onList"], to: "lifted", asks: [basis.declaration],
        by: [.chair, .officer], only: wasReviewed),
      Move("leave", "退出", "leave", from: ["onList"], to: "left", asks: [whyLeft.declaration]),
      Move("return", "重新纳入", "come back", from: ["lifted", "left"], to: "onList", asks: [newNeed.declaration]),
    ])

  /// Whoever does not want to be on the list is not.
  static func agrees(_ record: Record) -> [Problem] {
    guard record[consent] == false else { return [] }
    return [
      Problem(
        consent.id, "本人不同意的不登记；要帮助她，可以只记一次走访慰问",
        "Without her consent nothing is registered; an act of aid can be recorded without it")
    ]
  }

  /// Nobody is written out of need to raise a number: a review since she last came on the list says so first.
  static func wasReviewed(_ record: Record, on day: Day) -> [Problem] {
    let since = record.moves("return").last?.day ?? record.day
    if record.moves("review").contains(where: { since <= $0.day && $0.day <= day }) { return [] }
    return [Problem(nil, "先复核，再认定脱困", "Review first; only then can she be found out of need")]
  }

  static let dimensions: [Dimension] = [.field(category), .field(cause)]
  private static let oneEntry = Names("一户（人）只有一条在册", "a household has one entry")

  static let standing = Measure.stock(
    "hardship.standing", "在册困难妇女儿童家庭数", "Households being helped", unit: .households,
    endingIn: ["lifted", "left"], by: dimensions,
    definition: Names("期末在册、本人同意的困难家庭户数，一户一条", "Households on the list by their own consent at the end of the period"))
  static let added = Measure.count(
    "hardship.added", "新建档家庭数", "Households newly registered", unit: .households, by: dimensions,
    definition: Names("期间内新登记的困难家庭户数", "Households registered in the period"))
  static let minors = Measure.stock(
    "hardship.children", "在册家庭未成年子女数", "Minor children of these households", unit: .persons,
    people: .once(oneEntry), endingIn: ["lifted", "left"], by: dimensions, amount: { $0[children] ?? Counted(0) },
    definition: Names("期末在册家庭的未成年子女数之和，只有人数", "Minor children of the households on the list; numbers only"))
  static let reviewed = Measure.moves(
    "hardship.reviewed", "困难家庭复核次数", "Reviews", ["review"], unit: Names("次", "reviews"), by: dimensions,
    definition: Names("期间内对在册家庭的复核次数", "Reviews of households on the list in the period"))
  static let lifted = Measure.moves(
    "hardship.lifted", "脱困家庭数", "Households out of need", ["lift"], unit: .households, by: dimensions,
    definition: Names(
      "期间内经复核认定脱困的户数，只从在册的户中产生", "Households found out of need after a review; only those on the list can be"))

  static let clocks = [
    Clock(
      "hardship.silence", "走访或复核（半年没有跟进）", "Visit or review: half a year of silence",
      from: .lastSign(moves: ["review", "return"], parts: ["followUp", "aid", "goodsItem", "instalment"]),
      until: .init(entering: ["lifted", "left"]), soon: .days(30),
      versions: [
        .init(
          from: (2000, 1, 1), .months(6),
          source: Names("建档立卡、动态管理的工作要求，半年至少一次", "Working rule: the list is kept up, at least twice a year"))
      ])
  ]

  static let kind = RecordKind(
    "hardship", .register, "困难妇女儿童家庭", "Household in need",
    purpose: Names(
      "一户困难家庭，本人同意后登记一条；走访、钱物、回访都记在它之下", "One household, with its consent; visits, help and follow-ups go under it"),
    day: Names("建档日期", "Day registered"),
    fields: [
      person.declaration, category.declaration, others.declaration, cause.declaration, members.declaration,
      children.declaration, income.declaration, wish.declaration, consent.declaration,
    ],
    title: [person.id, category.id], workflow: workflow, measures: [standing, added, minors, reviewed, lifted],
    levels: [.village, .township, .county], clocks: clocks,
    keeping: .shortest(5, "退出后查证救助所需", "what proving the help given needs after she left"), rule: agrees)

  private static let categories = [
    Choice("poorMother", "贫困母亲", "poor mother"), Choice("singleMother", "单亲困难母亲", "single mother in hardship"),
    Choice("leftBehindWoman", "留守妇女", "woman left behind"), Choice("disabled", "残疾妇女", "disabled woman"),
    Choice("ill", "重病妇女", "woman who is gravely ill"), Choice("leftBehindElder", "留守老人", "old person left behind"),
    Choice("loneElder", "独居老人", "old person living alone"),
    Choice("orphan", "有孤儿、困境儿童的家庭", "household with orphans or children in difficulty"),
    Choice("leftBehind", "有留守儿童的家庭", "household with children left behind"),
    Choice("mobile", "流动困难家庭", "mobile household in need"), Choice("lowIncome", "低保低收入家庭", "household on low income"),
    Choice("bereft", "失独家庭", "household bereft of its only child"),
  ]

  private static let causes = [
    Choice("illness", "因病", "illness"), Choice("disability", "因残", "disability"),
    Choice("schooling", "因学", "schooling"),
    Choice("disaster", "因灾", "disaster"), Choice("labour", "缺劳力", "no one to work"), Choice("skill", "缺技术", "no skill"),
    Choice("capital", "缺资金", "no capital"), Choice("work", "失业", "out of work"), Choice("other", "其他", "other"),
  ]

  private static let reasons = [
    Choice("moved", "迁出", "moved away"), Choice("died", "去世", "died"), Choice("wish", "本人要求退出", "by her own wish"),
    Choice("parentsBack", "父母返乡", "the parents came back"), Choice("cared", "已由其他部门保障", "others provide for her"),
    Choice("mistaken", "不符合条件", "did not qualify"),
  ]
}
