import Foundation
import Ledger
import UseCases

/// Loads example federations by the same door and the same import as everybody's files.
struct ExampleLoading {
  let application: UseCases.Application
  let federations: [ExampleFederation]
  /// The password every example account gets.
  static let password = "chunfeng-huayu-2026"

  struct Account: Sendable {
    let name: String
    let role: Role
    let place: String
  }

  func load(progress: (String) -> Void) async throws -> [Account] {
    for federation in federations {
      progress("\(federation.names.zh) \(federation.names.en): 组织 organizations")
      _ = try await application.importFirstOrganizations(
        file: federation.organizations, bytes: try federation.bytes(federation.organizations))
    }
    let accounts = try await addAccounts()
    for federation in federations {
      let user = try await application.user(named: ExampleLoading.chair(federation))
      let root = try await application.organization(federation.root, for: user)
      for file in federation.files {
        let importing = ImportRecords(
          file: "\(federation.folder.lastPathComponent)/\(file.file)", bytes: try federation.bytes(file.file),
          kind: file.kind, organization: root.id)
        let outcome = try await application.perform(importing, as: user)
        progress("  \(importing.file): \(outcome.new)")
      }
    }
    return accounts
  }

  static func chair(_ federation: ExampleFederation) -> String { "\(federation.folder.lastPathComponent)-chair" }

  /// The federation's chair, who came first, is the second person for all further accounts that need one.
  private func confirm(_ account: String, _ role: Role, _ place: Organization, by chair: String) async throws {
    if account == chair || !role.needsSecondPerson(at: place.level) { return }
    try await application.perform(
      ConfirmGrant(account: account, role: role, organization: place.id),
      as: try await application.user(named: chair))
  }

  /// An administrator, and for each federation its chair, an officer, a leader, a township chair and a village recorder.
  private func addAccounts() async throws -> [Account] {
    guard let first = federations.first, let top = Int64(first.root).flatMap(CountyCode.init) else { return [] }
    try await application.addFirstAdministrator(
      name: "admin", displayName: "系统管理员", password: Self.password, at: OrganizationID(top, serial: 0))
    var listed = [Account(name: "admin", role: .administrator, place: first.names.zh)]
    for federation in federations {
      guard let county = Int64(federation.root).flatMap(CountyCode.init) else { continue }
      let root = OrganizationID(county, serial: 0)
      if federation.root != first.root { try await application.grantFirstAdministrator(named: "admin", at: root) }
      let administrator = try await application.user(named: "admin")
      for (name, role, place) in try await application.examplePlaces(below: root, as: administrator) {
        let account = "\(federation.folder.lastPathComponent)-\(name)"
        try await application.perform(
          AddAccount(
            name: account, displayName: "\(place.name) \(role.names.zh)", password: Self.password, role: role,
            organization: place.id), as: administrator)
        try await confirm(account, role, place, by: "\(federation.folder.lastPathComponent)-chair")
        listed.append(Account(name: account, role: role, place: place.name))
      }
    }
    return listed
  }
}
