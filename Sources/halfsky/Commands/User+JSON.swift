import Ledger
import UseCases

extension ListAccounts.Line {
  /// In a few words, for a table.
  var state: String {
    let told = [
      (isClosed, "停用 closed"), (isAsleep, "休眠 asleep"), (invitedUntil != nil, "待设密码 invited"),
      (hasSecondFactor, "两步验证 second factor"), (needsSecondFactor && !hasSecondFactor, "缺两步验证 no second factor"),
    ]
    return told.filter(\.0).map(\.1).joined(separator: ", ")
  }

  var json: JSON {
    let roles = grants.map { grant -> JSON in
      .object(["role": .text(grant.role.rawValue), "organization": .text(grant.organization.id.description)])
    }
    return .object([
      "name": .text(name), "displayName": .text(displayName), "closed": .bool(isClosed), "sleeping": .bool(isAsleep),
      "lastSeen": seen.map { .text($0.description) } ?? .null, "secondFactor": .bool(hasSecondFactor),
      "needsSecondFactor": .bool(needsSecondFactor),
      "invitedUntil": invitedUntil.map { .text($0.description) } ?? .null, "grants": .list(roles),
    ])
  }
}
