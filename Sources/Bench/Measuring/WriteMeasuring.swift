import SQL
import UseCases

/// Full record writes through the use case, against the very rows they made by bare prepared statements.
struct WriteMeasuring {
  let floor: any Floor

  /// - Parameter size: records in one transaction.
  func findings(_ scenario: inout Scenario, size: Int, times: Int, _ what: String) async throws -> Finding {
    var ours: [Double] = []
    var bare: [Double] = []
    var rows = RowCount()
    for _ in 0..<times {
      let batch = scenario.nextBatch(size)
      scenario.engine.start()
      let (time, _) = try await microseconds {
        _ = try await scenario.application.perform(all: batch, as: Scenario.user)
      }
      let written = scenario.engine.stop()
      ours.append(time / Double(size))
      bare.append(
        try await microseconds { for statements in written { try floor.write(statements) } }.time / Double(size))
      for statements in written { rows.add(statements) }
    }
    return Finding(scenario.records, what, ours, floor: bare, note: rows.note(records: size * times))
  }
}

/// How many rows were written, by table.
private struct RowCount {
  private var tables: [String: Int] = [:]

  mutating func add(_ statements: [Statement]) {
    for statement in statements {
      let words = statement.text.split(separator: " ", maxSplits: 3)
      let table = words.first == "UPDATE" ? words[1] : words[2]
      tables[String(table), default: 0] += 1
    }
  }

  func note(records: Int) -> String {
    let rollups = ["rollup", "presence"]
    let own = tables.filter { !rollups.contains($0.key) }.values.reduce(0, +)
    let shared = rollups.map { tables[$0] ?? 0 }.reduce(0, +)
    func each(_ count: Int) -> String { "\(Double(count * 10 / max(1, records)) / 10)" }
    return "rows per record \(each(own)), roll-up rows per record \(each(shared))"
  }
}
