internal import SQL

/// A database of its own on a server, empty or a copy of another, for a test or a trial.
package struct ScratchDatabase: Sendable {
  package let name: String
  /// What an engine opens it with.
  package let connectionString: String
  private let server: String

  /// - Parameters:
  ///   - template: a database that nobody is connected to; a copy costs some tens of milliseconds.
  ///   - text: how texts are kept and ordered.
  package static func make(
    on server: String, from template: ScratchDatabase? = nil, text: StaticString = "ENCODING 'UTF8' LOCALE 'C.UTF-8'"
  ) async throws -> ScratchDatabase {
    let name = "halfsky_scratch_\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let database = ScratchDatabase(name: name, connectionString: naming(name, server), server: server)
    let from = template?.name ?? "template0"
    try await administer("CREATE DATABASE \(name) TEMPLATE \(from) \(text)", server)
    return database
  }

  /// Makes a database, lends it to `body`, and removes it; so many at once, since a server has only so many connections.
  package static func with<T>(
    on server: String, from template: ScratchDatabase? = nil, _ body: (ScratchDatabase) async throws -> T
  ) async throws -> T {
    try await turnstile.pass {
      let database = try await make(on: server, from: template)
      do {
        let result = try await body(database)
        try await database.drop()
        return result
      } catch {
        try await database.drop()
        throw error
      }
    }
  }

  private static let turnstile = Turnstile(places: 8)

  /// Ends every connection to the database and removes it.
  package func drop() async throws {
    try await Self.administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)", server)
  }

  /// The connection string with another database; what comes later in it overrides.
  private static func naming(_ name: String, _ server: String) -> String {
    guard server.hasPrefix("postgres://") || server.hasPrefix("postgresql://") else {
      return "\(server) dbname=\(name)"
    }
    return server + (server.contains("?") ? "&" : "?") + "dbname=\(name)"
  }

  private static func administer(_ text: String, _ server: String) async throws {
    let lane = try Lane(ConnectionSettings(server, PostgreSQLLimits()))
    try await lane.administer(text)
  }
}
