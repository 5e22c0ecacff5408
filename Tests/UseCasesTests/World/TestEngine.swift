import Foundation
import Ledger
import SQL
import SQLiteDriver
import Store
import Synchronization
import Testing
import Vault

/// The engines every use case is tried on; a further one is a further case.
enum TestEngine: String, CaseIterable, Sendable {
  case sqlite

  /// Two connections to one empty database: the store's own, and one beside it for looking and tampering.
  func open(in folder: URL) throws -> (own: any Engine, beside: any Engine) {
    switch self {
    case .sqlite:
      let path = folder.appendingPathComponent("data.sqlite").path
      return (try SQLiteEngine(path: path), try SQLiteEngine(path: path, readers: 1))
    }
  }
}

/// Runs a test on an empty store in a folder of its own, which is gone afterwards.
func withStore(
  _ engine: TestEngine, _ catalogue: Catalogue, _ body: (Store, any Engine) async throws -> Void
) async throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  let (own, beside) = try engine.open(in: folder)
  let sealer = try #require(Sealer(masterKey: Array(repeating: 7, count: 32)))
  let store = Store(own, sealer: sealer, catalogue: catalogue)
  try await store.migrate()
  try await body(store, beside)
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
  ("presence", "SELECT count(*) FROM presence"), ("audit", "SELECT count(*) FROM audit"),
  ("account", "SELECT count(*) FROM account"), ("account_grant", "SELECT count(*) FROM account_grant"),
  ("session", "SELECT count(*) FROM session"), ("seal", "SELECT count(*) FROM seal"),
  ("template", "SELECT count(*) FROM template"),
  ("attachment", "SELECT count(*) FROM attachment"), ("attachment_chunk", "SELECT count(*) FROM attachment_chunk"),
  ("import_run", "SELECT count(*) FROM import_run"),
]
