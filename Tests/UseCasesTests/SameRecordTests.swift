import Ledger
import Store
import Testing
import UseCases

/// What is recorded again with the same content is the same record; with other content it is a conflict, not a silence.
@Suite struct SameRecordTests {
  @Test(arguments: TestEngine.allCases)
  func refusesAKnownIdWithOtherContentAndNamesWhatDiffers(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = RecordID(city.county.county, "0190f0a4-0000-7000-8000-000000000001")
      func open(_ day: String, _ values: WrittenValues, at place: OrganizationID? = nil, kind: String = "lecture")
        async throws -> OpenRecord.Opened
      {
        try await city.application.perform(
          OpenRecord(kind: kind, organization: place ?? city.village, day: day, values: values, id: id),
          as: city.chair)
      }
      #expect(try await open("2013-03-08", ["people": "30余", "theme": "law", "partners": "梅村妇联、d13"]).isNew)
      let again = ["people": " 30余 ", "theme": "普法", "partners": "d13，梅村妇联"]
      #expect(try await open("2013年3月8日", again).isNew == false)
      let before = try await city.beside.rowCounts()
      await expectRefusal(.conflict, at: ["id", "people", "partners", "day"]) {
        _ = try await open("2013-03-09", ["people": "30", "theme": "law", "partners": "梅村妇联"])
      }
      await expectRefusal(.conflict, at: ["id"]) { _ = try await open("2013-03-08", again, at: city.neighbour) }
      await expectRefusal(.conflict, at: ["id"]) {
        _ = try await open("2013-03-08", ["channel": "visit"], kind: "petition")
      }
      await expectRefusal(.invalid, at: ["people", "colour"]) {
        _ = try await open("2013-03-08", ["people": "?", "colour": "红"])
      }
      #expect(try await city.beside.rowCounts() == before)

      try await city.application.perform(
        AmendRecord(id: id, revision: 1, day: "2013-03-08", values: ["people": "31"], reason: "核对"), as: city.chair)
      #expect(try await open("2013-03-08", again).isNew == false, "a replay after the correction")
      #expect(try await open("2013-03-08", ["people": "31"]).isNew == false)
      #expect(try await city.upward("lecture.people") == [31, 31, 31, 31])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func knowsARecordByTheClerksNumberOfThatYear(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      func open(_ number: String, _ day: String, _ people: String, at place: OrganizationID? = nil) async throws
        -> OpenRecord.Opened
      {
        try await city.application.perform(
          OpenRecord(
            kind: "lecture", organization: place ?? city.village, day: day, values: ["people": people], number: number),
          as: city.chair)
      }
      let first = try await open("1", "2013-03-08", "30")
      let again = try await open("1", "2013-03-08", "30")
      #expect(again.id == first.id && !again.isNew)
      await expectRefusal(.conflict, at: ["number", "people"]) { _ = try await open("1", "2013-03-08", "31") }
      #expect(try await open("1", "2012-03-08", "31").isNew, "numbers begin again each year")
      #expect(try await open("1", "2013-03-08", "31", at: city.neighbour).isNew)
      #expect(try await open("2", "2013-03-08", "30").isNew)
      try await city.application.perform(VoidRecord(id: first.id, revision: 1, reason: "误登"), as: city.chair)
      #expect(try await open("1", "2013-03-08", "32").isNew, "a void record does not hold its number")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func takesTheSameReturnAsTheSame(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      func profile(_ households: String) async throws -> OpenRecord.Opened {
        try await city.application.perform(
          OpenRecord(
            kind: "profile", organization: city.village, day: "2013-12-01",
            values: ["year": "2013", "households": households]), as: city.chair)
      }
      let first = try await profile("310")
      let again = try await profile("310")
      #expect(again.id == first.id && !again.isNew)
      await expectRefusal(.conflict, at: ["year", "households"]) { _ = try await profile("311") }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func tellsNothingOfARecordThatTheWriterMayNotSee(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture("2013-03-08", ["people": "30"])
      try await city.application.perform(
        TransferRecord(id: id, revision: 1, to: city.farVillage, day: "2013-05-01", reason: "区划调整"), as: city.chair)
      await expectRefusal(.conflict, at: ["id"]) {
        try await city.lecture("2013-03-08", ["people": "31"], id: id, as: city.user(.recorder, at: city.village))
      }
    }
  }
}

/// A corrected sheet sent again.
@Suite struct CorrectedFileTests {
  private static let first = "编号,组织,活动日期,人数,主题,名单\nA-1,柳村妇联,2013-03-08,30,普法,张三、李四\nA-2,柳村妇联,2013-03-09,40,,\n"
  private static let second =
    "编号,组织,活动日期,人数,名单\nA-1,柳村妇联,2013-03-08,30余,李四、王五\nA-2,柳村妇联,2013-03-09,40,\nA-3,柳村妇联,2013-03-10,5,\n"

