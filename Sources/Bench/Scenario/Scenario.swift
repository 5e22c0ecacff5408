import Foundation
import Ledger
import Store
import UseCases
import Vault

/// A database of its own with the scenario's tree, filled through the one door.
struct Scenario {
  /// Records of one county written in one transaction.
  static let batch = 500
  static let user = User(
    name: "bench", displayName: "测速", grants: [User.Grant(.chair, at: ScenarioTree.nation)])

  let measured: any MeasuredEngine
  let engine: RecordingEngine
  let application: UseCases.Application
  var maker: RecordMaker
  private(set) var records = 0
  private var county = 0

  init(on measured: any MeasuredEngine, seed: UInt64) async throws {
    self.measured = measured
    engine = RecordingEngine(try measured.open())
    guard let sealer = Sealer(masterKey: (0..<32).map { UInt8($0) }) else { preconditionFailure("32 bytes") }
    let store = Store(engine, sealer: sealer, catalogue: Catalogue([ScenarioKinds.line]))
    try await store.migrate()
    application = UseCases.Application(store: store, catalogue: Catalogue([ScenarioKinds.line])) {
      Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
    maker = RecordMaker(seed: seed)
    _ = try await application.importFirstOrganizations(
      file: "organizations.csv", bytes: Array(ScenarioTree.csv().utf8))
    for county in ScenarioTree.counties {
      try await application.perform(
        SaveTemplate(at: county, id: ScenarioReport.id, text: ScenarioReport.text), as: Self.user)
    }
  }

  /// Writes batches, county after county, until there are so many records; many of them by import, which is quicker.
  mutating func fill(to count: Int, progress: (Int) -> Void) async throws {
    while count - records >= Self.many {
      let (place, rows) = nextFile(Self.file, at: Double(records) / Double(count))
      let file = ImportRecords(
        file: "bench.jsonl", bytes: Self.lines(rows), kind: nil, organization: place)
      try await application.perform(file, as: Self.user)
      records += rows.count
      if records % 100_000 == 0 { progress(records) }
    }
    while records < count {
      let batch = nextBatch(min(Self.batch, count - records), at: Double(records) / Double(count))
      try await application.perform(all: batch, as: Self.user)
      records += batch.count
      if records % 50_000 == 0 { progress(records) }
    }
  }

  /// From so many on records come in files of so many.
  static let many = 200_000
  private static let file = 10_000

  /// The next county's records for a file.
  mutating func nextFile(_ count: Int, at progress: Double = 1) -> (place: OrganizationID, records: [OpenRecord]) {
    let place = ScenarioTree.counties[county % ScenarioTree.counties.count]
    return (place, nextBatch(count, at: progress))
  }

  /// The next county's records, dated about a part of the ten years.
  mutating func nextBatch(_ count: Int, at progress: Double = 1) -> [OpenRecord] {
    let place = ScenarioTree.counties[county % ScenarioTree.counties.count]
    county += 1
    return maker.batch(count, in: place, at: progress)
  }
}
