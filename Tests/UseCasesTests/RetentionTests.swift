import Ledger
import Store
import Testing
import UseCases

/// What has been kept long enough is proposed; a person decides, and the decision is known.
@Suite struct RetentionTests {
  /// Everything for three years, but what is returned for good.
  private static let catalogue: Catalogue = {
    let office = Keeping.office(3)
    return Catalogue([
      LineOfWork("trial", "试验", "trial", kinds: [Trial.lecture, Trial.petition, Trial.post], keeping: office),
      LineOfWork("protection", "保护", "protection", kinds: [Trial.complaint], keeping: office),
      LineOfWork("returns", "报表", "returns", kinds: [Trial.profile], keeping: .statistics),
    ])
  }()

  private func with(_ engine: TestEngine, _ body: (SmallCity) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await body(city)
      try await city.expectSound()
    }
  }

  private func due(_ city: SmallCity, _ place: OrganizationID? = nil, asOf: String? = nil, as user: User? = nil)
    async throws
    -> [RecordID]
  {
    let day = try asOf.map { try #require(Day($0)) }
    let answer = try await city.application.answer(
      ListRetention(at: place ?? city.city, asOf: day), as: user ?? city.chair)
    return answer.due.flatMap { $0.lines.map(\.envelope.id) }
  }

  @Test(arguments: TestEngine.allCases)
  func proposesWhatEndedLongAgoAndNothingElse(engine: TestEngine) async throws {
    try await with(engine) { city in
      let old = try await city.lecture(at: city.village, "2009-05-01")
      let beside = try await city.lecture(at: city.otherCounty, "2009-05-02")
      try await city.lecture(at: city.village, "2010-05-01")
      try await city.petition(at: city.village, "2009-03-01")
      let closed = try await city.petition(
        at: city.village, "2009-03-01", moves: [.init(move: "close", day: "2009-04-01", values: ["result": "好"])])
      let late = try await city.petition(
        at: city.village, "2009-12-01", moves: [.init(move: "close", day: "2010-01-05", values: ["result": "好"])])
      let void = try await city.petition(at: city.village, "2009-06-01")
      try await city.application.perform(VoidRecord(id: void, revision: 1, reason: "重复"), as: city.chair)
      try await city.post(at: city.village, "2001-03-08")
      let found = try await (Set(due(city, asOf: "2013-12-31")), Set(due(city, city.town, asOf: "2013-12-31")))
      #expect(found.0 == [old, beside, closed, void])
      #expect(found.1 == [old, closed, void])
      #expect(try await due(city, city.otherTown).isEmpty)
      #expect(try await due(city, city.village, asOf: "2012-12-31").isEmpty)
      #expect(try await due(city, city.village, asOf: "2014-01-01").contains(late))
    }
  }

  @Test(arguments: TestEngine.allCases)
  func keptUntilADayItComesAgain(engine: TestEngine) async throws {
    try await with(engine) { city in
      let old = try await city.lecture(at: city.village, "2009-05-01")
      let new = try await city.lecture(at: city.village, "2013-05-01")
      func keep(_ id: RecordID, _ until: String, _ reason: String = "还在打官司", as user: User? = nil) async throws {
        try await city.application.perform(KeepRecord(id: id, until: until, reason: reason), as: user ?? city.chair)
      }
      await expectRefusal(.invalid, at: ["because", "until"]) { try await keep(old, "2014-01-10", " ") }
      await expectRefusal(.invalid, at: ["until"]) { try await keep(old, "2025-01-01") }
      _ = await refusal(.conflict) { try await keep(new, "2015-01-01") }
      _ = await refusal(.forbidden) { try await keep(old, "2015-01-01", as: city.user(.recorder, at: city.village)) }
      try await keep(old, "2015-06-30")
      #expect(try await due(city).isEmpty)
      #expect(try await due(city, asOf: "2015-06-30").isEmpty)
      #expect(try await due(city, asOf: "2015-07-01") == [old])
      let log = try await city.application.answer(
        ReadAudit(at: city.county), as: city.user(.auditor, at: city.county))
      let entry = try #require(log.entries.first { $0.act == "retention.keep" })
      #expect(entry.record == old.text && entry.detail["reason"]?.textValue == "还在打官司")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func protectedCasesAreNeverInIt(engine: TestEngine) async throws {
    try await with(engine) { city in
      try await city.addCaseWorkers()
      let id = try await city.complaint(at: city.county, "2009-03-08", as: city.worker)
      try await city.application.perform(
        AdvanceRecord(id: id, revision: 1, move: "close", day: "2009-03-20", values: ["safety": "好"]), as: city.worker)
      #expect(try await due(city).isEmpty)
      _ = await refusal(.conflict) {
        try await city.application.perform(KeepRecord(id: id, until: "2015-01-01", reason: "在办"), as: city.worker)
      }
      _ = await refusal(.notFound) {
        try await city.application.perform(KeepRecord(id: id, until: "2015-01-01", reason: "在办"), as: city.chair)
      }
    }
  }
}
