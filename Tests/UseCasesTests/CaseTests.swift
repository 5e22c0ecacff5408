import Ledger
import Store
import Testing
import UseCases

/// A confidential record is open to its team and to nobody else.
@Suite struct CaseTests {
  private func with(_ engine: TestEngine, _ body: (SmallCity) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Trial.protecting) { city in
      try await city.addCaseWorkers()
      try await body(city)
      try await city.expectSound()
    }
  }

  /// What somebody is told when she asks for a record.
  private func told(_ city: SmallCity, _ id: RecordID, _ user: User) async -> String {
    do {
      _ = try await city.application.answer(ShowRecord(id: id), as: user)
      return "shown"
    } catch let refusal as Refusal {
      return "\(refusal.code) " + refusal.problems.map { $0.message.zh + $0.message.en }.joined()
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aCaseAnswersOutsidersAsAnUnknownNumber(engine: TestEngine) async throws {
    try await with(engine) { city in
      let id = try await city.complaint()
      #expect(await told(city, id, city.intake) == "shown")
      let unknown = try #require(RecordID("\(id.county)-00000000-0000-7000-8000-000000000000"))
      let outsiders =
        Role.allCases.flatMap { role in
          [city.city, city.county, city.town, city.village].map { city.user(role, at: $0) }
        }
        + [city.worker, city.colleague]
      for user in outsiders {
        let same = await told(city, unknown, user).replacing(unknown.text, with: id.text)
        #expect(await told(city, id, user) == same, "\(user.name)")
        for attempt in attempts(id) {
          #expect(await attempt(city, user) == .notFound || !user.grants.contains { $0.role == .caseWorker })
        }
      }
    }
  }

  /// Every other way to get at a record by its number.
  private func attempts(_ id: RecordID) -> [(SmallCity, User) async -> Refusal.Code?] {
    func code<U: UseCase>(_ useCase: U) -> (SmallCity, User) async -> Refusal.Code? {
      { city, user in
        do {
          _ = try await city.application.perform(useCase, as: user)
          return nil
        } catch { return (error as? Refusal)?.code }
      }
    }
    return [
      code(AmendRecord(id: id, revision: 1, day: "2013-03-08", values: ["harm": "mind"], reason: "改")),
      code(AdvanceRecord(id: id, revision: 1, move: "close", day: "2013-03-09", values: ["safety": "安全"])),
      code(OfferCase(id: id, to: "worker")), code(ChangeTeam(id: id, .add("worker", note: ""))),
      code(AnswerOffer(id: id, accepts: true)),
    ]
  }

  @Test(arguments: TestEngine.allCases)
  func whoTookItInLosesSightWhenItIsTakenOver(engine: TestEngine) async throws {
    try await with(engine) { city in
      let id = try await city.complaint()
      try await city.application.perform(OfferCase(id: id, to: "worker", note: "请尽快联系"), as: city.intake)
      #expect(await told(city, id, city.worker) != "shown")
      let offered = try await city.application.answer(ListCases(at: city.county), as: city.worker)
      #expect(offered.map(\.hasNote) == [true] && offered.map(\.member.place) == [.offered])
      #expect(try await city.application.answer(ReadOffer(id), as: city.worker).note == "请尽快联系")
      for user in [city.colleague, city.intake, city.chair] {
        _ = await refusal(.notFound) {
          _ = try await city.application.answer(ReadOffer(id), as: user)
        }
      }
      let log = try await city.application.answer(ReadAudit(at: city.county), as: city.user(.auditor, at: city.county))
      let reading = try #require(log.entries.first { $0.record == id.text && $0.actor == "worker" })
      #expect(reading.act == "record.read" && reading.detail["what"]?.textValue == "ReadOffer")
      #expect(reading.detail["place"]?.textValue == "offered")
      try await city.application.perform(AnswerOffer(id: id, accepts: true), as: city.worker)
      #expect(await told(city, id, city.worker) == "shown")
      #expect(await told(city, id, city.intake) != "shown")
      #expect(try await city.application.answer(ListCases(at: city.village), as: city.intake).isEmpty)
      _ = await refusal(.notFound) { _ = try await city.application.answer(ReadOffer(id), as: city.worker) }
      try await city.application.perform(
        AdvanceRecord(id: id, revision: 1, move: "close", day: "2013-03-20", values: ["safety": "已住到娘家"]),
        as: city.worker)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aRefusedOfferChangesNothing(engine: TestEngine) async throws {
    try await with(engine) { city in
      let id = try await city.complaint()
      try await city.application.perform(OfferCase(id: id, to: "worker"), as: city.intake)
      await expectRefusal(.conflict, at: ["to"]) {
        try await city.application.perform(OfferCase(id: id, to: "colleague"), as: city.intake)
      }
      try await city.application.perform(AnswerOffer(id: id, accepts: false), as: city.worker)
      #expect(await told(city, id, city.worker) != "shown")
      #expect(await told(city, id, city.intake) == "shown")
      await expectRefusal(.invalid, at: ["to"]) {
        try await city.application.perform(OfferCase(id: id, to: "nobody"), as: city.intake)
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func brokenGlassOpensForThreeHoursToReadAndIsTold(engine: TestEngine) async throws {
    try await with(engine) { city in
      let id = try await city.complaint(at: city.town, as: city.worker)
      await expectRefusal(.invalid, at: ["because"]) {
        try await city.application.perform(BreakGlass(id: id, reason: " "), as: city.colleague)
      }
      _ = await refusal(.forbidden) {
        try await city.application.perform(BreakGlass(id: id, reason: "有危险"), as: city.chair)
      }
      try await city.application.perform(BreakGlass(id: id, reason: "当事人来电求救"), as: city.colleague)
      #expect(await told(city, id, city.colleague) == "shown")
      _ = await refusal(.notFound) {
        try await city.application.perform(
          AdvanceRecord(id: id, revision: 1, move: "close", day: "2013-03-20", values: ["safety": "好"]),
          as: city.colleague)
      }
      let seen = try await city.application.answer(ListCases(at: city.county), as: city.worker)
      #expect(seen.first?.glass.map(\.account) == ["colleague"])
      city.clock.pass(seconds: BreakGlass.seconds)
      #expect(await told(city, id, city.colleague) != "shown")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func everyReadingIsInTheAuditAndNoWordOfTheCaseIs(engine: TestEngine) async throws {
    try await with(engine) { city in
      var intake = city.intake
      intake.origin = "10.0.0.7"
      let id = try await city.complaint(victim: "某甲/11010519491231002X", story: "秘密情节", as: intake)
      let first = try await city.application.answer(ShowRecord(id: id), as: intake)
      #expect(first.parties.values.map(\.name) == ["某甲"])
      try await city.application.perform(
        AmendRecord(
          id: id, revision: 1, day: "2013-03-08", values: ["harm": "mind", "story": "另一情节"], reason: "她说得更清楚了"),
        as: intake)
      let log = try await city.application.answer(ReadAudit(at: city.county), as: city.user(.auditor, at: city.county))
      let own = log.entries.filter { $0.record == id.text }
      #expect(own.map(\.act) == ["record.amend", "record.read", "case.take", "record.open"])
      #expect(own.allSatisfy { $0.actor == "intake" && $0.origin == "10.0.0.7" })
      let text = own.map { String(decoding: $0.detail.bytes, as: UTF8.self) }.joined()
      for word in ["情节", "清楚", "甲", "110105"] { #expect(!text.contains(word)) }
      let shown = try await city.application.answer(ShowRecord(id: id), as: intake)
      #expect(shown.history.last?.detail["reason"]?.textValue == "她说得更清楚了")
      #expect(!shown.title.contains("情节"))
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whatBelongsToACaseIsOpenToTheSameTeam(engine: TestEngine) async throws {
    try await with(engine) { city in
      let id = try await city.complaint()
      let consent = OpenRecord(
        kind: "consent", organization: city.village, day: "2013-03-09", values: ["wording": "同意转介"], parent: id)
      let child = try await city.application.perform(consent, as: city.intake).id
      #expect(await told(city, child, city.intake) == "shown")
      #expect(await told(city, child, city.worker) != "shown")
      let neighbour = city.user(named: "neighbour", User.Grant(.recorder, at: city.village))
      _ = await refusal(.notFound) { try await city.application.perform(consent, as: neighbour) }
      await expectRefusal(.invalid, at: ["parent"]) {
        try await city.application.perform(
          OpenRecord(
            kind: "lecture", organization: city.village, day: "2013-03-09", values: ["people": "3"], parent: id),
          as: city.intake)
      }
      try await city.application.perform(OfferCase(id: id, to: "worker"), as: city.intake)
      try await city.application.perform(AnswerOffer(id: id, accepts: true), as: city.worker)
      #expect(await told(city, child, city.worker) == "shown")
      #expect(await told(city, child, city.intake) != "shown")
      // A paper alone can be handed on; the case stays hidden.
      try await city.application.perform(OfferCase(id: child, to: "colleague"), as: city.worker)
      try await city.application.perform(AnswerOffer(id: child, accepts: true), as: city.colleague)
      #expect(await told(city, child, city.colleague) == "shown")
      #expect(await told(city, id, city.colleague) != "shown")
      #expect(await told(city, child, city.worker) == "shown")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aPersonOfACaseIsInNoRegistry(engine: TestEngine) async throws {
    try await with(engine) { city in
      let number = "11010519491231002X"
      let id = try await city.complaint(victim: "某甲/\(number)")
      let own = try await city.application.answer(ShowRecord(id: id), as: city.intake).record[Trial.victim]
      let lecture = try await city.lecture(at: nil, "2013-03-08", ["people": "1", "roster": "某甲/\(number)"])
      let open = try await city.shown(lecture).record[Trial.roster]
      #expect(open?.count == 1 && open?.first != own)
      let hidden = try #require(own)
      _ = await refusal(.invalid) {
        try await city.lecture(at: city.village, "2013-04-01", ["people": "1", "roster": hidden.text])
      }
    }
  }
}
