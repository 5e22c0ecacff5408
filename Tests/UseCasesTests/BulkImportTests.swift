import Ledger
import SQL
import Store
import Synchronization
import Testing
import UseCases
import Vault

/// Files of several thousand rows are looked up and loaded many rows at a time, and nobody can tell.
@Suite struct BulkImportTests {
  /// Lectures with persons of whom each is named several times, numbers and moves: more than are taken together.
  private static func rows(_ count: Int, of city: SmallCity) -> [OpenRecord] {
    let places = [city.village, city.neighbour, city.farVillage, city.county, city.bridgeVillage]
    return (0..<count).map { row in
      let person = RandomHistory.identityNumber(row * 7 % 10)
      let place = places[row % places.count]
      if row % 5 == 1 {
        let closing = OpenRecord.MoveInput(move: "close", day: "2013-05-0\(row % 9 + 1)", values: ["result": "已调解"])
        return OpenRecord(
          kind: "petition", organization: place, day: "2013-04-0\(row % 9 + 1)",
          values: ["channel": row % 2 == 0 ? "visit" : "call", "matter": "第\(row)件"],
          moves: row % 3 == 0 ? [closing] : [],
          number: "\(row)")
      }
      return OpenRecord(
        kind: "lecture", organization: place, day: "2013-0\(row % 9 + 1)-11",
        values: ["people": "\(row % 60)", "cost": "\(row).50", "roster": "甲\(row * 7 % 10)/\(person)、某乙"])
    }
  }

  private static func lines(_ records: [OpenRecord]) -> String {
    records.map { record in
      let moves = record.moves.map { move in
        JSON.object([
          "move": .text(move.move), "day": .text(move.day), "values": .object(move.values.mapValues(JSON.text)),
        ])
      }
      var object: [String: JSON] = [
        "kind": .text(record.kind), "organization": .text("\(record.organization)"), "day": .text(record.day),
        "values": .object(record.values.mapValues(JSON.text)), "moves": .list(moves),
      ]
      object["number"] = record.number.map(JSON.text)
      return String(decoding: JSON.object(object).bytes, as: UTF8.self)
    }.joined(separator: "\n") + "\n"
  }

  private func take(_ city: SmallCity, _ file: String, _ records: [OpenRecord], amending: String? = nil) async throws
    -> ImportRecords.Outcome
  {
    try await city.application.perform(
      ImportRecords(
        file: file, bytes: Array(Self.lines(records).utf8), kind: nil, organization: city.city, amending: amending),
      as: city.chair)
  }

