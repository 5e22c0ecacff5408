import Ledger
import SQL
import Store
import Testing
import Vault

/// Several programs that start at the same moment bring one database up to date together.
@Suite struct MigratingTests {
  @Test(arguments: TestEngine.allCases)
  func programsThatStartTogetherMakeOneSchema(engine: TestEngine) async throws {
    for _ in 0..<3 {
      try await engine.withEngines { own, beside in
        let sealer = try #require(Sealer(masterKey: Array(repeating: 7, count: 32)))
        let stores = [own, beside].map { Store($0, sealer: sealer, catalogue: Trial.catalogue) }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for store in stores + stores { group.addTask { try await store.migrate() } }
          try await group.waitForAll()
        }
        let counts = try await beside.rowCounts()
        #expect(counts.count > 15 && counts.values.allSatisfy { $0 == 0 })
        let numbers = try await beside.read { connection in
          try connection.rows("SELECT number FROM migration ORDER BY number").map { try $0.integer(0) }
        }
        #expect(!numbers.isEmpty && numbers == Array(1...Int64(numbers.count)))
      }
    }
  }
}
