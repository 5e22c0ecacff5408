import GRDB
import GRDBSQLite
internal import SQL

/// Runs statements on one GRDB connection during one transaction, binding and reading columns without intermediate objects.
final class SQLiteConnection: Connection {
  private let database: Database
  /// What this transaction has prepared, found again without reading the text.
  private var prepared: [BoundStatement.Shape: GRDB.Statement] = [:]

  init(database: Database) { self.database = database }

  func rows(_ statement: BoundStatement) throws -> [ResultRow] {
    var rows: [ResultRow] = []
    try forEach(statement) { rows.append($0) }
    return rows
  }

  func forEach(_ statement: BoundStatement, _ body: (ResultRow) throws -> Void) throws {
    let prepared = try prepare(statement)
    // A statement still in use further up the stack (a loop inside a loop) needs a second copy.
    guard sqlite3_stmt_busy(prepared) == 0 else { return try forEachUncached(statement, body) }
    try step(prepared, statement, body)
  }

  @discardableResult
  func run(_ statement: BoundStatement) throws -> Int {
    let prepared = try prepare(statement)
    try step(prepared, statement) { _ in }
    return Int(sqlite3_changes(database.sqliteConnection))
  }

  func define(_ text: String) throws { try database.execute(sql: text) }

  private func prepare(_ statement: BoundStatement) throws -> OpaquePointer {
    if let known = prepared[statement.shape] { return known.sqliteStatement }
    let made = try database.cachedStatement(sql: statement.text)
    prepared[statement.shape] = made
    return made.sqliteStatement
  }

  private func forEachUncached(_ statement: BoundStatement, _ body: (ResultRow) throws -> Void) throws {
    let own = try database.makeStatement(sql: statement.text)
    try step(own.sqliteStatement, statement, body)
  }

  private func step(_ prepared: OpaquePointer, _ statement: BoundStatement, _ body: (ResultRow) throws -> Void) throws {
    defer {
      sqlite3_reset(prepared)
      sqlite3_clear_bindings(prepared)
    }
    try Self.bind(statement.arguments, to: prepared)
    while true {
      switch sqlite3_step(prepared) {
      case SQLITE_ROW: try body(row(prepared))
      case SQLITE_DONE: return
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
  }

  static func bind(_ arguments: [SQLValue], to prepared: OpaquePointer) throws {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, argument) in arguments.enumerated() {
      let position = Int32(index + 1)
      let code =
        switch argument {
        case .null: sqlite3_bind_null(prepared, position)
        case .integer(let value): sqlite3_bind_int64(prepared, position, value)
        case .text(let value): sqlite3_bind_text(prepared, position, value, Int32(value.utf8.count), transient)
        case .bytes(let value): sqlite3_bind_blob(prepared, position, value, Int32(value.count), transient)
        }
      if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }

  private func row(_ prepared: OpaquePointer) -> ResultRow {
    let count = sqlite3_column_count(prepared)
    var values: [SQLValue] = []
    values.reserveCapacity(Int(count))
    for column in 0..<count { values.append(value(prepared, column)) }
    return ResultRow(values)
  }

  private func value(_ prepared: OpaquePointer, _ column: Int32) -> SQLValue {
    switch sqlite3_column_type(prepared, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(prepared, column))
    case SQLITE_TEXT:
      let count = Int(sqlite3_column_bytes(prepared, column))
      guard let start = sqlite3_column_text(prepared, column) else { return .text("") }
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(prepared, column))
      guard let start = sqlite3_column_blob(prepared, column) else { return .bytes([]) }
      return .bytes([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }
}
