import Foundation
import Ledger
import Testing

@testable import Web

@Suite struct PendingImportTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "pending-" + UUID().uuidString)
  private let organization = OrganizationID(330_199_000_000)

  private func keep(_ imports: PendingImports, _ name: String, at now: Duration) async throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: name + UUID().uuidString).path
    try Data("rows".utf8).write(to: URL(fileURLWithPath: path))
    return try await imports.keep(
      path, named: name, kind: nil, organization: try #require(organization), user: "zhao", at: now)
  }

  private var left: Int { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).count) ?? 0 }

  @Test func onlyItsSenderMayConfirm() async throws {
    let imports = PendingImports()
    let word = try await keep(imports, "a.csv", at: .zero)
    #expect(try await imports.find(word, user: "zhao").file == "a.csv")
    await #expect(throws: Refusal.self) { _ = try await imports.find(word, user: "qian") }
    await imports.remove(word)
    await #expect(throws: Refusal.self) { _ = try await imports.find(word, user: "zhao") }
    #expect(left == 0)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func whatWaitsTooLongOrIsTooMuchIsForgottenWithItsFile() async throws {
    let imports = PendingImports()
    let late = try await keep(imports, "late.csv", at: .zero)
    let fresh = try await keep(imports, "fresh.csv", at: .seconds(3601))
    await #expect(throws: Refusal.self) { _ = try await imports.find(late, user: "zhao") }
    #expect(left == 1)
    for second in 0..<PendingImports.limit {
      _ = try await keep(imports, "more.csv", at: .seconds(3602 + second))
    }
    await #expect(throws: Refusal.self) { _ = try await imports.find(fresh, user: "zhao") }
    #expect(left == PendingImports.limit)
    try FileManager.default.removeItem(at: folder)
  }
}