  @Test(arguments: TestEngine.allCases)
  func listsRowsThatDifferByCellAndRecord(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      _ = try await city.take("a.csv", Self.first)
      let before = try await city.beside.rowCounts()
      await expectRefusal(.invalid, at: ["D2", "E2"]) { _ = try await city.take("b.csv", Self.second) }
      #expect(try await city.beside.rowCounts() == before)
      let same = try await city.take("c.csv", Self.first + "A-2,柳村妇联,2013-03-09,40,,\n")
      #expect(same.new == 0 && same.known == 3)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func amendsToTheFileWithOneReason(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      _ = try await city.take("a.csv", Self.first)
      let parties = try await city.beside.rowCounts()["party"]
      let importing = ImportRecords(
        file: "b.csv", bytes: Array(Self.second.utf8), kind: "lecture", organization: city.county, amending: "按签到表核对")
      let before = try await city.beside.rowCounts()
      let preview = try await city.application.check(importing, as: city.chair)
      #expect(try await city.beside.rowCounts() == before)
      let outcome = try await city.application.perform(importing, as: city.chair)
      #expect(outcome == preview)
      #expect(outcome.new == 1 && outcome.known == 1 && outcome.corrections.count == 1)
      let correction = try #require(outcome.corrections.first)
      #expect(correction.place == "A2" && correction.differences.map(\.place) == ["people", "roster"])
      #expect(correction.differences.first?.before.zh == "30" && correction.differences.first?.after.zh == "30余")
      #expect(try await city.upward("lecture.people") == [75, 75, 75, 75])
      #expect(
        try await city.figure("lecture.people", city.city, where: "theme=law")?.value == 30, "no column, no change")
      let shown = try await city.shown(correction.record)
      #expect(shown.history.last?.entry.act == "record.amend")
      #expect(shown.history.last?.entry.detail["reason"]?.textValue == "按签到表核对")
      #expect(try await city.beside.rowCounts()["party"] == (parties ?? 0) + 1, "李四 is the same person")
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func leavesACorrectionStandingThatTheFileDoesNotKnow(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      _ = try await city.take("a.csv", Self.first)
      let id = try await city.record(number: "A-2")
      try await city.application.perform(
        AmendRecord(id: id, revision: 1, day: "2013-03-09", values: ["people": "41"], reason: "核对"), as: city.chair)
      let outcome = try await city.take("b.csv", Self.first + "A-3,柳村妇联,2013-03-11,1,,\n", amending: "按表")
      #expect(outcome.known == 2 && outcome.older == 1 && outcome.new == 1 && outcome.corrections.isEmpty)
      #expect(try await city.figure("lecture.people", city.city)?.value == 72)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func amendsAllOrNothing(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      _ = try await city.take("a.csv", Self.first)
      let before = try await city.beside.rowCounts()
      let head = "编号,组织,活动日期,人数\n"
      await expectRefusal(.invalid, at: ["D3"]) {
        _ = try await city.take(
          "b.csv", head + "A-1,柳村妇联,2013-03-08,31\nA-2,柳村妇联,2013-03-09,?\n", amending: "核对")
      }
      await expectRefusal(.invalid, at: ["A3"]) {
        _ = try await city.take(
          "c.csv", head + "A-1,柳村妇联,2013-03-08,31\nA-1,柳村妇联,2013-03-08,32\n", amending: "核对")
      }
      await expectRefusal(.invalid, at: ["because"]) { _ = try await city.take("d.csv", Self.second, amending: " ") }
      #expect(try await city.beside.rowCounts() == before)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func makesMovesThatTheSheetHasLearnt(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let head = "编号,组织,来访日期,来访方式,办结日期,办理结果\n"
      _ = try await city.take(
        "a.csv", head + "X1,柳村妇联,2013-03-08,来访,,\nX2,柳村妇联,2013-03-08,来电,2013-04-01,调解\n", kind: "petition")
      let more = head + "X1,柳村妇联,2013-03-08,来访,2013-05-01,劝和\nX2,柳村妇联,2013-03-08,来电,2013-04-01,调解\n"
      await expectRefusal(.invalid, at: ["E2"]) { _ = try await city.take("b.csv", more, kind: "petition") }
      let outcome = try await city.take("b.csv", more, kind: "petition", amending: "补办结")
      #expect(outcome.known == 1 && outcome.corrections.map(\.moves.count) == [1])
      #expect(try await city.upward("petition.closed") == [2, 2, 2, 2])
      let moved = head + "X2,柳村妇联,2013-03-08,来电,2013-04-02,调解\n"
      await expectRefusal(.invalid, at: ["E2"]) {
        _ = try await city.take("c.csv", moved, kind: "petition", amending: "改")
      }
      let told = head + "X2,柳村妇联,2013-03-08,来电,2013-04-01,未果\n"
      await expectRefusal(.invalid, at: ["F2"]) {
        _ = try await city.take("d.csv", told, kind: "petition", amending: "改")
      }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func takesItsOwnExportAsKnown(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.lecture(
        "2013-03-08",
        [
          "people": "30余", "theme": "law", "cost": "12.50", "partners": "梅村妇联、d13",
          "roster": "张三/330199199901010009、李四",
        ])
      try await city.petition(moves: [
        .init(move: "close", day: "2013-05-01", values: ["result": "调解，\"双方\"满意"]),
        .init(move: "reopen", day: "2013-05-01"), .init(move: "close", day: "2013-07-01", values: ["result": "再调"]),
      ])
      let handed = try await city.post(members: "12")
      try await city.application.perform(
        TransferRecord(id: handed, revision: 1, to: city.neighbour, day: "2013-05-01", reason: "调整"), as: city.chair)
      for kind in ["lecture", "petition", "post"] {
        for form in ExportForm.allCases {
          let file = try await city.exported(kind, as: form)
          #expect(try await city.take("\(kind).\(form)", file, kind: kind).known == 1, "\(kind) \(form)")
        }
      }
    }
  }
}

extension SmallCity {
  /// The record to which its clerk gave a number.
  fileprivate func record(number: String) async throws -> RecordID {
    let found = try await application.store.read { [county] tables in
      try tables.records.list(RecordSelection(organization: county), limit: 100).first { $0.number == number }
    }
    return try #require(found).id
  }
}
