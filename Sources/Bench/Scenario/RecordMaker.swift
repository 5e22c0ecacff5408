import Ledger
import UseCases

/// Makes the records of the scenario, county by county, spread evenly over ten years: seeded, and as a form writes them.
struct RecordMaker {
  static let firstDay = Day(dayNumber: 14_610)  // 2010-01-01
  static let days = 3_652

  private var generator: Generator
  private var surveys: [OrganizationID: Int] = [:]

  init(seed: UInt64) { generator = Generator(seed: seed) }

  /// Records of one county, dated about `progress` (0 to 1) of the ten years.
  mutating func batch(_ count: Int, in county: OrganizationID, at progress: Double) -> [OpenRecord] {
    (0..<count).map { _ in record(in: county, at: progress) }
  }

  /// A record that no other can be in the way of: no return.
  mutating func act(in county: OrganizationID, at progress: Double) -> OpenRecord {
    while true {
      let made = record(in: county, at: progress)
      if made.kind != "survey" { return made }
    }
  }

  /// Six in ten at villages, three at townships, one at the county.
  mutating func place(in county: OrganizationID) -> OrganizationID {
    switch generator.below(10) {
    case 0: county
    case 1...3: OrganizationID(county.county, serial: Int64(1 + generator.below(14) * 25))
    default: OrganizationID(county.county, serial: Int64(1 + generator.below(14) * 25 + 1 + generator.below(24)))
    }
  }

  private mutating func record(in county: OrganizationID, at progress: Double) -> OpenRecord {
    let place = place(in: county)
    let start = Int(progress * Double(Self.days - 60))
    let day = Self.firstDay.adding(days: start + generator.below(30))
    let kind = generator.pick(ScenarioKinds.line.kinds)
    if kind.id == "survey" {
      if let survey = survey(in: county) { return survey }
      return record(ScenarioKinds.line.kinds[0], place, day)
    }
    return record(kind, place, day)
  }

  private mutating func record(_ kind: RecordKind, _ place: OrganizationID, _ day: Day) -> OpenRecord {
    var values = [
      "topic": generator.pick(ScenarioKinds.topics).code,
      "people": "\(1 + generator.below(200))" + (generator.below(8) == 0 ? "余" : ""),
      "pieces": "\(generator.below(500))", "money": "\(generator.below(100_000)).\(10 + generator.below(90))",
      "note": "第\(generator.below(1_000_000))号：现场情况和处理经过记在这里，便于以后查阅。",
    ]
    if generator.below(4) == 0 { values["person"] = person(in: place.county) }
    var moves: [OpenRecord.MoveInput] = []
    if let move = kind.workflow.moves.first, generator.below(3) > 0 {
      moves = [OpenRecord.MoveInput(move: move.id, day: "\(day.adding(days: generator.below(30)))")]
    }
    return OpenRecord(kind: kind.id, organization: place, day: "\(day)", values: values, moves: moves)
  }

  /// One return for each organization and year; nil when all are there.
  private mutating func survey(in county: OrganizationID) -> OpenRecord? {
    let next = surveys[county, default: 0]
    surveys[county] = next + 1
    let year = 2010 + next / 350
    guard year < 2020 else { return nil }
    let place = OrganizationID(county.county, serial: Int64(1 + next % 350))
    var values = ["period": "\(year)"]
    for number in 1...5 { values["n\(number)"] = "\(generator.below(1000))" }
    return OpenRecord(kind: "survey", organization: place, day: "\(year)-12-31", values: values)
  }

  /// One of five thousand persons of the county, by an invented identity number whose check digit holds.
  private mutating func person(in county: CountyCode) -> String {
    let serial = generator.below(5_000)
    let born = Day(dayNumber: 3_000 + serial)
    let start = "\(county)" + "\(born)".filter { $0 != "-" } + "\(100 + serial % 900)"
    let number = "0123456789X".lazy.map { start + String($0) }.first { IdentityNumber($0) != nil } ?? start
    return "某人\(serial)/\(number)"
  }
}
