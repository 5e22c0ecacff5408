public import SQL

/// One PostgreSQL database (14 or newer) behind a bounded pool of connections, each on a thread of its own.
///
/// Reads see one consistent view; writes are `READ COMMITTED`. A read that meets a dead connection is repeated once on a
/// new one; a write is repeated only if nothing of it had been answered.
public struct PostgreSQLEngine: Engine {
  let pool: ConnectionPool

  public var dialect: Dialect {
    Dialect(
      name: "postgresql", int: "BIGINT", text: "TEXT", bytes: "BYTEA", keyed: "", plain: "", forUpdate: " FOR UPDATE",
      schemaLock: "SELECT CAST(pg_advisory_xact_lock(72958, hashtext(current_schema())) AS TEXT)")
  }

  /// Connects once, to see that there is a server and that the database suits.
  ///
  /// The connection string is any of libpq's (`postgresql://user@host/name?sslmode=verify-full`, `host=… dbname=…`);
  /// what it leaves out comes from the `PG…` environment variables and the password file.
  /// - Throws: `EngineProblem.wrongAddress`, `.unreachable`, `.signInRefused`, `.noDatabase`, `.wrongVersion`,
  ///   `.wrongEncoding`.
  public init(
    _ connectionString: String, connections: Int = 8, limits: PostgreSQLLimits = PostgreSQLLimits()
  ) async throws {
    pool = ConnectionPool(try ConnectionSettings(connectionString, limits), size: max(1, connections))
    _ = try await pool.use { try await $0.serverVersion() }
  }

  public func read<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    try await pool.use { try await $0.transact(.reading, body) }
  }

  public func write<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    try await pool.use { try await $0.transact(.writing, body) }
  }

  /// How many calls wait for a connection.
  package var waitingCount: Int { pool.waitingCount }

  /// Ends the connections that nobody uses now, so that a database can be copied or dropped; the engine stays usable.
  public func disconnect() async { await pool.disconnectIdle() }
}

/// How long an engine waits before it gives up.
public struct PostgreSQLLimits: Sendable {
  /// For a server to let us in.
  public var connect: Duration
  /// For a connection of the pool to become free.
  public var connection: Duration
  /// For one statement; loading and changing the schema take as long as they take.
  public var statement: Duration
  /// For another transaction's lock.
  public var lock: Duration
  /// For us between two statements of a transaction, before the server ends it.
  public var idleInTransaction: Duration

  public init(
    connect: Duration = .seconds(10), connection: Duration = .seconds(60), statement: Duration = .seconds(300),
    lock: Duration = .seconds(10),
    idleInTransaction: Duration = .seconds(300)
  ) {
    self.connect = connect
    self.connection = connection
    self.statement = statement
    self.lock = lock
    self.idleInTransaction = idleInTransaction
  }
}

extension Duration {
  var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
