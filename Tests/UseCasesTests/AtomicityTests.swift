import Ledger
import Testing
import UseCases

/// All of a transaction or nothing of it.
@Suite struct AtomicityTests {
  private func expectNothingWritten(_ city: SmallCity, _ act: () async throws -> Void) async throws {
    let before = try await city.beside.rowCounts()
    try await act()
    #expect(try await city.beside.rowCounts() == before)
    try await city.expectSound()
  }

  @Test(arguments: TestEngine.allCases)
  func oneBadRowLeavesNothingOfAFile(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let rows = "组织,活动日期,人数,名单\n柳村妇联,2013-03-08,30,张三\n梅村妇联,2013-03-09,很多,李四\n"
      try await expectNothingWritten(city) {
        let places = await refusal(.invalid) {
          try await city.application.perform(
            ImportRecords(file: "a.csv", bytes: Array(rows.utf8), kind: "lecture", organization: city.county),
            as: city.chair)
        }
        #expect(places == ["C3"])
      }
      #expect(try await city.figure("lecture.held", city.county)?.value == 0)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aRehearsalCountsWhatItWouldTakeInAndWritesNothing(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let rows = "组织,活动日期,人数,名单\n柳村妇联,2013-03-08,30,张三\n梅村妇联,2013-03-09,31,李四\n"
      let importing = ImportRecords(
        file: "a.csv", bytes: Array(rows.utf8), kind: "lecture", organization: city.county)
      try await expectNothingWritten(city) {
        let outcome = try await city.application.check(importing, as: city.chair)
        #expect(outcome.new == 2)
      }
      #expect(try await city.application.perform(importing, as: city.chair).new == 2)
      #expect(try await city.figure("lecture.people", city.county)?.value == 61)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aRefusalInTheMiddleTakesBackWhatCameBefore(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      func opening(_ people: String, _ theme: String) -> OpenRecord {
        OpenRecord(
          kind: "lecture", organization: city.village, day: "2013-03-08",
          values: ["people": people, "theme": theme, "roster": "张三"])
      }
      try await expectNothingWritten(city) {
        let openings = [opening("30", "law"), opening("0", "health"), opening("31", "law")]
        _ = await refusal(.invalid) { try await city.application.perform(all: openings, as: city.chair) }
      }
      try await city.post()
      // The second child cannot come along; neither does the first, and nothing is handed over.
      try await city.application.perform(
        RenameOrganization(id: city.neighbour, name: "新梅村妇联", code: "d12", day: "2013-09-01"), as: city.chair)
      try await expectNothingWritten(city) {
        _ = await refusal(.conflict) {
          try await city.application.perform(
            CloseOrganization(id: city.town, into: city.otherTown, day: "2013-06-01"), as: city.chair)
        }
      }
    }
  }
}
