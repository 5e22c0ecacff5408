import PostgreSQLDriver
import SQL
import Testing

/// Connections that break and servers that stop.
@Suite(.onServer) struct LossTests {
  private static let ownEnd: Statement = "SELECT pg_terminate_backend(pg_backend_pid())"

  @Test func readThatLosesItsConnectionIsRepeatedOnce() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let tries = Shared(0)
      let found = try await engine.read { connection in
        _ = try connection.rows("SELECT 1")
        if tries.change({ $0 += 1 }) == 1 { _ = try connection.rows(Self.ownEnd) }
        return try connection.rows("SELECT 7").first?.integer(0)
      }
      #expect(found == 7)
      let lost = await problem { _ = try await engine.read { try $0.rows(Self.ownEnd) } }
      #expect(lost == .serverStopped)
      try await engine.expect("SELECT 1", is: 1)
    }
  }

  @Test func writeThatLosesItsConnectionHalfwayKeepsNothingAndIsNotRepeated() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let tries = Shared(0)
      let lost = await problem {
        try await engine.write { connection in
          tries.change { $0 += 1 }
          try connection.run("INSERT INTO t (n) VALUES (1)")
          _ = try connection.rows(Self.ownEnd)
        }
      }
      #expect(lost == .serverStopped)
      #expect(tries.value == 1)
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func writeThatMeetsADeadConnectionIsRepeated() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      let tries = Shared(0)
      try await engine.write { connection in
        if tries.change({ $0 += 1 }) == 1 { _ = try connection.rows(Self.ownEnd) }
        try connection.run("INSERT INTO t (n) VALUES (1)")
      }
      try await engine.expect("SELECT count(*) FROM t", is: 1)
    }
  }

  @Test func lossWhileCommittingSaysThatTheOutcomeIsUnknown() async throws {
    try await TestServer.withTable(connections: 1) { engine, _ in
      try await engine.define(
        """
        CREATE FUNCTION ending() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER ending AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION ending();
        """)
      let tries = Shared(0)
      func write(_ body: @escaping @Sendable (any Connection) throws -> Void) async -> EngineProblem? {
        await problem {
          try await engine.write { connection in
            tries.change { $0 += 1 }
            try body(connection)
          }
        }
      }
      #expect(await write { try $0.run("INSERT INTO t (n) VALUES (1)") } == .outcomeUnknown)
      // Also when everything travels with the commit and nothing had been answered.
      #expect(await write { try $0.queue("INSERT INTO t (n) VALUES (1)") } == .outcomeUnknown)
      #expect(tries.value == 2)
      try await engine.expect("SELECT count(*) FROM t", is: 0)
    }
  }

  @Test func connectionsThatDiedWhileIdleAreReplacedUnnoticed() async throws {
    try await TestServer.withTable(connections: 3) { engine, database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<9 { group.addTask { try await engine.expect("SELECT 1", is: 1) } }
        try await group.waitForAll()
      }
      let beside = try PostgreSQLFloor(database.connectionString)
      _ = try beside.read(
        """
        SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid()
        """)
      for n in 1...3 { try await engine.write { _ = try $0.run("INSERT INTO t (n) VALUES (\(n))") } }
      try await engine.expect("SELECT count(*) FROM t", is: 3)
    }
  }

  @Test func nothingAcknowledgedIsLostWhenTheServerIsKilledUnderLoad() async throws {
    try await OwnServer.with { server in
      let database = try await ScratchDatabase.make(on: server.address)
      let engine = try await PostgreSQLEngine(database.connectionString, connections: 4)
      try await engine.define("CREATE TABLE t (n BIGINT PRIMARY KEY, t TEXT)")
      let acknowledged = Shared<[Int]>([])
      let isOver = Shared(false)
      let problems = Shared<Set<EngineProblem>>([])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          group.addTask {
            var number = writer
            while !isOver.value {
              number += 8
              let row = number
              do {
                try await engine.write { connection in
                  try connection.run("INSERT INTO t (n) VALUES (\(row))")
                  try connection.run("UPDATE t SET t = \("whole") WHERE n = \(row)")
                }
                acknowledged.change { $0.append(row) }
              } catch let problem as EngineProblem {
                problems.change { $0.insert(problem) }
              }
            }
          }
        }
        while acknowledged.value.count < 100 { await Task.yield() }
        try server.kill()
        let before = acknowledged.value.count
        try server.startAgain()
        while acknowledged.value.count < before + 100 { await Task.yield() }
        isOver.change { $0 = true }
        try await group.waitForAll()
      }
      let kept = try await engine.read { try $0.rows("SELECT n FROM t WHERE t = \("whole")").map { try $0.integer(0) } }
      #expect(Set(acknowledged.value.map(Int64.init)).subtracting(kept) == [])
      try await engine.expect("SELECT count(*) FROM t WHERE t IS NULL", is: 0)
      let expected: Set<EngineProblem> = [.serverStopped, .unreachable, .outcomeUnknown]
      #expect(problems.value.subtracting(expected) == [])
    }
  }
}
