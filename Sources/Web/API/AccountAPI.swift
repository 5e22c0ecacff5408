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
    .json(invitation(try await AccountPages.invite(try visit.call.jsonBody().answers, visit)), status: .created)
  }

  /// `grant`, `withdraw`, `invite`, `wake`, `close` or `reopen`.
  static func act(_ visit: Visit) async throws -> Response {
    let (act, name, answers) = (visit.parameter("act"), visit.parameter("name"), try visit.call.jsonBody().answers)
    if act == "invite" { return .json(invitation(try await OneAccountPage.invite(name, answers, visit))) }
    _ = try await OneAccountPage.perform(act, on: name, answers, visit)
    return .json(.object([:]))
  }

  private static func account(_ line: ListAccounts.Line) -> JSON {
    let grants = line.grants.map { grant -> JSON in
      .object([
        "role": .text(grant.role.rawValue), "organization": APIWriting.organization(grant.organization),
        "lines": .list(grant.grant.lines.sorted().map(JSON.text)),
        "since": grant.grant.since.map { .text($0.description) } ?? .null,
        "until": grant.grant.until.map { .text($0.description) } ?? .null,
        "deputyOf": grant.grant.deputyOf.map(JSON.text) ?? .null, "isInForce": .bool(grant.isInForce),
        "awaitsConfirmation": .bool(grant.grant.awaits != nil),
      ])
    }
    return .object([
      "name": .text(line.name), "displayName": .text(line.displayName), "isClosed": .bool(line.isClosed),
      "isAsleep": .bool(line.isAsleep), "hasSecondFactor": .bool(line.hasSecondFactor),
      "needsSecondFactor": .bool(line.needsSecondFactor), "grants": .list(grants),
      "lastSeen": line.seen.map { .text($0.description) } ?? .null,
      "invitedUntil": line.invitedUntil.map { .text($0.description) } ?? .null,
    ])
  }

  private static func invitation(_ invitation: Invitation) -> JSON {
    .object([
      "name": .text(invitation.account), "invitation": .text(invitation.code), "until": .text("\(invitation.until)"),
    ])
  }
}
