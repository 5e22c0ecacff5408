import Ledger
import Testing
import UseCases

/// How many organizations there were on a day; the test's day is 10 January 2014.
@Suite struct OrganizationCountTests {
  private func counts(_ city: SmallCity, _ place: OrganizationID, _ day: String = "") async throws -> [String] {
    try await city.application.answer(CountOrganizations(below: place, on: day), as: city.chair).lines.map {
      "\($0.kind) \($0.level) \($0.number)"
    }
  }

  @Test(arguments: TestEngine.allCases)
  func countsByKindAndLevelAsOfAnyDay(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      #expect(
        try await counts(city, city.city) == [
          "federation city 1", "federation county 2", "federation township 3", "federation village 6",
        ])
      _ = try await city.application.perform(
        AddOrganization(
          parent: city.town, code: "w1", name: "东港镇机关妇委会", kind: .committee, level: .village, opened: "2013-06-01"),
        as: city.chair)
      _ = try await city.application.perform(CloseOrganization(id: city.neighbour, day: "2013-09-01"), as: city.chair)
      _ = try await city.application.perform(
        MoveOrganization(id: city.village, parent: city.otherTown, day: "2013-11-01"), as: city.chair)
      #expect(try await counts(city, city.town, "2013-05-31") == ["federation township 1", "federation village 3"])
      #expect(
        try await counts(city, city.town, "2013-08-31") == [
          "federation township 1", "federation village 3", "committee village 1",
        ])
      #expect(
        try await counts(city, city.town, "2013-10-31") == [
          "federation township 1", "federation village 2", "committee village 1",
        ])
      #expect(
        try await counts(city, city.town) == [
          "federation township 1", "federation village 1", "committee village 1",
        ])
      #expect(try await counts(city, city.otherTown) == ["federation township 1", "federation village 3"])
      for day in ["2014-01-11", "某日"] {
        await expectRefusal(.invalid, at: ["day"]) { _ = try await counts(city, city.town, day) }
      }
      try await city.expectSound()
    }
  }
}
