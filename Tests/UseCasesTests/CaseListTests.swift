import AllLines
import Ledger
import Store
import Testing
import UseCases

/// One's own list of cases: what is due on top; and the yearly list of broken glass. The tests' day is 10 January 2026.
@Suite struct CaseListTests {
  private static let catalogue = Catalogue(allLines)

  private func with(_ engine: TestEngine, _ body: (SmallCity) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await city.addCaseWorkers()
      // The laws whose times these are were not in force in 2014.
      city.clock.pass(seconds: 4_383 * 86_400)
      #expect("\(city.application.now.chinaDay)" == "2026-01-10")
      try await body(city)
    }
  }

  private func open(
    _ city: SmallCity, _ kind: String, _ day: String, _ values: WrittenValues, _ parent: RecordID? = nil,
    as user: User? = nil
  ) async throws -> RecordID {
    try await city.application.perform(
      OpenRecord(kind: kind, organization: city.town, day: day, values: values, parent: parent), as: user ?? city.worker
    ).id
  }

  private func violence(_ city: SmallCity, _ day: String, dependent: String = "否", as user: User? = nil) async throws
    -> RecordID
  {
    try await open(city, "violenceCase", day, ["source": "self", "dangerNow": "否", "dependent": dependent], as: user)
  }

  private func list(_ city: SmallCity, _ user: User) async throws -> [ListCases.Line] {
    try await city.application.answer(ListCases(at: city.county), as: user)
  }

  @Test(arguments: TestEngine.allCases)
  func whatIsMostPressingStandsOnTopForTheTeamAlone(engine: TestEngine) async throws {
    try await with(engine) { city in
      let (old, quiet) = (try await violence(city, "2025-12-01"), try await violence(city, "2026-01-09"))
      #expect(try await !city.application.answer(AskOwnMatters(at: city.county), as: city.worker))
      let late = try await violence(city, "2026-01-07", dependent: "是")
      // A paper's clock is the case's.
      _ = try await open(
        city, "protectionOrder", "2025-12-02", ["applicant": "herself", "court": "河口县法院", "urgent": "否"], old)
      let order = try #require(
        try await city.application.answer(ShowTeam(of: old), as: city.worker).children.first?.envelope)
      for (revision, move, day, values) in [
        (1, "submit", "2025-12-03", [:]), (2, "accept", "2025-12-03", [:]),
        (3, "grant", "2025-12-05", ["granted": "noContact", "validUntil": "2026-02-01"]),
      ] as [(Int64, String, String, WrittenValues)] {
        try await city.application.perform(
          AdvanceRecord(id: order.id, revision: revision, move: move, day: day, values: values), as: city.worker)
      }
      let lines = try await list(city, city.worker)
      #expect(lines.map(\.envelope.id).prefix(2) == [late, old] && lines.count == 3 && lines[2].envelope.id == quiet)
      #expect(lines[0].readings.map(\.state) == [.overdue])
      #expect(lines[1].readings.contains { $0.clock.id == "protectionOrder.validity" && $0.state == .soon })
      #expect(lines[2].readings.isEmpty)
      #expect(try await city.application.answer(AskOwnMatters(at: city.county), as: city.worker))
      for user in [city.colleague, city.chair, city.user(.officer, at: city.county)] {
        #expect(try await list(city, user).isEmpty)
        #expect(try await !city.application.answer(AskOwnMatters(at: city.county), as: user))
      }
      // Broken glass opens the record, not what is due; the owner is told all the same.
      try await city.application.perform(BreakGlass(id: late, reason: "当事人来电求救"), as: city.colleague)
      #expect(try await list(city, city.colleague).map(\.readings.isEmpty) == [true])
      #expect(try await city.application.answer(AskDesk(city.county), as: city.worker).lines.isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anOpenOfferWaitsForItsAnswer(engine: TestEngine) async throws {
    try await with(engine) { city in
      let id = try await violence(city, "2026-01-07", dependent: "是", as: city.user(.recorder, at: city.town))
      try await city.application.perform(OfferCase(id: id, to: "worker"), as: city.user(.recorder, at: city.town))
      #expect(try await city.application.answer(AskOwnMatters(at: city.county), as: city.worker))
      let offered = try await list(city, city.worker)
      #expect(offered.map(\.readings.isEmpty) == [true] && offered.map(\.hasNote) == [false])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func brokenGlassIsListedByYearForAuditorsAlone(engine: TestEngine) async throws {
    try await with(engine) { city in
      let id = try await violence(city, "2026-01-07")
      try await city.application.perform(BreakGlass(id: id, reason: "当事人来电求救"), as: city.colleague)
      city.clock.pass(seconds: 20 * 60)
      try await city.application.perform(ChangeTeam(id: id, .remove("colleague")), as: city.worker)
      city.clock.pass(seconds: 365 * 86_400)
      try await city.application.perform(BreakGlass(id: id, reason: "又来电"), as: city.colleague)
      func listed(_ year: Int, _ place: OrganizationID) async throws -> [ListGlass.Line] {
        try await city.application.answer(ListGlass(at: place, year: year), as: city.user(.auditor, at: city.city))
      }
      for place in [city.city, city.county] {
        #expect(try await listed(2026, place).map(\.minutes) == [20])
        #expect(try await listed(2027, place).map(\.minutes) == [180])
        #expect(try await listed(2026, place).map(\.record) == [id])
        #expect(try await listed(2026, place).map(\.displayName) == ["colleague"])
      }
      #expect(try await listed(2025, city.city).isEmpty)
      #expect(try await listed(2026, city.otherCounty).isEmpty)
      for user in [city.chair, city.worker, city.user(.leader, at: city.city), city.user(.auditor, at: city.town)] {
        _ = await refusal(.forbidden) {
          _ = try await city.application.answer(ListGlass(at: city.county, year: 2026), as: user)
        }
      }
    }
  }
}
