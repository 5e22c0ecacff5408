import Foundation
import Ledger
import PostgreSQLDriver
import SQL
import SQLiteDriver
import Store
import Synchronization
import Testing
import Vault

/// The engines every use case is tried on.
enum TestEngine: String, CaseIterable, Sendable {
  case sqlite
  case postgresql

  /// The server that `bin/test` starts; without one only SQLite is tried, and `EngineTests` says so.
  static let server = ProcessInfo.processInfo.environment["HALFSKY_POSTGRES"] ?? ""
  static var allCases: [TestEngine] { server.isEmpty ? [.sqlite] : [.sqlite, .postgresql] }

  /// Runs a test with two engines on one empty database: the store's own, and one beside it for looking and tampering.
  func withEngines(_ body: (any Engine, any Engine) async throws -> Void) async throws {
    switch self {
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("data.sqlite").path
      try await body(SQLiteEngine(path: path), SQLiteEngine(path: path, readers: 1))
    case .postgresql:
      // Who works on two databases at once takes one turn for both: waiting for a second one, all would wait for ever.
      if Self.hasTurn { return try await withSchema(body) }
      await Self.turns.take()
      do {
        try await Self.$hasTurn.withValue(true) { try await withSchema(body) }
      } catch {
        await Self.turns.give()
        throw error
      }
      await Self.turns.give()
    }
  }

  @TaskLocal private static var hasTurn = false

  /// A schema of one's own in the server's database, which is much quicker to make than a database.
  private func withSchema(_ body: (any Engine, any Engine) async throws -> Void) async throws {
    let server = try await PostgreSQLEngine(Self.server, connections: 1)
    let name = "trial_\(String(UInt64.random(in: .min ... .max), radix: 36))"
    try await server.write { try $0.define("CREATE SCHEMA \(name)") }
    do {
      let address = "\(Self.server) options='-c search_path=\(name)'"
      let (own, beside) = (
        try await PostgreSQLEngine(address, connections: 2), try await PostgreSQLEngine(address, connections: 1)
      )
      try await body(own, beside)
    } catch {
      try await server.write { try $0.define("DROP SCHEMA \(name) CASCADE") }
      throw error
    }
    try await server.write { try $0.define("DROP SCHEMA \(name) CASCADE") }
  }

  private static let turns = Turns(6)
}

/// Lets so many tests at once onto the server.
private actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ free: Int) { self.free = free }

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// Runs a test on an empty store, which is gone afterwards.
func withStore(
  _ engine: TestEngine, _ catalogue: Catalogue, _ body: (Store, any Engine) async throws -> Void
) async throws {
  try await engine.withEngines { own, beside in
    let sealer = try #require(Sealer(masterKey: Array(repeating: 7, count: 32)))
    let store = Store(own, sealer: sealer, catalogue: catalogue)
    try await store.migrate()
    try await body(store, beside)
  }
}

/// A clock that a test sets and that otherwise stands still.
final class TestClock: Sendable {
  private let moment: Mutex<Moment>

  init(_ moment: Moment) { self.moment = Mutex(moment) }

  var now: Moment { moment.withLock { $0 } }

  func pass(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

extension Engine {
  /// How many rows each table has: equal before and after means that nothing was written.
  func rowCounts() async throws -> [String: Int64] {
    try await read { connection in
      var counts: [String: Int64] = [:]
      for table in tables {
        counts[table.name] = try connection.rows(table.count).first?.integer(0)
      }
      return counts
    }
  }
}

private let tables: [(name: String, count: Statement)] = [
  ("county", "SELECT count(*) FROM county"), ("organization", "SELECT count(*) FROM organization"),
  ("organization_span", "SELECT count(*) FROM organization_span"), ("ancestry", "SELECT count(*) FROM ancestry"),
  ("record", "SELECT count(*) FROM record"), ("revision", "SELECT count(*) FROM revision"),
  ("own_key", "SELECT count(*) FROM own_key"), ("party", "SELECT count(*) FROM party"),
  ("fact", "SELECT count(*) FROM fact"), ("rollup", "SELECT count(*) FROM rollup"),
  ("presence", "SELECT count(*) FROM presence"), ("spread", "SELECT count(*) FROM spread"),
  ("spread_person", "SELECT count(*) FROM spread_person"), ("spread_state", "SELECT count(*) FROM spread_state"),
  ("audit", "SELECT count(*) FROM audit"),
  ("account", "SELECT count(*) FROM account"), ("account_grant", "SELECT count(*) FROM account_grant"),
  ("session", "SELECT count(*) FROM session"), ("invitation", "SELECT count(*) FROM invitation"),
  ("erased", "SELECT count(*) FROM erased"),
  ("second_factor", "SELECT count(*) FROM second_factor"),
  ("recovery_code", "SELECT count(*) FROM recovery_code"), ("seal", "SELECT count(*) FROM seal"),
  ("template", "SELECT count(*) FROM template"),
  ("attachment", "SELECT count(*) FROM attachment"), ("attachment_chunk", "SELECT count(*) FROM attachment_chunk"),
  ("import_run", "SELECT count(*) FROM import_run"), ("naming", "SELECT count(*) FROM naming"),
  ("feedback", "SELECT count(*) FROM feedback"), ("retention_decision", "SELECT count(*) FROM retention_decision"),
]
