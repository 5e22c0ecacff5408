import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import Testing
import UseCases

@testable import Web

/// Every role at every address: where the table says yes nobody is refused for who she is, where it says no everybody is.
@Suite struct PermissionTests {
  @Test func thePageIsWhatTheProgramDoes() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/permissions.md"), encoding: .utf8)
    #expect(page == PermissionTable.markdown, "run halfsky permissions > docs/permissions.md")
  }

  @Test func everyAddressKnowsWhoMayCome() async throws {
    let federation = try await Federation()
    let keeper = try await federation.application.user(named: "keeper")
    let root = try federation.place("青山县妇联")
    let names = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, "role-\($0.rawValue.lowercased())") })
    for (role, name) in names {
      try await federation.application.perform(
        AddAccount(
          name: name, displayName: name, password: Federation.password, role: role, organization: root), as: keeper)
      try await federation.confirm(name, role, at: root)
    }
    try await federation.visit { client in
      for role in Role.allCases {
        let browser = try await Browser.signedIn(names[role] ?? "", client)
        for route in Route.all where route.path != "/sign-out" && route.path != "/api/sign-out" {
          guard case .user(let needs?, _) = route.access else { continue }
          let status = try await visit(route, browser)
          if role.may(needs) {
            #expect(status != 403 || Self.needMore.contains(route.path), "\(role) \(route.method) \(route.path)")
            #expect(status < 500, "\(role) \(route.method) \(route.path)")
          } else {
            #expect(status == 403, "\(role) \(route.method) \(route.path) answered \(status)")
          }
        }
      }
    }
  }

  /// Addresses whose pages also show what another permission opens, so that one alone is not enough to see them whole.
  private static let needMore: Set<String> = []

  private func visit(_ route: Route, _ browser: Browser) async throws -> Int {
    let path = route.path.replacing("{id}", with: "x").replacing("{kind}", with: "petition")
      .replacing("{measure}", with: "petition.received").replacing("{template}", with: "year-summary")
      .replacing("{county}", with: "330199").replacing("{move}", with: "close").replacing("{file}", with: "x")
      .replacing("{party}", with: "x")
    if route.path.hasPrefix("/api/") {
      return try await browser.json(route.method, path, route.method == .post ? "{}" : nil).0
    }
    if route.isUpload { return try await browser.upload(path, file: "a.csv", Array("a,b\n".utf8)).status }
    return route.method == .post ? try await browser.post(path, [:]).status : try await browser.get(path).status
  }
}
