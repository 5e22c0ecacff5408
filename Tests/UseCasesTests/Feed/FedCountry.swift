import Ledger
import Reports
import Store
import Testing
import UseCases

/// 青山 as if it were the country: besides its two counties it has two provinces of two counties each, and so low a limit
/// holds that the whole is read from the feed, a province not.
struct FedCountry: Sendable {
  let city: SmallCity
  /// The same data under the low limit.
  let application: Application
  let provinces: [OrganizationID]
  /// Of both provinces.
  let counties: [OrganizationID]

  static let limit = 4

  var nation: OrganizationID { city.city }

  static func with(
    _ engine: TestEngine, catalogue: Catalogue = Trial.catalogue, _ body: (FedCountry) async throws -> Void
  ) async throws {
    try await SmallCity.with(engine, catalogue: catalogue) { city in
      var (provinces, counties): ([OrganizationID], [OrganizationID]) = ([], [])
      for code in [Int64(990_200), 990_300] {
        let province = try await found(code, .city, below: city.city, city)
        provinces.append(province)
        for county in [code + 21, code + 22] {
          counties.append(try await found(county, .county, below: province, city))
          try await city.application.perform(
            AddOrganization(
              parent: counties[counties.count - 1], code: "t\(county)", name: "第\(county)镇妇联", level: .township,
              opened: "2000-01-01"), as: city.chair)
        }
      }
      var application = city.application
      application.feedsAbove = limit
      try await body(FedCountry(city: city, application: application, provinces: provinces, counties: counties))
    }
  }

  static func found(
    _ code: Int64, _ level: OrganizationLevel, below parent: OrganizationID, _ city: SmallCity
  ) async throws -> OrganizationID {
    try await city.application.perform(
      AddCounty(
        county: try #require(CountyCode(code)), name: "第\(code)妇联", level: level, parent: parent, opened: "2000-01-01"),
      as: city.chair)
  }

  func ask(
    _ measure: String, _ place: OrganizationID? = nil, _ period: String = "2013", where filter: String = "",
    by breakdown: String? = nil, as user: User? = nil
  ) async throws -> FigureAnswer {
    try await application.answer(
      AskFigure(
        measure: measure, organization: place ?? nation, period: try #require(Period(period)), filter: filter,
        breakdown: breakdown), as: user ?? city.chair
    ).figure
  }

  /// Fails the test with every finding when the data, the feed included, do not verify.
  func expectSound(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await city.expectSound(comment, sourceLocation: sourceLocation)
  }
}
