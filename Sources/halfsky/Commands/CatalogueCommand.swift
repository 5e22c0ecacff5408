import ArgumentParser
import Ledger
import Mechanisms

struct CatalogueCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The ways in which federations work, and where each is recorded.",
    discussion:
      "halfsky catalogue            all of them\nhalfsky catalogue RIGHTS-11  one, explained in both languages")
  @Argument(help: "A mechanism's number or Chinese name, or a group such as RIGHTS.") var mechanism: String?
  @Flag(help: "Print the page docs/coverage.md.") var markdown = false
  @Flag(help: "Print JSON, one object a line.") var json = false

  func perform() async throws {
    let table = try MechanismTable(Wiring.catalogue)
    if markdown {
      Console.out(String(table.markdown.dropLast()))
      return
    }
    let group = table.groups.first { $0.group.id == mechanism?.uppercased() }
    if let mechanism, group == nil {
      show(try MechanismReading(Mechanism.find(mechanism), Wiring.catalogue))
      return
    }
    for (each, rows) in table.groups where group == nil || each.id == group?.group.id {
      if !json { Console.out("\n\(each.id) \(each.names.zh) \(each.names.en)") }
      if json { rows.forEach(show) } else { Console.table(rows.map(row)) }
    }
  }

  private func row(_ reading: MechanismReading) -> [String] {
    let kinds = reading.lines.map { $0.what.zh.split(separator: " · ").first.map(String.init) ?? "" }
    let places = kinds.enumerated().filter { kinds.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    return [reading.mechanism.id, reading.mechanism.names.zh, reading.state.zh, places.joined(separator: "、")]
  }

  private func show(_ reading: MechanismReading) {
    if json {
      Console.out(String(decoding: reading.json.bytes, as: UTF8.self))
      return
    }
    Console.out("\(reading.mechanism.id)  \(reading.mechanism.names.zh)  \(reading.mechanism.names.en)")
    Console.out("\(reading.state.zh)  \(reading.state.en)")
    if let note = reading.note { Console.out("\(note.zh)\n\(note.en)") }
    for line in reading.lines {
      Console.out("\n→ \(line.what.zh)\n  \(line.what.en)")
      if let purpose = line.purpose { Console.out("  \(purpose.zh)\n  \(purpose.en)") }
      if let keepers = line.keepers { Console.out("  谁登记 kept by: \(keepers.zh) (\(keepers.en))") }
      Console.out("  网页 page: \(line.path)")
      Console.table(line.figures.map { ["  # " + $0.id, $0.names.zh, $0.unit.zh, $0.definition.zh] })
    }
  }
}

extension MechanismReading {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "id": .text(mechanism.id), "group": .text(mechanism.group), "zh": .text(mechanism.names.zh),
      "en": .text(mechanism.names.en), "state": .text(state.en),
      "places": .list(
        lines.map { line in
          .object([
            "zh": .text(line.what.zh), "en": .text(line.what.en), "path": .text(line.path),
            "measures": .list(line.figures.map { .text($0.id) }),
          ])
        }),
    ]
    if let note { members["note"] = .text(note.en) }
    return .object(members)
  }
}
