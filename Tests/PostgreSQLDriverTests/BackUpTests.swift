import Foundation
import PostgreSQLDriver
import SQL
import Testing

/// Copies of a database that is in use.
@Suite struct BackUpTests {
  private func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  /// Something that says it is `pg_dump`.
  private func pretend(_ words: String, in folder: URL) throws {
    let path = folder.appendingPathComponent("pg_dump").path
    try "#!/bin/sh\necho '\(words)'\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  @Test(.onServer) func copyIsOfOneMomentAndCanBeTakenBack() async throws {
    try await withFolder { folder in
      try await TestServer.withTable { engine, _ in
        let file = folder.appendingPathComponent("copy.dump").path
        let isOver = Shared(false)
        // Each transaction writes two rows: a copy with an odd count would be of no moment.
        async let writing: Void = {
          var n = 0
          while !isOver.value {
            n += 2
            let row = n
            try await engine.write { connection in
              try connection.run("INSERT INTO t (n, t) VALUES (\(row), \("妇女之家"))")
              try connection.run("INSERT INTO t (n, t) VALUES (\(row + 1), \("妇女之家"))")
            }
          }
        }()
        while try await engine.number("SELECT count(*) FROM t") ?? 0 < 20 {}
        try await engine.backUp(to: file)
        isOver.change { $0 = true }
        try await writing
        let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
        #expect(permissions?.intValue == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy.dump"])
        try await expectRestored(file)
      }
    }
  }

  private func expectRestored(_ file: String) async throws {
    try await ScratchDatabase.with(on: TestServer.address) { database in
      let program = try #require(try await BackUpProgram.find(for: 14))
      let restore = Process()
      restore.executableURL = URL(fileURLWithPath: program.path.replacing("pg_dump", with: "pg_restore"))
      restore.arguments = ["--exit-on-error", "--dbname=\(database.connectionString)", file]
      try restore.run()
      restore.waitUntilExit()
      #expect(restore.terminationStatus == 0)
      let engine = try await PostgreSQLEngine(database.connectionString, connections: 1)
      let count = try await engine.number("SELECT count(*) FROM t WHERE t = '妇女之家'") ?? 0
      #expect(count >= 20 && count % 2 == 0)
    }
  }

  @Test(.onServer) func saysThatTheFileCannotBeWritten() async throws {
    try await withFolder { folder in
      try await TestServer.withEngine(connections: 1) { engine, _ in
        let found = await problem { try await engine.backUp(to: folder.path + "/absent/copy.dump") }
        #expect(found == .cannotOpen)
      }
    }
  }

  @Test func takesTheNewestProgramThatIsNewEnough() async throws {
    try await withFolder { folder in
      let (old, good, broken) = (
        folder.appendingPathComponent("old"), folder.appendingPathComponent("good"),
        folder.appendingPathComponent("broken")
      )
      for place in [old, good, broken] {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      }
      try pretend("pg_dump (PostgreSQL) 13.4", in: old)
      try pretend("pg_dump (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)", in: good)
      try pretend("something else", in: broken)
      let folders = [old, good, broken, folder].map(\.path)
      let found = try await BackUpProgram.find(for: 14, in: folders)
      #expect(found?.version == 15)
      #expect(found?.path == good.path + "/pg_dump")
      let tooNew = try await BackUpProgram.find(for: 16, in: folders)
      #expect(tooNew == nil)
    }
  }
}
