import Ledger
import Store
import Testing
import UseCases

extension RandomHistory {
  mutating func open(_ kind: String) async throws -> RecordID {
    let place = anywhere()
    let opening = OpenRecord(
      kind: kind, organization: place, day: "\(day())", values: values(kind, place.county), moves: moves(kind))
    return try await city.application.perform(opening, as: city.chair).id
  }

  /// Several in one transaction.
  mutating func openSeveral() async throws {
    var openings: [OpenRecord] = []
    for _ in 0...2 {
      let place = anywhere()
      openings.append(
        OpenRecord(
          kind: "lecture", organization: place, day: "\(day())", values: values("lecture", place.county)))
    }
    records += try await city.application.perform(all: openings, as: city.chair).map(\.id)
  }

  mutating func amend() async throws {
    let id = try record()
    let envelope = try await city.shown(id).envelope
    let day = random.once(in: 2) ? envelope.day : self.day()
    try await city.application.perform(
      AmendRecord(
        id: id, revision: envelope.revision, day: "\(day)", values: values(envelope.kind, id.county), reason: "核对"),
      as: city.chair)
  }

  mutating func declareVoid() async throws {
    let id = try record()
    let revision = try await city.shown(id).envelope.revision
    try await city.application.perform(VoidRecord(id: id, revision: revision, reason: "误登"), as: city.chair)
  }

  mutating func advance() async throws {
    let id = try record()
    let shown = try await city.shown(id)
    let possible = shown.kind.workflow.moves(from: shown.envelope.stage)
    if possible.isEmpty { throw Refusal(.conflict, "无可办", "Nothing to do") }
    let move = possible[random.number(0...possible.count - 1)]
    try await city.application.perform(
      AdvanceRecord(
        id: id, revision: shown.envelope.revision, move: move.id, day: "\(later(than: shown.record))",
        values: Dictionary(uniqueKeysWithValues: move.fields.map { ($0.id, "好") })), as: city.chair)
  }

  mutating func handOver() async throws {
    let id = try record()
    let shown = try await city.shown(id)
    let day = later(than: shown.record)
    let place = random.once(in: 2) ? anywhere(in: id.county) : anywhere()
    let kept = try await city.application.perform(
      TransferRecord(id: id, revision: shown.envelope.revision, to: place, day: "\(day)", reason: "移交"), as: city.chair)
    if kept != id {
      records.append(kept)
      passages += 1
    }
  }

  private mutating func later(than record: Record) -> Day {
    (record.body.moves.last?.day ?? record.day).adding(days: random.number(0...120))
  }

  private mutating func values(_ kind: String, _ county: CountyCode) -> WrittenValues {
    switch kind {
    case "lecture":
      var values = ["people": counted(), "theme": ["", "law", "health"][random.number(0...2)]]
      values["cost"] = random.once(in: 2) ? "\(random.number(0...90)).\(random.number(10...99))" : ""
      if random.once(in: 3) {
        values["partners"] = Set((0...random.number(0...2)).map { _ in "\(anywhere(in: county))" }).sorted()
          .joined(separator: "、")
      }
      if random.once(in: 2) {
        let persons = Set((0...random.number(0...4)).map { _ in random.number(0...9) }).sorted()
        values["roster"] = persons.map { "甲\($0)/\(Self.identityNumber($0))" }.joined(separator: "、")
      }
      return values
    case "petition": return ["channel": random.once(in: 2) ? "visit" : "call", "matter": "家事"]
    case "post":
      let levels = ["village", "county", "city", "province"]
      return ["level": levels[random.number(0...3)], "members": random.once(in: 2) ? counted() : ""]
    default: return ["year": random.once(in: 2) ? "2013" : "2012", "households": counted()]
    }
  }

  private mutating func counted() -> String {
    let number = random.number(0...60)
    return [String(number), "\(number + 1)余", "近\(number + 1)", "约\(number + 1)", String(number)][random.number(0...4)]
  }

  private mutating func moves(_ kind: String) -> [OpenRecord.MoveInput] {
    guard kind == "petition", random.once(in: 2) else { return [] }
    return [OpenRecord.MoveInput(move: "close", day: "2013-12-0\(random.number(1...9))", values: ["result": "已调解"])]
  }

  static func identityNumber(_ person: Int) -> String {
    let first = "3301991980010100\(person)"
    return "0123456789X".map { first + String($0) }.first { IdentityNumber($0) != nil } ?? ""
  }
}
