import Foundation
import Ledger
import Testing

@testable import Web

@Suite struct PendingImportTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "pending-" + UUID().uuidString)
  private let organization = OrganizationID(330_199_000_000)
  private let rows = "受害人,某甲"

  private func keep(
    _ imports: PendingImports, _ name: String, user: String = "zhao", at now: Duration
  ) async throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try await imports.keep(
      Array(rows.utf8), in: folder.path, named: name, kind: nil, organization: try #require(organization), user: user,
      at: now)
  }

  private var left: [URL] {
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
  }

  @Test func onlyItsSenderMayConfirm() async throws {
    let imports = PendingImports()
    let word = try await keep(imports, "a.csv", at: .zero)
    let pending = try await imports.find(word, user: "zhao")
    #expect(pending.file == "a.csv")
    #expect(try await imports.bytes(of: pending) == Array(rows.utf8))
    await #expect(throws: Refusal.self) { _ = try await imports.find(word, user: "qian") }
    await imports.remove(word)
    await #expect(throws: Refusal.self) { _ = try await imports.find(word, user: "zhao") }
    #expect(left.isEmpty)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func whatWaitsCanBeReadByThisProcessAlone() async throws {
    let imports = PendingImports()
    let word = try await keep(imports, "a.csv", at: .zero)
    let file = try #require(left.first)
    let bytes = try Data(contentsOf: file)
    #expect(bytes.range(of: Data("某甲".utf8)) == nil && bytes.range(of: Data(word.utf8)) == nil)
    let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
    #expect(rights?.intValue == 0o600)
    // One file put in the place of another does not open.
    let other = try await keep(imports, "b.csv", at: .zero)
    let (one, two) = (try await imports.find(word, user: "zhao"), try await imports.find(other, user: "zhao"))
    try FileManager.default.removeItem(atPath: one.path)
    try FileManager.default.copyItem(atPath: two.path, toPath: one.path)
    await #expect(throws: (any Error).self) { _ = try await imports.bytes(of: one) }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func whatWaitsTooLongOrIsTooMuchIsForgottenWithItsFile() async throws {
    let imports = PendingImports()
    let late = try await keep(imports, "late.csv", at: .zero)
    let fresh = try await keep(imports, "fresh.csv", at: .seconds(3601))
    await #expect(throws: Refusal.self) { _ = try await imports.find(late, user: "zhao") }
    #expect(left.count == 1)
    let others = try await keep(imports, "others.csv", user: "qian", at: .seconds(3601))
    for second in 0..<PendingImports.limit {
      _ = try await keep(imports, "more.csv", at: .seconds(3602 + second))
    }
    await #expect(throws: Refusal.self) { _ = try await imports.find(fresh, user: "zhao") }
    // Another's file does not go for it.
    #expect(try await imports.find(others, user: "qian").file == "others.csv")
    #expect(left.count == PendingImports.limit + 1)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func whatAKilledProcessLeftIsRemovedAtTheNextStart() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let names = ["halfsky-uploads-41-a", "halfsky-uploads-42-b", "halfsky-uploads-x", "other-41"]
    for name in names {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: false)
      try Data("rows".utf8).write(to: folder.appending(path: name).appending(path: "upload-1"))
    }
    UploadFolder.sweep(folder.path) { $0 == 42 }
    #expect(left.map(\.lastPathComponent).sorted() == names.dropFirst().sorted())
    let own = try UploadFolder.make(in: folder.path)
    let rights = try FileManager.default.attributesOfItem(atPath: own)[.posixPermissions] as? NSNumber
    #expect(rights?.intValue == 0o700)
    UploadFolder.sweep(folder.path) { kill($0, 0) == 0 }
    #expect(FileManager.default.fileExists(atPath: own))
    UploadFolder.remove(own)
    #expect(!FileManager.default.fileExists(atPath: own))
    try FileManager.default.removeItem(at: folder)
  }
}
