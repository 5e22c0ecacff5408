public import Ledger
import Store

/// A second person confirms a role that an administrator gave, or refuses it.
///
/// A chair or leader at a township or higher, at the role's place or above; neither who gave it nor who gets it.
public struct ConfirmGrant: UseCase {
  public static let permission = Permission.confirmRoles

  public let account: String
  public let role: Role
  public let organization: OrganizationID
  /// Whether it is withdrawn instead.
  public let refuses: Bool

  public init(account: String, role: Role, organization: OrganizationID, refuses: Bool = false) {
    self.account = account
    self.role = role
    self.organization = organization
    self.refuses = refuses
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func counties(in tables: Tables) throws -> [CountyCode] {
    // The account may belong to another county than the place of its role.
    let home = try tables.accounts.find(account)?.county
    return Array(Set([organization.county] + [home].compactMap { $0 }))
  }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let tables = transaction.tables
    let account = try tables.accounts.existing(account)
    let grants = try tables.accounts.grants(of: account)
    guard let grant = grants.first(where: { $0.role == role && $0.organization == organization }),
      let giver = grant.awaits
    else { throw Refusal(.conflict, "这个身份不用确认，或已经办过", "This role awaits nothing, or it was dealt with already") }
    if [giver, account.name].contains(context.user.name) {
      throw Refusal(.forbidden, "给的人和得的人不能自己确认", "Neither who gave the role nor who gets it can confirm it")
    }
    let levels = Dictionary(
      uniqueKeysWithValues: try tables.organizations.chain(from: organization).map { ($0.id, $0.level) })
    let isSecond = context.user.grants.contains { own in
      levels[own.organization].map { own.role.confirms(at: $0) } ?? false
    }
    if !isSecond {
      throw Refusal(
        .forbidden, "由乡镇或更高一级的主席或领导确认", "A chair or leader at a township or higher confirms roles")
    }
    if refuses {
      try transaction.withdraw(grant, from: account)
    } else {
      try transaction.confirm(grant, of: account)
    }
  }
}

extension Context {
  /// The user as the giver of a role, where a second person must confirm it; nil where none need or can.
  ///
  /// Where nobody could confirm it (at the beginning of an installation) it works at once.
  func giver(
    of role: Role, at organization: OrganizationID, to account: String, in tables: Tables
  ) throws -> String? {
    let chain = try tables.organizations.chain(from: organization)
    guard let place = chain.first, role.needsSecondPerson(at: place.level) else { return nil }
    let places = chain.filter { $0.level >= .township }.map(\.id)
    for county in Set(places.map(\.county)).sorted() {
      for role in Role.allCases where role.confirms(at: .county) {
        let holders = try tables.accounts.holders(of: role, at: places, in: county, on: today)
        if holders.contains(where: { ![account, user.name].contains($0.name) }) { return user.name }
      }
    }
    return nil
  }

  /// The weighty roles of an account wait for a second person again, when its sign-in was reset by somebody else.
  func suspendRoles(of account: AccountRows.Account, in transaction: borrowing Transaction) throws {
    for grant in try transaction.tables.accounts.grants(of: account) where grant.awaits == nil {
      let giver = try giver(
        of: grant.role, at: grant.organization, to: account.name, in: transaction.tables)
      if giver != nil { try transaction.suspend(grant, of: account) }
    }
  }
}
