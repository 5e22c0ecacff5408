public import Ledger
public import Store

/// A grant as an administrator sees it, also when its term is over or has not begun.
public struct HeldGrant: Sendable {
  public let grant: User.Grant
  public let organization: Organization
  public let isInForce: Bool

  public var role: Role { grant.role }

  /// For which lines, from when until when, as whose deputy; empty when it is unlimited.
  public func limits(_ catalogue: Catalogue) -> Names {
    let lines = catalogue.lines.filter { grant.lines.contains($0.id) }.map(\.names)
    var parts: [Names] = []
    if !lines.isEmpty {
      parts.append(
        Names(
          "限\(lines.map(\.zh).joined(separator: "、"))", "for \(lines.map(\.en).joined(separator: ", ")) only"))
    }
    if let since = grant.since { parts.append(Names("自 \(since)", "from \(since)")) }
    if let until = grant.until { parts.append(Names("至 \(until)", "until \(until)")) }
    if let account = grant.deputyOf { parts.append(Names("代理 \(account)", "as deputy of \(account)")) }
    if grant.awaits != nil { parts.append(Names("待主席或领导确认", "to be confirmed by a chair or leader")) }
    if !isInForce { parts.append(Names("现不生效", "not in force")) }
    return Names(parts.map(\.zh).joined(separator: "，"), parts.map(\.en).joined(separator: ", "))
  }
}

/// The accounts of a county, with their grants.
public struct ListAccounts: Query {
  public static let permission = Permission.administer

  public let organization: OrganizationID

  public init(at organization: OrganizationID) { self.organization = organization }

  public struct Line: Sendable {
    public let name: String
    public let displayName: String
    public let isClosed: Bool
    public let grants: [HeldGrant]
    /// The day of last use; nil before the first.
    public let seen: Day?
    public let isAsleep: Bool
    public let hasSecondFactor: Bool
    public let needsSecondFactor: Bool
    /// Until when an invitation may be used; nil when there is none.
    public let invitedUntil: Moment?
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> [Line] {
    try tables.accounts.all(in: organization.county).map { account in
      let user = try tables.accounts.user(account, on: context.today)
      let grants = try tables.accounts.grants(of: account).compactMap { grant in
        try tables.organizations.find(grant.organization).map {
          HeldGrant(grant: grant, organization: $0, isInForce: grant.isInForce(on: context.today))
        }
      }
      let invitation = try tables.invitations.find(account)
      return Line(
        name: account.name, displayName: account.displayName, isClosed: account.isClosed, grants: grants,
        seen: account.seen, isAsleep: account.isAsleep(at: context.moment),
        hasSecondFactor: try tables.secondFactors.isConfirmed(account), needsSecondFactor: user.needsSecondFactor,
        invitedUntil: invitation.flatMap { context.moment < $0.expires ? $0.expires : nil })
    }
  }
}
