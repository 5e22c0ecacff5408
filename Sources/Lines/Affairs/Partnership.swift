import Ledger

/// 公益认领和合作: a project that is offered and claimed, or a partner who gives means or work, for an agreed term.
enum Partnership {
  static let name = Field.text("name", "项目名称", "Project", required: true, aliases: ["公益项目", "合作项目", "名称"])
  static let form = Field.choice("form", "合作形式", "Form", forms, required: true, aliases: ["形式"])
  static let field = Field.choice("field", "服务对象", "For whom", fields, aliases: ["受益对象"])
  static let need = Field.text("need", "项目内容", "What is needed", limit: 500, aliases: ["项目需求"])
  static let partner = Field.party(
    "partner", "认领（合作）方", "Partner", [.body, .person], required: true, aliases: ["认领单位", "合作单位"])
  static let kindOfPartner = Field.choice("partnerType", "合作方类别", "Kind of partner", partnerTypes, required: true)
  static let until = Field.day("until", "约定到期日", "Agreed until", required: true, aliases: ["到期日"])
  static let done = Field.longText("done", "履约情况", "What was done", required: true, aliases: ["服务情况"])
  static let served = Field.counted("served", "服务人次", "People served", aliases: ["受益人次"])
  static let value = Field.money("value", "投入折价", "Value given", aliases: ["投入金额", "物资折价"])
  static let result = Field.text("result", "结束情况", "How it ended", limit: 500, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("offered", "待认领", "offered"), Stage("running", "履约中", "running"),
      Stage("ended", "已结束", "ended", open: false),
    ],
    moves: [
      Move(
        "claim", "认领签约", "claim", from: ["offered"], to: "running",
        asks: [partner.declaration, kindOfPartner.declaration, until.declaration]),
      Move(
        "report", "年度报告", "report", from: ["running"], to: "running",
        asks: [done.declaration, served.declaration, value.declaration]),
      Move("renew", "续约", "renew", from: ["running", "ended"], to: "running", asks: [until.declaration]),
      Move("end", "结束", "end", from: ["offered", "running"], to: "ended", asks: [result.declaration]),
    ])

  private static let agreed = Names("认领协议约定的期限", "the term that both sides agreed")
  static let clocks = [
    Clock(
      "partnership.term", "约定到期", "Term of the agreement", from: .day(until),
      until: Clock.Stop(["end"]), soon: .days(60),
      versions: [Clock.Version(from: (2000, 1, 1), .onTheDay, source: agreed)]),
    Clock(
      "partnership.report", "年度报告", "Yearly report", from: .moves(["claim", "report"]),
      until: Clock.Stop(["report", "end"]), soon: .days(30),
      versions: [Clock.Version(from: (2000, 1, 1), .days(366), source: agreed)]),
  ]

  static let dimensions: [Dimension] = [.field(form), .field(field)]
  private static let unit = Names("个", "projects")

  static let published = Measure.count(
    "partnership.published", "推出公益合作项目数", "Projects offered", unit: unit, by: dimensions,
    definition: Names("期间内推出的公益认领、合作项目数", "Projects offered in the period"))
  static let claimed = Measure.moves(
    "partnership.claimed", "认领签约项目数", "Projects claimed", ["claim"], unit: unit, by: dimensions,
    definition: Names("期间内认领、签约的项目数，按签约日期计", "Projects claimed in the period, on the day of signing"))
  static let running = Measure.tallies(
    "partnership.running", "履约中项目数", "Projects running", unit: unit, nature: .stock, by: dimensions,
    definition: Names("期末履约中的公益认领、合作项目数", "Projects whose agreement runs at the end of the period"), from: stays)
  static let servedTimes = Measure.tallies(
    "partnership.served", "合作项目服务人次", "People served by projects", unit: .times, people: .times, by: dimensions,
    definition: Names("期间内各次履约报告的服务人次之和", "People served, as the reports of the period state"),
    from: { record in
      record.moves("report").compactMap { move in move[served].map { Tally($0.value, on: move.day, $0.qualifier) } }
    })
  static let given = Measure.tallies(
    "partnership.value", "合作项目投入", "Value given by partners", unit: .yuan, digits: 2, by: dimensions,
    definition: Names("期间内各次履约报告的投入折价之和", "Value given by partners, as the reports of the period state"),
    from: { record in
      record.moves("report").compactMap { move in move[value].map { Tally($0.amount, on: move.day) } }
    })

  /// One from the day it begins to run until the day it ends, as often as it does.
  static func stays(_ record: Record) -> [Tally] {
    var runs = false
    return record.body.moves.compactMap { move in
      if runs == (move.to == "running") { return nil }
      runs.toggle()
      return Tally(runs ? 1 : -1, on: move.day)
    }
  }

  static let kind = RecordKind(
    "partnership", .case, "公益认领和合作", "Claim or partnership",
    purpose: Names("推出一个公益项目等人认领，或与一家单位合作，登记一个", "One project offered to be claimed, or one partner"),
    day: Names("推出日期", "Day offered"),
    fields: [name.declaration, form.declaration, field.declaration, need.declaration], title: [name.id, form.id],
    workflow: workflow, measures: [published, claimed, running, servedTimes, given],
    levels: [.township, .county, .city, .province], clocks: clocks)

  private static let forms = [
    Choice("claim", "公益项目认领", "claimed project"), Choice("cooperation", "结对合作", "partnership"),
    Choice("resources", "资源引入", "means brought in"),
  ]

  private static let fields = [
    Choice("mothers", "困难母亲", "mothers in hardship"), Choice("children", "儿童", "children"),
    Choice("elderly", "老人", "old people"), Choice("women", "城乡妇女", "women"), Choice("families", "家庭", "families"),
    Choice("business", "创业就业妇女", "women at work"),
  ]

  private static let partnerTypes = [
    Choice("department", "部门", "department"), Choice("enterprise", "企业", "enterprise"),
    Choice("school", "学校", "school"),
    Choice("media", "媒体", "media"), Choice("society", "社会组织", "social organization"), Choice("person", "个人", "person"),
  ]
}
