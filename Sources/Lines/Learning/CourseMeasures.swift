import Ledger

extension Course {
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
  static let personDays = Measure.tallies(
    "course.personDays", "培训人天", "Person-days of training", unit: Names("人天", "person-days"), by: dimensions,
    definition: Names("期间内开班各期的学员人数 × 天数之和", "Learners of each course begun in the period, times its days"),
    from: { record in
      guard let learners = record[learners], let days = record[days] else { return [] }
      return [Tally(learners.value * days, learners.qualifier)]
    })
  static let lessonsHeld = Measure.tallies(
    "course.lessons", "开课课时", "Lessons held", unit: Names("课时", "lessons"), by: dimensions,
    definition: Names(
      "期间内开班各期的课时之和；是班的课时，不是谁学了多久", "Lessons of the courses begun in the period: of the course, not of anyone in it"),
    from: { record in record[lessons].map { [Tally($0)] } ?? [] })
  static let completing = Measure.sum(
    "course.completed", "结业人数", "Learners who completed", of: completed, unit: .persons,
    people: .once(Names("凭报名入学，一人一期只结业一次", "one enrols, and completes a course once")), by: dimensions,
    definition: Names("期间内开班各期的结业人数之和", "Learners who completed the courses begun in the period"))
  static let certificates = Measure.sum(
    "course.certified", "取得证书人数", "Learners certified", of: certified, unit: .persons,
    people: .once(Names("一人一期只发一张证书", "each gets one certificate a course")), by: dimensions,
    definition: Names("期间内开班各期取得证书的人数之和", "Learners certified by the courses begun in the period"))
  static let freeCourses = Measure.count(
    "course.free", "免费培训期数", "Free courses", unit: .terms, by: dimensions,
    definition: Names("期间内开班、写明免费的培训期数", "Courses begun in the period that are stated to be free"),
    where: { $0[free] == true })
  static let subsidized = Measure.sum(
    "course.subsidy", "培训政府补助", "Public subsidy of courses", of: subsidy, by: dimensions,
    definition: Names("期间内开班各期获得的政府补助之和", "Public subsidy of the courses begun in the period"))
  static let sessions = Measure.series(
    "course.inSeries", "系列培训期数", "Courses of series", on: series, unit: .terms,
    definition: Names("期间内开班、写明系列名称的培训期数，按系列分别计", "Courses begun in the period that name a series, by its name"))
}
