import Ledger
import Store
import Testing
import UseCases

/// One record from the form to the figures of every level above it, corrected and declared void.
@Suite struct RecordLifeTests {
  @Test(arguments: TestEngine.allCases)
  func showsInTheFiguresOfEveryLevelAtOnce(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture("2013-03-08", ["people": "30余", "theme": "law", "cost": "12.50"])
      #expect(try await city.upward("lecture.people") == [30, 30, 30, 30])
      #expect(try await city.upward("lecture.cost") == [1250, 1250, 1250, 1250])
      #expect(try await city.figure("lecture.people", city.city)?.qualifier == .over)
      #expect(try await city.figure("lecture.people", city.neighbour)?.value == 0)

      let revision = try await city.application.perform(
        AmendRecord(id: id, revision: 1, day: "2013-04-01", values: ["people": "25"], reason: "点错了"), as: city.chair)
      #expect(revision == 2)
      #expect(try await city.upward("lecture.people") == [25, 25, 25, 25])
      #expect(try await city.upward("lecture.people", "2013-03") == [0, 0, 0, 0])
      #expect(try await city.figure("lecture.people", city.city)?.qualifier == .exact)

      try await city.application.perform(VoidRecord(id: id, revision: 2, reason: "重复登记"), as: city.chair)
      #expect(try await city.upward("lecture.people") == [0, 0, 0, 0])
      let shown = try await city.shown(id)
      #expect(shown.envelope.isVoided && shown.facts.isEmpty)
      #expect(shown.history.map(\.entry.act) == ["record.open", "record.amend", "record.void"])
      #expect(shown.history[1].entry.detail["reason"]?.textValue == "点错了")
      #expect(shown.history[1].differences.map(\.after).contains("25"))
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func takesTheSameIdAsTheSameRecord(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = RecordID(city.county.county, "0190f0a4-0000-7000-8000-000000000001")
      let opening = OpenRecord(
        kind: "lecture", organization: city.village, day: "2013-03-08", values: ["people": "30"], id: id)
      let first = try await city.application.perform(opening, as: city.chair)
      let before = try await city.beside.rowCounts()
      let second = try await city.application.perform(opening, as: city.chair)
      #expect(first.isNew && !second.isNew && first.id == id && second.id == id)
      #expect(try await city.beside.rowCounts() == before)
      #expect(try await city.upward("lecture.held") == [1, 1, 1, 1])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func tellsTheSecondOfTwoWhoAmendTheSameRecord(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture()
      func amend(_ people: String) async throws {
        try await city.application.perform(
          AmendRecord(id: id, revision: 1, day: "2013-03-08", values: ["people": people], reason: "核对"), as: city.chair)
      }
      try await amend("31")
      let before = try await city.beside.rowCounts()
      _ = await refusal(.conflict) { try await amend("32") }
      _ = await refusal(.conflict) {
        try await city.application.perform(VoidRecord(id: id, revision: 1, reason: "重复"), as: city.chair)
      }
      #expect(try await city.beside.rowCounts() == before)
      #expect(try await city.figure("lecture.people", city.city)?.value == 31)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func amendingNeedsAReasonAndARecordInForce(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture()
      let places = await refusal(.invalid) {
        try await city.application.perform(
          AmendRecord(id: id, revision: 1, day: "2013-03-08", values: ["people": "?"], reason: " "), as: city.chair)
      }
      #expect(Set(places) == ["because", "people"])
      await expectRefusal(.invalid, at: ["because"]) {
        try await city.application.perform(VoidRecord(id: id, revision: 1, reason: ""), as: city.chair)
      }
      try await city.application.perform(VoidRecord(id: id, revision: 1, reason: "重复"), as: city.chair)
      _ = await refusal(.conflict) {
        try await city.application.perform(
          AmendRecord(id: id, revision: 2, day: "2013-03-08", values: ["people": "3"], reason: "再改"), as: city.chair)
      }
      _ = await refusal(.notFound) {
        _ = try await city.shown(RecordID(city.county.county, "0190f0a4-0000-7000-8000-000000000009"))
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func namesAllProblemsAtOnceByTheirFields(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let before = try await city.beside.rowCounts()
      let places = await refusal(.invalid) {
        try await city.lecture(
          "2014-03-08",
          ["theme": "玄学", "cost": "一大笔", "partners": "柳村妇联、无此村", "roster": "张三/330199199901010000", "colour": "红"])
      }
      #expect(Set(places) == ["day", "theme", "people", "cost", "partners", "roster", "colour"])
      await expectRefusal(.invalid, at: ["day", "people"]) { try await city.lecture("2013-13-01", ["people": ""]) }
      await expectRefusal(.invalid, at: ["people"]) {
        try await city.lecture("2013-03-08", ["people": "0", "theme": "health"])
      }
      await expectRefusal(.invalid, at: ["partners"]) {
        try await city.lecture("2013-03-08", ["people": "3", "partners": "d12、梅村妇联"])
      }
      #expect(try await city.beside.rowCounts() == before)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func movesACaseAsDeclared(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.petition("2012-12-01")
      func advance(_ move: String, _ revision: Int64, _ day: String, _ values: WrittenValues = [:], as role: Role)
        async throws
      {
        try await city.application.perform(
          AdvanceRecord(id: id, revision: revision, move: move, day: day, values: values),
          as: city.user(role, at: city.town))
      }
      #expect(try await city.upward("petition.open", "2013-06") == [1, 1, 1, 1])
      _ = await refusal(.conflict) { try await advance("reopen", 1, "2013-05-01", as: .chair) }
      _ = await refusal(.forbidden) { try await advance("close", 1, "2013-05-01", ["result": "调解"], as: .recorder) }
      _ = await refusal(.forbidden) { try await advance("close", 1, "2013-05-01", ["result": "调解"], as: .leader) }
      await expectRefusal(.invalid, at: ["result"]) { try await advance("close", 1, "2013-05-01", as: .chair) }
      await expectRefusal(.invalid, at: ["day"]) {
        try await advance("close", 1, "2012-11-30", ["result": "调解"], as: .chair)
      }
      await expectRefusal(.conflict, at: ["day"]) {
        try await advance("close", 1, "2013-12-31", ["result": "调解"], as: .chair)
      }
      try await advance("close", 1, "2013-05-01", ["result": "调解"], as: .chair)
      #expect(try await city.upward("petition.open", "2013-04") == [1, 1, 1, 1])
      #expect(try await city.upward("petition.open", "2013-06") == [0, 0, 0, 0])
      #expect(try await city.upward("petition.closed") == [1, 1, 1, 1])
      _ = await refusal(.conflict) { try await advance("close", 2, "2013-06-01", ["result": "再调"], as: .chair) }
      try await advance("reopen", 2, "2013-07-01", as: .recorder)
      #expect(try await city.upward("petition.open", "2013-12") == [1, 1, 1, 1])
      #expect(try await city.shown(id).moves.map(\.names.zh) == ["办结", "重办"])
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func keepsOneReturnForOneOrganizationAndPeriod(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      func profile(_ place: OrganizationID, _ year: String, _ households: String) async throws -> RecordID {
        try await city.application.perform(
          OpenRecord(
            kind: "profile", organization: place, day: "2013-12-01",
            values: ["year": year, "households": households]), as: city.chair
        ).id
      }
      let id = try await profile(city.village, "2013", "310")
      _ = try await profile(city.neighbour, "2013", "200")
      _ = try await profile(city.village, "2012", "300")
      await expectRefusal(.conflict, at: ["year", "households"]) {
        _ = try await profile(city.village, "2013", "311")
      }
      await expectRefusal(.invalid, at: ["organization"]) { _ = try await profile(city.county, "2013", "9") }
      #expect(try await city.upward("profile.households") == [310, 510, 510, 510])
      #expect(try await city.upward("profile.households", "2012") == [300, 300, 300, 300])
      _ = await refusal(.conflict) {
        try await city.application.perform(
          AmendRecord(
            id: id, revision: 1, day: "2013-12-01", values: ["year": "2012", "households": "310"], reason: "年度写错"),
          as: city.chair)
      }
      try await city.application.perform(VoidRecord(id: id, revision: 1, reason: "重报"), as: city.chair)
      _ = try await profile(city.village, "2013", "312")
      #expect(try await city.figure("profile.households", city.town)?.value == 512)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func keepsNoRecordsForAClosedOrganization(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.application.perform(CloseOrganization(id: city.farVillage, day: "2013-07-01"), as: city.chair)
      await expectRefusal(.invalid, at: ["organization"]) { try await city.lecture(at: city.farVillage, "2013-07-01") }
      try await city.lecture(at: city.farVillage, "2013-06-30")
      #expect(try await city.figure("lecture.held", city.otherTown)?.value == 1)
      try await city.expectSound()
    }
  }
}
