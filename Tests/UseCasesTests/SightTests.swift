import Ledger
import Store
import Testing
import UseCases

/// Grants limit what is seen and done to a branch of the tree.
@Suite struct SightTests {
  @Test(arguments: TestEngine.allCases)
  func aVillageSeesNothingOfItsNeighbour(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let own = try await city.lecture()
      let other = try await city.lecture(at: city.neighbour)
      let liu = city.user(.recorder, at: city.village)
      #expect(try await city.application.answer(ShowRecord(id: own), as: liu).envelope.id == own)
      _ = await refusal(.forbidden) { _ = try await city.application.answer(ShowRecord(id: other), as: liu) }
      for place in [city.neighbour, city.town, city.city] {
        _ = await refusal(.forbidden) { _ = try await city.figure("lecture.held", place, as: liu) }
        _ = await refusal(.forbidden) {
          _ = try await city.application.answer(ListRecords(RecordSelection(organization: place)), as: liu)
        }
        _ = await refusal(.forbidden) { try await city.lecture(at: place, as: liu) }
      }
      _ = await refusal(.forbidden) {
        try await city.application.perform(
          AmendRecord(id: other, revision: 1, day: "2013-03-08", values: ["people": "1"], reason: "改"), as: liu)
      }
      let page = try await city.application.answer(
        ListRecords(RecordSelection(organization: city.village)), as: liu)
      #expect(page.lines.map(\.envelope.id) == [own])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aLeaderSeesFiguresButNoTitles(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.petition()
      let leader = city.user(.leader, at: city.city)
      #expect(try await city.figure("petition.received", city.village, as: leader)?.value == 1)
      func lineage(_ user: User) async throws -> AskLineage.Answer {
        try await city.application.answer(
          AskLineage(
            measure: "petition.received", organization: city.city, period: try #require(Period("2013"))), as: user)
      }
      let seen = try await lineage(leader)
      #expect(seen.lines.map(\.record) == [id] && seen.lines.map(\.title) == [""] && !seen.mayRead)
      #expect(try await lineage(city.chair).lines.map(\.title) == ["家事"])
      _ = await refusal(.forbidden) { _ = try await city.application.answer(ShowRecord(id: id), as: leader) }
      _ = await refusal(.forbidden) { try await city.lecture(as: leader) }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anAdministratorSeesNoRecords(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture()
      let admin = city.user(.administrator, at: city.city)
      _ = await refusal(.forbidden) { _ = try await city.application.answer(ShowRecord(id: id), as: admin) }
      _ = await refusal(.forbidden) { _ = try await city.figure("lecture.held", city.city, as: admin) }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func theTreeChangesOnlyWhereBothBranchesAreOnes(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let before = try await city.beside.rowCounts()
      for user in [
        city.user(.chair, at: city.town), city.user(.chair, at: city.otherTown), city.user(.officer, at: city.city),
      ] {
        _ = await refusal(.forbidden) {
          try await city.application.perform(
            MoveOrganization(id: city.village, parent: city.otherTown, day: "2013-06-01"), as: user)
        }
      }
      #expect(try await city.beside.rowCounts() == before)
    }
  }
}
