import Foundation
import OfficeFiles
import Testing

@Suite struct ZipTests {
  @Test(arguments: [41, 42] as [UInt64])
  func whatIsPackedIsUnpackedAgain(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let entries = (0..<12).map { number in
      let size = [0, 1, 100, 70_000, 200_000].randomElement(using: &generator) ?? 0
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      return ZipEntry(name: "附件/\(number).bin", bytes: bytes, isCompressed: number.isMultiple(of: 2))
    }
    let archive = try ZipArchive(reading: ZipArchive.bytes(of: entries))
    #expect(archive.entries.map(\.name) == entries.map(\.name))
    for (entry, original) in zip(archive.entries, entries) {
      #expect(try archive.bytes(of: entry) == original.bytes, "seed \(seed)")
    }
  }

  @Test func sameEntriesGiveSameBytesDatedTheFirstDay() throws {
    let entries = [ZipEntry(name: "b", text: "1"), ZipEntry(name: "a", text: "2")]
    let bytes = try ZipArchive.bytes(of: entries)
    #expect(try bytes == ZipArchive.bytes(of: entries))
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test func takesAnEmptyArchive() throws {
    #expect(try ZipArchive(reading: ZipArchive.bytes(of: [])).entries.isEmpty)
  }

  @Test func refusesNamesThatLeaveTheFolder() {
    for name in ["../a", "/a", "a/../b", "a\\b", "C:a", "", "a//../b", "./a"] {
      #expect(problem { _ = try ZipArchive.bytes(of: [ZipEntry(name: name, text: "x")]) } != nil, "\(name)")
    }
    let twice = [ZipEntry(name: "a", text: "x"), ZipEntry(name: "a", text: "y")]
    #expect(problem { _ = try ZipArchive.bytes(of: twice) } != nil)
  }

  @Test func readsNamesOfChineseWindows() throws {
    var bytes = try ZipArchive.bytes(of: [ZipEntry(name: "abcd.txt", text: "x")])
    let old = Array("abcd".utf8)
    let new: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB]
    for place in bytes.indices.dropLast(4) where Array(bytes[place..<place + 4]) == old {
      bytes.replaceSubrange(place..<place + 4, with: new)
    }
    #expect(try ZipArchive(reading: bytes).entries.map(\.name) == ["姓名.txt"])
  }

  @Test func keepsToItsLimits() throws {
    let entries = (0..<3).map { ZipEntry(name: "\($0)", bytes: [UInt8](repeating: 7, count: 100), isCompressed: false) }
    let bytes = try ZipArchive.bytes(of: entries)
    let limits = ZipLimits(entries: 3, entryBytes: 100, totalBytes: 300, ratio: 400)
    #expect(try ZipArchive(reading: bytes, limits: limits).entries.count == 3)
    for change in [\ZipLimits.entries, \.entryBytes, \.totalBytes] {
      var tighter = limits
      tighter[keyPath: change] -= 1
      #expect(problem { _ = try ZipArchive(reading: bytes, limits: tighter) }?.kind == .tooLarge)
    }
  }

  @Test func neverUnpacksMoreThanDeclared() throws {
    var bytes = try ZipArchive.bytes(of: [ZipEntry(name: "a", bytes: [UInt8](repeating: 7, count: 5000))])
    // The unpacked size stands 24 bytes into the directory's record of the entry and 22 into the one before the data.
    let directory = try #require(
      bytes.indices.dropLast(4).first { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 1, 2] })
    for place in [22, directory + 24] { (bytes[place], bytes[place + 1]) = (10, 0) }
    #expect(
      problem {
        let archive = try ZipArchive(reading: bytes)
        for entry in archive.entries { _ = try archive.bytes(of: entry) }
      } != nil)
  }

  @Test(arguments: [51, 52] as [UInt64])
  func damagedArchivesAreReadOrRefused(seed: UInt64) throws {
    let bytes = try ZipArchive.bytes(of: [
      ZipEntry(name: "一.txt", text: "妇女能顶半边天"), ZipEntry(name: "b/c", bytes: [1, 2, 3], isCompressed: false),
    ])
    expectNoHarm(from: bytes, rounds: 400, seed: seed) { damaged in
      let archive = try ZipArchive(reading: damaged)
      for entry in archive.entries { _ = try archive.bytes(of: entry) }
    }
  }
}
