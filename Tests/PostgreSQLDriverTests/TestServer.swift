import Foundation
import PostgreSQLDriver
import SQL
import Testing

/// The server the tests work on, started by `bin/postgres-for-tests`; without one the tests are skipped.
enum TestServer {
  static let address = ProcessInfo.processInfo.environment["HALFSKY_POSTGRES"] ?? ""
  static var isThere: Bool { !address.isEmpty }

  /// Runs a test on an engine of its own to an empty database of its own.
  static func withEngine(
    connections: Int = 4, limits: PostgreSQLLimits = PostgreSQLLimits(),
    _ body: (PostgreSQLEngine, ScratchDatabase) async throws -> Void
  ) async throws {
    try await ScratchDatabase.with(on: address) { database in
      let engine = try await PostgreSQLEngine(database.connectionString, connections: connections, limits: limits)
      try await body(engine, database)
    }
  }

  /// The same with a table `t` of numbers and texts.
  static func withTable(
    connections: Int = 4, limits: PostgreSQLLimits = PostgreSQLLimits(),
    _ body: (PostgreSQLEngine, ScratchDatabase) async throws -> Void
  ) async throws {
    try await withEngine(connections: connections, limits: limits) { engine, database in
      try await engine.define("CREATE TABLE t (n BIGINT PRIMARY KEY, t TEXT)")
      try await body(engine, database)
    }
  }
}

extension Trait where Self == ConditionTrait {
  static var onServer: Self { .enabled(if: TestServer.isThere, "HALFSKY_POSTGRES names no server") }
}

extension Engine {
  func define(_ text: String) async throws { try await write { try $0.define(text) } }

  /// The first column of the first row.
  func number(_ statement: Statement) async throws -> Int64? {
    try await read { try $0.rows(statement).first?.integer(0) }
  }

  func expect(_ statement: Statement, is number: Int64, sourceLocation: SourceLocation = #_sourceLocation) async throws
  {
    let found = try await self.number(statement)
    #expect(found == number, sourceLocation: sourceLocation)
  }
}

/// What an action throws; a success fails the test.
func problem(
  sourceLocation: SourceLocation = #_sourceLocation, _ action: () async throws -> Void
) async -> EngineProblem? {
  do {
    try await action()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch let problem as EngineProblem {
    return problem
  } catch {
    Issue.record("not an engine's problem: \(error)", sourceLocation: sourceLocation)
  }
  return nil
}
