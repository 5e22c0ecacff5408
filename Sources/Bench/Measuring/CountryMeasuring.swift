import Foundation
import Ledger
import SQL
import Store
import UseCases
import Vault

/// A tree of hundreds of thousands of organizations, opened, searched and moved lazily, and the figures of a large province.
struct CountryMeasuring {
  let country: Country
  let engine: any Engine
  let times: Int

  func findings() async throws -> [Finding] {
    guard let sealer = Sealer(masterKey: (0..<32).map { UInt8($0) }) else { preconditionFailure("32 bytes") }
    let catalogue = Catalogue([ScenarioKinds.line])
    let store = Store(engine, sealer: sealer, catalogue: catalogue)
    try await store.migrate()
    let loading = try await microseconds { try await country.load(on: engine) }.time
    if engine.dialect.name == "postgresql" { try await engine.write { try $0.define("ANALYZE") } }
    let application = UseCases.Application(store: store, catalogue: catalogue) {
      Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
    let counties = country.cities.flatMap(\.counties)
    let all = 32 + country.cities.count + counties.count * Country.inCounty
    func county(_ index: Int) -> OrganizationID { Country.organization(counties[index * 37 % counties.count]) }
    func village(_ index: Int) -> OrganizationID {
      OrganizationID(county(index).county, serial: Int64(60 + index % 100))
    }
    var found = [Finding(all, "load, per organization", [loading / Double(all)])]

    for (what, place) in [
      ("nation", { _ in Country.nation }), ("province", { _ in Country.province }), ("county", county),
    ] {
      found.append(
        try await time("tree: open \(what)", all) { index in
          _ = try await application.answer(ShowOrganization(id: place(index)), as: Country.user)
        })
    }
    for (what, place) in [
      ("county", county), ("province", { _ in Country.province }), ("nation", { _ in Country.nation }),
    ] {
      found.append(
        try await time("tree: find a name within the \(what)", all) { index in
          let wanted = what == "province" ? Country.organization(counties[index % 120], 70) : village(index)
          _ = try await application.answer(FindOrganization("试验\(wanted)妇联", around: place(index)), as: Country.user)
        })
    }
    found.append(
      try await time("tree: move a village", all) { index in
        // The hundredth stands below the sixteenth; each time it is that of another county.
        let parent = OrganizationID(county(index).county, serial: Int64(index % 15 + 1))
        let moved = OrganizationID(county(index).county, serial: 100)
        try await application.perform(
          MoveOrganization(id: moved, parent: parent, day: "20\(11 + index / counties.count)-03-08"), as: Country.user)
      })
    guard let year = Period("2020") else { return found }
    for (measure, what) in [("lecture.count", "flow"), ("family.stock", "stock")] {
      found.append(
        try await time("figure: \(what), year, province of 120 counties", all) { _ in
          let question = AskFigure(measure: measure, organization: Country.province, period: year, details: [])
          _ = try await application.answer(question, as: Country.user)
        })
    }
    found.append(
      try await time("overview, year, province of 120 counties", all, times: max(5, times / 20)) { _ in
        _ = try await application.answer(AskOverview(Country.province, year), as: Country.user)
      })
    return found + (try await fed(application, all, year))
  }

  /// The nation's figures from stored sums, and what it takes to make these.
  private func fed(_ application: UseCases.Application, _ all: Int, _ year: Period) async throws -> [Finding] {
    let first = try await microseconds { try await application.feed() }
    if first.result.keepers.isEmpty { return [] }
    var found = [Finding(all, "feed: the first run, \(first.result.counties) counties", [first.time])]
    found.append(
      try await time("feed: a run with nothing to add", all, times: max(3, times / 20)) { _ in
        _ = try await application.feed()
      })
    for (measure, what) in [("lecture.count", "flow"), ("family.stock", "stock")] {
      found.append(
        try await time("figure: \(what), year, nation, from the feed", all) { _ in
          let question = AskFigure(measure: measure, organization: Country.nation, period: year, details: [])
          _ = try await application.answer(question, as: Country.user)
        })
    }
    found.append(
      try await time("overview, year, nation, from the feed", all, times: max(5, times / 20)) { _ in
        _ = try await application.answer(AskOverview(Country.nation, year), as: Country.user)
      })
    return found
  }

  private func time(
    _ what: String, _ organizations: Int, times: Int? = nil, _ body: (Int) async throws -> Void
  ) async throws -> Finding {
    var taken: [Double] = []
    for index in 0..<(times ?? self.times) { taken.append(try await microseconds { try await body(index) }.time) }
    return Finding(organizations, what, taken)
  }
}

extension Country {
  static let user = User(name: "bench", displayName: "测速", grants: [User.Grant(.chair, at: nation)])
}
