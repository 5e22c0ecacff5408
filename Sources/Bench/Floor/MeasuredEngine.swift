import Foundation
import PostgreSQLDriver
import SQL
import SQLiteDriver

/// What both engines' floors can do.
protocol Floor {
  /// The statements in one transaction, and nothing else.
  func write(_ statements: [Statement]) throws
  /// One statement that reads; how many rows came.
  func read(_ statement: Statement) throws -> Int
}

extension SQLiteFloor: Floor {}
extension PostgreSQLFloor: Floor {}

/// The engine of one run, with a fresh database of its own that can be copied for the floor.
protocol MeasuredEngine {
  var name: String { get }
  func open() throws -> any Engine
  /// The database as it is now, copied for the floor to write to.
  func copy() async throws -> any Floor
  /// Removes what lies outside the run's folder.
  func close() async throws
}

struct MeasuredSQLite: MeasuredEngine {
  let folder: URL
  var name: String { "sqlite" }
  private var path: String { folder.appendingPathComponent("bench.sqlite").path }

  func open() throws -> any Engine { try SQLiteEngine(path: path) }

  func copy() async throws -> any Floor {
    let copy = folder.appendingPathComponent("floor.sqlite").path
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) }
    try await SQLiteEngine(path: path).backUp(to: copy)
    return try SQLiteFloor(path: copy)
  }

  func close() {}
}

final class MeasuredPostgreSQL: MeasuredEngine {
  private let server: String
  private let engine: PostgreSQLEngine
  private var databases: [ScratchDatabase]
  var name: String { "postgresql" }

  init(on server: String) async throws {
    self.server = server
    databases = [try await ScratchDatabase.make(on: server)]
    engine = try await PostgreSQLEngine(databases[0].connectionString)
  }

  func open() throws -> any Engine { engine }

  func copy() async throws -> any Floor {
    // A database can be copied only while nobody is connected to it.
    await engine.disconnect()
    let copy = try await ScratchDatabase.make(on: server, from: databases[0])
    databases.append(copy)
    return try PostgreSQLFloor(copy.connectionString)
  }

  func close() async throws {
    await engine.disconnect()
    for database in databases { try await database.drop() }
  }
}
