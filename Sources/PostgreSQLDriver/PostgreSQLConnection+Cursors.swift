internal import SQL

extension PostgreSQLConnection {
  /// Reads through a cursor, so that a result of any length passes in constant memory and other statements may run in
  /// between. The server plans it each time: what is short is read with `rows`.
  func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws {
    session.openCursors += 1
    defer { session.openCursors -= 1 }
    let name = "c\(session.openCursors)"
    let open = try Command(.text("DECLARE \(name) NO SCROLL CURSOR FOR \(statement.text)"), statement.arguments)
    var wanted = 64
    var commands = [open, Command("FETCH \(wanted) IN \(name)")]
    defer { session.queued.append(Command("CLOSE \(name)")) }
    while true {
      guard let chunk = try session.perform(commands).last else { throw session.lost() }
      for row in try chunk.rows() { try body(row) }
      if chunk.rowCount < wanted { return }
      wanted = Self.rowsAtOnce(after: chunk)
      commands = [Command("FETCH \(wanted) IN \(name)")]
    }
  }

  /// As many rows as weigh a quarter of a megabyte, in few different numbers since each is a statement of its own.
  private static func rowsAtOnce(after chunk: QueryResult) -> Int {
    let each = max(1, chunk.byteCount / max(1, chunk.rowCount))
    return [4096, 1024, 256, 64, 16, 4].first { $0 * each <= 1 << 18 } ?? 1
  }
}
