import AllLines
import Ledger
import Store
import Testing
import UseCases

/// What of a series was held and missed, read from activities; the tests' day is 10 January 2014, a Friday.
@Suite struct SeriesQueryTests {
  private static let catalogue = Catalogue(allLines)

  private func declare(
    _ city: SmallCity, at place: OrganizationID, holders: String, _ name: String = "周一接待日"
  ) async throws -> RecordID {
    let values: WrittenValues = [
      "name": name, "session": "activity", "rhythm": "weekly", "weekday": "monday", "holders": holders,
      "form": "reception", "theme": "law",
    ]
    return try await city.application.perform(
      OpenRecord(kind: "series", organization: place, day: "2013-12-01", values: values), as: city.chair
    ).id
  }

  @discardableResult
  private func hold(
    _ city: SmallCity, at place: OrganizationID, _ day: String, series: String = "周一接待日", joint: String? = nil
  ) async throws -> RecordID {
    var values: WrittenValues = ["name": "接待", "form": "reception", "theme": "law", "series": series]
    values["joint"] = joint
    return try await city.application.perform(
      OpenRecord(kind: "activity", organization: place, day: day, values: values), as: city.chair
    ).id
  }

  private func ask(_ city: SmallCity, _ place: OrganizationID) async throws -> AskSeries.Answer {
    try await city.application.answer(AskSeries(place), as: city.chair)
  }

  private func states(_ line: AskSeries.Line?) -> [SeriesStanding.State] { line?.standing.lines.map(\.state) ?? [] }

  @Test(arguments: TestEngine.allCases)
  func whatWasHeldAndMissedIsReadFromTheActivities(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      _ = try await declare(city, at: city.county, holders: "own")
      #expect(states(try await ask(city, city.county).own.first) == [.missed, .due])
      // A session that is not of the series, or of another place, is none of it.
      try await hold(city, at: city.county, "2014-01-06", series: "别的")
      try await hold(city, at: city.village, "2014-01-06")
      #expect(states(try await ask(city, city.county).own.first) == [.missed, .due])
      let held = try await hold(city, at: city.county, "2014-01-06")
      try await hold(city, at: city.county, "2013-12-31", series: " 周一接待日 ")
      #expect(states(try await ask(city, city.county).own.first) == [.held, .held])
      try await city.application.perform(VoidRecord(id: held, revision: 1, reason: "重复"), as: city.chair)
      #expect(states(try await ask(city, city.county).own.first) == [.held, .due])
      #expect(try await ask(city, city.village).own.isEmpty, "the county's own binds nobody else")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aSeriesOfTheCountyBindsItsVillagesInTheOrderOfTheirCodes(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      _ = try await declare(city, at: city.county, holders: "villages")
      try await hold(city, at: city.neighbour, "2014-01-07")
      try await hold(city, at: city.farVillage, "2014-01-02")
      let county = try await ask(city, city.county)
      #expect(county.own.isEmpty)
      let rows = try #require(county.below.first).rows
      #expect(rows.map(\.organization.code) == ["d11", "d12", "d13", "x11", "x12"])
      #expect(rows.map(\.standing.held) == [0, 1, 0, 1, 0] && rows.map(\.standing.missed) == [1, 1, 1, 0, 1])
      #expect(try await ask(city, city.town).below.first?.rows.count == 3)
      #expect(states(try await ask(city, city.neighbour).own.first) == [.missed, .held])
      #expect(try await ask(city, city.bridgeVillage).own.isEmpty, "another county's")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whoeverTookPartHeldItToo(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      _ = try await declare(city, at: city.county, holders: "villages")
      try await hold(city, at: city.village, "2014-01-06", joint: "d12")
      #expect(states(try await ask(city, city.village).own.first) == [.missed, .held])
      #expect(states(try await ask(city, city.neighbour).own.first) == [.missed, .held])
      // Whoever keeps the record of a joint act with one below it held it as well.
      _ = try await declare(city, at: city.county, holders: "townships", "季度会")
      try await hold(city, at: city.town, "2014-01-06", series: "季度会", joint: "d11")
      let town = try await ask(city, city.town).own.first { $0.declared.series.name == "季度会" }
      #expect(states(town) == [.missed, .held])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anEndedSeriesAsksForNothing(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let id = try await declare(city, at: city.county, holders: "own")
      try await city.application.perform(
        AdvanceRecord(id: id, revision: 1, move: "end", day: "2014-01-05"), as: city.chair)
      let answer = try await ask(city, city.county)
      #expect(answer.own.isEmpty && answer.below.isEmpty)
      try await city.expectSound()
    }
  }

  /// The figure of a series is found by its name, at every level.
  @Test(arguments: TestEngine.allCases)
  func sessionsOfASeriesAreAFigure(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      for day in ["2013-03-04", "2013-04-01"] { try await hold(city, at: city.village, day) }
      try await hold(city, at: city.farVillage, "2013-05-06")
      try await hold(city, at: city.farVillage, "2013-05-06", series: "别的")
      for (place, wanted) in [(city.village, Int64(2)), (city.county, 3), (city.city, 3)] {
        let figure = try await city.figure("activity.inSeries", place, where: "series=周一接待日")
        #expect(figure?.value == wanted)
      }
    }
  }

  /// A sheet as clerks keep it: their own headings, the series by its name.
  @Test(arguments: TestEngine.allCases)
  func sessionsComeFromASheetAsWell(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      _ = try await declare(city, at: city.county, holders: "villages")
      let sheet = """
        组织,活动日期,名称,形式,主题,节日,系列名称,活动地点,参加人数,志愿者人数,资料类别,资料份数,资料类别2,资料份数2,会议纪要
        柳村妇联,2014-01-06,接待,接访接待,普法维权,,周一接待日,村部,12,3,宣传册、传单（份）,40,图书（册）,5,已答复
        梅村妇联,2014年1月7日,接待,reception,law,,周一接待日,村部,8余,,,,,,
        """
      let outcome = try await city.application.perform(
        ImportRecords(file: "a.csv", bytes: Array(sheet.utf8), kind: "activity", organization: city.city),
        as: city.chair)
      #expect(outcome.byKind == ["activity": 2])
      let rows = try #require(try await ask(city, city.town).below.first).rows
      #expect(rows.map(\.standing.held) == [1, 1, 0])
      #expect(try await city.figure("activity.output", city.county, "2014")?.value == 45)
      #expect(try await city.figure("activity.output", city.city, "2014", where: "output=book")?.value == 5)
      try await city.expectSound()
    }
  }
}
