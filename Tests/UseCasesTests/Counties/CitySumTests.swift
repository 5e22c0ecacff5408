import Ledger
import Store
import Testing
import UseCases

/// Whatever passes from county to county, the city above both has the figures it had.
@Suite struct CitySumTests {
  @Test(arguments: TestEngine.allCases, [UInt64](1...6))
  func theCityDoesNotNoticeAPassage(engine: TestEngine, seed: UInt64) async throws {
    try await SmallCity.with(engine) { city in
      var history = try await RandomHistory(city, seed: seed)
      for _ in 0..<25 { try await history.act() }
      let before = try await figures(city)
      history.passages = 0
      for _ in 0..<200 where history.passages < 5 {
        try? await history.handOver()
        try? await history.move(to: [city.otherTown, city.bridgeTown][history.random.number(0...1)])
      }
      let after = try await figures(city)
      #expect(history.passages > 0, "seed \(seed): nothing passed")
      for (question, value) in before { #expect(after[question] == value, "seed \(seed): \(question)") }
      try await city.expectSound("seed \(seed)")
    }
  }

  /// Every measure at the city in every month, and in the year to an odd day.
  private func figures(_ city: SmallCity) async throws -> [String: Int64?] {
    var figures: [String: Int64?] = [:]
    for measure in Trial.catalogue.measures {
      for period in (1...12).map({ $0 < 10 ? "2013-0\($0)" : "2013-\($0)" }) + ["2013", "2013-01-01..2013-07-09"] {
        figures["\(measure.id) \(period)"] = try await city.figure(measure.id, city.city, period)?.value
      }
    }
    return figures
  }
}
