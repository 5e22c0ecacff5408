import Ledger

/// “两癌”救助: one application, from its papers to the money; a diagnosis is nobody's business but her team's.
enum CancerAid {
  static let code = Field.text(
    "code", "申请人代号", "Code of the applicant", limit: 40, required: true,
    help: Names("写代号；姓名、身份证、银行卡只留在纸质材料", "A code; name, identity and bank card stay on paper"), personal: true)
  static let disease = Field.choice("disease", "病种", "Disease", diseases, required: true)
  static let clinical = Field.choice(
    "clinical", "病期", "Stage of it", stagesOfDisease, required: true,
    help: Names("ⅡB、IIb、2B 是一回事", "IIB, IIb and 2B are the same"))
  static let diagnosedOn = Field.day("diagnosedOn", "确诊日期", "Diagnosed on", required: true)
  static let hospital = Field.text("hospital", "确诊医院", "Hospital", limit: 100)
  static let group = Field.choice("group", "对象类别", "Group", groups, required: true)
  static let cost = Field.money("cost", "实际治疗费用", "Cost of treatment")
  static let covered = Field.money("covered", "医保等报销金额", "Covered by insurance")
  static let aided = Field.yesNo("aided", "接受过同类救助", "Aided before", required: true)

  static let papers = Field.choices("papers", "已齐的材料", "Papers in hand", paperList, required: true)
  static let missing = Field.text("missing", "要补的材料", "Papers missing", limit: 300, required: true)
  static let granted = Field.money("granted", "批准金额", "Amount granted", required: true)
  static let refusal = Field.text(
    "refusal", "不予批准原因", "Why refused", limit: 300, required: true,
    help: Names("要能对本人说清楚", "One that can be told to her"))
  static let paid = Field.money("paid", "发放金额", "Paid", required: true)
  static let source = Field.choice("source", "资金来源", "Source", sources, required: true)
  static let round = Field.text("round", "发放期号", "Round", limit: 20)
  static let found = Field.longText("found", "回访情况", "How she is", limit: 1000, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("applied", "已申请", "applied"), Stage("checked", "材料已审", "papers checked"),
      Stage("approved", "已批准", "approved"), Stage("paid", "已发放", "paid", open: false),
      Stage("refused", "未批准", "refused", open: false), Stage("withdrawn", "本人撤回", "withdrawn", open: false),
    ],
    moves: [
      Move("askFor", "通知补正", "ask for papers", from: ["applied"], to: "applied", asks: [missing.declaration]),
      Move("check", "材料审核", "check the papers", from: ["applied"], to: "checked", asks: [papers.declaration]),
      Move("approve", "批准", "approve", from: ["checked"], to: "approved", asks: [granted.declaration], only: qualifies),
      Move("refuse", "不予批准", "refuse", from: ["applied", "checked"], to: "refused", asks: [refusal.declaration]),
      Move(
        "pay", "发放救助金", "pay", from: ["approved"], to: "paid",
        asks: [paid.declaration, source.declaration, round.declaration], only: paysWhatWasGranted),
      Move("followUp", "回访", "follow up", from: ["paid"], to: "paid", asks: [found.declaration]),
      Move("withdraw", "撤回申请", "withdraw", from: ["applied", "checked", "approved"], to: "withdrawn"),
    ])

  /// The papers that the rule asks for are there, the disease is as far on as it asks, and she had no such aid before.
  static func qualifies(_ record: Record, on day: Day) -> [Problem] {
    var problems: [Problem] = []
    if record[clinical] == "early" {
      problems.append(Problem(clinical.id, "早期病例不在救助范围", "An early stage is outside the rule"))
    }
    if record[aided] == true { problems.append(Problem(aided.id, "同类救助每人一次", "Such aid is given once to each")) }
    let there = Set(record.moves("check").last?[papers] ?? [])
    let lacking = paperList.filter { !there.contains($0.code) }
    if !lacking.isEmpty {
      problems.append(
        Problem(
          papers.id, "还缺：\(lacking.map(\.names.zh).joined(separator: "、"))",
          "Still missing: \(lacking.map(\.names.en).joined(separator: ", "))"))
    }
    return problems
  }

  static func paysWhatWasGranted(_ record: Record, on day: Day) -> [Problem] {
    guard let most = record.moves("approve").last?[granted], let given = record.moves("pay").last?[paid], given > most
    else { return [] }
    return [Problem(paid.id, "发放的比批准的（\(most.yuan)元）多", "More is paid than was granted (\(most.yuan) yuan)")]
  }

  static let applied = Measure.count(
    "cancerAid.applied", "两癌救助申请数", "Applications for aid", unit: .items,
    definition: Names("期间内提出的两癌救助申请件数", "Applications for aid for the two cancers in the period"))
  static let helped = Measure.moves(
    "cancerAid.paid", "两癌救助人数", "Women aided for the two cancers", ["pay"], unit: .persons,
    people: .once(Names("同类救助每人一次", "such aid is given once to each")),
    definition: Names("期间内发放两癌救助金的人数，按发放日期计", "Women to whom the aid was paid in the period"))
  static let money = Measure.tallies(
    "cancerAid.money", "两癌救助金额", "Aid paid for the two cancers", unit: .yuan, digits: 2,
    definition: Names("期间内发放的两癌救助金之和", "Aid for the two cancers paid in the period"),
    from: { record in record.moves("pay").compactMap { move in move[paid].map { Tally($0.amount, on: move.day) } } })

  static let kind = RecordKind(
    "cancerAid", .case, "“两癌”救助申请", "Aid for the two cancers",
    purpose: Names(
      "一名患病妇女的救助申请，从材料办到发放，只有承办人能看", "One woman's application, from its papers to the money; open to its team alone"),
    day: Names("申请日期", "Day of application"),
    fields: [
      code.declaration, disease.declaration, clinical.declaration, diagnosedOn.declaration, hospital.declaration,
      group.declaration, cost.declaration, covered.declaration, aided.declaration,
    ],
    title: [code.id, disease.id], workflow: workflow, measures: [applied, helped, money],
    levels: [.township, .county, .city], confidential: true, releasing: [applied, helped, money])

  private static let diseases = [
    Choice("cervical", "宫颈癌", "cervical cancer"), Choice("breast", "乳腺癌", "breast cancer"),
  ]

  private static let stagesOfDisease = [
    Choice("late", "ⅡB及以上或浸润癌", "IIB or later, or invasive"), Choice("early", "ⅡA及以下", "IIA or earlier"),
  ]

  private static let groups = [
    Choice("minimum", "低保对象", "on minimum income"), Choice("extreme", "特困人员", "in extreme need"),
    Choice("relapse", "易返贫致贫人口", "may fall back into poverty"), Choice("cost", "支出型（刚性支出）困难", "burdened by cost"),
    Choice("other", "其他困难", "other need"),
  ]

  private static let paperList = [
    Choice("form", "申报表", "the form"), Choice("identity", "身份证明", "proof of identity"),
    Choice("diagnosis", "诊断证明", "diagnosis"), Choice("hardship", "困难证明", "proof of need"),
    Choice("account", "本人银行卡", "her own bank card"),
  ]

  private static let sources = [
    Choice("lottery", "彩票公益金", "lottery fund"), Choice("public", "财政", "public money"),
    Choice("donation", "社会捐赠", "donations"), Choice("insurance", "保险", "insurance"),
  ]
}
