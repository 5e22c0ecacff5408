import GRDB
import GRDBSQLite
internal import SQL

/// Statements prepared once and stepped bare, with the product's own settings: what the benchmark measures against.
package final class SQLiteFloor {
  private let connection: DatabaseQueue

  package init(path: String) throws { connection = try DatabaseQueue(path: path, configuration: .halfsky) }

  /// Runs the statements in one transaction and commits.
  package func write(_ statements: [BoundStatement]) throws {
    try connection.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        let prepared = try prepare(statements, database)
        for (statement, bare) in zip(statements, prepared) { _ = try step(bare, statement) }
        return .commit
      }
    }
  }

  /// Runs one statement that reads and returns how many rows came.
  package func read(_ statement: BoundStatement) throws -> Int {
    try connection.inDatabase { database in
      try step(prepare([statement], database)[0], statement)
    }
  }

  private func prepare(_ statements: [BoundStatement], _ database: Database) throws -> [OpaquePointer] {
    var known: [BoundStatement.Shape: OpaquePointer] = [:]
    return try statements.map { statement in
      if let found = known[statement.shape] { return found }
      let made = try database.cachedStatement(sql: statement.text).sqliteStatement
      known[statement.shape] = made
      return made
    }
  }

  private func step(_ prepared: OpaquePointer, _ statement: BoundStatement) throws -> Int {
    defer { sqlite3_reset(prepared) }
    try SQLiteConnection.bind(statement.arguments, to: prepared)
    var rows = 0
    while true {
      switch sqlite3_step(prepared) {
      case SQLITE_ROW: rows += 1
      case SQLITE_DONE: return rows
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
  }
}
