import ArgumentParser
import Foundation

/// Times writes and reads of a seeded scenario against floors measured in the same run.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "halfsky-bench",
    abstract: "Time writes and reads against the same rows by bare prepared statements.",
    discussion: """
      3,011 organizations in six levels, ten years, forty measures, 10,000 and then 100,000 records, seeded.
      docs/performance.md says what each line means.
      """)
  @Option(help: "Sizes to measure at, ascending; may be given several times.") var records: [Int] = []
  @Option(help: "The seed of the scenario.") var seed: UInt64 = 20_150_308
  @Option(help: "How often each read is timed.") var times = 200
  @Option(help: "A folder on the disk to be measured (else the temporary folder).") var folder: String?
  @Option(help: "sqlite or postgresql; may be given twice (else sqlite, and postgresql when --server is given).")
  var engine: [String] = []
  @Option(help: "A PostgreSQL server where databases may be made (else HALFSKY_POSTGRES).") var server: String?
  @Flag(help: "Print JSON, one object a line.") var json = false

  /// What a record takes with everything behind it, measured at 100,000 records.
  private static let bytesPerRecord = 3_600

  func validate() throws {
    if records.contains(where: { $0 < 1_000 }) { throw ValidationError("--records 至少 1000。 At least 1000 records.") }
    if let wrong = engines.first(where: { !["sqlite", "postgresql"].contains($0) }) {
      throw ValidationError("没有引擎 \(wrong)。 There is no engine \(wrong).")
    }
    if engines.contains("postgresql"), address.isEmpty {
      throw ValidationError("测 postgresql 要用 --server 指明服务器。 Name the server with --server.")
    }
  }

  func run() async throws {
    let sizes = records.isEmpty ? [10_000, 100_000] : records.sorted()
    let root = folder.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    let place = root.appendingPathComponent("halfsky-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try refuseFullDisk(place, records: sizes.last ?? 0)
    if !json { put(Finding.heading) }
    for name in engines {
      let measured: any MeasuredEngine =
        name == "sqlite" ? MeasuredSQLite(folder: place) : try await MeasuredPostgreSQL(on: address)
      var scenario = try await Scenario(on: measured, seed: seed)
      for size in sizes { try await measure(&scenario, at: size) }
      try await measured.close()
    }
  }

  private var address: String { server ?? ProcessInfo.processInfo.environment["HALFSKY_POSTGRES"] ?? "" }

  private var engines: [String] {
    engine.isEmpty ? ["sqlite"] + (address.isEmpty ? [] : ["postgresql"]) : engine
  }

  private func measure(_ scenario: inout Scenario, at size: Int) async throws {
    let before = scenario.records
    var filling = scenario
    let time = try await microseconds { try await filling.fill(to: size) { say("\($0) records") } }.time
    scenario = filling
    show(
      Finding(size, "fill: batches of \(Scenario.batch), per record", [time / Double(max(1, size - before))]), scenario)
    let floor = try await scenario.measured.copy()
    let writing = WriteMeasuring(floor: floor)
    show(try await writing.findings(&scenario, size: 1, times: times, "write: one record, one commit"), scenario)
    show(
      try await writing.findings(
        &scenario, size: Scenario.batch, times: 20, "write: batch of \(Scenario.batch), per record"), scenario)
    for finding in try await ReadMeasuring(scenario: scenario, floor: floor, times: times).findings() {
      show(finding, scenario)
    }
  }

  private func refuseFullDisk(_ place: URL, records: Int) throws {
    // The data file, its copy for the floor, and their logs.
    let needed = records * Self.bytesPerRecord * 5 / 2
    let free = try place.resourceValues(forKeys: [.volumeAvailableCapacityKey]).volumeAvailableCapacity ?? Int.max
    say("需要磁盘 needs about \(needed / 1_000_000) MB of disk, \(free / 1_000_000) MB free")
    if free < needed {
      throw ValidationError("磁盘不够，请用 --folder 指到别的盘。 Too little disk; name another with --folder.")
    }
  }

  private func show(_ finding: Finding, _ scenario: Scenario) {
    var finding = finding
    finding.engine = scenario.measured.name
    put(json ? finding.json : finding.row)
  }

  /// At once, also into a file or pipe.
  private func put(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
