import PostgreSQLDriver
import SQL
import Testing

/// Many at once, locks, limits of time and cancellation.
@Suite(.onServer) struct WaitingTests {
  @Test func sixtyFourWritersAndReadersShareFourConnections() async throws {
    try await TestServer.withTable { engine, _ in
      try await engine.write { _ = try $0.run("INSERT INTO t (n, t) VALUES (\(1), \("0"))") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<64 {
          group.addTask {
            for round in 0..<5 {
              try await engine.write { connection in
                try connection.run("UPDATE t SET t = (t::bigint + 1)::text WHERE n = \(1)")
                try connection.queue("INSERT INTO t (n) VALUES (\(100 + task * 5 + round))")
              }
              let seen = try await engine.read { connection in
                let sum = try connection.rows("SELECT t::bigint FROM t WHERE n = \(1)").first?.integer(0)
                return (sum, try connection.rows("SELECT count(*) FROM t").first?.integer(0))
              }
              #expect(seen.0 == seen.1.map { $0 - 1 })
            }
          }
        }
        try await group.waitForAll()
      }
      try await engine.expect("SELECT t::bigint FROM t WHERE n = 1", is: 320)
      let connections = try await engine.number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
      #expect((connections ?? .max) <= 4)
    }
  }

  @Test func connectionsAreLentInTheOrderInWhichTheyWereAskedFor() async throws {
    try await TestServer.withEngine(connections: 1) { engine, _ in
      let (gate, order) = (Gate(), Shared<[Int]>([]))
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await engine.read { _ in gate.wait() } }
        await gate.reached()
        for number in 0..<20 {
          group.addTask { _ = try await engine.read { _ in order.change { $0.append(number) } } }
          while engine.waitingCount <= number { await Task.yield() }
        }
        gate.open()
        try await group.waitForAll()
      }
      #expect(order.value == Array(0..<20))
    }
  }

  @Test func transactionsBlockNoThreadOfTheCooperativePool() async throws {
    try await TestServer.withEngine(connections: 16) { engine, _ in
      // Sixteen bodies wait for each other: with fewer threads than that none would ever end.
      let meeting = Meeting(of: 16)
      let met = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<16 {
          group.addTask {
            try await engine.read { connection in
              _ = try connection.rows("SELECT 1")
              return meeting.arrive()
            }
          }
        }
        return try await group.reduce(into: true) { $0 = $0 && $1 }
      }
      #expect(met)
    }
  }

  @Test func whoWaitsTooLongForALockIsTold() async throws {
    try await TestServer.withTable(limits: PostgreSQLLimits(lock: .milliseconds(100))) { engine, _ in
      try await engine.write { _ = try $0.run("INSERT INTO t (n) VALUES (1)") }
      let gate = Gate()
      async let holder: Void = engine.write { connection in
        try connection.run("UPDATE t SET t = \("held") WHERE n = 1")
        gate.wait()
      }
      await gate.reached()
      let found = await problem { try await engine.write { _ = try $0.run("UPDATE t SET t = \("mine") WHERE n = 1") } }
      gate.open()
      try await holder
      #expect(found == .busy)
      try await engine.expect("SELECT count(*) FROM t WHERE t = \("held")", is: 1)
    }
  }

  @Test func ofTwoThatStandInEachOthersWayOneIsUndone() async throws {
    try await TestServer.withTable { engine, _ in
      try await engine.write { _ = try $0.run("INSERT INTO t (n) VALUES (1), (2)") }
      let meeting = Meeting(of: 2)
      @Sendable func cross(_ first: Int, _ second: Int) async -> EngineProblem? {
        do {
          try await engine.write { connection in
            try connection.define("SET LOCAL deadlock_timeout TO 30")
            try connection.run("UPDATE t SET t = \("x") WHERE n = \(first)")
            _ = meeting.arrive()
            try connection.run("UPDATE t SET t = \("x") WHERE n = \(second)")
          }
          return nil
        } catch {
          return error as? EngineProblem
        }
      }
      async let one = cross(1, 2)
      async let other = cross(2, 1)
      let found = await [one, other].compactMap { $0 }
      #expect(found == [.conflict])
    }
  }

  @Test func slowStatementIsEndedByTheServer() async throws {
    try await TestServer.withEngine(connections: 1, limits: PostgreSQLLimits(statement: .milliseconds(80))) {
      engine, _ in
      let found = await problem { _ = try await engine.read { try $0.rows("SELECT count(*) FROM pg_sleep(30)") } }
      #expect(found == .slow)
      try await engine.expect("SELECT 1", is: 1)
      // Loading and changing the schema take as long as they take.
      try await engine.define("SELECT pg_sleep(0.2)")
    }
  }

  @Test func cancelledTaskStopsItsStatementOnTheServer() async throws {
    try await TestServer.withTable(connections: 2) { engine, _ in
      let task = Task {
        try await engine.write { connection in
          try connection.run("INSERT INTO t (n) VALUES (\(1))")
          _ = try connection.rows("SELECT count(*) FROM pg_sleep(60)")
        }
      }
      let running: Statement = """
        SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'
        AND wait_event = 'PgSleep'
        """
      while try await engine.number(running) != 1 { await Task.yield() }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      while try await engine.number(running) != 0 { await Task.yield() }
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func cancelledTaskNoLongerWaitsForAConnection() async throws {
    try await TestServer.withEngine(connections: 1) { engine, _ in
      let gate = Gate()
      async let holder: Void = engine.read { _ in gate.wait() }
      await gate.reached()
      let waiting = Task { try await engine.number("SELECT 1") }
      while engine.waitingCount == 0 { await Task.yield() }
      waiting.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
      #expect(engine.waitingCount == 0)
      gate.open()
      try await holder
      try await engine.expect("SELECT 1", is: 1)
    }
  }

  @Test func whoWaitsTooLongForAConnectionIsTold() async throws {
    try await TestServer.withEngine(connections: 1, limits: PostgreSQLLimits(connection: .milliseconds(60))) {
      engine, _ in
      let gate = Gate()
      async let holder: Void = engine.read { _ in gate.wait() }
      await gate.reached()
      let found = await problem { _ = try await engine.number("SELECT 1") }
      gate.open()
      try await holder
      #expect(found == .busy)
      try await engine.expect("SELECT 1", is: 1)
    }
  }

  @Test func cancelledBeforeItBeginsDoesNothing() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let gate = Gate()
      let task = Task {
        try await engine.write { connection in
          gate.wait()
          try connection.run("INSERT INTO t (n) VALUES (\(1))")
        }
      }
      await gate.reached()
      task.cancel()
      gate.open()
      await #expect(throws: CancellationError.self) { try await task.value }
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }
}
