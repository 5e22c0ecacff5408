import Ledger
import SQL
import Store
import Testing
import UseCases

/// A record passes into another county: the stock moves once, the past stays, both ends know each other.
@Suite struct RecordPassingTests {
  @discardableResult
  private func pass(
    _ city: SmallCity, _ id: RecordID, to place: OrganizationID? = nil, on day: String = "2013-06-15",
    as user: User? = nil
  ) async throws -> RecordID {
    try await city.application.perform(
      TransferRecord(
        id: id, revision: try await city.shown(id).envelope.revision, to: place ?? city.bridgeVillage, day: day,
        reason: "区划调整"), as: user ?? city.chair)
  }

  private func figures(_ city: SmallCity, _ measure: String, _ period: String) async throws -> [Int64?] {
    var values: [Int64?] = []
    for place in [city.village, city.county, city.bridgeVillage, city.otherCounty, city.city] {
      values.append(try await city.figure(measure, place, period)?.value)
    }
    return values
  }

  @Test(arguments: TestEngine.allCases)
  func theStockPassesAndNothingIsReceivedTwice(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let post = try await city.post(members: "30余")
      let petition = try await city.petition()
      try await pass(city, post)
      let went = try await pass(city, petition)
      for (measure, value) in [("post.standing", Int64(1)), ("post.members", 30), ("petition.open", 1)] {
        #expect(try await figures(city, measure, "2013-05") == [value, value, 0, 0, value], "\(measure)")
        #expect(try await figures(city, measure, "2013") == [0, 0, value, value, value], "\(measure)")
        #expect(
          try await figures(city, measure, "2013-06-01..2013-06-14") == [value, value, 0, 0, value], "\(measure)")
      }
      #expect(try await city.figure("post.members", city.otherCounty)?.qualifier == .over)
      #expect(try await city.figure("post.members", city.county)?.qualifier == .exact)
      #expect(try await figures(city, "petition.received", "2013") == [1, 1, 0, 0, 1])
      try await city.application.perform(
        AdvanceRecord(id: went, revision: 1, move: "close", day: "2013-09-01", values: ["result": "调解"]), as: city.chair
      )
      #expect(try await figures(city, "petition.closed", "2013") == [0, 0, 1, 1, 1])
      #expect(try await figures(city, "petition.open", "2013") == [0, 0, 0, 0, 0])
      #expect(try await figures(city, "petition.rate", "2013") == [0, 0, nil, nil, 10_000])
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func eachEndLeadsToTheOther(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let old = try await city.post()
      let new = try await pass(city, old)
      let (there, here) = (try await city.shown(old), try await city.shown(new))
      #expect(there.left?.record == new && there.left?.organizationName == "桥村妇联" && there.came == nil)
      #expect(here.came?.record == old && here.came?.since == Day("2013-06-15") && here.left == nil)
      #expect(there.envelope.stage == Stage.movedAway.id && !there.envelope.isOpen && here.envelope.isOpen)
      #expect(here.envelope.stage == "named" && here.record.day == there.record.day)
      #expect(there.history.map(\.entry.act) == ["record.open", "record.leave"])
      #expect(here.history.map(\.entry.act) == ["record.arrive"])
      let lines = try await city.lineage(
        Recount.Question(
          measure: "post.standing", place: city.city, period: try #require(Period("2013")), filter: ""))
      #expect(lines.map(\.record) == [new])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whatHasPassedCanBeAmendedButGoesOnElsewhere(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let old = try await city.post()
      let new = try await pass(city, old)
      try await city.application.perform(
        AmendRecord(id: old, revision: 2, day: "2013-02-08", values: ["level": "city"], reason: "核对"), as: city.chair)
      #expect(try await city.figure("post.standing", city.county, "2013-02", where: "level=city")?.value == 1)
      #expect(try await city.figure("post.standing", city.county)?.value == 0)
      await expectRefusal(.invalid, at: ["day"]) {
        try await city.application.perform(
          AmendRecord(id: old, revision: 3, day: "2013-06-15", values: ["level": "city"], reason: "核对"), as: city.chair)
      }
      _ = await refusal(.conflict) {
        try await city.application.perform(
          AdvanceRecord(id: old, revision: 3, move: "revoke", day: "2013-09-01"), as: city.chair)
      }
      await expectRefusal(.invalid, at: ["day"]) {
        try await city.application.perform(
          AdvanceRecord(id: new, revision: 1, move: "revoke", day: "2013-06-14"), as: city.chair)
      }
      await expectRefusal(.invalid, at: ["to"]) { try await pass(city, old, on: "2013-07-01") }
      let void = VoidRecord(id: old, revision: 3, reason: "误登")
      _ = await refusal(.conflict) { try await city.application.perform(void, as: city.chair) }
      try await city.application.perform(VoidRecord(id: new, revision: 1, reason: "误登"), as: city.chair)
      try await city.application.perform(void, as: city.chair)
      #expect(try await city.figure("post.standing", city.city, "2013-05")?.value == 0)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func itMayComeBackAsAThirdRecord(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let first = try await city.post()
      let second = try await pass(city, first)
      let third = try await pass(city, second, to: city.neighbour, on: "2013-08-01")
      #expect(Set([first, second, third]).count == 3)
      for (period, places) in [("2013-05", city.county), ("2013-07", city.otherCounty), ("2013", city.county)] {
        for place in [city.county, city.otherCounty] {
          #expect(try await city.figure("post.standing", place, period)?.value == (place == places ? 1 : 0))
        }
        #expect(try await city.figure("post.standing", city.city, period)?.value == 1)
      }
      await expectRefusal(.invalid, at: ["day"]) { try await pass(city, third, on: "2013-08-01") }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whatHappenedOrIsFinishedStays(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let lecture = try await city.lecture()
      let closed = try await city.petition(
        moves: [.init(move: "close", day: "2013-05-01", values: ["result": "调解"])])
      for id in [lecture, closed] { await expectRefusal(.invalid, at: ["to"]) { try await pass(city, id) } }
      let open = try await city.petition()
      await expectRefusal(.invalid, at: ["day"]) { try await pass(city, open, on: "2013-03-08") }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func bothPlacesMustAllowIt(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.post()
      for place in [city.county, city.otherCounty, city.village] {
        _ = await refusal(.forbidden) { try await pass(city, id, as: city.user(.chair, at: place)) }
      }
      let both = User(
        name: "both", displayName: "两县",
        grants: [.init(.officer, at: city.county), .init(.chair, at: city.otherCounty)])
      try await pass(city, id, as: both)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func peopleAndFilesComeAlong(engine: TestEngine) async throws {
    let (person, photo) = (Field<PartyID>.party("person", "姓名", "person"), Field.attachment("photo", "照片", "photo"))
    let helper = RecordKind(
      "helper", .register, "志愿者", "helper", purpose: Names("一名志愿者", "one helper"),
      fields: [person.declaration, photo.declaration], title: ["person"],
      measures: [.stock("helper.there", "在册", "there", unit: .persons, definition: Names("在册", "there"))])
    let catalogue = Catalogue([LineOfWork("trial", "试验", "trial", kinds: [helper])])
    let (number, png) = (
      RandomHistory.identityNumber(3), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1] as [UInt8]
    )
    try await SmallCity.with(engine, catalogue: catalogue) { city in
      func open(_ place: OrganizationID, _ files: [AttachedFile]) async throws -> RecordID {
        try await city.application.perform(
          OpenRecord(
            kind: "helper", organization: place, day: "2013-03-08", values: ["person": "甲某/\(number)"], files: files),
          as: city.chair
        ).id
      }
      let known = try await open(city.bridgeVillage, [])
      let new = try await pass(
        city, try await open(city.village, [AttachedFile(field: "photo", name: "照片.png", bytes: png)]))
      let shown = try await city.shown(new)
      #expect(shown.record[person] != nil)
      #expect(try await city.shown(known).record[person] == shown.record[person])
      #expect(shown.parties.values.map(\.name) == ["甲某"])
      let file = try #require(shown.shown.flatMap(\.files).first)
      #expect(try await city.application.answer(ReadAttachment(file.id, of: new), as: city.chair).bytes == png)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func verifyMissesTheOtherEnd(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let old = try await city.post()
      let new = try await pass(city, old)
      try await city.beside.write { connection in
        let (county, text) = (new.county, new.text)
        for statement in [
          "DELETE FROM fact WHERE county = \(county) AND record = \(text)",
          "DELETE FROM revision WHERE county = \(county) AND record = \(text)",
          "DELETE FROM record WHERE county = \(county) AND id = \(text)",
        ] as [Statement] {
          try connection.run(statement)
        }
      }
      let rows = try await city.application.verify().findings.map(\.row)
      #expect(rows.contains("record \(old)"), "\(rows)")
    }
  }
}
