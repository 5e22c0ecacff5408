import Foundation
import Ledger
import PostgreSQLDriver
import SQL
import Store
import UseCases
import Vault

/// Several writers at once, each on a connection of its own: all over sixteen counties, then all in one.
struct WritersMeasuring {
  let server: String
  let seed: UInt64
  let seconds: Double

  private static let counties = ScenarioTree.counties(of: ScenarioTree.cities(4))

  func findings() async throws -> [Finding] {
    let database = try await ScratchDatabase.make(on: server)
    var found: [Finding] = []
    for count in [1, 2, 4, 8, 16] {
      let engine = try await PostgreSQLEngine(database.connectionString, connections: count)
      let application = try await application(on: engine)
      if count == 1 {
        _ = try await application.importFirstOrganizations(
          file: "organizations.csv", bytes: Array(ScenarioTree.csv(ScenarioTree.cities(4)).utf8))
      }
      for (places, what) in [(Self.counties, "16 counties"), (Array(Self.counties.prefix(1)), "one county")] {
        let (times, elapsed) = try await write(application, writers: count, places)
        found.append(
          Finding(
            0, "writers: \(what), \(count) connections", times, note: "0 refused",
            perSecond: Double(times.count) / elapsed))
      }
      await engine.disconnect()
    }
    try await database.drop()
    return found
  }

  private func application(on engine: any Engine) async throws -> UseCases.Application {
    guard let sealer = Sealer(masterKey: (0..<32).map { UInt8($0) }) else { preconditionFailure("32 bytes") }
    let catalogue = Catalogue([ScenarioKinds.line])
    let store = Store(engine, sealer: sealer, catalogue: catalogue)
    try await store.migrate()
    return UseCases.Application(store: store, catalogue: catalogue) {
      Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
  }

  /// One record and one commit after the other; whatever is refused or lost ends the benchmark.
  private func write(
    _ application: UseCases.Application, writers: Int, _ places: [OrganizationID]
  ) async throws -> (times: [Double], seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let end = start + .milliseconds(Int(seconds * 1000))
    let times = try await withThrowingTaskGroup(of: [Double].self) { group in
      for writer in 0..<writers {
        group.addTask {
          var maker = RecordMaker(seed: seed &+ UInt64(writer + 1) &* UInt64(writers * 31 + places.count))
          var times: [Double] = []
          while clock.now < end {
            let record = maker.act(in: places[(writer + times.count) % places.count], at: 0.5)
            times.append(try await microseconds { try await application.perform(record, as: Scenario.user) }.time)
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let (whole, part) = (clock.now - start).components
    return (times, Double(whole) + Double(part) / 1e18)
  }
}
