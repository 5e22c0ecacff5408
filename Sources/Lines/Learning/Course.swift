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

  static let dimensions: [Dimension] = [.field(programme), .field(subject), .field(audience)]

  static let held = Measure.count(
    "course.held", "培训期数", "Courses", unit: .terms, by: dimensions,
    definition: Names("期间内开班的培训期数，按开班日期计", "Courses begun in the period"))
  static let taught = Measure.sum(
    "course.learners", "培训人数", "Learners", of: learners, unit: .persons,
    people: .once(Names("凭报名入学，每期按报名人数计，一人一期只计一次", "one enrols, so each course counts its learners once")),
    by: dimensions,
    definition: Names(
      "期间内开班各期的学员人数之和，凭报名入学，一人一期只计一次",
      "Learners enrolled in the courses begun in the period; each is counted once a course"))
  static let length = Measure.tallies(
    "course.days", "培训天数", "Days of training", unit: Names("天", "days"), by: dimensions,
    definition: Names("期间内开班各期的培训天数之和", "Days of the courses begun in the period"),
    from: { record in record[days].map { [Tally($0)] } ?? [] })
  static let placed = Measure.sum(
    "course.employed", "培训后就业人数", "Learners in work", of: employed, unit: .persons,
    people: .once(Names("按每期学员结业后的回访计", "each course's learners as found on following up")), by: dimensions,
    definition: Names("期间内开班各期学员中结业后实现就业的人数", "Learners of the courses begun in the period who found work"))
  static let persons = Measure.persons(
    "course.persons", "培训不同人数", "Distinct learners", on: roster, by: dimensions,
    definition: Names("期间内有名单的培训班中不重复的学员人数", "Distinct persons on the rosters of the courses begun in the period"))

  /// Nobody finds work through a course without having sat in it.
  static func partsFit(_ record: Record) -> [Problem] {
    guard let part = record[employed]?.value, let whole = record[learners]?.value, part > whole else { return [] }
    return [Problem(employed.id, "就业人数不能多于学员人数（\(whole)人）", "Cannot be more than the learners (\(whole))")]
  }

  static let kind = RecordKind(
    "course", .activity, "培训班", "Course",
    purpose: Names("办一期需要报名的培训班，登记一条", "One course that people enrol in"),
    day: Names("开班日期", "First day"),
    fields: [
      name.declaration, programme.declaration, subject.declaration, audience.declaration, learners.declaration,
      days.declaration, employed.declaration, partner.declaration, roster.declaration, joint.declaration,
    ],
    title: [name.id, subject.id], measures: [held, taught, length, placed, persons], participants: joint,
    rule: partsFit)
}
