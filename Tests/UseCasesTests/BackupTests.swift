import Foundation
import Ledger
import Reports
import SQL
import Store
import Testing
import UseCases
import Vault

/// A federation is backed up while it works, and comes back whole on either engine.
@Suite struct BackupTests {
  private static let ways = TestEngine.allCases.flatMap { from in TestEngine.allCases.map { (from, $0) } }
  private static let passphrase = BackupLock.passphrase("柳树 桥 1949 风筝 热茶 雨")

  private func withFile(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path + "/backup.halfsky")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "backup.halfsky" }
    #expect(left == [])
  }

  private func withTarget(
    _ engine: TestEngine, key: UInt8 = 7, _ body: (Store, any Engine) async throws -> Void
  ) async throws {
    try await engine.withEngines { own, beside in
      let sealer = try #require(Sealer(masterKey: Array(repeating: key, count: 32)))
      try await body(Store(own, sealer: sealer, catalogue: Trial.catalogue), beside)
    }
  }

  private func filled(_ city: SmallCity) async throws {
    try await city.lecture("2013-03-08", ["people": "30余", "partners": "梅村妇联", "roster": "某甲、某乙"])
    let post = try await city.post()
    try await city.application.perform(VoidRecord(id: post, revision: 1, reason: "重复"), as: city.chair)
    try await city.petition(at: city.bridgeVillage)
    try await city.application.addFirstAdministrator(
      name: "admin", displayName: "某甲", password: "a password of some length", at: city.city)
  }

  @discardableResult
  private func backUp(_ city: SmallCity, to path: String, _ lock: BackupLock = .open) async throws -> BackupTally {
    try await city.application.store.backUp(to: path, lock: lock, program: "0.1.0", at: city.clock.now)
  }

  private func application(_ store: Store, _ city: SmallCity) -> Application {
    Application(store: store, catalogue: Trial.catalogue, clock: { city.clock.now })
  }

  @Test(arguments: ways)
  func comesBackTheSame(from: TestEngine, to: TestEngine) async throws {
    try await SmallCity.with(from) { city in
      try await filled(city)
      try await withFile { path in
        let written = try await backUp(city, to: path)
        try await withTarget(to) { target, beside in
          #expect(try await target.restore(from: path, lock: .open) == written)
          #expect(written.counties == 3)
          var rows = try await city.beside.rowCounts()
          rows["session"] = 0
          #expect(try await beside.rowCounts() == rows)
          #expect(Int64(rows.values.reduce(0, +)) == written.rows)
          let there = application(target, city)
          #expect(try await there.verify().findings == [])
          let asked = AskFigure(
            measure: "lecture.people", organization: city.city, period: try #require(Period("2013")))
          #expect(try await there.answer(asked, as: city.chair).figure.value == FigureValue(30, above: 1))
          // It lives on, and its backup is the same but for the moment.
          try await there.perform(
            OpenRecord(kind: "lecture", organization: city.village, day: "2013-05-05", values: ["people": "5"]),
            as: city.chair)
          #expect(try await there.verify().findings == [])
        }
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func sealedBackupCarriesItsKey(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await filled(city)
      try await withFile { path in
        let keyFile = Array("halfsky-key-1 \(String(repeating: "07", count: 32))\n".utf8)
        _ = try await city.application.store.backUp(
          to: path, lock: Self.passphrase, program: "0.1.0", at: city.clock.now, keyFile: keyFile)
        let contents = try Store.contents(ofBackup: path, lock: Self.passphrase)
        #expect(contents.keyFile.flatMap(KeyFile.keys(in:))?.current == Array(repeating: 7, count: 32))
        #expect(contents.made == city.clock.now && contents.program == "0.1.0" && contents.engine == engine.rawValue)
        try await withTarget(.sqlite) { target, _ in
          _ = try await target.restore(from: path, lock: Self.passphrase)
          #expect(try await application(target, city).verify().findings == [])
        }
      }
    }
  }

  /// Writers go on while the rows are read: every county must be as of one moment, or it would not verify.
  @Test(arguments: TestEngine.allCases)
  func holdsOneMomentWhileOthersWrite(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await filled(city)
      try await withFile { path in
        let before = try await city.heads.values.reduce(0, +)
        async let writing: Void = {
          for number in 1...40 {
            try await city.lecture(at: number.isMultiple(of: 2) ? city.village : city.bridgeVillage)
          }
        }()
        let written = try await backUp(city, to: path)
        try await writing
        #expect(written.changes >= before)
        try await withTarget(.sqlite) { target, _ in
          _ = try await target.restore(from: path, lock: .open)
          #expect(try await application(target, city).verify().findings == [])
        }
        try await city.expectSound()
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func olderBackupIsBroughtUpToDate(engine: TestEngine) async throws {
    try await SmallCity.with(.sqlite) { city in
      try await filled(city)
      try await withFile { path in
        _ = try await city.application.store.backUp(
          to: path, lock: .open, program: "0.0.9", at: city.clock.now, schema: 3,
          without: [
            "attachment", "attachment_chunk", "organization_span.other", "case_member", "release",
            "calendar_year", "feedback", "retention_decision", "naming",
            "account_grant.lines", "account_grant.since", "account_grant.until", "account_grant.deputy_of",
            "account_grant.awaits",
            "audit.origin", "party.record",
            "invitation", "second_factor", "recovery_code", "account.seen", "account.woken", "erased",
          ])
        #expect(try Store.contents(ofBackup: path, lock: .open).schema == 3)
        try await withTarget(engine) { target, beside in
          _ = try await target.restore(from: path, lock: .open)
          #expect(try await application(target, city).verify().findings == [])
          try await withStore(engine, Trial.catalogue) { _, fresh in
            let (brought, made) = (try await beside.columns(engine), try await fresh.columns(engine))
            #expect(brought == made)
          }
        }
      }
    }
  }

  @Test func newerBackupIsRefusedWithItsVersion() async throws {
    try await SmallCity.with(.sqlite) { city in
      try await withFile { path in
        _ = try await city.application.store.backUp(
          to: path, lock: .open, program: "9.1.0", at: city.clock.now, schema: 99, without: [])
        try await withTarget(.sqlite) { target, _ in
          let newer = await #expect(throws: NewerBackup.self) { _ = try await target.restore(from: path, lock: .open) }
          #expect(newer?.program == "9.1.0" && newer?.schema == 99)
          let isEmpty = try await target.isEmpty()
          #expect(isEmpty)
        }
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func nothingIsRestoredFromADamagedFile(engine: TestEngine) async throws {
    try await SmallCity.with(.sqlite) { city in
      try await filled(city)
      for _ in 0..<20 { try await city.lecture() }
      try await withFile { path in
        try await backUp(city, to: path)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[bytes.count - 50] ^= 4
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        try await withTarget(engine) { target, _ in
          await #expect(throws: BackupFileProblem.self) { _ = try await target.restore(from: path, lock: .open) }
          let isEmpty = try await target.isEmpty()
          #expect(isEmpty)
        }
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func refusesDataAndOtherKeys(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await withFile { path in
        try await backUp(city, to: path)
        let rows = try await city.beside.rowCounts()
        await expectRefusal(.conflict, at: ["nowhere"]) {
          _ = try await city.application.store.restore(from: path, lock: .open)
        }
        #expect(try await city.beside.rowCounts() == rows)
        try await withTarget(engine, key: 8) { target, _ in
          await #expect(throws: WrongBackupKey.self) { _ = try await target.restore(from: path, lock: .open) }
          let isEmpty = try await target.isEmpty()
          #expect(isEmpty)
        }
        await #expect(throws: BackupFileProblem.exists) { try await backUp(city, to: path) }
      }
    }
  }

  /// Whoever can write an open backup can write anything into it: it must still be refused, not trusted.
  @Test func standsAnyEntries() async throws {
    let seed = UInt64.random(in: 1...1_000_000)
    print("backup entries seed \(seed)")
    var random = SeededRandom(seed)
    try await SmallCity.with(.sqlite) { city in
      try await filled(city)
      try await withFile { path in
        try await backUp(city, to: path)
        let reader = try BackupFileReader(path: path, lock: .open)
        var good: [UInt8] = []
        while try !reader.isAtEnd() { good.append(try reader.byte()) }
        for number in 0..<40 {
          var bad = good
          for _ in 0..<random.number(1...3) {
            bad[random.number(0...bad.count - 1)] = UInt8(truncatingIfNeeded: random.next())
          }
          let tried = path + ".\(number)"
          defer { try? FileManager.default.removeItem(atPath: tried) }
          let writer = try BackupFileWriter(path: tried, lock: .open, program: "0.1.0")
          try writer.append(bad)
          try writer.finish()
          try await withTarget(.sqlite) { target, _ in
            // Whatever it says, the program goes on, and nothing half is left.
            let isRestored = (try? await target.restore(from: tried, lock: .open)) != nil
            let isEmpty = try await target.isEmpty()
            #expect(isEmpty != isRestored)
          }
        }
      }
    }
  }
}
