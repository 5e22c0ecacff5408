import Ledger
import Reports
import SQL
import Store
import Testing
import UseCases
import Vault

/// A federation moves to another engine and back, and is the same.
@Suite struct FederationCopyTests {
  /// To the other engine where there is one, else to another file.
  private static let ways = TestEngine.allCases.flatMap { from in TestEngine.allCases.map { (from, $0) } }

  private func filled(_ city: SmallCity) async throws {
    try await city.lecture("2013-03-08", ["people": "30余", "partners": "梅村妇联", "roster": "某甲、某乙"])
    let post = try await city.post()
    try await city.application.perform(VoidRecord(id: post, revision: 1, reason: "重复"), as: city.chair)
    try await city.petition(at: city.bridgeVillage)
  }

  private func withTarget(_ engine: TestEngine, _ body: (Store, any Engine) async throws -> Void) async throws {
    try await engine.withEngines { own, beside in
      let sealer = try #require(Sealer(masterKey: Array(repeating: 7, count: 32)))
      try await body(Store(own, sealer: sealer, catalogue: Trial.catalogue), beside)
    }
  }

  @Test(arguments: ways)
  func isTheSameAfterwards(from: TestEngine, to: TestEngine) async throws {
    try await SmallCity.with(from) { city in
      try await filled(city)
      try await withTarget(to) { target, _ in
        let proofs = try await FederationCopy(from: city.application.store, to: target).run { _ in }
        #expect(proofs.count == 3)
        #expect(proofs.allSatisfy { $0.change > 0 })
        let there = Application(store: target, catalogue: Trial.catalogue, clock: { city.clock.now })
        #expect(try await there.verify().findings == [])
        #expect(try await there.verify().records == city.application.verify().records)
        let asked = AskFigure(
          measure: "lecture.people", organization: city.city, period: try #require(Period("2013")))
        #expect(try await there.answer(asked, as: city.chair).figure.value == FigureValue(30, above: 1))
        // The copy lives on.
        try await there.perform(
          OpenRecord(kind: "lecture", organization: city.village, day: "2013-05-05", values: ["people": "5"]),
          as: city.chair)
        #expect(try await there.verify().findings == [])
      }
    }
  }

  @Test(arguments: ways)
  func goesOnWhereItWasBrokenOff(from: TestEngine, to: TestEngine) async throws {
    try await SmallCity.with(from) { city in
      try await filled(city)
      try await withTarget(to) { target, beside in
        _ = try await FederationCopy(from: city.application.store, to: target).run { _ in }
        // As if it had been killed within the second county, after its first rows.
        let county: Int64 = 990_121
        try await beside.write { connection in
          try connection.run("INSERT INTO migration (number) VALUES (\(Int64(0)))")
          try connection.run("DELETE FROM rollup WHERE county = \(county)")
          try connection.run("UPDATE county SET change = \(Int64(0)), head = \("") WHERE county = \(county)")
        }
        await expectRefusal(.conflict, at: ["nowhere"]) { try await target.migrate() }
        _ = try await FederationCopy(from: city.application.store, to: target).run { _ in }
        try await target.migrate()
        let there = Application(store: target, catalogue: Trial.catalogue, clock: { city.clock.now })
        #expect(try await there.verify().findings == [])
      }
    }
  }

  @Test(arguments: ways)
  func leavesCompleteDataAlone(from: TestEngine, to: TestEngine) async throws {
    try await SmallCity.with(from) { city in
      try await SmallCity.with(to) { other in
        let before = try await other.beside.rowCounts()
        await expectRefusal(.conflict, at: ["nowhere"]) {
          _ = try await FederationCopy(from: city.application.store, to: other.application.store).run { _ in }
        }
        #expect(try await other.beside.rowCounts() == before)
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func copiesEveryColumnOfEveryTable(engine: TestEngine) async throws {
    try await withStore(engine, Trial.catalogue) { _, beside in
      let there = try await beside.columns(engine)
        .filter { !["migration", "session", "county"].contains($0.table) && !$0.table.hasPrefix("spread") }
      #expect(Set(there.map { "\($0.table).\($0.name)" }) == Set(FederationCopy.columns))
      let keys = Dictionary(grouping: there.filter { $0.key > 0 }, by: \.table).mapValues { columns in
        columns.sorted { $0.key < $1.key }.map(\.name)
      }
      #expect(keys == FederationCopy.keys)
    }
  }
}
