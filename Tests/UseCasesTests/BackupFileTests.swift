import Foundation
import Testing
import Vault

/// The file of a backup: what is read is what was written, or the reader says what is wrong with it.
@Suite struct BackupFileTests {
  enum Way: CaseIterable, Sendable {
    case open, sealed

    var lock: BackupLock { self == .open ? .open : .passphrase("柳树 桥 1949 风筝 热茶 雨") }
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path + "/")
  }

  private func write(_ path: String, _ way: Way, _ bytes: [UInt8]) throws {
    let writer = try BackupFileWriter(path: path, lock: way.lock, program: "0.1.0")
    try writer.append(bytes)
    try writer.finish()
  }

  private func read(_ path: String, _ lock: BackupLock) throws -> [UInt8] {
    let reader = try BackupFileReader(path: path, lock: lock)
    var bytes: [UInt8] = []
    while try !reader.isAtEnd() { bytes.append(try reader.byte()) }
    return bytes
  }

  private func problem(_ body: () throws -> Void) -> BackupFileProblem? {
    do {
      try body()
      return nil
    } catch {
      return error as? BackupFileProblem
    }
  }

  @Test(arguments: Way.allCases)
  func givesBackWhatWasWrittenInAnyPieces(way: Way) throws {
    let seed = UInt64.random(in: 1...1_000_000)
    print("backup file seed \(seed)")
    var random = SeededRandom(seed)
    try withFolder { folder in
      let pieces = [0, 1, 70_000, 1 << 18, 3, 600_000, 0].map { count in
        let first = random.next()
        return (0..<count).map { UInt8(truncatingIfNeeded: first &+ UInt64($0) &* 31) }
      }
      let writer = try BackupFileWriter(path: folder + "a", lock: way.lock, program: "0.1.0")
      for piece in pieces { try writer.append(piece) }
      try writer.finish()
      let whole = pieces.flatMap { $0 }
      let reader = try BackupFileReader(path: folder + "a", lock: way.lock)
      #expect(try reader.bytes(whole.count) == whole)
      #expect(try reader.isAtEnd())
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "a")).count == Int(writer.byteCount))
      #expect(try BackupFileReader.isSealed(folder + "a") == (way == .sealed))
    }
  }

  @Test func sealedFileShowsNothingOfWhatItHolds() throws {
    try withFolder { folder in
      let words = Array("河口县东港镇柳村妇联".utf8)
      try write(folder + "open", .open, words)
      try write(folder + "sealed", .sealed, words)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "open")).firstRange(of: Data(words)) != nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "sealed")).firstRange(of: Data(words)) == nil)
      #expect(problem { _ = try read(folder + "sealed", .open) } == .passphraseNeeded)
      #expect(problem { _ = try read(folder + "sealed", .passphrase("another passphrase")) } == .wrongPassphrase)
    }
  }

  @Test func noticesEveryChangedByteOfAnOpenFile() throws {
    try withFolder { folder in
      try write(folder + "a", .open, Array("东港镇 12 件".utf8))
      let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "a")))
      for place in good.indices {
        var bad = good
        bad[place] ^= 0x01
        try Data(bad).write(to: URL(fileURLWithPath: folder + "b"))
        #expect(problem { _ = try read(folder + "b", .open) } != nil, "byte \(place)")
      }
    }
  }

  /// The passphrase costs a moment for each try, so that only some bytes are changed.
  @Test func noticesChangedBytesOfASealedFile() throws {
    try withFolder { folder in
      try write(folder + "a", .sealed, Array("东港镇 12 件".utf8))
      let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "a")))
      for place in [31, 50, good.count - 38, good.count - 20, good.count - 1] {
        var bad = good
        bad[place] ^= 0x10
        try Data(bad).write(to: URL(fileURLWithPath: folder + "b"))
        #expect(problem { _ = try read(folder + "b", Way.sealed.lock) } != nil, "byte \(place)")
      }
    }
  }

  @Test(arguments: Way.allCases)
  func noticesWhatIsCutOffExchangedOrAdded(way: Way) throws {
    try withFolder { folder in
      try write(folder + "a", way, Array(repeating: 7, count: 3 << 18))
      let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "a")))
      let tag = way == .open ? 32 : 16
      let stride = 4 + (1 << 18) + tag
      let head = good.count - 3 * stride
      #expect(head > 40 && head < 120)
      func chunk(_ number: Int) -> ArraySlice<UInt8> { good[head + number * stride..<head + (number + 1) * stride] }
      let wholeHead = Array(good[..<head])
      let cases: [(String, [UInt8])] = [
        ("the end", good.dropLast(1)), ("the last chunk", Array(good.dropLast(stride))),
        ("all chunks", wholeHead),
        ("in the head", Array(good.prefix(20))),
        ("exchanged", Array(wholeHead + chunk(1) + chunk(0) + chunk(2))),
        ("left out", Array(wholeHead + chunk(0) + chunk(2))),
        ("twice", Array(wholeHead + chunk(0) + chunk(0) + chunk(1) + chunk(2))), ("added", good + [0]),
      ]
      for (name, bad) in cases {
        try Data(bad).write(to: URL(fileURLWithPath: folder + "b"))
        let found = problem { _ = try read(folder + "b", way.lock) }
        #expect(found != nil && found != .wrongPassphrase, "\(name)")
      }
    }
  }

  @Test func knowsOtherFilesAndLaterFormats() throws {
    try withFolder { (folder: String) throws in
      func found(_ start: String) throws -> BackupFileProblem? {
        try Data(start.utf8).write(to: URL(fileURLWithPath: folder + "b"))
        return problem { _ = try BackupFileReader(path: folder + "b", lock: .open) }
      }
      #expect(try found("SQLite format 3\0 and so on") == .notABackup(.sqlite))
      #expect(try found("PGDMP and so on") == .notABackup(.postgreSQLDump))
      #expect(try found("") == .notABackup(.unknown))
      #expect(try found(String(repeating: "x", count: 5000)) == .notABackup(.unknown))
      #expect(try found("halfsky-backup 2 open 0.9.0\n…") == .newerFormat(2, program: "0.9.0"))
      #expect(problem { _ = try BackupFileReader(path: folder + "absent", lock: .open) } == .unreadable)
    }
  }

  @Test func neverTakesThePlaceOfAFile() throws {
    try withFolder { folder in
      try write(folder + "a", .open, [1])
      #expect(problem { try write(folder + "a", .open, [2]) } == .exists)
      try write(folder + "a.part", .open, [3])
      #expect(problem { try BackupFileWriter.publish(folder + "a.part", as: folder + "a") } == .exists)
      #expect(try read(folder + "a", .open) == [1])
      try BackupFileWriter.publish(folder + "a.part", as: folder + "c")
      #expect(try read(folder + "c", .open) == [3])
      #expect(FileManager.default.fileExists(atPath: folder + "a.part") == false)
    }
  }

  @Test func standsAnyBytes() throws {
    let seed = UInt64.random(in: 1...1_000_000)
    print("backup fuzz seed \(seed)")
    var random = SeededRandom(seed)
    try withFolder { folder in
      try write(folder + "a", .open, Array("一二三".utf8))
      let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "a")))
      for _ in 0..<300 {
        var bad = good
        for _ in 0..<random.number(1...6) {
          let place = random.number(0...bad.count - 1)
          switch random.number(0...2) {
          case 0: bad[place] = UInt8(truncatingIfNeeded: random.next())
          case 1: bad.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
          default: bad.remove(at: place)
          }
        }
        try Data(bad).write(to: URL(fileURLWithPath: folder + "b"))
        if bad != good { #expect(problem { _ = try read(folder + "b", .open) } != nil) }
      }
    }
  }
}
