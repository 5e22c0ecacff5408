import Ledger
import Store
import Testing
import UseCases

/// What anybody complains of or suggests is answered by the organization above, and read by its writer alone.
@Suite struct FeedbackTests {
  private func with(_ engine: TestEngine, _ body: (SmallCity) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Trial.listening) { city in
      try await body(city)
      try await city.expectSound()
    }
  }

  private func say(
    _ city: SmallCity, _ text: String = "表格太多", as user: User, about: OrganizationID? = nil, number: String? = nil
  ) async throws -> RecordID {
    let place = try #require(user.grants.first?.organization)
    return try await city.application.perform(
      GiveFeedback(from: place, about: about, values: ["words": text], number: number), as: user)
  }

  private func own(_ city: SmallCity, _ user: User) async throws -> [OwnFeedback] {
    let place = try #require(user.grants.first?.organization)
    return try await city.application.answer(ListOwnFeedback(at: place), as: user).list
  }

  @Test(arguments: TestEngine.allCases)
  func theOrganizationAboveAnswersAndTheWriterReadsIt(engine: TestEngine) async throws {
    try await with(engine) { city in
      let writer = city.user(.recorder, at: city.village)
      let id = try await say(city, as: writer)
      _ = await refusal(.forbidden) { _ = try await city.application.answer(ShowRecord(id: id), as: writer) }
      let villageChair = city.user(.chair, at: city.village)
      _ = await refusal(.forbidden) { _ = try await city.application.answer(ShowRecord(id: id), as: villageChair) }
      let above = city.user(.chair, at: city.town)
      #expect(try await city.application.answer(ShowRecord(id: id), as: above).organization.id == city.town)
      #expect(try await own(city, writer).map(\.isOpen) == [true])
      try await city.application.perform(
        AdvanceRecord(id: id, revision: 1, move: "answer", day: "2014-01-10", values: ["reply": "已减去三张"]), as: above)
      let read = try #require(try await own(city, writer).first)
      #expect(!read.isOpen && read.said.map(\.text.zh) == ["表格太多"])
      #expect(read.moves.flatMap(\.shown).map(\.text.zh) == ["已减去三张"])
      #expect(try await own(city, villageChair).isEmpty)
      try await city.application.perform(
        EraseRecord(id: id, reason: "保管期满", ground: "个人信息保护法第四十七条"), as: above)
      #expect(try await own(city, writer).isEmpty, "what was erased stands in no list")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func everyRoleMaySayItAboutItsOwnOrganizationAndThoseAbove(engine: TestEngine) async throws {
    try await with(engine) { city in
      for role in Role.allCases {
        let user = city.user(role, at: city.village)
        for (about, keeper) in [(city.village, city.town), (city.county, city.city), (city.city, city.city)] {
          let id = try await say(city, as: user, about: about)
          #expect(id.county == keeper.county)
          #expect(try await city.application.answer(ShowRecord(id: id), as: city.chair).organization.id == keeper)
        }
        #expect(try await own(city, user).count == 3)
        for elsewhere in [city.neighbour, city.otherTown, city.otherCounty] {
          await expectRefusal(.invalid, at: ["about"]) { _ = try await say(city, as: user, about: elsewhere) }
        }
      }
      await expectRefusal(.invalid, at: ["words"]) {
        _ = try await say(city, String(repeating: "长", count: 41), as: city.chair)
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aFormSentTwiceSaysItOnceAndNobodyTakesAnothersNumber(engine: TestEngine) async throws {
    try await with(engine) { city in
      let number = "01900000-0000-7000-8000-0000000000aa"
      let (writer, other) = (city.user(.recorder, at: city.village), city.user(.chair, at: city.village))
      let first = try await say(city, as: writer, number: number)
      #expect(try await say(city, as: writer, number: number) == first)
      #expect(try await own(city, writer).count == 1)
      _ = await refusal(.conflict) { _ = try await say(city, as: other, number: number) }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func withoutSigningInAReceiptLeadsToTheAnswer(engine: TestEngine) async throws {
    try await with(engine) { city in
      #expect(try await city.application.feedbackReceiver()?.id == city.city)
      let receipt = try await city.application.giveFeedback(anonymously: ["words": "没有人接电话"])
      let typed = receipt.lowercased().replacing("-", with: " ")
      let found = try #require(try await city.application.feedback(receipt: typed))
      #expect(found.isOpen && found.said.map(\.text.zh) == ["没有人接电话"])
      for wrong in ["", "x", "990100", String(receipt.dropLast()) + "*", "990121" + receipt.dropFirst(6)] {
        #expect(try await city.application.feedback(receipt: wrong) == nil)
      }
      await expectRefusal(.invalid, at: ["words"]) { _ = try await city.application.giveFeedback(anonymously: [:]) }
      let log = try await city.application.answer(ReadAudit(at: city.city), as: city.user(.auditor, at: city.city))
      let entry = try #require(log.entries.first { $0.record == found.record.text })
      #expect(entry.actor == "*anonymous" && entry.origin.isEmpty)
      let kept = try await city.application.store.read { tables in
        try tables.feedback.find(receipt: receipt, in: city.city.county)
      }
      #expect(kept == nil, "the receipt itself is not kept")
    }
  }
}
