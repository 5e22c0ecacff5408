internal import SQL

/// A database of its own on a server, empty or a copy of another, for a test or a trial.
package struct ScratchDatabase: Sendable {
  package let name: String
  /// What an engine opens it with.
  package let connectionString: String
  private let server: String

  /// - Parameter template: a database that nobody is connected to; a copy costs some tens of milliseconds.
  package static func make(on server: String, from template: ScratchDatabase? = nil) async throws -> ScratchDatabase {
    let name = "halfsky_scratch_\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let database = ScratchDatabase(name: name, connectionString: naming(name, server), server: server)
    let from = template?.name ?? "template0"
    try await administer("CREATE DATABASE \(name) TEMPLATE \(from) ENCODING 'UTF8' LOCALE 'C.UTF-8'", server)
    return database
  }

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
