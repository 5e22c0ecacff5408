import Foundation
import Testing
import Vault

/// The key file and its copy on paper.
@Suite struct KeyFileTests {
  private func withFile(_ body: (KeyFile) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(KeyFile(path: folder.appendingPathComponent("data.sqlite.key").path))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.allSatisfy { $0 == "data.sqlite.key" })
  }

  @Test func keepsAKeyForItsOwnerOnly() throws {
    try withFile { file in
      #expect(throws: KeyFile.Problem.missing(file.path)) { try file.read { nil } }
      let keys = try file.create()
      #expect(try file.read { nil } == keys && !file.isSealed && file.confirmation == nil)
      #expect(throws: KeyFile.Problem.exists(file.path)) { try file.create() }
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func readsTheFirstForm() throws {
    try withFile { file in
      let digits = (0..<32).map { String(format: "%02x", $0) }.joined()
      try "halfsky-key-1 \(digits)\n".write(toFile: file.path, atomically: true, encoding: .utf8)
      #expect(try file.read { nil }.current == (0..<32).map { UInt8($0) })
      let keys = try file.read { nil }
      try file.confirm(keys, on: "2026-11-22")
      #expect(try file.read { nil } == keys && file.confirmation?.day == "2026-11-22")
    }
  }

  @Test func aPassphraseSealsAndUnsealsIt() throws {
    try withFile { file in
      let keys = try file.create()
      try file.confirm(keys, on: "2026-11-22")
      try file.replace(with: keys, passphrase: "three green hills")
      #expect(file.isSealed && file.confirmation?.mark == keys.mark)
      let written = try String(contentsOfFile: file.path, encoding: .utf8)
      #expect(!written.contains(Digest.hex(keys.current)) && !written.contains("key "))
      #expect(throws: KeyFile.Problem.passphraseNeeded(file.path)) { try file.read { nil } }
      #expect(throws: KeyFile.Problem.wrongPassphrase(file.path)) { try file.read { "three green hill" } }
      #expect(try file.read { "three green hills" } == keys)
      try file.replace(with: keys, passphrase: nil)
      #expect(try file.read { nil } == keys && file.confirmation?.mark == keys.mark)
    }
  }

  @Test func holdsBothKeysWhileTheyAreExchanged() throws {
    try withFile { file in
      let old = try file.create()
      try file.confirm(old, on: "2026-11-22")
      let both = old.exchanging()
      for words in [nil, "three green hills"] {
        try file.replace(with: both, passphrase: words)
        #expect(try file.read { words } == both && both.previous == old.current)
        // The copy on paper is of the key before.
        #expect(file.confirmation == nil)
      }
      try file.replace(with: both.exchanged, passphrase: nil)
      #expect(try file.read { nil } == both.exchanged && both.mark != old.mark)
    }
  }

  @Test func refusesWhatIsNoKeyFile() throws {
    var random = SystemRandomNumberGenerator()
    try withFile { file in
      for text in [
        "", "halfsky-key-1", "halfsky-key-1 00", "halfsky-key-2\nkey zz", "halfsky-key-3 x", "\n\n",
        "halfsky-key-2\n\nsealed a b c",
      ] {
        try text.write(toFile: file.path, atomically: true, encoding: .utf8)
        #expect(throws: KeyFile.Problem.unreadable(file.path), "\(text)") { try file.read { "words" } }
      }
      for _ in 0..<200 {
        let bytes = (0..<Int.random(in: 0..<300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(KeyFile.keys(in: Array("halfsky-key-2\n".utf8) + bytes) == nil)
      }
    }
  }

  @Test func aSheetIsReadBackHoweverItIsTyped() throws {
    for _ in 0..<50 {
      let keys = MasterKeys.new()
      let groups = KeySheet(keys).groups
      #expect(groups.count == 13 && groups.allSatisfy { $0.count == 5 })
      #expect(try KeySheet.read(groups.joined(separator: " ")) == keys)
      let sheet = groups.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
      #expect(try KeySheet.read("# HalfSky 2026\n" + sheet + "\n# end 12345") == keys)
      let sloppy = groups.joined(separator: "-").lowercased().replacingOccurrences(of: "0", with: "o")
      #expect(try KeySheet.read(sloppy.replacingOccurrences(of: "1", with: "l")) == keys)
    }
  }

  @Test func namesTheGroupWithASlip() throws {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var (noticed, tried) = (0, 0)
    for _ in 0..<40 {
      let groups = KeySheet(MasterKeys.new()).groups
      for index in 0..<13 {
        var slip = groups.map { Array($0) }
        let place = index % 4
        slip[index][place] = alphabet[((alphabet.firstIndex(of: slip[index][place]) ?? 0) + 1 + index) % 32]
        tried += 1
        do {
          _ = try KeySheet.read(slip.map { String($0) }.joined(separator: " "))
        } catch {
          if error == .groups([index + 1]) { noticed += 1 }
        }
      }
    }
    // One slip in thirty-two fits the check by chance; confirming compares the whole key.
    #expect(noticed * 100 > tried * 90)
  }

  @Test func namesExchangedGroupsAndMissingOnes() throws {
    let groups = KeySheet(MasterKeys(current: (0..<32).map { UInt8($0 * 7) }) ?? .new()).groups
    var swapped = groups
    swapped.swapAt(2, 7)
    #expect(throws: KeySheet.Problem.groups([3, 8])) { try KeySheet.read(swapped.joined(separator: " ")) }
    #expect(throws: KeySheet.Problem.length(60, of: 65)) { try KeySheet.read(groups.dropLast().joined()) }
    #expect(throws: KeySheet.Problem.length(0, of: 65)) { try KeySheet.read("") }
  }
}
