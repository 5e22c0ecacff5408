import Ledger

extension Activity {
  static let dimensions: [Dimension] = [
    .field(form), .field(theme), .field(audience), .field(occasion), .field(venue),
  ]
  private static let short: [Dimension] = [.field(form), .field(theme), .field(occasion)]

  static let held = Measure.count(
    "activity.held", "活动场次", "Activities", unit: .sessions, by: dimensions,
    definition: Names("期间内举办的活动场次，一地一天一场", "Activities held, one per place and day"))
  static let participants = Measure.sum(
    "activity.people", "活动参加人次", "People at activities", of: people, unit: .times, people: .times, by: dimensions,
    definition: Names("各场活动参加人数之和，同一人多次参加重复计算", "Sum of the people at every activity; who comes twice counts twice"))
  static let given = Measure.tallies(
    "activity.output", "发放（成果）数量", "Things given out or made", unit: Names("份、条、株", "items"),
    by: [Dimension(output.id, output.declaration.names, outputs), .field(theme)],
    definition: Names(
      "各场活动发放的资料、栽种的树苗等数量之和，应按类别分开看", "Materials given out, trees planted and the like; read it by kind"),
    from: outputsOf)
  static let childrenCame = Measure.sum(
    "activity.children", "活动参加儿童人次", "Children at activities", of: children, unit: .times, people: .times, by: short,
    definition: Names("各场活动参加的儿童人数之和，只计数，不登记姓名", "Sum of the children at every activity: counts, never names"))
  static let volunteersCame = Measure.sum(
    "activity.volunteers", "志愿服务人次", "Volunteers at activities", of: volunteers, unit: .times, people: .times,
    by: short,
    definition: Names(
      "各场活动参加服务的志愿者人数之和，同一人多次参加重复计算", "Sum of the volunteers at every activity; who serves twice counts twice"))
  static let persons = Measure.persons(
    "activity.persons", "活动参加不同人数", "Distinct persons at activities", on: roster, by: short,
    definition: Names("期间内有名单的活动中不重复的参加人数", "Distinct persons on the rosters of the activities of the period"))
  static let lecturers = Measure.persons(
    "activity.speakers", "主讲人数", "Speakers", on: speakers, by: short,
    definition: Names("期间内各场活动中不重复的主讲人数", "Distinct speakers at the activities of the period"))
  static let goodsValue = Measure.sum(
    "activity.value", "活动发放物资价值", "Value of goods given at activities", of: value, by: short,
    definition: Names("各场活动发放物资的价值之和", "Value of the goods given at the activities of the period"))
  static let spent = Measure.sum(
    "activity.cost", "活动经费", "Cost of activities", of: cost, by: short,
    definition: Names("各场活动登记的经费之和", "Costs stated with the activities of the period"))
  static let sessions = Measure.series(
    "activity.inSeries", "系列活动场次", "Sessions of series", on: series, unit: .sessions,
    definition: Names("期间内举办、写明系列名称的活动场次，按系列分别计", "Activities of the period that name a series, by its name"))

  /// One for each of the two things an activity may have given out.
  static func outputsOf(_ record: Record) -> [Tally] {
    [(output, quantity), (output2, quantity2)].compactMap { kind, count in
      record[count].map { Tally($0.value, $0.qualifier, by: [output.id: record[kind] ?? ""]) }
    }
  }
}
