import Ledger
import Testing

@Suite struct SeriesTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func aMonthlyDaySettledForTheFifteenthBeginsWithTheFirstFifteenth() throws {
    let series = Series(
      name: "志愿者活动日", rhythm: .monthly(day: 15), since: try day("2018-01-20"), session: "activity")
    let slots = series.slots(through: try day("2018-04-10"))
    #expect(slots.map { $0.wanted?.description } == ["2018-02-15", "2018-03-15", "2018-04-15"])
  }

  @Test func theThirtyFirstIsTheLastDayOfAShortMonth() throws {
    let series = Series(name: "例会", rhythm: .monthly(day: 31), since: try day("2024-01-01"), session: "activity")
    let wanted = series.slots(through: try day("2024-04-30")).map { $0.wanted?.description }
    #expect(wanted == ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"])
  }

  @Test func weeksBeginOnMonday() throws {
    let series = Series(
      name: "接待日", rhythm: .weekly(weekday: 1), since: try day("2018-03-07"), session: "activity")
    let slots = series.slots(through: try day("2018-03-20"))
    #expect(slots.map(\.first.description) == ["2018-03-12", "2018-03-19"])
    #expect(slots.map(\.last.description) == ["2018-03-18", "2018-03-25"])
  }

  @Test func nothingIsDueAfterTheEnd() throws {
    let series = Series(
      name: "专版", rhythm: .monthly(day: 20), since: try day("2018-01-01"), until: try day("2018-03-10"),
      session: "coverage")
    #expect(series.slots(through: try day("2019-01-01")).count == 2)
  }

  @Test func whatWasMissedIsToldApartFromWhatIsStillDue() throws {
    let series = Series(name: "例会", rhythm: .quarterly, since: try day("2018-01-01"), session: "activity")
    let held = try [day("2018-02-03"), day("2018-08-01"), day("2018-08-15")]
    let standing = SeriesStanding(series, held: held, asOf: try day("2018-11-05"))
    #expect(standing.lines.map(\.state) == [.held, .missed, .held, .due])
    #expect(standing.lines[2].held.count == 2)
    #expect(standing.held == 2 && standing.missed == 1 && standing.run == 1)
  }

  /// 连续9年: the running year may still come.
  @Test func yearsInARowAreCountedFromTheLastBack() throws {
    let series = Series(
      name: "读书会", rhythm: .yearly(month: 5, day: nil), since: try day("2010-01-01"), session: "course")
    let held = try (2010...2018).map { try day("\($0)-05-20") }
    #expect(SeriesStanding(series, held: held, asOf: try day("2019-02-01")).run == 9)
    #expect(SeriesStanding(series, held: held.filter { $0.year != 2015 }, asOf: try day("2019-02-01")).run == 3)
    #expect(SeriesStanding(series, held: held, asOf: try day("2020-02-01")).run == 0)
  }

  @Test func aNameIsSafeInABreakdownAndAFilter() throws {
    let code = Series.code("  快乐=周末;亲子, 第<1>季!\n")
    let breakdown = Breakdown(["series": code])
    #expect(breakdown["series"] == code && breakdown.values.count == 1)
    let field = Field<String>.text("series", "所属系列", "Series")
    let measure = Measure.series(
      "a.inSeries", "系列场次", "Sessions", on: field, unit: .sessions, definition: Names("系列活动的场次", "Sessions"))
    #expect(try Filter("series=\(code)", for: measure).lets(breakdown, of: measure))
    #expect(throws: Refusal.self) { try Filter("series>=\(code)", for: measure) }
  }

  @Test func whoeverIsBoundStandsBelowOrIsTheKeeper() throws {
    let county = try #require(CountyCode(350_102))
    let since = try day("2010-01-01")
    func place(_ serial: Int64, _ level: OrganizationLevel) -> Organization {
      Organization(
        id: OrganizationID(county, serial: serial), code: "\(serial)", name: "\(serial)", kind: .federation,
        level: level,
        parent: nil, opened: since)
    }
    let (top, town, village) = (place(0, .county), place(1, .township), place(2, .village))
    let own = Series(name: "一", rhythm: .quarterly, since: since, session: "activity")
    let below = Series(
      name: "二", rhythm: .quarterly, since: since, holders: .below([.village]), session: "activity")
    #expect([top, town, village].map { own.binds($0, declaredBy: top.id) } == [true, false, false])
    #expect([top, town, village].map { below.binds($0, declaredBy: top.id) } == [false, false, true])
  }

  /// Over random rhythms and spans: slots follow each other without gap or overlap, every one touches the span, and
  /// held, missed and due are all there is.
  @Test(arguments: 0..<200)
  func slotsTileTheSpan(seed: Int) throws {
    var random = SeededRandom(UInt64(seed))
    let rhythms: [Rhythm] = [
      .weekly(weekday: Bool.random(using: &random) ? Int.random(in: 1...7, using: &random) : nil),
      .monthly(day: Bool.random(using: &random) ? Int.random(in: 1...31, using: &random) : nil), .quarterly,
      .halfYearly,
      .yearly(month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...31, using: &random)),
      .yearly(month: nil, day: nil),
    ]
    let since = Day(dayNumber: Int.random(in: 10_000...20_000, using: &random))
    let today = since.adding(days: Int.random(in: -50...1500, using: &random))
    let until = Bool.random(using: &random) ? since.adding(days: Int.random(in: 0...1500, using: &random)) : nil
    for rhythm in rhythms {
      let series = Series(name: "系列", rhythm: rhythm, since: since, until: until, session: "activity")
      let slots = series.slots(through: today)
      for (slot, next) in zip(slots, slots.dropFirst()) { #expect(next.first == slot.last.adding(days: 1)) }
      for slot in slots {
        #expect(slot.first <= today && slot.last >= since && slot.first <= until ?? slot.first, "seed \(seed)")
        #expect(slot.wanted.map { slot.contains($0) && $0 >= since && $0 <= until ?? $0 } ?? true, "seed \(seed)")
        #expect(rhythm.slot(holding: slot.last) == slot && rhythm.slot(holding: slot.first) == slot)
      }
      let days = (0..<40).map { _ in since.adding(days: Int.random(in: 0...1500, using: &random)) }.filter {
        $0 <= today
      }
      let standing = SeriesStanding(series, held: days, asOf: today)
      #expect(standing.held + standing.missed + standing.lines.count { $0.state == .due } == slots.count)
      #expect(standing.lines.dropLast().allSatisfy { $0.state != .due }, "only the last slot can still be due")
      #expect(standing.run <= standing.held)
      #expect(Set(standing.lines.flatMap(\.held)) == Set(days.filter { day in slots.contains { $0.contains(day) } }))
    }
  }
}
