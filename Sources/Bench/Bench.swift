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
  @Option(help: "Measure a tree of so many organizations instead, such as 700000.") var tree: Int?
  @Option(help: "Rows of the file whose import is measured.") var rows = 10_000
  @Option(help: "Seconds that each number of writers writes; 0 leaves them out.") var writing = 2.0
  @Option(help: "Write the facts and questions for another database into this folder.") var yardstick: String?
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
    // An organization takes less than half of what a record takes.
    try refuseFullDisk(place, records: tree.map { $0 / 2 } ?? sizes.last ?? 0)
    if !json { put(Finding.heading) }
    for name in engines {
      let measured: any MeasuredEngine =
        name == "sqlite" ? MeasuredSQLite(folder: place) : try await MeasuredPostgreSQL(on: address)
      if let tree {
        let measuring = CountryMeasuring(
          country: Country(organizations: tree), engine: try measured.open(), times: times)
        for finding in try await measuring.findings() { show(finding, measured.name) }
      } else {
        var scenario = try await Scenario(on: measured, seed: seed)
        for size in sizes { try await measure(&scenario, at: size) }
        for finding in try await LoadingMeasuring(size: rows).findings(&scenario) { show(finding, measured.name) }
        if let yardstick { try await Yardstick(scenario: scenario, folder: URL(fileURLWithPath: yardstick)).write() }
      }
      try await measured.close()
    }
    if engines.contains("postgresql"), tree == nil, writing > 0 {
      let measuring = WritersMeasuring(server: address, seed: seed, seconds: writing)
      for finding in try await measuring.findings() { show(finding, "postgresql") }
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
      Finding(
        size,
        size - before < Scenario.many
          ? "fill: batches of \(Scenario.batch), per record" : "fill: by import, per record",
        [time / Double(max(1, size - before))]), scenario.measured.name)
    let floor = try await scenario.measured.copy()
    let (writing, name) = (WriteMeasuring(floor: floor), scenario.measured.name)
    show(try await writing.findings(&scenario, size: 1, times: times, "write: one record, one commit"), name)
    show(
      try await writing.findings(
        &scenario, size: Scenario.batch, times: 20, "write: batch of \(Scenario.batch), per record"), name)
    let reading = ReadMeasuring(scenario: scenario, floor: floor, times: times)
    let grouping = GroupingMeasuring(scenario: scenario, times: times)
    for finding in try await reading.findings() + grouping.findings() { show(finding, name) }
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

  private func show(_ finding: Finding, _ engine: String) {
    var finding = finding
    finding.engine = engine
    put(json ? finding.json : finding.row)
  }

  /// At once, also into a file or pipe.
  private func put(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