  private func figures(_ city: SmallCity) async throws -> [[FigureValue?]] {
    var figures: [[FigureValue?]] = []
    for place in [city.city, city.county, city.town, city.farVillage, city.otherCounty] {
      for period in ["2013", "2013Q2", "2013-03-05..2013-05-06"] {
        let overview = try await city.application.answer(
          AskOverview(place, try #require(Period(period))), as: city.chair)
        figures.append(overview.lines.flatMap { $0.figures.map(\.value) })
      }
    }
    return figures
  }

  @Test(arguments: TestEngine.allCases)
  func aLongFileIsTheSameAsItsRecordsOneByOne(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { loaded in
      let records = Self.rows(1_050, of: loaded)
      #expect(try await take(loaded, "a.jsonl", records).new == 1_050)
      try await loaded.expectSound()
      let counts = try await loaded.beside.rowCounts()
      let figures = try await figures(loaded)
      try await SmallCity.with(engine) { single in
        for start in stride(from: 0, to: records.count, by: 500) {
          try await single.application.perform(
            all: Array(records[start..<min(records.count, start + 500)]), as: single.chair)
        }
        var others = try await single.beside.rowCounts()
        // The import is an act of its own, and keeps a row of itself.
        others["audit", default: 0] += 1
        others["import_run", default: 0] += 1
        #expect(others == counts)
        #expect(try await self.figures(single) == figures)
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func rowsOfAnEarlierFileAreKnownAndCorrected(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      var records = Self.rows(1_020, of: city)
      _ = try await take(city, "a.jsonl", records)
      let before = try await city.beside.rowCounts()
      // One more row, so that it is another file; its number is that of the first petition in another year.
      records.append(
        OpenRecord(
          kind: "petition", organization: city.neighbour, day: "2012-04-02",
          values: ["channel": "visit", "matter": "旧事"],
          number: "1"))
      let again = try await take(city, "b.jsonl", records)
      #expect(again.known == 1_020 && again.new == 1)
      #expect(try await city.beside.rowCounts()["record"] == before["record", default: 0] + 1)
      let petition = try #require(records.first { $0.kind == "petition" })
      let corrected = OpenRecord(
        kind: petition.kind, organization: petition.organization, day: petition.day,
        values: petition.values.merging(["matter": "另一件"]) { $1 }, moves: petition.moves, number: petition.number)
      _ = await refusal(.invalid) { _ = try await take(city, "c.jsonl", records + [corrected]) }
      let amended = try await take(city, "d.jsonl", [corrected], amending: "核对")
      #expect(amended.corrections.count == 1 && amended.new == 0)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func oneWrongRowAtTheEndLeavesNothing(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let before = try await city.beside.rowCounts()
      var records = Self.rows(1_010, of: city)
      records.append(
        OpenRecord(kind: "lecture", organization: city.village, day: "2013-03-08", values: ["people": "很多"]))
      let places = await refusal(.invalid) { _ = try await take(city, "a.jsonl", records) }
      #expect(places == ["1011"])
      #expect(try await city.beside.rowCounts() == before)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func newRowsAreLoadedTableByTable(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let watched = LoadWatching(city.beside)
      let sealer = try #require(Sealer(masterKey: Array(repeating: 7, count: 32)))
      let store = Store(watched, sealer: sealer, catalogue: Trial.catalogue)
      let application = Application(store: store, catalogue: Trial.catalogue) { city.clock.now }
      let records = Self.rows(1_010, of: city)
      let file = ImportRecords(
        file: "a.jsonl", bytes: Array(Self.lines(records).utf8), kind: nil, organization: city.city)
      #expect(try await application.perform(file, as: city.chair).new == 1_010)
      let loaded = watched.loaded
      #expect(Set(loaded.keys) == ["party", "own_key", "record", "revision", "fact", "audit", "naming"])
      #expect(loaded["record"] == 1_010 && loaded["revision"] == 1_010 && loaded["audit", default: 0] >= 1_010)
    }
  }
}

/// Counts the rows that are loaded.
private final class LoadWatching: Engine {
  private let engine: any Engine
  private let counts = Mutex<[String: Int]>([:])

  init(_ engine: any Engine) { self.engine = engine }

  var dialect: Dialect { engine.dialect }
  var loaded: [String: Int] { counts.withLock { $0 } }

  func read<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    try await engine.read(body)
  }

  func write<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    try await engine.write { connection in
      try body(Watched(connection: connection) { table in self.counts.withLock { $0[table, default: 0] += 1 } })
    }
  }

  private struct Watched: Connection {
    let connection: any Connection
    let note: (String) -> Void

    func rows(_ statement: Statement) throws -> [Row] { try connection.rows(statement) }
    func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws {
      try connection.forEach(statement, body)
    }
    func run(_ statement: Statement) throws -> Int { try connection.run(statement) }
    func define(_ text: String) throws { try connection.define(text) }
    func load(
      into table: StaticString, columns: [StaticString], _ rows: (_ append: ([SQLValue]) throws -> Void) throws -> Void
    ) throws {
      var all: [[SQLValue]] = []
      try rows { row in
        note("\(table)")
        all.append(row)
      }
      try connection.load(into: table, columns: columns) { append in
        for row in all { try append(row) }
      }
    }
  }
}
