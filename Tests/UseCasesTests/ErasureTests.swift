import Ledger
import SQL
import Store
import Testing
import UseCases

/// Erasing what a record said and who a person is, while figures and audit stay true.
@Suite struct ErasureTests {
  private static let number = "330122196001011228"
  private static let ground = "个人信息保护法第四十七条"

  private func erase(_ id: RecordID, _ city: SmallCity, as user: User? = nil) async throws {
    try await city.application.perform(
      EraseRecord(id: id, reason: "本人要求", ground: Self.ground), as: user ?? city.chair)
  }

  private func person(_ id: RecordID, _ city: SmallCity) async throws -> PartyID {
    try #require(try await city.shown(id).parties.keys.first)
  }

  @Test(arguments: TestEngine.allCases)
  func whatItSaidIsGoneAndWhatItCountsStays(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture(
        "2013-03-08",
        ["theme": "law", "people": "30余", "cost": "12.5", "partners": "梅村妇联", "roster": "某甲、某乙"])
      let measures = ["lecture.held", "lecture.people", "lecture.cost", "lecture.persons"]
      var before: [[Int64?]] = []
      for measure in measures { before.append(try await city.upward(measure)) }
      try await erase(id, city)
      for (measure, values) in zip(measures, before) { #expect(try await city.upward(measure) == values) }
      let shown = try await city.shown(id)
      #expect(shown.isErased && shown.shown.isEmpty && shown.parties.isEmpty && shown.title.contains("已抹去"))
      #expect(shown.history.map(\.entry.act) == ["record.open", "record.erase"] && !shown.facts.isEmpty)
      let listed = try await city.application.answer(
        ListRecords(RecordSelection(organization: city.city)), as: city.chair)
      #expect(listed.lines.map(\.title) == ["（已抹去）"])
      let period = try #require(Period("2013"))
      let lineage = try await city.application.answer(
        AskLineage(measure: "lecture.people", organization: city.city, period: period), as: city.chair)
      #expect(Set(lineage.lines.map(\.title)) == ["（已抹去）"])
      #expect(lineage.lines.map(\.value).reduce(0, +) == 30)
      #expect(try await city.exported("lecture", from: city.city, as: .jsonl).isEmpty)
      _ = await refusal(.conflict) { try await erase(id, city) }
      _ = await refusal(.conflict) {
        try await city.application.perform(VoidRecord(id: id, revision: 1, reason: "误记"), as: city.chair)
      }
      _ = await refusal(.conflict) {
        _ = try await city.application.perform(
          AmendRecord(id: id, revision: 1, day: "2013-03-08", values: ["people": "1"], reason: "误记"), as: city.chair)
      }
      try await city.expectSound()
      #expect(try await city.application.verify().erased == 1)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func figuresGoOnMovingWithTheTree(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      var erased: [RecordID] = []
      for isErased in [true, false] {
        let id = try await city.petition(
          "2013-01-10", moves: [OpenRecord.MoveInput(move: "close", day: "2013-09-10", values: ["result": "好"])])
        if isErased { erased.append(id) }
      }
      for id in erased { try await erase(id, city) }
      // A move entered late, while both petitions were open.
      try await city.application.perform(
        MoveOrganization(id: city.village, parent: city.otherTown, day: "2013-06-01"), as: city.chair)
      #expect(try await city.application.verify().findings == [])
      #expect(try await city.application.recount().values.allSatisfy { $0 == 0 })
      for measure in ["petition.open", "petition.closed", "petition.received"] {
        for place in [city.town, city.otherTown, city.county] {
          let value = try await city.figure(measure, place, "2013")?.value ?? 0
          #expect(value % 2 == 0, "the erased and the kept one count alike: \(measure)")
        }
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func refusesWithoutGroundOrRightOrWhileItStands(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let open = try await city.petition()
      _ = await refusal(.conflict) { try await erase(open, city) }
      let standing = try await city.post()
      _ = await refusal(.conflict) { try await erase(standing, city) }
      let id = try await city.lecture()
      await expectRefusal(.invalid, at: ["ground"]) {
        try await city.application.perform(EraseRecord(id: id, reason: "本人要求", ground: " "), as: city.chair)
      }
      await expectRefusal(.invalid, at: ["because"]) {
        try await city.application.perform(EraseRecord(id: id, reason: "", ground: Self.ground), as: city.chair)
      }
      let recorder = User(name: "r", displayName: "r", grants: [User.Grant(.recorder, at: city.village)])
      _ = await refusal(.forbidden) { try await erase(id, city, as: recorder) }
      try await city.application.perform(VoidRecord(id: standing, revision: 1, reason: "误记"), as: city.chair)
      try await erase(standing, city)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aPersonIsFoundByAWholeNumberAndShownMasked(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture(
        "2013-03-08", ["people": "1", "roster": "王秀英/\(Self.number)/13800000001"])
      for written in [Self.number, "138 0000 0001"] {
        let found = try await city.application.answer(FindParty(written, in: city.county.county), as: city.chair)
        #expect(found.map(\.name) == ["王**"] && found.map(\.phone) == ["138******01"])
        #expect(found.first?.number == "330122**********28")
      }
      #expect(try await city.application.answer(FindParty("13800000002", in: city.county.county), as: city.chair) == [])
      for part in ["王秀英", "3301221960", "330122196001011229"] {
        let found = try? await city.application.answer(FindParty(part, in: city.county.county), as: city.chair)
        #expect(found == nil || found == [])
      }
      let recorder = User(name: "r", displayName: "r", grants: [User.Grant(.recorder, at: city.village)])
      _ = await refusal(.forbidden) {
        _ = try await city.application.answer(FindParty(Self.number, in: city.county.county), as: recorder)
      }
      let party = try await person(id, city)
      _ = await refusal(.invalid) {
        try await city.application.perform(UnmaskParty(party, in: id, reason: ""), as: city.chair)
      }
      let shown = try await city.application.perform(UnmaskParty(party, in: id, reason: "核对"), as: city.chair)
      #expect(shown.identityNumber?.text == Self.number && shown.phone == "13800000001")
      let other = try await city.petition()
      _ = await refusal(.notFound) {
        try await city.application.perform(UnmaskParty(party, in: other, reason: "核对"), as: city.chair)
      }
      let told = try await city.audit("party.unmask")
      #expect(told.count == 1 && told[0]["reason"] == .text("核对"))
      #expect(!String(decoding: told[0].bytes, as: UTF8.self).contains(Self.number))
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aPersonIsErasedFromEveryRecord(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture(
        "2013-03-08", ["people": "1", "roster": "王秀英/\(Self.number)/13800000001"])
      let party = try await person(id, city)
      let before = try await city.upward("lecture.persons")
      try await city.application.perform(
        EraseParty(party, in: city.county.county, reason: "本人要求", ground: Self.ground), as: city.chair)
      for written in [Self.number, "13800000001"] {
        #expect(try await city.application.answer(FindParty(written, in: city.county.county), as: city.chair) == [])
      }
      let shown = try await city.shown(id)
      #expect(shown.shown.first { $0.field == "roster" }?.text.zh == "（已抹去）" && shown.parties.isEmpty)
      #expect(try await city.upward("lecture.persons") == before)
      _ = await refusal(.notFound) {
        try await city.application.perform(UnmaskParty(party, in: id, reason: "核对"), as: city.chair)
      }
      // The record is amended all the same, and she may come again as somebody new.
      var values = shown.keptValues
      values["people"] = "2"
      _ = try await city.application.perform(
        AmendRecord(id: id, revision: 1, day: "2013-03-08", values: values, reason: "误记"), as: city.chair)
      let again = try await city.lecture("2013-04-08", ["people": "1", "roster": "王秀英/\(Self.number)"])
      #expect(try await person(again, city) != party)
      try await city.expectSound()
      #expect(try await city.application.verify().erased == 1)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func verifyNamesErasuresThatWereTamperedWith(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture("2013-03-08", ["people": "30"])
      let other = try await city.lecture("2013-04-08", ["people": "5"])
      try await erase(id, city)
      _ = try await city.beside.write {
        try $0.run("UPDATE erased SET remainder = replace(remainder, '30', '31') WHERE owner = \(id.text)")
      }
      #expect(try await city.application.verify().findings.contains { $0.row == "erased \(id.county) \(id.text)" })
      _ = try await city.beside.write {
        try $0.run("UPDATE erased SET remainder = replace(remainder, '31', '30') WHERE owner = \(id.text)")
      }
      #expect(try await city.application.verify().findings == [])
      // A key destroyed beside the door is no erasure.
      _ = try await city.beside.write { try $0.run("DELETE FROM own_key WHERE owner = \(other.text)") }
      #expect(try await city.application.verify().findings.contains { $0.row == "record \(other)" })
      _ = try await city.beside.write { try $0.run("DELETE FROM erased WHERE owner = \(id.text)") }
      #expect(try await city.application.verify().findings.contains { $0.row == "erased \(id.county) \(id.text)" })
    }
  }

  @Test(arguments: TestEngine.allCases)
  func theKeyItselfIsGone(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture("2013-03-08", ["people": "30"])
      try await erase(id, city)
      let keys = try await city.beside.read { try $0.rows("SELECT owner FROM own_key WHERE owner = \(id.text)") }
      #expect(keys.isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aProtectedCaseGoesWithItsPapersAndItsPeople(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Trial.protecting) { city in
      try await city.addCaseWorkers()
      let id = try await city.complaint(at: city.county, victim: "王秀英/\(Self.number)/13800000001", as: city.worker)
      let paper = try await city.application.perform(
        OpenRecord(
          kind: "consent", organization: city.county, day: "2013-03-09", values: ["wording": "同意转介"], parent: id),
        as: city.worker
      ).id
      try await city.application.perform(OfferCase(id: id, to: "colleague", note: "请帮忙"), as: city.worker)
      _ = await refusal(.conflict) { try await erase(id, city, as: city.worker) }
      try await city.application.perform(
        AdvanceRecord(id: id, revision: 1, move: "close", day: "2013-03-20", values: ["safety": "已住到娘家"]),
        as: city.worker)
      for stranger in [city.chair, city.colleague, city.intake] {
        _ = await refusal(.notFound) { try await erase(id, city, as: stranger) }
      }
      let keys = { try await city.beside.read { try $0.rows("SELECT owner FROM own_key").count } }
      let before = try await keys()
      try await erase(id, city, as: city.worker)
      // The case, its paper and the person that it alone knew.
      #expect(try await keys() == before - 3)
      for erased in [id, paper] {
        let shown = try await city.application.answer(ShowRecord(id: erased), as: city.worker)
        #expect(shown.isErased && shown.shown.isEmpty && shown.parties.isEmpty)
      }
      let team = try await city.application.answer(ShowTeam(of: id), as: city.worker)
      #expect(team.lines.allSatisfy { $0.note.isEmpty } && !team.log.isEmpty)
      #expect(try await city.application.answer(ListCases(at: city.county), as: city.worker).count == 1)
      let told = try await city.audit("record.erase")
      #expect(told.count == 2 && told.allSatisfy { $0["reason"] == nil && $0["ground"] == .text(Self.ground) })
      try await city.expectSound()
      #expect(try await city.application.verify().erased == 3)
    }
  }
}
