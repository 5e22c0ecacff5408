import PostgreSQLDriver
import SQL
import Testing

/// All of a transaction or nothing, and what may run inside one.
@Suite(.onServer) struct TransactionTests {
  private struct Wanted: Error {}

  @Test func keepsNothingWhenTheBodyThrows() async throws {
    try await TestServer.withTable { engine, _ in
      await #expect(throws: Wanted.self) {
        try await engine.write { connection in
          try connection.run("INSERT INTO t (n) VALUES (\(1))")
          try connection.queue("INSERT INTO t (n) VALUES (\(2))")
          throw Wanted()
        }
      }
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func keepsNothingOfABatchWithAnErrorInTheMiddle() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let found = await problem {
        try await engine.write { connection in
          try connection.run("INSERT INTO t (n) VALUES (\(0))")
          try connection.run(all: [1, 2, 1, 3].map { "INSERT INTO t (n) VALUES (\($0))" })
        }
      }
      #expect(found == .constraint)
      try await engine.expect("SELECT count(*) FROM t", is: 0)
      let counts = try await engine.write { connection in
        try connection.run(all: [
          "INSERT INTO t (n) VALUES (1), (2), (3)", "UPDATE t SET t = \("x") WHERE n > \(1)",
          "DELETE FROM t WHERE n = \(9)",
        ])
      }
      #expect(counts == [3, 2, 0])
    }
  }

  @Test func errorThatTheBodySwallowsStillUndoesTheTransaction() async throws {
    try await TestServer.withTable { engine, _ in
      let found = await problem {
        try await engine.write { connection in
          try connection.run("INSERT INTO t (n) VALUES (\(1))")
          _ = try? connection.run("INSERT INTO t (n) VALUES (\(1))")
        }
      }
      #expect(found == .constraint)
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func queuedStatementsRunInOrderAndTheirErrorsAreThrown() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      try await engine.write { connection in
        for n in 1...1500 { try connection.queue("INSERT INTO t (n, t) VALUES (\(n), \("a"))") }
        try connection.queue("UPDATE t SET t = \("b") WHERE n <= \(10)")
        #expect(try connection.rows("SELECT count(*) FROM t WHERE t = \("b")").first?.integer(0) == 10)
        try connection.queue("DELETE FROM t WHERE t = \("b")")
      }
      try await engine.expect("SELECT count(*) FROM t", is: 1490)
      let found = await problem {
        try await engine.write { connection in
          try connection.queue("INSERT INTO t (n) VALUES (\(1))")
          try connection.queue("INSERT INTO t (n) VALUES (\(11))")
        }
      }
      #expect(found == .constraint)
      try await engine.expect("SELECT count(*) FROM t", is: 1490)
    }
  }

  @Test func readSeesOneMomentOnly() async throws {
    try await TestServer.withEngine { engine, database in
      try await engine.define("CREATE TABLE t (n BIGINT PRIMARY KEY)")
      let counts = try await engine.read { connection in
        let before = try connection.rows("SELECT count(*) FROM t").first?.integer(0)
        // Another connection commits meanwhile.
        try PostgreSQLFloor(database.connectionString).write(["INSERT INTO t (n) VALUES (\(1))"])
        return [before, try connection.rows("SELECT count(*) FROM t").first?.integer(0)]
      }
      #expect(counts == [0, 0])
      try await engine.expect("SELECT count(*) FROM t", is: 1)
    }
  }

  @Test func readCannotWrite() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let run = await problem { _ = try await engine.read { try $0.run("INSERT INTO t (n) VALUES (1)") } }
      let queued = await problem { try await engine.read { try $0.queue("INSERT INTO t (n) VALUES (1)") } }
      #expect([run, queued] == [.readOnly, .readOnly])
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func serverThatMayOnlyBeReadSaysSo() async throws {
    try await TestServer.withTable { engine, database in
      try await engine.define("ALTER DATABASE \(database.name) SET default_transaction_read_only = on")
      let reader = try await PostgreSQLEngine(database.connectionString, connections: 1)
      let found = await problem { try await reader.write { _ = try $0.run("INSERT INTO t (n) VALUES (1)") } }
      #expect(found == .readOnly)
      try await reader.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func answersToSeveralQuestionsComeInTheirOrder() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let answers = try await engine.write { connection in
        try connection.queue("INSERT INTO t (n) VALUES (\(5))")
        return try connection.rows(
          all: (0..<1200).map { "SELECT n + \($0) FROM t WHERE n = \(5) AND \($0) <> \(7)" }
        ).map { try $0.first?.integer(0) }
      }
      var expected: [Int64?] = Array(5..<1205)
      expected[7] = nil
      #expect(answers == expected)
    }
  }

  @Test func transactionsWithoutStatementsCostNothingAndHarmNothing() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      for _ in 1...100 {
        let (five, six) = (try await engine.write { _ in 5 }, try await engine.read { _ in 6 })
        #expect(five == 5 && six == 6)
      }
      await #expect(throws: Wanted.self) { try await engine.write { _ in throw Wanted() } }
      try await engine.expect("SELECT 1", is: 1)
    }
  }

  @Test func statementsRunInsideLoopsInsideLoops() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      try await engine.write {
        _ = try $0.run(all: (1...300).map { "INSERT INTO t (n, t) VALUES (\($0), \("t\($0)"))" })
      }
      let found = try await engine.write { connection in
        var found: [Int64] = []
        try connection.forEach("SELECT n FROM t WHERE n <= \(200) ORDER BY n") { outer in
          let n = try outer.integer(0)
          try connection.forEach("SELECT n FROM t WHERE n > \(n) AND n < \(n + 80) ORDER BY n") { inner in
            if try inner.integer(0) == n + 79 {
              found += try connection.rows("SELECT n FROM t WHERE n = \(n)").map { try $0.integer(0) }
            }
          }
          try connection.run("UPDATE t SET t = \("seen") WHERE n = \(n)")
        }
        return found
      }
      #expect(found == Array(1...200))
      try await engine.expect("SELECT count(*) FROM t WHERE t = \("seen")", is: 200)
    }
  }

  @Test func loopLeftEarlyLeavesTheConnectionUsable() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let counted = try await engine.read { connection in
        var counted = 0
        do {
          try connection.forEach("SELECT n FROM generate_series(1, 1000000) s (n)") { _ in
            counted += 1
            if counted == 1000 { throw Wanted() }
          }
        } catch is Wanted {}
        try connection.forEach("SELECT n FROM generate_series(1, 5000) s (n)") { _ in counted += 1 }
        return counted
      }
      #expect(counted == 6000)
      await #expect(throws: Wanted.self) {
        try await engine.read { try $0.forEach("SELECT n FROM generate_series(1, 1000) s (n)") { _ in throw Wanted() } }
      }
      try await engine.expect("SELECT 1", is: 1)
    }
  }

  @Test func preparesAnewWhenTheSchemaHasChanged() async throws {
    try await TestServer.withTable(connections: 2) { engine, _ in
      try await engine.write { _ = try $0.run("INSERT INTO t (n) VALUES (1)") }
      for _ in 1...3 { #expect(try await engine.read { try $0.rows("SELECT * FROM t").first?.values.count } == 2) }
      try await engine.define("ALTER TABLE t ADD COLUMN more BIGINT")
      #expect(try await engine.read { try $0.rows("SELECT * FROM t").first?.values.count } == 3)
      #expect(try await engine.write { try $0.rows("SELECT * FROM t").first?.values.count } == 3)
    }
  }

  @Test func forgetsStatementsThatAreNotUsed() async throws {
    try await TestServer.withEngine(connections: 1) { engine, _ in
      for round in 1...2 {
        try await engine.read { connection in
          for width in 1...300 {
            let rows = try connection.rows("SELECT \(round) WHERE \(width) IN (\(list: Array(1...width)))")
            #expect(try rows.first?.integer(0) == Int64(round))
          }
        }
      }
      let kept = try await engine.number("SELECT count(*) FROM pg_prepared_statements")
      #expect((kept ?? .max) <= 260)
    }
  }
}
