import Ledger

/// 春蕾班: a class of pupils somebody pays for year after year.
enum SponsoredClass {
  static let name = Field.text("name", "班级名称", "Class", required: true, aliases: ["春蕾班名称", "名称"])
  static let school = Field.text("school", "学校", "School", aliases: ["所在学校"])
  static let sponsor = Field.party("sponsor", "资助方", "Sponsor", [.body], aliases: ["资助单位", "资助人"])
  static let pupils = Field.counted("pupils", "学员人数", "Pupils", max: 1_000, required: true, aliases: ["春蕾学员", "学生数"])
  static let yearly = Field.money("yearly", "年资助额", "Support a year", required: true, aliases: ["每年资助额", "资助金额"])
  static let isFirst = Field.yesNo(
    "isFirst", "本乡镇首个", "First in its township", required: true, aliases: ["是否本镇首个春蕾班"])

  static let workflow = Workflow(
    stages: [Stage("running", "在办", "running"), Stage("ended", "已停办", "ended", open: false)],
    moves: [
      Move("end", "停办", "end", from: ["running"], to: "ended"),
      Move("resume", "复办", "resume", from: ["ended"], to: "running"),
    ])

  static let classes = Measure.stock(
    "sponsoredClass.running", "春蕾班数", "Sponsored classes", unit: Names("个", "classes"), endingIn: ["ended"],
    definition: Names("期末在办的春蕾班数", "Sponsored classes running at the end of the period"))
  static let learners = Measure.stock(
    "sponsoredClass.pupils", "春蕾学员数", "Sponsored pupils", unit: .persons,
    people: .once(Names("一名学员只在一个春蕾班", "a pupil sits in one class only")), endingIn: ["ended"],
    amount: { $0[pupils] ?? Counted(0) },
    definition: Names("期末在办春蕾班的学员人数之和", "Pupils of the classes running at the end of the period"))
  static let support = Measure.tallies(
    "sponsoredClass.yearly", "春蕾班年资助额", "Support of classes a year", unit: .yuan, nature: .stock, digits: 2,
    definition: Names("期末在办春蕾班的年资助额之和", "Yearly support of the classes running at the end of the period"),
    from: yearlySupport)
  static let townships = Measure.stock(
    "sponsoredClass.townships", "开办春蕾班的乡镇数", "Townships with a class", unit: Names("个", "townships"),
    endingIn: ["ended"],
    definition: Names(
      "期末在办、登记为本乡镇首个的春蕾班数，一个乡镇只有一个首个", "Running classes that are the first of their township, of which each has one"),
    where: { $0[isFirst] == true })

  /// The yearly amount comes in on the day of founding, goes when the class ends, and comes back when it resumes.
  static func yearlySupport(_ record: Record) -> [Tally] {
    guard let amount = record[yearly]?.amount else { return [] }
    return [Tally(amount)] + record.body.moves.map { Tally($0.to == "ended" ? -amount : amount, on: $0.day) }
  }

  static let kind = RecordKind(
    "sponsoredClass", .register, "春蕾班", "Sponsored class",
    purpose: Names("有资助方长期资助的一个班，登记一条", "One class with a sponsor who supports it year after year"),
    day: Names("创办日期", "Day founded"),
    fields: [
      name.declaration, school.declaration, sponsor.declaration, pupils.declaration, yearly.declaration,
      isFirst.declaration,
    ],
    title: [name.id], workflow: workflow, measures: [classes, learners, support, townships],
    levels: [.township, .county], clocks: clocks)

  private static let clocks = [
    Clock(
      "sponsoredClass.silence", "联系资助方（一年没有跟进）", "Sponsor: a year of silence",
      from: .lastSign(moves: ["resume"], parts: ["followUp", "instalment"]), until: .init(entering: ["ended"]),
      soon: .days(30),
      versions: [
        .init(
          from: (2000, 1, 1), .months(12),
          source: Names("春蕾班管理办法：每年拨付资助并向资助方通报", "Rule of the classes: support is paid and the sponsor told every year")
        )
      ])
  ]
}
