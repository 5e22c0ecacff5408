import Ledger
import Testing
import UseCases

/// The pages of a long lineage add up, whatever moved in between.
@Suite struct LineagePageTests {
  private func expectPagesToAddUp(_ city: SmallCity, _ measure: String, _ place: OrganizationID, records: Int)
    async throws
  {
    let question = Recount.Question(
      measure: measure, place: place, period: try #require(Period("2013")), filter: "")
    let lines = try await city.lineage(question)
    let figure = try await city.figure(measure, place)
    #expect(lines.reduce(0) { $0 + $1.value } == figure?.value)
    #expect(Set(lines.map(\.record)).count == records && lines.allSatisfy { $0.value != 0 })
  }

  private func posts(_ city: SmallCity, _ day: String, _ count: Int, revoked: String? = nil) async throws {
    let moves = revoked.map { [OpenRecord.MoveInput(move: "revoke", day: $0)] } ?? []
    try await city.application.perform(
      all: (0..<count).map { _ in
        OpenRecord(kind: "post", organization: city.village, day: day, values: ["level": "city"], moves: moves)
      }, as: city.chair)
  }

  @Test(arguments: TestEngine.allCases)
  func passesOverRecordsThatCancelOut(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      // Named before the village left its town and revoked after it came back: two stretches that cancel.
      try await posts(city, "2013-01-08", 70, revoked: "2013-11-01")
      try await posts(city, "2013-01-09", 70)
      for (parent, day) in [(city.otherTown, "2013-05-01"), (city.town, "2013-08-01")] {
        try await city.application.perform(
          MoveOrganization(id: city.village, parent: parent, day: day), as: city.chair)
      }
      try await expectPagesToAddUp(city, "post.standing", city.town, records: 70)
      try await expectPagesToAddUp(city, "post.standing", city.city, records: 70)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func readsEveryStretchToItsEnd(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      func lectures(_ day: String, _ count: Int) async throws {
        city.clock.pass(seconds: 60)
        try await city.application.perform(
          all: (0..<count).map { _ in
            OpenRecord(kind: "lecture", organization: city.village, day: day, values: ["people": "1"])
          }, as: city.chair)
      }
      try await city.application.perform(
        MoveOrganization(id: city.village, parent: city.otherTown, day: "2013-05-01"), as: city.chair)
      // More than one reading of the first stretch lies between the records of the second.
      try await lectures("2013-09-01", 3)
      try await lectures("2013-01-01", 450)
      try await lectures("2013-09-01", 3)
      try await expectPagesToAddUp(city, "lecture.held", city.county, records: 456)
    }
  }
}
