import Ledger
import Store
import Testing
import UseCases
import Vault

/// A new master key in place of the old one.
@Suite struct KeyExchangeTests {
  private func keys() throws -> (old: MasterKeys, both: MasterKeys) {
    let old = try #require(MasterKeys(current: Array(repeating: 7, count: 32)))
    return (old, old.exchanging())
  }

  private func application(_ keys: MasterKeys, _ city: SmallCity) -> Application {
    let clock = city.clock
    return Application(
      store: Store(city.beside, sealer: Sealer(keys), catalogue: Trial.catalogue), catalogue: Trial.catalogue,
      clock: { clock.now })
  }

  @Test(arguments: TestEngine.allCases)
  func everythingOpensAfterwardsAndNothingWithTheOldKey(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let (old, both) = try keys()
      let listed = try await city.lecture(
        "2013-03-08",
        [
          "theme": "law", "people": "12", "roster": "王秀英/330122196001011228/13800000001",
        ])
      try await city.petition(channel: "call")
      let before = try await city.upward("lecture.people")
      let heads = try await city.application.store.read { try $0.counties.all().map(\.head) }
      // Broken off after the first county, and begun again.
      let first = application(both, city)
      let counties = try await first.store.read { try $0.counties.all().map(\.code) }
      _ = try await first.store.write(by: "owner", at: city.clock.now) {
        try $0.exchangeKeys(of: counties[0], from: Sealer(old))
      }
      try await application(both, city).exchangeKeys(from: old) { _, _ in }
      let after = application(both.exchanged, city)
      #expect(try await after.verify().findings == [])
      let shown = try await after.answer(ShowRecord(id: listed), as: city.chair)
      #expect(shown.parties.values.map(\.name) == ["王秀英"])
      #expect(try await city.upward("lecture.people") == before)
      // The chain goes on from where it was.
      let chained = try await after.store.read { tables in
        try tables.counties.all().map { try tables.audit.find($0.change, in: $0.code) }
      }
      #expect(chained.allSatisfy { $0?.act == "key.exchange" } && chained.count == heads.count)
      // Numbers are found again: the same person is not entered twice.
      let again = try await after.perform(
        OpenRecord(
          kind: "lecture", organization: city.village, day: "2013-05-01",
          values: ["theme": "law", "people": "1", "roster": "王秀英/330122196001011228"]), as: city.chair
      ).id
      let second = try await after.answer(ShowRecord(id: again), as: city.chair)
      #expect(second.parties.keys.first == shown.parties.keys.first)
      // A program that still holds the old key neither writes nor reads.
      _ = await refusal(.unavailable) { try await city.petition(channel: "visit") }
      await #expect(throws: (any Error).self) { try await city.shown(listed) }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anotherInstallationsKeyWritesNothing(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let other = application(MasterKeys.new(), city)
      let fits = try await city.application.store.isUnder(.new())
      #expect(!fits)
      _ = await refusal(.unavailable) {
        _ = try await other.perform(
          OpenRecord(
            kind: "petition", organization: city.village, day: "2013-03-08", values: ["channel": "call"]),
          as: city.chair)
      }
    }
  }
}
