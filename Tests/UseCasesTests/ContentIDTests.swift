import Foundation
import Ledger
import SQLiteDriver
import Store
import Testing
import Vault

/// What lies in clear gives nothing away: ids of imported rows, and the data file to other users of the machine.
@Suite struct ContentIDTests {
  @Test(arguments: TestEngine.allCases)
  func theSameRowHasTheSameIDUnderOneKeyOnly(engine: TestEngine) async throws {
    try await engine.withEngines { own, beside in
      let county = try #require(CountyCode(990_121))
      var ids: [String] = []
      for (place, key) in [(own, UInt8(7)), (beside, 7), (beside, 8)] {
        let sealer = try #require(Sealer(masterKey: Array(repeating: key, count: 32)))
        let store = Store(place, sealer: sealer, catalogue: Trial.catalogue)
        try await store.migrate()
        ids.append(try await store.read { try $0.contentIDs(in: county).uuid(of: "讲座 2013-03-08 30") })
      }
      #expect(ids[0] == ids[1] && ids[1] != ids[2])
      #expect(ids.allSatisfy { RecordID("\(county)-\($0)") != nil })
      #expect(ids[0] != Random.uuid(digest: Digest.sha256(Array("讲座 2013-03-08 30".utf8))))
    }
  }

  @Test func aNewDataFileIsItsOwnersAlone() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("data.sqlite").path
    let engine = try SQLiteEngine(path: path)
    for ending in ["", "-wal"] {
      let rights = try FileManager.default.attributesOfItem(atPath: path + ending)[.posixPermissions] as? Int
      #expect(rights == 0o600, "\(ending)")
    }
    try engine.close()
  }
}
