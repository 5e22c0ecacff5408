import AllLines
import Ledger
import Store
import Testing
import UseCases

/// What belongs to a record: follow-ups, instalments, goods, those who sit on seats; the test's day is 10 January 2014.
@Suite struct PartTests {
  private static let catalogue = Catalogue(allLines)

  private func with(_ engine: TestEngine, _ body: (SmallCity) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await body(city)
      try await city.expectSound()
    }
  }

  private func open(
    _ city: SmallCity, _ kind: String, _ day: String, _ values: WrittenValues, at place: OrganizationID? = nil,
    under parent: RecordID? = nil, number: String? = nil, as user: User? = nil
  ) async throws -> RecordID {
    try await city.application.perform(
      OpenRecord(
        kind: kind, organization: place ?? city.village, day: day, values: values, number: number, parent: parent),
      as: user ?? city.chair
    ).id
  }

  private func household(_ city: SmallCity, _ day: String = "2013-01-15", number: String? = nil) async throws
    -> RecordID
  {
    try await open(
      city, "hardship", day, ["person": "某户", "category": "poorMother", "consent": "是"], number: number)
  }

  private func parts(_ city: SmallCity, _ id: RecordID, as user: User? = nil) async throws -> ShowParts.Answer {
    try await city.application.answer(ShowParts(of: id), as: user ?? city.chair)
  }

  private static let visit: WrittenValues = ["way": "visit", "found": "安好"]
  private static let aid: WrittenValues = ["form": "visit", "recipient": "poorMother", "people": "1", "money": "200"]

  @Test(arguments: TestEngine.allCases)
  func aRecordShowsItsPartsAndTheirSums(engine: TestEngine) async throws {
    try await with(engine) { city in
      let home = try await household(city)
      let visit = try await open(city, "followUp", "2013-03-08", Self.visit, under: home)
      let first = try await open(city, "aid", "2013-02-05", Self.aid, under: home)
      _ = try await open(city, "aid", "2013-09-19", Self.aid, under: home)
      let goods = try await open(
        city, "goodsItem", "2013-02-05", ["item": "food", "quantity": "2", "unit": "bag", "price": "85"], under: first)
      let voided = try await open(city, "aid", "2013-09-20", Self.aid, under: home)
      try await city.application.perform(VoidRecord(id: voided, revision: 1, reason: "重复"), as: city.chair)

      let shown = try await parts(city, home)
      #expect(shown.parts.map { "\($0.envelope.day)" } == ["2013-09-19", "2013-03-08", "2013-02-05"])
      #expect(shown.parts[1].envelope.id == visit && shown.parts[1].title == "上门")
      let sums = Dictionary(uniqueKeysWithValues: shown.sums.map { ($0.measure.id, $0.value) })
      #expect(sums["aid.money"] == 40_000 && sums["aid.times"] == 2 && sums["followUp.made"] == 1)
      #expect(shown.offered.map(\.id) == ["aid", "followUp", "goodsItem", "instalment"] && shown.whole == nil)
      let below = try await parts(city, goods)
      #expect(below.whole?.envelope.id == first && below.offered.isEmpty)
      // What is counted is counted once, whatever hangs under what.
      #expect(try await city.figure("aid.money", city.county)?.value == 40_000)
      #expect(try await city.figure("goodsItem.value", city.county)?.value == 17_000)
      let reader = try await parts(city, home, as: city.user(.finance, at: city.county))
      #expect(reader.parts.count == 3 && reader.offered.isEmpty, "who may not record is offered nothing")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whatIsOnlyAPartStandsUnderWhatItsKindNames(engine: TestEngine) async throws {
    try await with(engine) { city in
      let home = try await household(city)
      await expectRefusal(.invalid, at: ["parent"]) { _ = try await open(city, "followUp", "2013-03-08", Self.visit) }
      let site = try await open(city, "site", "2013-01-15", ["name": "妇女之家", "type": "womensHome"])
      await expectRefusal(.invalid, at: ["parent"]) {
        _ = try await open(city, "followUp", "2013-03-08", Self.visit, under: site)
      }
      await expectRefusal(.invalid, at: ["parent"]) {
        _ = try await open(
          city, "hardship", "2013-03-08", ["person": "某户", "category": "poorMother", "consent": "是"], under: site)
      }
      let far = city.user(.recorder, at: city.farVillage)
      _ = await refusal(.notFound) {
        _ = try await open(city, "aid", "2013-03-08", Self.aid, at: city.farVillage, under: home, as: far)
      }
      // An aid may stand alone.
      _ = try await open(city, "aid", "2013-03-08", Self.aid)
      let visit = try await open(city, "followUp", "2013-03-08", Self.visit, under: home)
      _ = await refusal(.conflict) {
        try await city.application.perform(VoidRecord(id: home, revision: 1, reason: "错登"), as: city.chair)
      }
      try await city.application.perform(VoidRecord(id: visit, revision: 1, reason: "错登"), as: city.chair)
      try await city.application.perform(VoidRecord(id: home, revision: 1, reason: "错登"), as: city.chair)
      await expectRefusal(.conflict, at: ["parent"]) {
        _ = try await open(city, "followUp", "2013-03-09", Self.visit, under: home)
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func silenceStandsOnTheDeskUntilSomethingIsHeard(engine: TestEngine) async throws {
    try await with(engine) { city in
      let silent = try await household(city, "2013-02-15")
      let heard = try await household(city, "2013-02-16")
      let fresh = try await household(city, "2013-12-16")
      let soon = try await household(city, "2013-07-20")
      _ = try await open(city, "followUp", "2013-11-20", Self.visit, under: heard)
      let old = try await open(city, "followUp", "2013-05-20", Self.visit, under: silent)
      func desk() async throws -> AskDesk.Answer {
        try await city.application.answer(AskDesk(city.town), as: city.chair)
      }
      let first = try await desk()
      #expect(first.lines.map(\.envelope.id) == [silent, soon], "a household heard of lately is not looked at")
      #expect(first.lines.first.map { "\($0.readings[0].due)" } == "2013-11-20")
      #expect(first.lines(.soon).map(\.envelope.id) == [soon])
      #expect(try await parts(city, silent).silence.map(\.state) == [.overdue])
      #expect(try await parts(city, fresh).silence.map(\.state) == [.running])
      // Voided it was never heard; with a new one the silence is over.
      try await city.application.perform(VoidRecord(id: old, revision: 1, reason: "错登"), as: city.chair)
      #expect(try await desk().lines.first.map { "\($0.readings[0].due)" } == "2013-08-15")
      _ = try await open(city, "aid", "2014-01-08", Self.aid, under: silent)
      #expect(try await desk().lines.map(\.envelope.id) == [soon])
      try await city.application.perform(
        AdvanceRecord(id: soon, revision: 1, move: "leave", day: "2014-01-09", values: ["whyLeft": "moved"]),
        as: city.chair)
      #expect(try await desk().lines.isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func vacanciesAreSeatsLessThoseWhoSitOnThem(engine: TestEngine) async throws {
    try await with(engine) { city in
      let seats = try await open(
        city, "seats", "2013-01-15", ["body": "executive", "term": "第五届", "quota": "5"], at: city.town)
      var holders: [RecordID] = []
      for name in ["甲", "乙", "丙"] {
        holders.append(
          try await open(
            city, "officeHolder", "2013-02-01", ["person": name, "role": "executive"], at: city.town, under: seats))
      }
      _ = try await open(city, "officeHolder", "2013-02-01", ["person": "丁", "role": "mediator"], at: city.town)
      #expect(try await city.figure("seats.vacant", city.county)?.value == 2)
      try await city.application.perform(
        AdvanceRecord(id: holders[0], revision: 1, move: "leave", day: "2013-06-18"), as: city.chair)
      let more: WrittenValues = ["more": "2", "moreBasis": "县委批复"]
      try await city.application.perform(
        AdvanceRecord(id: seats, revision: 1, move: "add", day: "2013-09-06", values: more), as: city.chair)
      #expect(try await city.figure("seats.vacant", city.county, "2013H1")?.value == 3)
      #expect(try await city.figure("seats.vacant", city.county)?.value == 5)
      #expect(try await city.figure("seats.vacant", city.otherTown)?.value == 0)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aFileNamesWhatARowBelongsTo(engine: TestEngine) async throws {
    try await with(engine) { city in
      let home = try await household(city, number: "K7")
      let csv = """
        组织,跟进日期,所属记录,跟进方式,跟进情况
        柳村妇联,2013-03-08,K7,上门,安好
        柳村妇联,2013-06-08,\(home),电话,安好
        """
      #expect(try await city.take("a.csv", csv, kind: "followUp").byKind == ["followUp": 2])
      #expect(
        try await city.take("a.csv", csv + "\n", kind: "followUp").byKind.isEmpty, "the same rows are the same records")
      #expect(try await parts(city, home).parts.count == 2)
      let wrong = """
        组织,跟进日期,所属记录,跟进方式,跟进情况
        柳村妇联,2013-03-09,K8,上门,安好
        柳村妇联,2013-03-09,,上门,安好
        竹村妇联,2013-03-09,K7,上门,安好
        """
      let places = try await problems { _ = try await city.take("b.csv", wrong, kind: "followUp") }
      #expect(places == ["C2", "C3", "C4"])
      let mixed = """
        台账类别,组织,日期,编号,所属记录,户主（本人）,困难类别,本人同意登记,跟进方式,跟进情况
        困难妇女儿童家庭,梅村妇联,2013-03-09,M1,,某家,贫困母亲,是,,
        回访跟进,梅村妇联,2013-03-10,,M1,,,,上门,安好
        """
      let both = try await city.application.perform(
        ImportRecords(file: "c.csv", bytes: Array(mixed.utf8), kind: nil, organization: city.county), as: city.chair)
      #expect(both.byKind == ["hardship": 1, "followUp": 1])
      let table = try await city.exported("followUp", as: .csv)
      let text = String(decoding: table, as: UTF8.self)
      #expect(text.contains("所属记录") && text.contains("\(home)"))
      let again = try await city.application.perform(
        ImportRecords(file: "d.csv", bytes: table, kind: "followUp", organization: city.county), as: city.chair)
      #expect(again.byKind.isEmpty, "what was exported is what is there")
    }
  }

  private func problems(_ action: () async throws -> Void) async throws -> [String] {
    do {
      try await action()
      return []
    } catch let refusal as Refusal {
      return refusal.problems.map { $0.place ?? "nowhere" }
    }
  }
}
