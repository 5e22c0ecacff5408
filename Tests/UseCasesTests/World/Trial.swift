import Ledger

/// Kinds of every shape and measures of every nature, small enough to be recounted by hand.
enum Trial {
  static let people = Field<Counted>.counted("people", "人数", "people", required: true)
  static let cost = Field<Fen>.money("cost", "经费", "cost")
  static let partners = Field<[OrganizationID]>.organizations("partners", "联合单位", "partners")
  static let roster = Field<[PartyID]>.parties("roster", "名单", "roster")
  static let theme = Field<String>.choice(
    "theme", "主题", "theme", [Choice("law", "普法", "law"), Choice("health", "健康", "health")])

  /// 事: may be joint.
  static let lecture = RecordKind(
    "lecture", .activity, "讲座", "lecture", purpose: Names("记一场讲座", "one lecture"), day: Names("活动日期", "Day"),
    fields: [theme.declaration, people.declaration, cost.declaration, partners.declaration, roster.declaration],
    title: ["theme"],
    measures: [
      .count(
        "lecture.held", "讲座场次", "lectures held", unit: .sessions, by: [.field(theme)],
        definition: Names("举办的讲座", "lectures held")),
      .sum(
        "lecture.people", "听讲人次", "listeners", of: people, unit: .times, people: .times, by: [.field(theme)],
        definition: Names("听讲的人次", "listeners")),
      .sum("lecture.cost", "讲座经费", "cost of lectures", of: cost, definition: Names("经费", "cost")),
      .persons("lecture.persons", "听讲人数", "persons", on: roster, definition: Names("名单上的人", "persons on rosters")),
    ],
    participants: partners,
    rule: { record in
      let isWrong = record[theme] == "health" && record[people]?.value == 0
      return isWrong ? [Problem("people", "健康讲座要有人听", "A lecture on health has listeners")] : []
    })

  static let channel = Field<String>.choice(
    "channel", "来访方式", "channel", [Choice("visit", "来访", "visit"), Choice("call", "来电", "call")], required: true)
  static let matter = Field<String>.text("matter", "事由", "matter", limit: 40, aliases: ["反映问题"])
  static let result = Field<String>.text("result", "办理结果", "result", required: true)

  /// 案: received, closed, opened again; only a chair or an officer closes.
  static let petition = RecordKind(
    "petition", .case, "信访", "petition", purpose: Names("记一件信访", "one petition"), day: Names("来访日期", "Day received"),
    fields: [channel.declaration, matter.declaration], title: ["matter"],
    workflow: Workflow(
      stages: [Stage("received", "已受理", "received"), Stage("closed", "已办结", "closed", open: false)],
      moves: [
        Move(
          "close", "办结", "close", from: ["received"], to: "closed", asks: [result.declaration],
          by: [.chair, .officer],
          only: { record, day in
            let days = day.dayNumber - record.day.dayNumber
            return days <= 360 ? [] : [Problem("day", "已超过360天", "More than 360 days have passed")]
          }),
        Move("reopen", "重办", "reopen", from: ["closed"], to: "received"),
      ]),
    measures: [
      .count(
        "petition.received", "信访件数", "petitions", unit: .items, by: [.field(channel)],
        definition: Names("受理的信访", "petitions received")),
      .moves(
        "petition.closed", "办结件数", "closed", ["close"], unit: .items, by: [.field(channel)],
        definition: Names("办结的信访", "petitions closed")),
      .stock(
        "petition.open", "在办件数", "open petitions", unit: .items, endingIn: ["closed"], by: [.field(channel)],
        definition: Names("期末在办", "open at the end")),
    ])

  static let level = Field<String>.choice("level", "级别", "level", Choice.levels, required: true)
  static let members = Field<Counted>.counted("members", "成员数", "members")
  static let note = Field<String>.text("note", "复查意见", "note", required: true)

  /// 册: kept as often as it is checked, until it is revoked.
  static let post = RecordKind(
    "post", .register, "示范岗", "model post", purpose: Names("记一个示范岗", "one model post"), day: Names("命名日期", "Day named"),
    fields: [level.declaration, members.declaration], title: ["level"],
    workflow: Workflow(
      stages: [Stage("named", "在册", "named"), Stage("revoked", "已撤销", "revoked", open: false)],
      moves: [
        Move("keep", "复查保留", "keep", from: ["named"], to: "named", asks: [note.declaration]),
        Move("revoke", "撤销", "revoke", from: ["named"], to: "revoked"),
      ]),
    measures: [
      .stock(
        "post.standing", "在册示范岗", "standing posts", unit: .pieces, endingIn: ["revoked"], by: [.field(level)],
        definition: Names("期末在册", "standing at the end")),
      .stock(
        "post.members", "示范岗成员", "members of posts", unit: .persons, endingIn: ["revoked"],
        amount: { $0[members] ?? Counted(0) }, definition: Names("期末成员", "members at the end")),
      .moves("post.kept", "复查保留数", "kept", ["keep"], unit: .pieces, definition: Names("复查保留", "kept")),
    ])

  static let year = Field<Period>.period("year", "年度", "year", [.year], required: true)
  static let households = Field<Counted>.counted("households", "户数", "households", required: true)

  /// 表: one a year.
  static let profile = RecordKind(
    "profile", .return, "基本情况", "profile", purpose: Names("每年一份", "one a year"),
    fields: [year.declaration, households.declaration], title: ["year"],
    measures: [
      .level(
        "profile.households", "总户数", "all households", of: households, unit: .households, period: year,
        definition: Names("上报户数", "households returned"))
    ], levels: [.village, .township], period: year)

  static let line = LineOfWork(
    "trial", "试验", "trial", kinds: [lecture, petition, post, profile],
    derived: [
      .ratio(
        "petition.rate", "办结率", "rate of closing", [.init("petition.closed")], over: [.init("petition.received")],
        definition: Names("办结比受理", "closed over received")),
      .average(
        "lecture.each", "场均人次", "listeners a lecture", [.init("lecture.people")], over: [.init("lecture.held")],
        unit: .times, definition: Names("人次比场次", "listeners over lectures")),
      .total(
        "all.acts", "全部事项", "all acts",
        [.init("lecture.held", where: Filter("theme=law")), .init("petition.received")],
        unit: .items, definition: Names("普法讲座与信访", "law lectures and petitions")),
    ])

  static let catalogue = Catalogue([line])
}
