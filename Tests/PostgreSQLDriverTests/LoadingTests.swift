import PostgreSQLDriver
import SQL
import Testing

/// Rows by the thousand.
@Suite(.onServer) struct LoadingTests {
  private struct Wanted: Error {}

  private static let columns: [StaticString] = ["n", "t"]

  @Test func loadsRowsAmongOtherStatements() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      try await engine.write { connection in
        try connection.queue("INSERT INTO t (n) VALUES (\(-1))")
        try connection.load(into: "t", columns: Self.columns) { append in
          for n in 0..<20_000 { try append([.integer(Int64(n)), n % 7 == 0 ? .null : .text("第\(n)行\t\\N\n")]) }
        }
        try connection.run("DELETE FROM t WHERE n = \(-1)")
      }
      try await engine.expect("SELECT count(*) FROM t", is: 20_000)
      try await engine.expect("SELECT count(*) FROM t WHERE t IS NULL", is: 2858)
      try await engine.expect("SELECT count(*) FROM t WHERE t = \("第19998行\t\\N\n")", is: 1)
    }
  }

  @Test func keepsEveryKindOfValue() async throws {
    try await TestServer.withEngine(connections: 1) { engine, _ in
      try await engine.define("CREATE TABLE v (id BIGINT, i BIGINT, t TEXT, b BYTEA)")
      let rows: [[SQLValue]] = [
        [.integer(0), .integer(.min), .text(""), .bytes([])],
        [.integer(1), .integer(.max), .text("妇联"), .bytes([0, 255])],
        [.integer(2), .null, .null, .null],
        [
          .integer(3), .integer(-1), .text(String(repeating: "长", count: 90_000)),
          .bytes(Array(repeating: 7, count: 300_000)),
        ],
      ]
      try await engine.write { connection in
        try connection.load(into: "v", columns: ["id", "i", "t", "b"]) { append in for row in rows { try append(row) } }
      }
      let kept = try await engine.read { try $0.rows("SELECT id, i, t, b FROM v ORDER BY id").map(\.values) }
      #expect(kept == rows)
    }
  }

  @Test func loadsNothingWhenARowBreaksAConstraint() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let found = await problem {
        try await engine.write { connection in
          try connection.load(into: "t", columns: ["n"]) { append in
            for n in 0..<10_000 { try append([.integer(Int64(n % 9999))]) }
          }
        }
      }
      #expect(found == .constraint)
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func loadsNothingWhenTheSourceThrows() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      await #expect(throws: Wanted.self) {
        try await engine.write { connection in
          try connection.run("INSERT INTO t (n) VALUES (\(-1))")
          try connection.load(into: "t", columns: ["n"]) { append in
            for n in 0..<20_000 { try append([.integer(Int64(n))]) }
            throw Wanted()
          }
        }
      }
      try await engine.expect("SELECT count(*) FROM t", is: 0)
      try await engine.write { try $0.load(into: "t", columns: ["n"]) { try $0([.integer(4)]) } }
      try await engine.expect("SELECT sum(n) FROM t", is: 4)
    }
  }

  @Test func refusesWhatDoesNotSuitItsColumn() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let rows: [[SQLValue]] = [
        [.text("a"), .text("b")], [.integer(1), .integer(2)], [.integer(1)], [.bytes([]), .null],
      ]
      for row in rows {
        await #expect(throws: StoredDataProblem.self) {
          try await engine.write { try $0.load(into: "t", columns: Self.columns) { try $0(row) } }
        }
      }
      await #expect(throws: StoredDataProblem.self) {
        try await engine.write { try $0.load(into: "t", columns: ["absent"]) { try $0([.integer(1)]) } }
      }
      let null = await problem {
        try await engine.write { try $0.load(into: "t", columns: Self.columns) { try $0([.integer(1), .text("\0")]) } }
      }
      #expect(null == .unstorableText)
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func loadsAgainstAnyConnectionRowByRow() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      try await engine.write { connection in
        try PlainConnection(connection: connection).load(into: "t", columns: Self.columns) { append in
          try append([.integer(1), .text("a")])
          try append([.integer(2), .null])
        }
      }
      try await engine.expect("SELECT count(*) FROM t WHERE (n = 1 AND t = 'a') OR (n = 2 AND t IS NULL)", is: 2)
    }
  }
}

/// What an engine without batches and without a way of loading has to offer.
private struct PlainConnection: Connection {
  let connection: any Connection

  func rows(_ statement: Statement) throws -> [Row] { try connection.rows(statement) }
  func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws { try connection.forEach(statement, body) }
  @discardableResult func run(_ statement: Statement) throws -> Int { try connection.run(statement) }
  func define(_ text: String) throws { try connection.define(text) }
}
