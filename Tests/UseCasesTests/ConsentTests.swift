import AllLines
import Ledger
import Store
import Testing
import UseCases

/// Nothing of a case goes to another body without a consent among its papers, or the article that allows it.
@Suite struct ConsentTests {
  private static let catalogue = Catalogue(allLines)

  private func with(_ engine: TestEngine, _ body: (SmallCity, RecordID) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await city.addCaseWorkers()
      let id = try await open(
        city, "violenceCase", "2013-03-01", ["source": "self", "dangerNow": "否", "dependent": "否"], nil)
      try await body(city, id)
      try await city.expectSound()
    }
  }

  private func open(
    _ city: SmallCity, _ kind: String, _ day: String, _ values: WrittenValues, _ parent: RecordID?
  ) async throws -> RecordID {
    try await city.application.perform(
      OpenRecord(kind: kind, organization: city.town, day: day, values: values, parent: parent), as: city.worker
    ).id
  }

  @discardableResult
  private func consent(
    _ city: SmallCity, _ parent: RecordID, _ day: String = "2013-03-02", _ more: WrittenValues = [:]
  ) async throws -> RecordID {
    let values: WrittenValues = [
      "purposes": "help、share", "wording": "可以告诉医院吗？", "givenBy": "herself", "form": "spoken",
      "sharedWith": "县人民医院、法律援助",
    ]
    return try await open(city, "consent", day, values.merging(more) { $1 }, parent)
  }

  private func slip(
    _ city: SmallCity, _ parent: RecordID?, _ day: String = "2013-03-05", _ more: WrittenValues = [:]
  ) async throws -> RecordID {
    let values: WrittenValues = ["to": "hospital", "receiver": "县人民医院", "need": "诊治", "ground": "consent"]
    return try await open(city, "referral", day, values.merging(more) { $1 }, parent)
  }

  private func expectNoConsent(
    _ city: SmallCity, _ parent: RecordID, _ day: String = "2013-03-05", _ more: WrittenValues = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await expectRefusal(.invalid, at: ["ground"], sourceLocation: sourceLocation) {
      _ = try await slip(city, parent, day, more)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aSlipOfACaseNeedsAConsentAmongItsPapers(engine: TestEngine) async throws {
    try await with(engine) { city, id in
      // A day that somebody types is no consent.
      await expectNoConsent(city, id, "2013-03-05", ["consentedOn": "2013-03-02"])
      try await consent(city, id, "2013-03-02", ["purposes": "help、statistics", "sharedWith": ""])
      await expectNoConsent(city, id)
      let other = try await open(
        city, "violenceCase", "2013-03-01", ["source": "self", "dangerNow": "否", "dependent": "否"], nil)
      try await consent(city, other)
      await expectNoConsent(city, id)
      try await consent(city, id)
      let sent = try await slip(city, id)
      #expect(try await city.application.answer(ShowRecord(id: sent), as: city.worker).consentWithdrawn == nil)
      // Before she was asked, and to whom she was not asked about.
      await expectNoConsent(city, id, "2013-03-01")
      await expectNoConsent(city, id, "2013-03-05", ["to": "police", "receiver": "某派出所"])
      // The sort of body she named.
      _ = try await slip(city, id, "2013-03-05", ["to": "legalAid", "receiver": "县援助中心"])
      await expectNoConsent(city, id, "2013-03-05", ["to": "other", "receiver": "其他单位"])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aConsentTakenBackAllowsNothingMoreAndWhatHadGoneOutSaysSo(engine: TestEngine) async throws {
    try await with(engine) { city, id in
      let given = try await consent(city, id)
      let sent = try await slip(city, id)
      try await city.application.perform(
        AdvanceRecord(id: given, revision: 1, move: "withdraw", day: "2013-04-01"), as: city.worker)
      for day in ["2013-03-05", "2013-04-02"] { await expectNoConsent(city, id, day) }
      let shown = try await city.application.answer(ShowRecord(id: sent), as: city.worker)
      #expect(shown.consentWithdrawn == Day(written: "2013-04-01"))
      let team = try await city.application.answer(ShowTeam(of: id), as: city.worker)
      #expect(team.children.first { $0.envelope.id == sent }?.consentWithdrawn == Day(written: "2013-04-01"))
      // A slip of the pen is mended; another receiver is a new sharing.
      var values = shown.keptValues
      values["need"] = "诊治和验伤"
      try await city.application.perform(
        AmendRecord(id: sent, revision: 1, day: "2013-03-05", values: values, reason: "写漏了"), as: city.worker)
      values["receiver"] = "县妇幼保健院"
      await expectRefusal(.invalid, at: ["ground"]) {
        try await city.application.perform(
          AmendRecord(id: sent, revision: 2, day: "2013-03-05", values: values, reason: "换一家"), as: city.worker)
      }
      try await consent(city, id, "2013-04-03")
      _ = try await slip(city, id, "2013-04-04")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aConsentHoldsToItsLastDayAndAVoidOneNever(engine: TestEngine) async throws {
    try await with(engine) { city, id in
      let given = try await consent(city, id, "2013-03-02", ["until": "2013-03-31"])
      _ = try await slip(city, id, "2013-03-31")
      await expectNoConsent(city, id, "2013-04-01")
      try await city.application.perform(VoidRecord(id: given, revision: 1, reason: "没有念给她听"), as: city.worker)
      await expectNoConsent(city, id, "2013-03-31")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func theLawMayAllowItWithoutHerAndTheGroundIsKeptSealed(engine: TestEngine) async throws {
    try await with(engine) { city, id in
      let byLaw: WrittenValues = ["to": "police", "receiver": "某派出所", "ground": "life"]
      await expectRefusal(.invalid, at: ["article"]) { _ = try await slip(city, id, "2013-03-05", byLaw) }
      let sent = try await slip(city, id, "2013-03-05", byLaw.merging(["article": "反家庭暴力法第十四条"]) { $1 })
      let log = try await city.application.answer(ReadAudit(at: city.county), as: city.user(.auditor, at: city.county))
      let opened = try #require(log.entries.first { $0.record == sent.text && $0.act == "record.open" })
      #expect(opened.detail["ground"] == nil && opened.detail["sealed"] != nil)
      let shown = try await city.application.answer(ShowRecord(id: sent), as: city.worker)
      #expect(shown.history.first?.detail["ground"]?.textValue == "生命危险：反家庭暴力法第十四条")
      #expect(shown.consentWithdrawn == nil)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aSlipThatBelongsToNoCaseSaysOnWhichDaySheConsented(engine: TestEngine) async throws {
    try await with(engine) { city, _ in
      await expectRefusal(.invalid, at: ["consentedOn"]) { _ = try await slip(city, nil) }
      let sent = try await slip(city, nil, "2013-03-05", ["consentedOn": "2013-03-04"])
      await expectRefusal(.invalid, at: ["consentedOn"]) {
        try await city.application.perform(
          AmendRecord(
            id: sent, revision: 1, day: "2013-03-05",
            values: ["to": "hospital", "receiver": "县人民医院", "need": "诊治", "ground": "consent"], reason: "改"),
          as: city.worker)
      }
    }
  }
}
