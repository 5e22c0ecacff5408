import Foundation
import Ledger
import SQL
import SQLiteDriver
import Store
import Testing
import UseCases
import Vault

/// A data file whose bytes went bad says so, and where; what was merely broken off opens as ever.
@Suite struct DamageTests {
  /// A file with a log of several commits, as a process that was killed leaves it.
  private func withKilled(_ body: (_ path: String, _ file: [UInt8], _ log: [UInt8]) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("source.sqlite")
    let engine = try SQLiteEngine(path: source.path)
    try await engine.write {
      try $0.define("CREATE TABLE kept (number INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
    }
    for number in 1...6 {
      _ = try await engine.write {
        try $0.run("INSERT INTO kept (number, text) VALUES (\(number), \("第 \(number) 件"))")
      }
    }
    let file = [UInt8](try Data(contentsOf: source))
    let log = [UInt8](try Data(contentsOf: URL(fileURLWithPath: source.path + "-wal")))
    try await body(folder.appendingPathComponent("killed.sqlite").path, file, log)
    try engine.close()
  }

  private func count(_ path: String, _ file: [UInt8], _ log: [UInt8]) async throws -> Int64? {
    for leftover in [path, path + "-wal", path + "-shm"] { try? FileManager.default.removeItem(atPath: leftover) }
    try Data(file).write(to: URL(fileURLWithPath: path))
    try Data(log).write(to: URL(fileURLWithPath: path + "-wal"))
    let engine = try SQLiteEngine(path: path, readers: 1)
    let count = try await engine.read {
      try $0.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'kept'").first?.integer(0) == 0
        ? 0 : $0.rows("SELECT count(*) FROM kept").first?.integer(0)
    }
    try engine.close()
    return count
  }

  @Test func logThatWasBrokenOffOpensUpToItsLastCommit() async throws {
    try await withKilled { path, file, log in
      #expect(try await count(path, file, log) == 6)
      var last: Int64 = 6
      for cut in stride(from: log.count, through: 0, by: -1_371) {
        let found = try #require(try await count(path, file, Array(log.prefix(cut))))
        #expect(found <= last)
        last = found
      }
      #expect(last == 0)
    }
  }

  @Test func logThatIsDamagedInTheMiddleIsNotOpened() async throws {
    try await withKilled { path, file, log in
      let frame = 24 + 4096
      let frames = (log.count - 32) / frame
      #expect(frames >= 8)
      // In the head, in a page, in the frame's own head, in its salt.
      for place in [2, 17, 28, 32 + 2000, 32 + frame + 4, 32 + frame + 9, 32 + 2 * frame + 20, 32 + 3 * frame + 4000] {
        var bad = log
        bad[place] ^= 0x20
        await #expect(throws: EngineProblem.damagedLog, "byte \(place)") { try await count(path, file, bad) }
      }
      // The last commit may have been broken off: what came before is kept.
      var bad = log
      bad[log.count - 100] ^= 0x20
      let kept = try await count(path, file, bad)
      #expect(kept == 5)
    }
  }

  @Test func verifyNamesTheDamagedPlace() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("data.sqlite").path
    let sealer = try #require(Sealer(masterKey: Array(repeating: 7, count: 32)))
    func open() throws -> (SQLiteEngine, Application) {
      let engine = try SQLiteEngine(path: path)
      let store = Store(engine, sealer: sealer, catalogue: Trial.catalogue)
      return (engine, Application(store: store, catalogue: Trial.catalogue, clock: { Moment(milliseconds: 0) }))
    }
    let (engine, application) = try open()
    try await application.store.migrate()
    _ = try await application.importFirstOrganizations(file: "tree.csv", bytes: Array(SmallCity.tree.utf8))
    #expect(try await application.verify().findings == [])
    let root = try await engine.read {
      try $0.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'organization_span'").first?.integer(0)
    }
    try engine.close()
    // A closed file stands alone.
    #expect((try? Data(contentsOf: URL(fileURLWithPath: path + "-wal")))?.isEmpty ?? true)
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let page = (Int(try #require(root)) - 1) * 4096
    for place in page..<page + 200 { bytes[place] ^= 0x5A }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let (again, damaged) = try open()
    let places = await refusal(.unavailable) { _ = try await damaged.verify() }
    #expect(places.contains { $0?.contains("organization_span") == true }, "\(places)")
    try again.close()
  }
}
