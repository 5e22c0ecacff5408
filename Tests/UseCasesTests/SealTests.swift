import Ledger
import OfficeFiles
import Reports
import Store
import Testing
import UseCases

/// A sealed report stays as it was and says what has moved since.
@Suite struct SealTests {
  private static let template = """
    @名称 小结
    @name Brief

    # {组织}{期间}小结

    [[讲座{讲座场次}，听讲{听讲人次}。]][[经费{讲座经费}。]]

    [[信访{信访件数}，期末在办{在办件数}，办结率{办结率}。]]
    """

  private func report(_ city: SmallCity) async throws -> ReportDocument {
    try await city.application.answer(
      FillReport(template: "brief", organization: city.city, period: try #require(Period("2013"))), as: city.chair)
  }

  private func seal(_ city: SmallCity) async throws -> SealRows.Seal {
    try await city.application.perform(
      SaveTemplate(at: city.city, id: "brief", text: Self.template), as: city.chair)
    return try await city.application.perform(
      SealReport(template: "brief", organization: city.city, period: try #require(Period("2013"))), as: city.chair)
  }

  @Test(arguments: TestEngine.allCases)
  func driftNamesExactlyTheFiguresThatMoved(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture("2013-03-08", ["people": "30", "cost": "9"])
      try await city.petition(at: city.bridgeVillage)
      let seal = try await seal(city)
      let before = try await city.application.answer(ShowSeal(county: city.city.county, id: seal.id), as: city.chair)
      #expect(before.drift.isEmpty)

      try await city.application.perform(
        AmendRecord(id: id, revision: 1, day: "2013-03-08", values: ["people": "25", "cost": "9"], reason: "多报"),
        as: city.chair)
      try await city.petition(at: city.bridgeVillage, "2012-03-08")
      let after = try await city.application.answer(ShowSeal(county: city.city.county, id: seal.id), as: city.chair)
      #expect(Set(after.drift.map(\.figure.request.measure)) == ["lecture.people", "petition.open"])
      let people = try #require(after.drift.first { $0.figure.request.measure == "lecture.people" })
      #expect(people.figure.value?.value == 30 && people.now?.value == 25)
      #expect(people.changes.map(\.record) == [id] && people.changes.map(\.value) == [-5])
      #expect(people.changes.first?.change.detail["reason"]?.textValue == "多报")
      #expect(after.document == before.document && after.seal == before.seal)
      #expect(after.seal.document.bytes == seal.document.bytes)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func theSameReportIsTheSameBytes(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.lecture("2013-03-08", ["people": "30余", "cost": "9"])
      _ = try await seal(city)
      let (first, second) = (try await report(city), try await report(city))
      #expect(!first.figures.isEmpty && first.json.bytes == second.json.bytes)
      let day = try #require(Day(2014, 1, 10))
      let words = try [first, second].map { try $0.word(signedOn: day) { _ in nil }.bytes() }
      #expect(words[0] == words[1])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func refusesATemplateWithAnUnknownMeasure(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let places = await refusal(.invalid) {
        try await city.application.perform(
          SaveTemplate(at: city.city, id: "brief", text: "@名称 小结\n@name Brief\n\n# {组织}\n\n{没有的数}和{也没有}\n"),
          as: city.chair)
      }
      #expect(places.count == 2)
      _ = await refusal(.notFound) { _ = try await report(city) }
    }
  }
}
