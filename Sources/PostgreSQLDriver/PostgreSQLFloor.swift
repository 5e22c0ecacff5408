import CPostgreSQL
package import SQL

/// Statements prepared once and sent bare on one connection: what the benchmark measures against.
package final class PostgreSQLFloor {
  private let handle: OpaquePointer
  private var names: [Command.Key: String] = [:]

  package init(_ connectionString: String) throws {
    guard let handle = PQconnectdb(connectionString) else { throw EngineProblem.unreachable }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else { throw EngineProblem.unreachable }
  }

  deinit { PQfinish(handle) }

  /// Runs the statements in one pipeline with `BEGIN` and `COMMIT`.
  package func write(_ statements: [Statement]) throws {
    let commands = try statements.map { try Command($0) }
    try prepare([Command("BEGIN"), Command("COMMIT")] + commands)
    PQenterPipelineMode(handle)
    try send(Command("BEGIN"))
    for command in commands { try send(command) }
    try send(Command("COMMIT"))
    guard PQpipelineSync(handle) == 1 else { throw EngineProblem.serverStopped }
    for _ in 0..<commands.count + 2 { _ = try count() }
    PQclear(PQgetResult(handle))
    PQexitPipelineMode(handle)
  }

  /// Runs one statement that reads and returns how many rows came.
  package func read(_ statement: Statement) throws -> Int {
    let command = try Command(statement)
    try prepare([command])
    try send(command)
    return try count()
  }

  private func prepare(_ commands: [Command]) throws {
    for command in commands where names[command.key] == nil {
      let name = "f\(names.count)"
      let result = PQprepare(
        handle, name, PreparedStatements.numbered(command.text), Int32(command.types.count), command.types)
      defer { PQclear(result) }
      guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw EngineProblem.other(code: 0) }
      names[command.key] = name
    }
  }

  private func send(_ command: Command) throws {
    let sent = command.withParameters {
      PQsendQueryPrepared(handle, names[command.key], Int32(command.types.count), $0, $1, $2, 1)
    }
    if sent != 1 { throw EngineProblem.serverStopped }
  }

  /// The rows of the next result, and past its end.
  private func count() throws -> Int {
    var rows = 0
    while let result = PQgetResult(handle) {
      defer { PQclear(result) }
      let status = PQresultStatus(result)
      guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else { throw EngineProblem.other(code: 0) }
      rows = Int(PQntuples(result))
    }
    return rows
  }
}
