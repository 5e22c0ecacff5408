import Foundation
import Ledger
import Store
import UseCases

/// Files taken in by the import, which loads its rows, against the same records written in batches.
struct LoadingMeasuring {
  let size: Int

  /// Both write to counties of one scenario, alternately, with records of the same make.
  func findings(_ scenario: inout Scenario) async throws -> [Finding] {
    let before = scenario.records
    var (loaded, batched): ([Double], [Double]) = ([], [])
    PeakMemory.reset()
    let base = PeakMemory.megabytes
    for _ in 0..<2 {
      let (place, records) = scenario.nextFile(size)
      let file = ImportRecords(
        file: "bench.jsonl", bytes: Scenario.lines(records), kind: nil, organization: place)
      let (time, outcome) = try await microseconds {
        try await scenario.application.perform(file, as: Scenario.user)
      }
      loaded.append(time / Double(max(1, outcome.new)))
    }
    let peak = PeakMemory.megabytes
    for _ in 0..<2 {
      let (_, records) = scenario.nextFile(size)
      let (time, _) = try await microseconds {
        for start in stride(from: 0, to: size, by: Scenario.batch) {
          let batch = Array(records[start..<min(size, start + Scenario.batch)])
          _ = try await scenario.application.perform(all: batch, as: Scenario.user)
        }
      }
      batched.append(time / Double(size))
    }
    let problems = try await scenario.application.verify().findings.count
    return [
      try await exporting(scenario),
      Finding(
        before, "import: \(size) rows, per record", loaded, floor: batched,
        note: "floor: batches of \(Scenario.batch); verify: \(problems) findings; \(Int(base)) MB before",
        perSecond: 1e6 / loaded.quantile(0.5), megabytes: peak),
    ]
  }

  /// All records of one kind in one county, as lines of JSON.
  private func exporting(_ scenario: Scenario) async throws -> Finding {
    PeakMemory.reset()
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-export-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let question = ExportRecords(kind: "lecture", organization: ScenarioTree.counties[0], as: .jsonl, to: path)
    let (time, written) = try await microseconds {
      try await scenario.application.answer(question, as: Scenario.user)
    }
    let count = max(1, written.records)
    return Finding(
      scenario.records, "export: \(count) records of a county, per record", [time / Double(count)],
      megabytes: PeakMemory.megabytes)
  }
}

extension Scenario {
  /// As `halfsky export` writes them, one object a line.
  static func lines(_ records: [OpenRecord]) -> [UInt8] {
    var bytes: [UInt8] = []
    for record in records {
      let moves = record.moves.map { move in
        JSON.object([
          "move": .text(move.move), "day": .text(move.day), "values": .object(move.values.mapValues(JSON.text)),
        ])
      }
      bytes +=
        JSON.object([
          "kind": .text(record.kind), "organization": .text("\(record.organization)"), "day": .text(record.day),
          "values": .object(record.values.mapValues(JSON.text)), "moves": .list(moves),
        ]).bytes
      bytes.append(10)
    }
    return bytes
  }
}
