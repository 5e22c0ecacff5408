import AllLines
import Ledger
import Store
import Testing
import UseCases

/// What is due, and for whom; the test's day is 10 January 2014.
@Suite struct DeskTests {
  private static let catalogue = Catalogue(allLines)

  private func petition(
    _ city: SmallCity, at place: OrganizationID, _ day: String, moves: [OpenRecord.MoveInput] = []
  ) async throws -> RecordID {
    let values: WrittenValues = ["channel": "visit", "topic": "land"]
    return try await city.application.perform(
      OpenRecord(kind: "petition", organization: place, day: day, values: values, moves: moves), as: city.chair
    ).id
  }

  private func desk(_ city: SmallCity, _ place: OrganizationID, as user: User? = nil) async throws -> AskDesk.Answer {
    try await city.application.answer(AskDesk(place), as: user ?? city.chair)
  }

  @Test(arguments: TestEngine.allCases)
  func showsWhatIsOpenMostPressingFirst(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let fresh = try await petition(city, at: city.village, "2014-01-09")
      let late = try await petition(city, at: city.neighbour, "2013-12-20")
      let soon = try await petition(city, at: city.farVillage, "2013-12-27")
      let handled = try await petition(
        city, at: city.bridgeVillage, "2013-10-20", moves: [.init(move: "accept", day: "2013-10-21")])
      let answered = OpenRecord.MoveInput(move: "close", day: "2013-12-24", values: ["answer": "已答复"])
      _ = try await petition(city, at: city.village, "2013-12-20", moves: [answered])
      let voided = try await petition(city, at: city.village, "2013-12-20")
      try await city.application.perform(VoidRecord(id: voided, revision: 1, reason: "重复"), as: city.chair)

      let answer = try await desk(city, city.city)
      #expect(answer.lines.map(\.envelope.id) == [handled, late, soon, fresh])
      #expect(answer.lines(.overdue).map(\.envelope.id) == [handled, late])
      #expect(answer.lines(.soon).map(\.envelope.id) == [soon])
      #expect(answer.lines(.running).map(\.envelope.id) == [fresh])
      // The fifteenth day after 20 December is a Saturday.
      #expect("\(answer.lines[1].readings[0].due)" == "2014-01-06")
      #expect(answer.calendarGaps == [2013, 2014] && !answer.isCut)
      #expect(try await desk(city, city.town).lines.map(\.envelope.id) == [late, fresh])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func saysNothingOfProtectedCases(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await city.addCaseWorkers()
      let values: WrittenValues = ["source": "self", "dangerNow": "否", "dependent": "是", "learnedAt": "晚上8点"]
      let intake = OpenRecord(kind: "violenceCase", organization: city.village, day: "2014-01-02", values: values)
      let id = try await city.application.perform(intake, as: city.intake).id
      let shown = try await city.application.answer(ShowRecord(id: id), as: city.intake)
      #expect(shown.envelope.isOpen, "it would prove nothing")
      for user in [city.intake, city.worker, city.chair, city.user(.officer, at: city.county)] {
        let place = user == city.intake ? city.village : city.county
        #expect(try await desk(city, place, as: user).lines.isEmpty, "\(user.name)")
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func showsOnlyTheLinesOfWorkOfWhoAsks(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let id = try await petition(city, at: city.village, "2014-01-02")
      func officer(_ line: String) -> User {
        city.user(named: line, User.Grant(.officer, at: city.county, lines: [line]))
      }
      #expect(try await desk(city, city.county, as: officer("rights")).lines.map(\.envelope.id) == [id])
      #expect(try await desk(city, city.county, as: officer("care")).lines.isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func isOnlyForThoseWhoMayMoveMatters(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      for (user, isAllowed) in [
        (city.user(.recorder, at: city.town), true), (city.user(.officer, at: city.county), true),
        (city.user(.leader, at: city.county), false), (city.user(.chair, at: city.otherTown), false),
        (city.user(.administrator, at: city.county), false),
      ] {
        do {
          _ = try await desk(city, city.town, as: user)
          #expect(isAllowed, "\(user.name)")
        } catch let refusal as Refusal {
          #expect(!isAllowed && refusal.code == .forbidden, "\(user.name)")
        }
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func goesByTheHolidaysACountyEntered(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      _ = try await petition(city, at: city.village, "2013-12-20")
      _ = try await petition(city, at: city.bridgeVillage, "2013-12-20")
      let keeper = city.user(.chair, at: city.county)
      let years = try await city.application.perform(
        KeepCalendar("2013 旧\n2014 国办发明电〔2013〕28号\n2014-01-06 休 试", in: city.county.county), as: keeper)
      #expect(years == [2013, 2014])
      let answer = try await desk(city, city.city)
      #expect(answer.lines.map { "\($0.readings[0].due)" } == ["2014-01-06", "2014-01-07"])
      #expect(answer.calendarGaps == [2014])
      // Entered once more, the year is what was entered last; other years stay.
      try await city.application.perform(KeepCalendar("2014 更正", in: city.county.county), as: keeper)
      #expect(try await desk(city, city.county).lines.map { "\($0.readings[0].due)" } == ["2014-01-06"])
      let calendar = try await city.application.answer(AskCalendar(for: city.village), as: keeper)
      #expect(calendar.notices[2013] == "旧" && calendar.notices[2014] == "更正" && calendar.notices[2026] != nil)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func onlyTheCountysChairEntersDaysAndEveryWrongLineIsNamed(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let keep = KeepCalendar("2014 某号", in: city.county.county)
      for user in [city.user(.chair, at: city.town), city.user(.officer, at: city.county)] {
        let refusal = await #expect(throws: Refusal.self) { try await city.application.perform(keep, as: user) }
        #expect(refusal?.code == .forbidden)
      }
      let wrong = KeepCalendar("2014-01-01 休\n某日 休", in: city.county.county)
      let refusal = await #expect(throws: Refusal.self) { try await city.application.perform(wrong, as: city.chair) }
      #expect(refusal?.problems.map(\.place) == ["2", "1"])
      let empty = await #expect(throws: Refusal.self) {
        try await city.application.perform(KeepCalendar("# 无\n", in: city.county.county), as: city.chair)
      }
      #expect(empty?.problems.map(\.place) == ["text"])
    }
  }
}
