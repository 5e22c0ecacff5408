import Ledger
import Testing

@Suite struct ClockTests {
  static let heard = Field<TimeOfDay>.time("heard", "得知时刻", "heard at")
  static let decidedAt = Field<TimeOfDay>.time("decidedAt", "裁定时刻", "decided at")
  static let next = Field<Day>.day("next", "下次日期", "next day")

  static func clock(
    _ length: Clock.Length, from start: Clock.Start = .recorded(time: heard), until stop: [String] = ["answer"],
    lastDay: Clock.LastDay = .stays, extending: Clock.Extending? = nil, soon: Clock.Lead = .days(3),
    only condition: Clock.Condition? = nil
  ) -> Clock {
    Clock(
      "matter.answer", "答复", "answer", from: start, until: .init(stop, time: decidedAt), extending: extending,
      soon: soon, only: condition,
      versions: [.init(from: (2020, 1, 1), length, lastDay: lastDay, source: Names("某法", "a law"))])
  }

  private func record(
    _ day: String, at time: String? = nil, _ moves: [(String, String, [String: Value])] = [], next: String? = nil
  ) throws -> Record {
    var values: [String: Value] = [:]
    values["heard"] = time.map(Value.text)
    values["next"] = next.flatMap { Day($0) }.map(Value.day)
    let made = try moves.map { move, day, values in
      MadeMove(move: move, to: "somewhere", day: try #require(Day(day)), values: values)
    }
    return Record(
      kind: "matter", origin: try #require(Sample.organization(0)), day: try #require(Day(day)), stage: "somewhere",
      body: Body(values: values, moves: made))
  }

  private func read(_ clock: Clock, _ record: Record, _ now: String, _ time: String = "12:00") throws -> ClockReading? {
    let now = Deadline(try #require(Day(now)), TimeOfDay(written: time))
    return clock.reading(of: record, at: now, calendar: .published)
  }

  @Test func countsDaysFromTheDayAfterTheEvent() throws {
    let received = try record("2026-03-02")
    let clock = Self.clock(.days(15))
    #expect(try read(clock, received, "2026-03-02").map { "\($0.due)" } == "2026-03-17")
    #expect(try read(clock, received, "2026-03-13")?.state == .running)
    #expect(try read(clock, received, "2026-03-14")?.state == .soon)
    #expect(try read(clock, received, "2026-03-17", "23:59")?.state == .soon)
    #expect(try read(clock, received, "2026-03-18", "00:00")?.state == .overdue)
  }

  @Test func lastDayThatIsADayOffMovesOnOnlyWhereTheRuleSaysSo() throws {
    // The fifteenth day after 2 February 2026 is the New Year's holiday.
    let received = try record("2026-02-02")
    let stays = try #require(try read(Self.clock(.days(15)), received, "2026-02-03"))
    #expect("\(stays.due)" == "2026-02-17")
    let moves = try #require(try read(Self.clock(.days(15), lastDay: .nextWorkedDay), received, "2026-02-03"))
    #expect("\(moves.due)" == "2026-02-24" && moves.calendarGaps == [])
  }

  @Test func saysWhichYearsOfTheCalendarAreMissing() throws {
    let received = try record("2026-12-28")
    let days = try read(Self.clock(.days(15), lastDay: .nextWorkedDay), received, "2026-12-29")
    #expect(days?.calendarGaps == [2027])
    let worked = try read(Self.clock(.workedDays(20)), received, "2026-12-29")
    #expect(worked?.calendarGaps == [2027])
    #expect(try read(Self.clock(.days(15)), received, "2026-12-29")?.calendarGaps == [])
  }

  @Test func countsWorkedDays() throws {
    let reading = try read(Self.clock(.workedDays(5)), try record("2026-09-29"), "2026-09-30")
    #expect(reading.map { "\($0.due)" } == "2026-10-12")
  }

  @Test func countsHoursFromTheMinute() throws {
    let clock = Self.clock(.hours(72), soon: .hours(12))
    let heard = try record("2026-05-01", at: "16:30")
    #expect(try read(clock, heard, "2026-05-01").map { "\($0.due)" } == "2026-05-04 16:30")
    #expect(try read(clock, heard, "2026-05-04", "04:29")?.state == .running)
    #expect(try read(clock, heard, "2026-05-04", "04:30")?.state == .soon)
    #expect(try read(clock, heard, "2026-05-04", "16:30")?.state == .soon)
    #expect(try read(clock, heard, "2026-05-04", "16:31")?.state == .overdue)
  }

  @Test func withoutATimeHoursStartWithTheDay() throws {
    let reading = try read(Self.clock(.hours(24), soon: .hours(6)), try record("2026-05-01"), "2026-05-01")
    #expect(reading.map { "\($0.due)" } == "2026-05-02 00:00")
  }

  @Test func whatIsStoppedWasInTimeOrLate() throws {
    let clock = Self.clock(.hours(24))
    func state(_ day: String, _ time: String?) throws -> ClockReading.State? {
      let values = time.map { ["decidedAt": Value.text($0)] } ?? [:]
      return try read(clock, try record("2026-05-01", at: "10:00", [("answer", day, values)]), "2026-06-01")?.state
    }
    let (first, second) = (try #require(Day("2026-05-01")), try #require(Day("2026-05-02")))
    #expect(try state("2026-05-02", "10:00") == .stopped(Deadline(second, TimeOfDay(written: "10:00")), inTime: true))
    #expect(try state("2026-05-02", "10:01") == .stopped(Deadline(second, TimeOfDay(written: "10:01")), inTime: false))
    #expect(try state("2026-05-02", nil) == .stopped(Deadline(second), inTime: true))
    #expect(try state("2026-05-01", nil) == .stopped(Deadline(first), inTime: true))
    #expect(try state("2026-05-03", nil) == .stopped(Deadline(second.adding(days: 1)), inTime: false))
  }

  @Test func whatIsDueAtOnceIsSoonFromTheFirstMinuteAndOverdueAfterADayAndANight() throws {
    let clock = Self.clock(.atOnce)
    let heard = try record("2026-05-01", at: "10:00")
    #expect(try read(clock, heard, "2026-05-01", "10:00")?.state == .soon)
    #expect(try read(clock, heard, "2026-05-01", "10:00")?.remaining(at: Deadline(heard.day)).zh == "立即办")
    #expect(try read(clock, heard, "2026-05-02", "10:00")?.state == .soon)
    #expect(try read(clock, heard, "2026-05-02", "10:01")?.state == .overdue)
  }

  @Test func isExtendedOnce() throws {
    let clock = Self.clock(.days(60), extending: .init(by: "extend", days: 30))
    let twice = try record("2026-01-05", [("extend", "2026-02-01", [:]), ("extend", "2026-03-01", [:])])
    #expect(try read(clock, twice, "2026-03-02").map { "\($0.due)" } == "2026-04-05")
  }

  @Test func startsAnewWhenItIsTakenUpAgain() throws {
    let clock = Self.clock(.days(60), from: .moves(["accept", "refer", "reopen"]))
    #expect(try read(clock, try record("2026-01-05"), "2026-01-06") == nil)
    let once = try record("2026-01-05", [("accept", "2026-01-06", [:]), ("refer", "2026-02-06", [:])])
    #expect(try read(clock, once, "2026-02-07").map { "\($0.started)" } == "2026-01-06")
    let again = try record(
      "2026-01-05", [("accept", "2026-01-06", [:]), ("answer", "2026-02-06", [:]), ("reopen", "2026-03-01", [:])])
    #expect(try read(clock, again, "2026-03-02").map { "\($0.started)" } == "2026-03-01")
    let late = try #require(Day("2026-04-01"))
    let answered = try record("2026-01-05", [("accept", "2026-01-06", [:]), ("answer", "2026-04-01", [:])])
    #expect(
      try read(clock, answered, "2026-05-01")?.state == .stopped(Deadline(late), inTime: false))
  }

  @Test func followsTheLatestDayThatWasAgreed() throws {
    let clock = Self.clock(.onTheDay, from: .day(Self.next), until: ["visit"])
    let agreed = try #require(Day("2026-04-10"))
    #expect(try read(clock, try record("2026-03-01", next: "2026-03-08"), "2026-03-09")?.state == .overdue)
    let visited = try record("2026-03-01", [("visit", "2026-03-08", ["next": .day(agreed)])], next: "2026-03-08")
    #expect(try read(clock, visited, "2026-03-09")?.due == Deadline(agreed))
    #expect(try read(clock, visited, "2026-03-09")?.state == .running)
    let lastVisit = try #require(Day("2026-03-12"))
    let last = try record("2026-03-01", [("visit", "2026-03-12", [:])], next: "2026-03-08")
    #expect(
      try read(clock, last, "2026-03-13")?.state == .stopped(Deadline(lastVisit), inTime: false))
  }

  @Test func usesTheVersionOfTheDayItStarted() throws {
    let clock = Clock(
      "matter.answer", "答复", "answer", from: .recorded(), until: .init(["answer"]), soon: .days(3),
      versions: [
        .init(from: (2026, 3, 1), .days(10), source: Names("新法", "new")),
        .init(from: (2020, 1, 1), .days(30), source: Names("旧法", "old")),
      ])
    #expect(try read(clock, try record("2026-02-28"), "2026-03-01")?.version.source.zh == "旧法")
    #expect(try read(clock, try record("2026-03-01"), "2026-03-01")?.version.source.zh == "新法")
    #expect(try read(clock, try record("2019-12-31"), "2026-03-01") == nil)
  }

  @Test func runsOnlyForTheRecordsItIsMeantFor() throws {
    let urgent = Clock.Condition(Names("紧急", "urgent")) { $0[Self.heard] != nil }
    let clock = Self.clock(.hours(24), only: urgent)
    #expect(try read(clock, try record("2026-05-01"), "2026-05-01") == nil)
    #expect(try read(clock, try record("2026-05-01", at: "10:00"), "2026-05-01") != nil)
  }

  @Test(arguments: [
    (Clock.Length.days(15), "2026-03-10", "还有7天"), (.days(15), "2026-03-17", "今天到期"),
    (.days(15), "2026-03-19", "已超过2天"),
    (.hours(72), "2026-03-04", "还有24小时"), (.hours(72), "2026-03-06", "已超过24小时"),
  ])
  func saysWhatIsLeft(_ length: Clock.Length, _ now: String, _ words: String) throws {
    let moment = Deadline(try #require(Day(now)), TimeOfDay(written: "12:00"))
    let reading = try #require(try read(Self.clock(length), try record("2026-03-02", at: "12:00"), now))
    #expect(reading.remaining(at: moment).zh == words)
  }

  @Test(arguments: [5, 6] as [UInt64])
  func deadlinesOfDaysAndHoursAgreeWithTheirArithmetic(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    print("seed \(seed)")
    for _ in 0..<500 {
      let day = Day(dayNumber: Int.random(in: -9000...40_000, using: &random))
      let time = try #require(TimeOfDay(minutes: Int.random(in: 0..<1440, using: &random)))
      let hours = Int.random(in: -200...200, using: &random)
      let moved = Deadline(day, time).adding(hours: hours)
      #expect(moved.adding(hours: -hours) == Deadline(day, time))
      #expect((moved < Deadline(day, time)) == (hours < 0))
      let minutes = (moved.day.dayNumber - day.dayNumber) * 1440 + (moved.time?.minutes ?? 0) - time.minutes
      #expect(minutes == hours * 60)
    }
  }

  @Test func aMomentIsReadOnTheClocksOfChina() throws {
    let moment = try #require(Moment("2026-03-01T16:30:00.000Z"))
    #expect("\(Deadline(moment))" == "2026-03-02 00:30")
  }

  @Test func whatWentToAnotherCountyRunsOnThere() throws {
    let here = try record("2026-03-02")
    var body = here.body
    let there = try #require(RecordID("330198-00000000-0000-7000-8000-000000000001"))
    body.left = Passage(since: try #require(Day("2026-03-05")), record: there, stage: "somewhere")
    let left = Record(kind: here.kind, origin: here.origin, day: here.day, stage: "movedAway", body: body)
    #expect(try read(Self.clock(.days(15)), here, "2026-03-06") != nil)
    #expect(try read(Self.clock(.days(15)), left, "2026-03-06") == nil)
  }

  @Test func silenceIsMeasuredFromTheLastSignOfLife() throws {
    let clock = Self.clock(
      .months(6), from: .lastSign(moves: ["visit"], parts: ["followUp"]), until: [], soon: .days(30))
    let quiet = try record("2025-08-31")
    #expect(try read(clock, quiet, "2026-01-01").map { "\($0.due)" } == "2026-02-28", "the last day of a short month")
    #expect(try read(clock, quiet, "2026-01-28")?.state == .running)
    #expect(try read(clock, quiet, "2026-01-29")?.state == .soon)
    #expect(try read(clock, quiet, "2026-03-01")?.state == .overdue)
    let visited = try record("2025-08-31", [("visit", "2025-10-15", [:]), ("other", "2025-12-15", [:])])
    #expect(try read(clock, visited, "2026-03-01").map { "\($0.due)" } == "2026-04-15", "only the moves that are signs")
    let now = Deadline(try #require(Day("2026-03-01")))
    let parts = ["followUp": try #require(Day("2025-11-30")), "other": try #require(Day("2026-02-01"))]
    let heard = clock.reading(of: visited, at: now, calendar: .published, parts: parts)
    #expect(heard.map { "\($0.due)" } == "2026-05-30")
    let stopped = Clock(
      "matter.silence", "回访", "visit", from: .lastSign(moves: [], parts: []), until: .init(entering: ["somewhere"]),
      soon: .days(30), versions: clock.versions)
    #expect(try read(stopped, quiet, "2026-03-01") == nil)
  }

  /// Whatever the desk leaves out could not have been soon over.
  @Test func nothingDueIsPassedOver() throws {
    var random = SeededRandom(4711)
    for _ in 0..<2_000 {
      let months = Int.random(in: 1...24, using: &random)
      let lead = Int.random(in: 0...60, using: &random)
      let clock = Self.clock(.months(months), from: .lastSign(moves: [], parts: []), until: [], soon: .days(lead))
      let kind = RecordKind(
        "matter", .register, "事", "matter", purpose: Names("事", "matter"), fields: [], title: [], measures: [],
        clocks: [clock])
      let today = try #require(Day("2024-01-01")).adding(days: Int.random(in: 0...1500, using: &random))
      guard let since = kind.silentSince(on: today) else {
        Issue.record("its clocks watch for silence alone")
        return
      }
      let sign = since.adding(days: Int.random(in: 1...40, using: &random))
      let state = clock.reading(of: try record("\(sign)"), at: Deadline(today), calendar: .published)?.state
      #expect(state == .running, "seed 4711: \(months) months, \(lead) days, \(today), \(sign)")
    }
  }
}
