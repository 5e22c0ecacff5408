import Ledger

/// Kinds of every shape, for tests of the rules that interpret them.
enum Sample {
  static let headcount = Field<Counted>.counted("headcount", "人数", "headcount", required: true)
  static let partners = Field<[OrganizationID]>.organizations("partners", "联合单位", "partners")
  static let roster = Field<[PartyID]>.parties("roster", "名单", "roster")
  static let theme = Field<String>.choice(
    "theme", "主题", "theme", [Choice("law", "普法", "law"), Choice("health", "健康", "health")])

  static let lecture = RecordKind(
    "lecture", .activity, "讲座", "lecture", purpose: Names("记一场讲座", "one lecture"),
    fields: [headcount.declaration, partners.declaration, roster.declaration, theme.declaration], title: ["theme"],
    measures: [
      .count(
        "lecture.held", "讲座", "lectures", unit: .sessions, by: [.field(theme)],
        definition: Names("讲座场数", "lectures held")),
      .sum(
        "lecture.people", "听讲", "listeners", of: headcount, unit: .times, people: .times,
        definition: Names("听讲人次", "listeners")),
      .persons("lecture.persons", "听讲人", "persons", on: roster, definition: Names("听讲的人", "persons on the roster")),
    ], participants: partners)

  static let level = Field<String>.choice(
    "level", "级别", "level",
    [
      Choice("county", "县", "county", rank: 1), Choice("city", "市", "city", rank: 2),
      Choice("province", "省", "province", rank: 3),
    ])

  static let post = RecordKind(
    "post", .register, "示范岗", "model post", purpose: Names("记一个示范岗", "one model post"), fields: [level.declaration],
    title: ["level"],
    workflow: Workflow(
      stages: [Stage("named", "已命名", "named"), Stage("revoked", "已撤销", "revoked", open: false)],
      moves: [
        Move("keep", "复查保留", "keep", from: ["named"], to: "named"),
        Move("revoke", "撤销", "revoke", from: ["named"], to: "revoked"),
        Move("restore", "恢复", "restore", from: ["revoked"], to: "named"),
      ]),
    measures: [
      .stock(
        "post.standing", "在册示范岗", "standing posts", unit: .pieces, endingIn: ["revoked"], by: [.field(level)],
        definition: Names("期末在册个数", "posts standing")),
      .moves("post.kept", "复查保留", "kept", ["keep"], unit: .pieces, definition: Names("保留次数", "times kept")),
    ])

  static let period = Field<Period>.period("period", "期间", "period", [.year, .month], required: true)
  static let households = Field<Counted>.counted("households", "户数", "households")
  static let money = Field<Fen>.money("money", "金额", "money")
  static let profile = RecordKind(
    "profile", .return, "基本情况", "profile", purpose: Names("每年一份", "one a year"),
    fields: [period.declaration, households.declaration, money.declaration], title: ["period"],
    measures: [
      .level(
        "profile.households", "户数", "households", of: households, unit: .households, period: period,
        definition: Names("户数", "households")),
      .sum("profile.money", "金额", "money", of: money, definition: Names("金额", "money")),
    ], period: period)

  static let catalogue = Catalogue([
    LineOfWork("sample", "样例", "sample", kinds: [lecture, post, profile])
  ])

  static let county = 330_199

  static func organization(_ serial: Int64) -> OrganizationID? {
    CountyCode(Int64(county)).map { OrganizationID($0, serial: serial) }
  }

  static func party(_ number: Int) -> PartyID? {
    let digits = String(number)
    return PartyID("00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
  }
}
