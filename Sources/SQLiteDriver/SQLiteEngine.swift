import Dispatch
import GRDB
import GRDBSQLite
import Glibc
public import SQL

/// One SQLite file in WAL mode: one writer, several readers, each on GRDB's own threads.
public struct SQLiteEngine: Engine {
  let pool: DatabasePool

  public var dialect: Dialect {
    Dialect(
      name: "sqlite", int: "INTEGER", text: "TEXT", bytes: "BLOB", keyed: "STRICT, WITHOUT ROWID", plain: "STRICT",
      forUpdate: "")
  }

  /// Opens a file, creating it when absent.
  ///
  /// - Throws: `EngineProblem.cannotOpen`, `.notADatabase`, `.readOnly`, `.damaged`, `.damagedLog`.
  public init(path: String, readers: Int = 4) throws {
    if WriteAheadLog.isDamaged(beside: path) { throw EngineProblem.damagedLog }
    SQLiteEngine.makePrivate(path)
    var configuration = Configuration.halfsky
    configuration.maximumReaderCount = readers
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
    } catch {
      throw EngineProblem(error)
    }
  }

  /// Makes a new file readable by its owner only, whatever the umask; the log beside it takes the same rights.
  private static func makePrivate(_ path: String) {
    let file = open(path, O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file >= 0 { Glibc.close(file) }
  }

  public func read<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    try await translating { try await pool.read { database in try body(SQLiteConnection(database: database)) } }
  }

  public func write<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    try await translating {
      try await pool.writeWithoutTransaction { database in
        var result: T?
        try database.inTransaction(.immediate) {
          result = try body(SQLiteConnection(database: database))
          return .commit
        }
        guard let result else { throw EngineProblem.other(code: 0) }
        return result
      }
    }
  }

  /// Copies everything committed to a new file while others go on working.
  public func backUp(to path: String) async throws {
    try await translating {
      let target = try DatabaseQueue(path: path)
      try pool.backup(to: target)
      try target.close()
    }
  }

  /// Ends every connection, so that the file stands alone and can be given another name; the engine cannot be used any more.
  public func close() throws {
    do {
      // Whichever connection is closed last may not be allowed to write, and would leave everything in the log.
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try pool.close()
    } catch {
      throw EngineProblem(error)
    }
  }

  func translating<T>(_ body: () async throws -> T) async throws -> T {
    do {
      return try await body()
    } catch let error as DatabaseError {
      throw EngineProblem(error)
    }
  }
}

extension Configuration {
  /// What every connection is set to.
  static var halfsky: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA cache_size = -65536")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }
}

extension EngineProblem {
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .cannotOpen
      return
    }
    // On a full disk not even the index of the log, which every reader needs, can be made.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CONSTRAINT: self = .constraint
    case .SQLITE_CANTOPEN: self = .cannotOpen
    default: self = .other(code: Int(error.extendedResultCode.rawValue))
    }
  }
}
