import AllLines
import Ledger
import Store
import Testing
import UseCases

/// A mediation that names somebody of a violence case is seen by that case's team, and by nobody else in any way.
@Suite struct MediationStopTests {
  private static let catalogue = Catalogue(allLines)
  private static let phone = "13800000001"

  private func with(_ engine: TestEngine, _ body: (SmallCity) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await city.addCaseWorkers()
      try await body(city)
      try await city.expectSound()
    }
  }

  private func mediation(
    _ city: SmallCity, _ parties: String = "某甲/\(phone)", at place: OrganizationID? = nil, id: RecordID? = nil
  ) async throws -> RecordID {
    let no = ["afraid", "hurt", "confined", "ordered"].map { ($0, "否") }
    let values = Dictionary(uniqueKeysWithValues: no).merging([
      "dispute": "couple", "mediator": "community", "consent": "是", "parties": parties,
    ]) { $1 }
    return try await city.application.perform(
      OpenRecord(kind: "mediation", organization: place ?? city.village, day: "2013-12-20", values: values, id: id),
      as: city.chair
    ).id
  }

  private func violence(_ city: SmallCity, _ more: WrittenValues) async throws -> RecordID {
    let values: WrittenValues = ["source": "self", "dangerNow": "否", "dependent": "否"]
    return try await city.application.perform(
      OpenRecord(
        kind: "violenceCase", organization: city.town, day: "2014-01-02", values: values.merging(more) { $1 }),
      as: city.worker
    ).id
  }

  private func told(_ city: SmallCity, _ user: User) async throws -> [RecordID] {
    try await city.application.answer(ListCases(at: city.county), as: user).flatMap { $0.matters.map(\.record) }
  }

  @Test(arguments: TestEngine.allCases)
  func theTeamSeesItWhicheverWasFirst(engine: TestEngine) async throws {
    try await with(engine) { city in
      let before = try await mediation(city, "某甲/\(Self.phone)、某乙")
      #expect(try await told(city, city.worker).isEmpty)
      let id = try await violence(city, ["numbers": "她 138 0000 0001；他 11010519491231002X"])
      #expect(try await told(city, city.worker) == [before])
      let after = try await mediation(city, "某丙/11010519491231002x", at: city.farVillage)
      #expect(Set(try await told(city, city.worker)) == [before, after])
      // Somebody else's, another county's, and one that is over.
      _ = try await mediation(city, "某丁/13800000002")
      _ = try await mediation(city, at: city.bridgeVillage)
      #expect(Set(try await told(city, city.worker)) == [before, after])
      try await city.application.perform(
        AdvanceRecord(id: after, revision: 1, move: "fail", day: "2014-01-03", values: ["outcome": "未成"]),
        as: city.chair)
      #expect(try await told(city, city.worker) == [before])
      let line = try await city.application.answer(ListCases(at: city.county), as: city.worker).first
      #expect(line?.envelope.id == id && line?.isPressing == true)
      #expect(line?.matters.map(\.organizationName) == ["柳村妇联"])
      #expect(try await city.application.answer(AskOwnMatters(at: city.county), as: city.worker))
      #expect(try await told(city, city.colleague).isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aPhoneInTheSafeContactIsEnoughAndANumberAmendedAwayIsForgotten(engine: TestEngine) async throws {
    try await with(engine) { city in
      let matter = try await mediation(city, "某甲/+86\(Self.phone)")
      let id = try await violence(city, ["safeContact": "晚上八点后打１３８００００００００１"])
      #expect(try await told(city, city.worker).isEmpty, "one figure too many is no number")
      try await city.application.perform(
        AmendRecord(
          id: id, revision: 1, day: "2014-01-02",
          values: ["source": "self", "dangerNow": "否", "dependent": "否", "safeContact": "晚上八点后打１３８０００００００１"],
          reason: "写错"),
        as: city.worker)
      #expect(try await told(city, city.worker) == [matter])
      try await city.application.perform(
        AmendRecord(
          id: id, revision: 2, day: "2014-01-02", values: ["source": "self", "dangerNow": "否", "dependent": "否"],
          reason: "她不让留"), as: city.worker)
      #expect(try await told(city, city.worker).isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func theTeamStopsItAndTheVillageReadsAHandOverOfTheCounty(engine: TestEngine) async throws {
    try await with(engine) { city in
      let (stopped, other) = (try await mediation(city), try await mediation(city, "某丁"))
      let id = try await violence(city, ["numbers": Self.phone])
      try await city.application.perform(StopMediation(stopped, because: id), as: city.worker)
      // The same done by somebody of the county, as ever.
      try await city.application.perform(
        AdvanceRecord(id: other, revision: 1, move: "handToCounty", day: "2014-01-10"),
        as: city.user(.officer, at: city.county))
      let shown = try await [city.shown(stopped), city.shown(other)]
      #expect(shown.map(\.envelope.stage) == ["handedOver", "handedOver"])
      let steps = shown.map { $0.history.last }
      #expect(steps.map { $0?.entry.actor } == ["河口县妇联", "河口县妇联"])
      #expect(steps[0]?.detail == steps[1]?.detail && steps[0]?.entry.origin == steps[1]?.entry.origin)
      #expect(shown[0].moves.map(\.day) == shown[1].moves.map(\.day))
      #expect(try await told(city, city.worker).isEmpty)
      let log = try await city.application.answer(ReadAudit(at: city.county), as: city.user(.auditor, at: city.county))
      #expect(log.entries.contains { $0.record == stopped.text && $0.act == "record.move" && $0.actor == "worker" })
      #expect(log.entries.contains { $0.record == id.text && $0.act == "case.stop" && $0.actor == "worker" })
      #expect(!log.entries.contains { $0.act == "case.stop" && "\($0.detail)".contains(stopped.text) })
    }
  }

  @Test(arguments: TestEngine.allCases)
  func onlyTheTeamOfTheCaseStopsWhatNamesSomebodyOfIt(engine: TestEngine) async throws {
    try await with(engine) { city in
      let (matter, other) = (try await mediation(city), try await mediation(city, "某丁/13800000002"))
      let id = try await violence(city, ["numbers": Self.phone])
      _ = await refusal(.notFound) {
        try await city.application.perform(StopMediation(other, because: id), as: city.worker)
      }
      _ = await refusal(.notFound) {
        try await city.application.perform(StopMediation(matter, because: id), as: city.colleague)
      }
      try await city.application.perform(BreakGlass(id: id, reason: "当事人来电求救"), as: city.colleague)
      _ = await refusal(.notFound) {
        try await city.application.perform(StopMediation(matter, because: id), as: city.colleague)
      }
      #expect(try await told(city, city.colleague).isEmpty, "who broke the glass reads that one case")
      _ = await refusal(.forbidden) {
        try await city.application.perform(StopMediation(matter, because: id), as: city.chair)
      }
      try await city.application.perform(ChangeTeam(id: id, .add("colleague", note: "")), as: city.worker)
      #expect(try await told(city, city.colleague) == [matter])
    }
  }

  /// The same questions with and without a case about the same people.
  @Test(arguments: TestEngine.allCases)
  func nobodyElseHearsAnythingOfIt(engine: TestEngine) async throws {
    let fixed = try #require(RecordID("990121-0190f0a4-0000-7000-8000-000000000001"))
    var worlds: [[String]] = []
    for hiding in [false, true] {
      try await with(engine) { city in
        if hiding { _ = try await violence(city, ["numbers": Self.phone]) }
        _ = try await mediation(city, id: fixed)
        var told: [String] = []
        for user in [
          city.chair, city.user(.recorder, at: city.village), city.user(.officer, at: city.county), city.colleague,
          city.user(.leader, at: city.county),
        ] {
          func ask<Q: Query>(_ query: Q, _ show: (Q.Answer) -> String) async throws {
            do {
              told.append("\(user.name) \(Q.self) " + show(try await city.application.answer(query, as: user)))
            } catch let refusal as Refusal { told.append("\(user.name) \(Q.self) \(refusal.code)") }
          }
          try await ask(ShowRecord(id: fixed)) { shown in
            "\(shown.envelope) \(shown.possibleMoves.map(\.id)) \(shown.history.map { $0.entry.actor })"
          }
          for place in [city.village, city.county] {
            try await ask(AskDesk(place)) { "\($0.lines.map(\.title))" }
            try await ask(ListRecords(RecordSelection(organization: place))) { "\($0.lines.map(\.title))" }
            try await ask(ListCases(at: place)) { "\($0.count)" }
            try await ask(AskOwnMatters(at: place)) { "\($0)" }
          }
        }
        worlds.append(told)
      }
    }
    #expect(worlds[0] == worlds[1] && worlds[0].count == 45)
  }
}
