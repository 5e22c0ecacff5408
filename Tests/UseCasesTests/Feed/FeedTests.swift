import Ledger
import Reports
import SQL
import Store
import Testing
import UseCases

/// Stored sums for organizations with very many counties: how old they say they are, and what is never in them.
@Suite struct FeedTests {
  private static let nothing: [String: Int64] = ["spread": 0, "spread_person": 0, "spread_state": 0]

  private func rows(_ country: FedCountry) async throws -> [String: Int64] {
    try await country.city.beside.rowCounts().filter { $0.key.hasPrefix("spread") }
  }

  @Test(arguments: TestEngine.allCases)
  func anAnswerSaysOfWhenItIs(engine: TestEngine) async throws {
    try await FedCountry.with(engine) { country in
      let city = country.city
      try await city.lecture(at: country.counties[0], "2013-03-08", ["people": "30余", "roster": "某甲、某乙"])
      #expect(try await country.ask("lecture.people").asOf == nil)
      let run = try await country.application.feed()
      #expect(run.keepers.map(\.code) == [990_100, 990_121, 990_122, 990_200, 990_300] && run.counties == 9)
      city.clock.pass(seconds: 600)
      try await city.lecture(at: country.counties[3], "2013-04-01", ["people": "5", "roster": "某丙"])
      let fed = try await country.ask("lecture.people", by: "theme")
      #expect(fed.value == FigureValue(30, above: 1) && fed.asOf == run.asOf && fed.records == 0)
      #expect(try await country.ask("lecture.persons").value == FigureValue(2))
      // What has few counties below is live, and so is what cannot be told by whole months.
      let province = try await country.ask("lecture.people", country.provinces[1])
      #expect(province.value == FigureValue(5) && province.asOf == nil && province.records == 1)
      let days = try await country.ask("lecture.people", nil, "2013-03-08..2013-04-15")
      #expect(days.value == FigureValue(35, above: 1) && days.asOf == nil && days.records == 2)
      #expect(try await country.ask("lecture.persons", nil, "2013-02-01..2013-05-31").value == FigureValue(3))
      let later = try await country.application.feed()
      #expect(later.counties == 1 && later.asOf == city.clock.now)
      let now = try await country.ask("lecture.people")
      #expect(now.value == FigureValue(35, above: 1) && now.asOf == later.asOf)
      #expect(try await country.ask("lecture.persons").value == FigureValue(3))
      try await country.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aQuietRunOnlyMakesItYounger(engine: TestEngine) async throws {
    try await FedCountry.with(engine) { country in
      try await country.city.lecture()
      try await country.application.feed()
      let rows = try await rows(country)
      country.city.clock.pass(seconds: 3_600)
      let run = try await country.application.feed()
      #expect(run.counties == 0)
      #expect(try await self.rows(country) == rows)
      let answer = try await country.ask("lecture.held")
      #expect(answer.value == FigureValue(1) && answer.asOf == country.city.clock.now)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whatWasBrokenOffOrComesTwiceIsAddedOnce(engine: TestEngine) async throws {
    struct BrokenOff: Error {}
    try await FedCountry.with(engine) { country in
      let (city, store) = (country.city, country.application.store)
      try await country.application.feed()
      try await city.lecture(at: country.counties[0])
      let (keeper, part) = (country.provinces[0].county, country.counties[0].county)
      let delta = try await store.read { tables in
        let states = try tables.spread.states(in: [keeper])[keeper, default: [:]].mapValues(\.change)
        var delta = FeedDelta(after: states)
        if let counted = try tables.feedPart(of: part, since: states[part], Trial.catalogue) { delta.add(counted) }
        return delta
      }
      await #expect(throws: BrokenOff.self) {
        try await store.write(by: "owner", at: city.clock.now) { transaction in
          _ = try transaction.feed(delta, into: keeper)
          throw BrokenOff()
        }
      }
      var added: [Bool] = []
      for _ in 0..<2 {
        added.append(try await store.write(by: "owner", at: city.clock.now) { try $0.feed(delta, into: keeper) })
      }
      #expect(added == [true, false])
      #expect(try await country.ask("lecture.held").value == FigureValue(1))
      try await country.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func runsAtTheSameTimeDoNotDisturbEachOther(engine: TestEngine) async throws {
    try await FedCountry.with(engine) { country in
      for county in country.counties { try await country.city.lecture(at: county, "2013-03-08", ["people": "7"]) }
      async let one = country.application.feed()
      async let other = country.application.feed()
      _ = try await (one, other)
      try await country.application.feed()
      #expect(try await country.ask("lecture.people").value == FigureValue(28))
      try await country.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aNewCountyIsReadLiveUntilItIsFed(engine: TestEngine) async throws {
    try await FedCountry.with(engine) { country in
      try await country.application.feed()
      let new = try await FedCountry.found(990_223, .county, below: country.provinces[0], country.city)
      try await country.city.lecture(at: new)
      let live = try await country.ask("lecture.held")
      #expect(live.value == FigureValue(1) && live.asOf == nil)
      try await country.application.feed()
      let fed = try await country.ask("lecture.held")
      #expect(fed.value == FigureValue(1) && fed.asOf != nil)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func sumsAreMadeAnewWhenTheirCountiesAreOthers(engine: TestEngine) async throws {
    try await FedCountry.with(engine) { country in
      for county in country.counties { try await country.city.lecture(at: county, "2013-03-08", ["people": "7"]) }
      try await country.application.feed()
      var other = country.application
      other.feedsAbove = 1
      // Now the provinces are large themselves, and each county is a sum of its own.
      let run = try await other.feed()
      #expect(run.keepers.count == 9)
      try await country.expectSound()
      let asked = AskFigure(
        measure: "lecture.people", organization: country.provinces[0], period: try #require(Period("2013")))
      #expect(try await other.answer(asked, as: country.city.chair).figure.asOf != nil)
      // Who holds to the other limit finds other sums than he looks for.
      let live = try await country.ask("lecture.people")
      #expect(live.value == FigureValue(28) && live.asOf == nil)
      #expect(try await country.city.application.feed().keepers == [])
      #expect(try await rows(country) == Self.nothing)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func ofConfidentialKindsOnlyReleasesAreFed(engine: TestEngine) async throws {
    try await FedCountry.with(engine, catalogue: Trial.protecting) { country in
      let city = country.city
      try await city.petition(at: city.village)
      try await country.application.feed()
      for _ in 1...7 { try await city.complaint() }
      try await country.application.feed()
      let measures = try await city.beside.read { connection in
        try connection.rows("SELECT DISTINCT measure FROM spread ORDER BY measure").map { try $0.text(0) }
      }
      #expect(measures == ["petition.open", "petition.received"])
      let leader = city.user(.leader, at: city.city)
      #expect(try await country.ask("complaint.received", as: leader).value == nil)
      try await country.application.releaseFigures()
      // Released, but not fed yet.
      #expect(try await country.ask("complaint.received", as: leader).value == nil)
      try await country.application.feed()
      for (measure, period) in [
        ("complaint.received", "2013"), ("complaint.received", "2013Q1"), ("complaint.open", "2013Q3"),
        ("complaint.share", "2013"), ("complaint.received", "2013-03"), ("complaint.received", "2014Q1"),
      ] {
        let fed = try await country.ask(measure, nil, period, as: leader)
        let live = try await city.figure(measure, city.city, period, as: leader)
        #expect(fed.value == live && fed.asOf != nil, "\(measure) \(period)")
      }
      #expect(try await country.ask("complaint.received", as: leader).value?.value ?? 0 >= 5)
      let colleague = city.user(
        named: "colleague", User.Grant(.caseWorker, at: city.city), User.Grant(.leader, at: city.city))
      let exact = try await country.ask("complaint.received", as: colleague)
      #expect(exact.value == FigureValue(7) && exact.asOf == nil)
      #expect(try await country.ask("complaint.share", as: colleague).asOf == nil)
      #expect(try await country.ask("petition.received", as: colleague).asOf != nil)
      try await country.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func overviewsAndReportsSayOfWhenTheyAreAndSealsAreCurrent(engine: TestEngine) async throws {
    try await FedCountry.with(engine) { country in
      let (city, period) = (country.city, try #require(Period("2013")))
      try await city.lecture(at: country.counties[0], "2013-03-08", ["people": "30"])
      let run = try await country.application.feed()
      city.clock.pass(seconds: 60)
      try await city.lecture(at: country.counties[1], "2013-03-09", ["people": "4"])
      let overview = try await country.application.answer(AskOverview(country.nation, period), as: city.chair)
      #expect(overview.asOf == run.asOf && overview.lines.flatMap(\.figures).allSatisfy { $0.asOf == run.asOf })
      #expect(try await city.application.answer(AskOverview(country.nation, period), as: city.chair).asOf == nil)

      let text = "@名称 简报\n@name Brief\n\n# {组织}{期间}\n\n讲座{讲座场次}，{听讲人次}。\n\n|表 按下级组织| 听讲人次 |\n"
      try await city.application.perform(SaveTemplate(at: country.nation, id: "brief", text: text), as: city.chair)
      let report = try await country.application.answer(
        FillReport(template: "brief", organization: country.nation, period: period), as: city.chair)
      #expect(report.figures.allSatisfy { $0.asOf == run.asOf && $0.recordsText == "—" })
      #expect(report.text.contains("听讲人次\t第990200妇联\t2013年\t30人次\t—"), "\(report.text)")
      #expect(report.text.contains("截至 2014-01-10 10:00"))
      #expect(ReportDocument(report.json) == report)
      let seal = try await country.application.perform(
        SealReport(template: "brief", organization: country.nation, period: period), as: city.chair)
      let shown = try await country.application.answer(
        ShowSeal(county: country.nation.county, id: seal.id), as: city.chair)
      #expect(shown.document.feedNote == nil && shown.document.text.contains("34人次") && shown.drift.isEmpty)
    }
  }

  @Test(
    arguments: TestEngine.allCases,
    [
      "UPDATE spread SET value = value + 1 WHERE county = 990200 AND measure = 'lecture.people' AND period = '2013-03'",
      "DELETE FROM spread WHERE county = 990200 AND measure = 'lecture.people'",
      "UPDATE spread_person SET value = 3 WHERE county = 990200 AND part = 990221 AND period = '2013'",
      "UPDATE spread_state SET change = change - 1 WHERE county = 990200 AND part = 990221",
      "UPDATE spread_state SET change = change + 9 WHERE county = 990200 AND part = 990221",
    ] as [Statement])
  func verifyFindsASumThatNoFactsMake(engine: TestEngine, tampering: Statement) async throws {
    try await FedCountry.with(engine) { country in
      try await country.city.lecture(at: country.counties[0], "2013-03-08", ["people": "30", "roster": "某甲、某乙"])
      try await country.application.feed()
      try await country.expectSound()
      #expect(try await country.city.beside.write { try $0.run(tampering) } == 1)
      let findings = try await country.application.verify().findings
      #expect(!findings.isEmpty && findings.allSatisfy { $0.row.hasPrefix("spread") && $0.county.code == 990_200 })
      try await country.application.feed(anew: true)
      try await country.expectSound()
    }
  }
}
