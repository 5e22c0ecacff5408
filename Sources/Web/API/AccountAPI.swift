import Hummingbird
import Ledger
import UseCases

/// Accounts for programs of whoever administers them.
enum AccountAPI {
  static func list(_ visit: Visit) async throws -> Response {
    let lines = try await visit.answer(ListAccounts(at: try AccountPages.place(visit)))
    return .json(.object(["accounts": .list(lines.map(account))]))
  }

  static func add(_ visit: Visit) async throws -> Response {
    let name = try await AccountPages.add(try visit.call.jsonBody().answers, visit)
    return .json(.object(["name": .text(name)]), status: .created)
  }

  /// `grant`, `withdraw`, `password`, `close` or `reopen`.
  static func act(_ visit: Visit) async throws -> Response {
    _ = try await OneAccountPage.perform(
      visit.parameter("act"), on: visit.parameter("name"), try visit.call.jsonBody().answers, visit)
    return .json(.object([:]))
  }

  private static func account(_ line: ListAccounts.Line) -> JSON {
    let grants = line.grants.map { grant -> JSON in
      .object(["role": .text(grant.role.rawValue), "organization": APIWriting.organization(grant.organization)])
    }
    return .object([
      "name": .text(line.name), "displayName": .text(line.displayName), "isClosed": .bool(line.isClosed),
      "grants": .list(grants),
    ])
  }
}
