import Ledger
import Testing
import UseCases

/// Many write at once: nobody's work is lost, and figures are exact.
@Suite struct ConcurrentWritersTests {
  private func lecture(_ place: OrganizationID) -> OpenRecord {
    OpenRecord(kind: "lecture", organization: place, day: "2013-03-08", values: ["people": "3", "roster": "某甲、某乙"])
  }

  @Test(arguments: TestEngine.allCases)
  func writersOfOneCountyAndOfSeveralAllGetThrough(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let places = [city.village, city.neighbour, city.farVillage, city.bridgeVillage, city.county, city.city]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<24 {
          let place = places[index % places.count]
          group.addTask { try await city.application.perform(lecture(place), as: city.chair) }
        }
        try await group.waitForAll()
      }
      #expect(try await city.figure("lecture.held", city.city)?.value == 24)
      #expect(try await city.figure("lecture.people", city.county)?.value == 48)
      try await city.expectSound()
    }
  }

  /// Each takes two counties in another order, so that they come to wait for each other: one is undone and repeated.
  @Test(arguments: TestEngine.allCases)
  func whoWaitsForEachOtherBothGetThrough(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<6 {
          let places = index % 2 == 0 ? [city.village, city.bridgeVillage] : [city.bridgeVillage, city.village]
          group.addTask { try await city.application.perform(all: places.map(lecture), as: city.chair) }
        }
        try await group.waitForAll()
      }
      #expect(try await city.figure("lecture.held", city.county)?.value == 6)
      #expect(try await city.figure("lecture.held", city.otherCounty)?.value == 6)
      try await city.expectSound()
    }
  }

  /// Two clerks amend the same record; one of them is told, and the other's words stand.
  @Test(arguments: TestEngine.allCases)
  func oneOfTwoAmendmentsOfTheSameRevisionIsRefused(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture()
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for people in ["31", "32", "33", "34"] {
          group.addTask {
            do {
              try await city.application.perform(
                AmendRecord(id: id, revision: 1, day: "2013-03-08", values: ["people": people], reason: "核对"),
                as: city.chair)
              return true
            } catch let refusal as Refusal {
              return refusal.code != .conflict
            } catch {
              return true
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(outcomes == 1)
      try await city.expectSound()
    }
  }
}
