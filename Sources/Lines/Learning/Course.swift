import Ledger

/// 培训班: a class one enrols in, so that its learners are persons and not visits.
enum Course {
  static let name = Field.text("name", "培训班名称", "Course", required: true, aliases: ["班名", "名称"])
  static let programme = Field.choice("programme", "培训项目", "Programme", programmes, required: true, aliases: ["项目"])
  static let subject = Field.choice("subject", "培训内容", "Subject", subjects, required: true, aliases: ["科目", "内容"])
  static let audience = Field.choice("audience", "培训对象", "For whom", audiences, required: true, aliases: ["对象"])
  static let learners = Field.counted(
    "learners", "学员人数", "Learners", max: 100_000, required: true, aliases: ["培训人数", "人数", "参训人数"])
  static let days = Field.integer("days", "天数", "Days", 1...365, aliases: ["培训天数", "期限"])
  static let employed = Field.counted("employed", "就业人数", "In work afterwards", max: 100_000, aliases: ["结业就业人数"])
  static let partner = Field.text("partner", "承办（联合）单位", "Together with", aliases: ["联合单位", "培训机构"])
  static let roster = Field.parties(
    "roster", "学员名单", "Roster", help: Names("需要按名单统计时才写", "Only where persons are to be told apart"))
  static let joint = Field.organizations(
    "joint", "共同参加组织", "Organizations that took part",
    help: Names(
      "合办的只登记一条，在这里写其他参加的组织；外县的只记名称，不计入它的数",
      "One record for a joint course; name the others here. Those of other counties are named but have no part in the figures"
    ))

  static let series = SeriesEntry.nameOfASession
  static let venue = Field.choice("venue", "办班场所", "Where", Activity.venues, aliases: ["场所类别"])
  static let lessons = Field.integer("lessons", "课时", "Lessons", 1...1_000, aliases: ["课时数"])
  static let completed = Field.counted("completed", "结业人数", "Completed it", max: 100_000, aliases: ["毕业人数", "合格人数"])
  static let certified = Field.counted("certified", "取得证书人数", "Certified", max: 100_000, aliases: ["取证人数", "持证人数"])
  static let free = Field.yesNo("free", "免费", "Free of charge", aliases: ["是否免费"])
  static let subsidy = Field.money("subsidy", "政府补助", "Public subsidy", aliases: ["补助金额", "补贴金额"])
  static let speakers = Field.parties("speakers", "授课老师", "Teachers", aliases: ["讲师", "授课人"])

  /// Nobody completes a course, or finds work through it, without having sat in it.
  static func partsFit(_ record: Record) -> [Problem] {
    guard let whole = record[learners]?.value else { return [] }
    return [employed, completed, certified].compactMap { field in
      guard let part = record[field]?.value, part > whole else { return nil }
      let name = field.declaration.names.zh
      return Problem(field.id, "\(name)不能多于学员人数（\(whole)人）", "Cannot be more than the learners (\(whole))")
    }
  }

  static let kind = RecordKind(
    "course", .activity, "培训班", "Course",
    purpose: Names("办一期需要报名的培训班，登记一条", "One course that people enrol in"),
    day: Names("开班日期", "First day"),
    fields: [
      name.declaration, programme.declaration, subject.declaration, audience.declaration, learners.declaration,
      days.declaration, employed.declaration,
    ]
      + [
        series.declaration, venue.declaration, lessons.declaration, completed.declaration, certified.declaration,
        free.declaration, subsidy.declaration, speakers.declaration, partner.declaration, roster.declaration,
        joint.declaration,
      ].map(\.folded),
    title: [name.id, subject.id],
    measures: [
      held, taught, length, placed, persons, personDays, lessonsHeld, completing, certificates, freeCourses, subsidized,
      sessions,
    ], participants: joint, rule: partsFit)
}
