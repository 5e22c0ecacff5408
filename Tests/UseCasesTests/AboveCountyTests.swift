import Ledger
import Store
import Testing
import UseCases

/// A city of so many counties that one statement does not name them all.
@Suite struct AboveCountyTests {
  /// 青山市 with 河口县, 石桥县 and 40 more, of which the last ten stand below a second city of its own.
  private static func withMany(_ engine: TestEngine, _ body: (SmallCity, [OrganizationID]) async throws -> Void)
    async throws
  {
    try await SmallCity.with(engine) { city in
      let second = try await found(990_200, "小城妇联", .city, below: city.city, city)
      var counties: [OrganizationID] = []
      for number in Int64(1)...40 {
        let (parent, code) = number <= 30 ? (city.city, 990_130 + number) : (second, 990_200 + number)
        counties.append(try await found(code, "新\(number)县妇联", .county, below: parent, city))
      }
      try await body(city, counties)
    }
  }

  private static func found(
    _ code: Int64, _ name: String, _ level: OrganizationLevel, below parent: OrganizationID, _ city: SmallCity
  ) async throws -> OrganizationID {
    try await city.application.perform(
      AddCounty(county: try #require(CountyCode(code)), name: name, level: level, parent: parent, opened: "2000-01-01"),
      as: city.chair)
  }

  @Test(arguments: TestEngine.allCases)
  func aFigureAddsUpEveryCountyOnce(engine: TestEngine) async throws {
    try await Self.withMany(engine) { city, counties in
      for (index, county) in counties.enumerated() { try await city.lecture(at: county, values(people: index + 1)) }
      try await city.lecture(values(people: 1_000))
      #expect(try await city.figure("lecture.held", city.city)?.value == 41)
      #expect(try await city.figure("lecture.people", city.city)?.value == 1_820)
      // Days at the edges of a period are read from facts, county by county.
      #expect(try await city.figure("lecture.people", city.city, "2013-03-08..2013-04-15")?.value == 1_820)
      let second = try #require(OrganizationID(990_200_000_000))
      #expect(try await city.figure("lecture.held", second)?.value == 10)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func stocksAddUpOverCounties(engine: TestEngine) async throws {
    try await Self.withMany(engine) { city, counties in
      for county in counties.suffix(12) { try await city.post(at: county) }
      #expect(try await city.figure("post.standing", city.city)?.value == 12)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func theTreeIsOpenedLevelByLevel(engine: TestEngine) async throws {
    try await Self.withMany(engine) { city, counties in
      let shown = try await city.application.answer(ShowOrganization(id: city.city), as: city.chair)
      let second = try #require(OrganizationID(990_200_000_000))
      #expect(shown.below.map(\.id) == [city.county, city.otherCounty] + counties.prefix(30) + [second])
      let (below, single) = try await city.application.store.read { tables in
        (try tables.counties.below(city.city), try tables.counties.below(city.county))
      }
      let all = [city.county, city.otherCounty] + counties.prefix(30) + [second] + counties.suffix(10)
      #expect(below.map(\.root) == all)
      #expect(single == [])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aNameIsFoundInAnyCountyBelow(engine: TestEngine) async throws {
    try await Self.withMany(engine) { city, counties in
      func find(_ written: String, around place: OrganizationID) async throws -> OrganizationID {
        try await city.application.answer(FindOrganization(written, around: place), as: city.chair).id
      }
      let byName = try await find("桥村妇联", around: city.city)
      let byCode = try await find("n11", around: city.city)
      let farBelow = try await find("新35县妇联", around: city.city)
      #expect([byName, byCode, farBelow] == [city.bridgeVillage, city.bridgeVillage, counties[34]])
      _ = await refusal(.notFound) { _ = try await find("桥村妇联", around: city.county) }
      _ = await refusal(.invalid) { _ = try await find("中心村妇联", around: city.city) }
    }
  }

  private func values(people: Int) -> WrittenValues { ["people": "\(people)"] }
}

extension SmallCity {
  fileprivate func lecture(at place: OrganizationID? = nil, _ values: WrittenValues) async throws {
    try await lecture(at: place, "2013-03-08", values)
  }
}
