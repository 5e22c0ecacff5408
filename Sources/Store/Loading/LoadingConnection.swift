import SQL

/// Keeps new rows back until there are many and loads them table by table, the fastest way an engine has.
///
/// Whatever else is said about one of these tables waits until what was kept back is there, so that nobody can tell.
final class LoadingConnection: Connection {
  private let connection: any Connection
  private var waiting: [[[SQLValue]]] = Array(repeating: [], count: LoadingConnection.tables.count)
  private var count = 0
  private var meanings: [Statement.Shape: Meaning] = [:]

  /// Those with many new rows, each after those it refers to.
  private static let tables: [TableShape] = ["party", "own_key", "record", "naming", "revision", "fact", "audit"]
    .compactMap {
      name in TableShape.all.first { "\($0.name)" == name }
    }
  private static let limit = 20_000

  init(_ connection: any Connection) { self.connection = connection }

  private enum Meaning {
    /// A new row; for each of the table's columns, which of the statement's values it is.
    case row(table: Int, order: [Int])
    /// Whether it says something about a table that rows may be waiting for.
    case other(touches: Bool)
  }

  func queue(_ statement: Statement) throws {
    guard case .row(let table, let order) = meaning(of: statement) else {
      return try passing(statement).queue(statement)
    }
    waiting[table].append(order.map { statement.arguments[$0] })
    count += 1
    if count >= Self.limit { try load() }
  }

  func rows(_ statement: Statement) throws -> [Row] { try passing(statement).rows(statement) }

  func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws {
    try passing(statement).forEach(statement, body)
  }

  @discardableResult
  func run(_ statement: Statement) throws -> Int { try passing(statement).run(statement) }

  func rows(all statements: [Statement]) throws -> [[Row]] {
    for statement in statements { _ = try passing(statement) }
    return try connection.rows(all: statements)
  }

  func run(all statements: [Statement]) throws -> [Int] {
    for statement in statements { _ = try passing(statement) }
    return try connection.run(all: statements)
  }

  func load(
    into table: StaticString, columns: [StaticString], _ rows: (_ append: ([SQLValue]) throws -> Void) throws -> Void
  ) throws {
    try load()
    try connection.load(into: table, columns: columns, rows)
  }

  func define(_ text: String) throws {
    try load()
    try connection.define(text)
  }

  /// Loads what waits.
  func load() throws {
    if count == 0 { return }
    count = 0
    for (index, table) in Self.tables.enumerated() where !waiting[index].isEmpty {
      let rows = waiting[index]
      waiting[index] = []
      try connection.load(into: table.name, columns: table.columns) { append in
        for row in rows { try append(row) }
      }
    }
  }

  private func passing(_ statement: Statement) throws -> any Connection {
    if count > 0, case .other(touches: false) = meaning(of: statement) { return connection }
    try load()
    return connection
  }

  private func meaning(of statement: Statement) -> Meaning {
    if let known = meanings[statement.shape] { return known }
    let meaning = Self.row(statement) ?? .other(touches: Self.touches(statement))
    meanings[statement.shape] = meaning
    return meaning
  }

  /// `INSERT INTO fact (county, …) VALUES (?, …)` and nothing else.
  private static func row(_ statement: Statement) -> Meaning? {
    guard statement.shape.begins(with: "INSERT INTO ") else { return nil }
    let parts = statement.text.split(whereSeparator: { "()".contains($0) })
    guard parts.count == 4, parts[2].filter({ $0 != " " && $0 != "\n" }) == "VALUES" else { return nil }
    let name = parts[0].dropFirst("INSERT INTO ".count).filter { $0 != " " }
    let columns = parts[1].split(whereSeparator: { ", \n".contains($0) })
    guard let table = tables.firstIndex(where: { "\($0.name)" == name }), columns.count == statement.arguments.count,
      parts[3].allSatisfy({ "?, \n".contains($0) })
    else { return nil }
    let order = tables[table].columns.compactMap { column in columns.firstIndex { $0 == "\(column)" } }
    return order.count == columns.count && columns.count == tables[table].columns.count
      ? .row(table: table, order: order) : nil
  }

  private static func touches(_ statement: Statement) -> Bool {
    let words = Set(statement.text.split(whereSeparator: { !$0.isLetter && $0 != "_" }).map(String.init))
    return tables.contains { words.contains("\($0.name)") }
  }
}
