internal import SQL

/// What a transaction's body works with: statements of one session, all of them inside its transaction.
struct PostgreSQLConnection: Connection {
  let session: Session
  let kind: TransactionKind

  func rows(_ statement: Statement) throws -> [Row] { try session.perform(Command(statement)).rows() }

  @discardableResult
  func run(_ statement: Statement) throws -> Int { try session.perform(Command(statement)).count }

  func run(all statements: [Statement]) throws -> [Int] { try perform(all: statements) { $0.count } }

  func rows(all statements: [Statement]) throws -> [[Row]] { try perform(all: statements) { try $0.rows() } }

  private func perform<T>(all statements: [Statement], _ read: (QueryResult) throws -> T) throws -> [T] {
    var answers: [T] = []
    answers.reserveCapacity(statements.count)
    var batch: [Command] = []
    var size = 0
    for statement in statements {
      let command = try Command(statement)
      batch.append(command)
      size += command.bytes.count
      if batch.count == Self.batchCount || size > Self.batchBytes {
        answers += try session.perform(batch).map(read)
        (batch, size) = ([], 0)
      }
    }
    if !batch.isEmpty { answers += try session.perform(batch).map(read) }
    return answers
  }

  func queue(_ statement: Statement) throws {
    if kind == .reading {
      try run(statement)
      return
    }
    session.queued.append(try Command(statement))
    if session.queued.count >= Self.batchCount { _ = try session.perform([]) }
  }

  func define(_ text: String) throws {
    _ = try session.outsidePipeline { try session.runScript(text) }
  }

  /// So many statements, or bytes, travel at once: enough that the way does not matter, and memory stays small.
  private static let batchCount = 512
  private static let batchBytes = 1 << 20
}
