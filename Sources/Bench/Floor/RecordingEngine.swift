import SQL
import Synchronization

/// An engine that remembers what each transaction wrote, so that the floor can make the very same rows.
final class RecordingEngine: Engine {
  private let engine: any Engine
  private let kept = Mutex<[[Statement]]>([])
  private let isOn = Mutex(false)

  init(_ engine: any Engine) { self.engine = engine }

  var dialect: Dialect { engine.dialect }

  func start() { isOn.withLock { $0 = true } }

  /// What was written since `start`, transaction by transaction.
  func stop() -> [[Statement]] {
    isOn.withLock { $0 = false }
    return kept.withLock { all in
      defer { all = [] }
      return all
    }
  }

  func read<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    try await engine.read(body)
  }

  func write<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T {
    guard isOn.withLock({ $0 }) else { return try await engine.write(body) }
    let (result, statements) = try await engine.write { connection in
      let recorder = RecordingConnection(connection)
      return (try body(recorder), recorder.statements)
    }
    kept.withLock { $0.append(statements) }
    return result
  }
}

/// Passes everything on and keeps the statements that change rows.
private final class RecordingConnection: Connection {
  private let connection: any Connection
  private(set) var statements: [Statement] = []

  init(_ connection: any Connection) { self.connection = connection }

  func rows(_ statement: Statement) throws -> [Row] {
    if statement.shape.begins(with: "INSERT") { statements.append(statement) }
    return try connection.rows(statement)
  }

  func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws {
    try connection.forEach(statement, body)
  }

  @discardableResult
  func run(_ statement: Statement) throws -> Int {
    statements.append(statement)
    return try connection.run(statement)
  }

  func rows(all statements: [Statement]) throws -> [[Row]] {
    self.statements += statements.filter { $0.shape.begins(with: "INSERT") }
    return try connection.rows(all: statements)
  }

  func run(all statements: [Statement]) throws -> [Int] {
    self.statements += statements
    return try connection.run(all: statements)
  }

  func queue(_ statement: Statement) throws {
    statements.append(statement)
    try connection.queue(statement)
  }

  func define(_ text: String) throws { try connection.define(text) }
}
