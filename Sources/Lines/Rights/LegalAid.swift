import Ledger

/// 法律援助与司法救助: one application that the federation passes on, and what the legal aid centre or court decided.
///
/// Where violence or a child is concerned the slip of referral among the protected kinds is used instead.
enum LegalAid {
  static let form = Field.choice("form", "援助类别", "Kind of aid", forms, required: true)
  static let ground = Field.choice(
    "ground", "申请事由", "Ground", grounds, required: true,
    help: Names("涉及家暴、性侵害和未成年人的，请用“转介单”", "For violence, abuse and minors use a referral slip"))
  static let applicant = Field.party(
    "applicant", "申请人", "Applicant", aliases: ["姓名", "受援人"], help: Names("可以不写", "May be left empty"))
  static let institution = Field.text("institution", "受理机构", "Institution", aliases: ["法律援助机构"])
  static let refusal = Field.text("refusal", "不予援助理由", "Ground of refusal", required: true)
  static let lawyer = Field.text(
    "lawyer", "承办律所或机构", "Law office", help: Names("写单位，不写姓名", "The office, not a name"))
  static let result = Field.choice("result", "结案结果", "Result", results, required: true)
  static let relief = Field.money("relief", "司法救助金额", "Relief paid", aliases: ["救助金额"])

  static let workflow = Workflow(
    stages: [
      Stage("applied", "已申请", "applied"), Stage("granted", "已决定援助", "granted"), Stage("assigned", "已指派", "assigned"),
      Stage("refused", "不予援助", "refused", open: false), Stage("concluded", "已结案", "concluded", open: false),
      Stage("withdrawn", "已撤回", "withdrawn", open: false),
    ],
    moves: [
      Move("grant", "决定援助", "grant", from: ["applied"], to: "granted"),
      Move("refuse", "决定不予援助", "refuse", from: ["applied"], to: "refused", asks: [refusal.declaration]),
      Move("assign", "指派承办", "assign", from: ["granted"], to: "assigned", asks: [lawyer.declaration]),
      Move(
        "conclude", "结案", "conclude", from: ["granted", "assigned"], to: "concluded",
        asks: [result.declaration, relief.declaration]),
      Move("withdraw", "撤回申请", "withdraw", from: ["applied", "granted", "assigned"], to: "withdrawn"),
    ])

  static let dimensions: [Dimension] = [.field(form), .field(ground)]

  static let applied = Measure.count(
    "legalAid.applied", "法律援助申请件数", "Applications for legal aid", unit: .items, by: dimensions,
    definition: Names("期间内经妇联转交的法律援助、司法救助申请件数", "Applications for legal aid or relief passed on in the period"))
  static let granted = Measure.moves(
    "legalAid.granted", "法律援助件数", "Legal aid granted", ["grant"], unit: .items, by: dimensions,
    definition: Names("期间内决定给予法律援助或司法救助的件数，按决定日期计", "Applications granted in the period, on the day of the decision"))
  static let women = Measure.moves(
    "legalAid.people", "法律援助人数", "People granted legal aid", ["grant"], unit: .persons,
    people: .once(Names("一份申请一人，同一事由不重复申请", "one person an application, and one application a matter")),
    by: dimensions,
    definition: Names(
      "期间内获得法律援助或司法救助的人数，一份申请一人", "People granted legal aid or relief in the period, one an application"))
  static let reliefPaid = Measure.tallies(
    "legalAid.relief", "司法救助金额", "Relief paid", unit: .yuan, digits: 2, by: dimensions,
    definition: Names("期间内结案时登记的司法救助金额之和", "Judicial relief recorded at conclusion in the period"),
    from: { record in
      record.moves("conclude").compactMap { move in move[relief].map { Tally($0.amount, on: move.day) } }
    })

  static let clocks = [
    Clock(
      "legalAid.decide", "法律援助审查决定", "Decide on legal aid", bearer: .other(Names("法律援助机构", "legal aid centre")),
      from: .recorded(), until: .init(["grant", "refuse", "withdraw"]), soon: .days(2), only: isAid,
      versions: [
        .init(
          from: (2022, 1, 1), .days(7), lastDay: .nextWorkedDay,
          source: Names("《法律援助法》第四十三条第一款", "Legal Aid Law, art. 43(1)"))
      ]),
    Clock(
      "legalAid.assign", "指派承办人员", "Assign a lawyer", bearer: .other(Names("法律援助机构", "legal aid centre")),
      from: .moves(["grant"]), until: .init(["assign", "conclude", "withdraw"]), soon: .days(1), only: isAid,
      versions: [
        .init(
          from: (2022, 1, 1), .days(3), lastDay: .nextWorkedDay,
          source: Names("《法律援助法》第四十三条第一款", "Legal Aid Law, art. 43(1)"))
      ]),
  ]

  private static let isAid = Clock.Condition(Names("法律援助", "legal aid")) { $0[form] == "legalAid" }

  static let kind = RecordKind(
    "legalAid", .case, "法律援助与司法救助", "Legal aid and judicial relief",
    purpose: Names("替妇女转交法律援助或司法救助申请，一份申请登记一件", "An application for legal aid or relief passed on: one entry"),
    day: Names("申请日期", "Day of application"),
    fields: [form.declaration, ground.declaration, applicant.declaration, institution.declaration],
    title: [form.id, ground.id], workflow: workflow, measures: [applied, granted, women, reliefPaid],
    levels: [.township, .county, .city, .province], clocks: clocks)

  private static let forms = [
    Choice("legalAid", "法律援助", "legal aid"), Choice("judicialRelief", "司法救助", "judicial relief"),
  ]

  private static let grounds = [
    Choice("marriage", "婚姻家庭", "marriage and family"), Choice("support", "抚养赡养", "maintenance and support"),
    Choice("property", "财产权益", "property"), Choice("land", "土地承包权益", "land rights"),
    Choice("labour", "劳动和社会保障", "labour and social security"), Choice("injury", "人身损害赔偿", "personal injury"),
    Choice("other", "其他", "other"),
  ]

  private static let results = [
    Choice("won", "支持诉求", "claim upheld"), Choice("partly", "部分支持", "partly upheld"),
    Choice("settled", "调解或和解", "settled"), Choice("lost", "未支持", "not upheld"),
    Choice("relieved", "已发放救助", "relief paid"),
  ]
}
