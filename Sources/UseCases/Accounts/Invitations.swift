public import Ledger
public import Store
import Vault

/// What an administrator hands to somebody who shall set a password: shown once, of use once.
public struct Invitation: Sendable, Hashable {
  public let account: String
  /// Seven groups of four letters and digits, 140 random bits.
  public let code: String
  public let until: Moment

  public static let seconds: Int64 = 7 * 24 * 3600

  init(for account: String, at now: Moment) {
    self.account = account
    code = HumanCode.make()
    until = now.adding(seconds: Invitation.seconds)
  }

  var digest: String { Invitation.digest(code, of: account) }

  static func digest(_ code: String, of account: String) -> String { HumanCode.digest(code, of: account) }
}

/// Makes an account without a password and invites its owner to set one.
public struct InviteAccount: UseCase {
  public static let permission = Permission.administer

  public let name: String
  public let displayName: String
  public let role: Role
  public let organization: OrganizationID

  public init(name: String, displayName: String, role: Role, organization: OrganizationID) {
    self.name = name
    self.displayName = displayName
    self.role = role
    self.organization = organization
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Invitation {
    try transaction.add(
      AddAccount(name: name, displayName: displayName, password: nil, role: role, organization: organization),
      awaits: try context.giver(of: role, at: organization, to: name, in: transaction.tables))
    let invitation = Invitation(for: name, at: context.moment)
    let account = AccountRows.Account(
      county: organization.county, name: name, displayName: displayName.trimmed, password: "", isClosed: false)
    try transaction.invite(account, digest: invitation.digest, until: invitation.until, resetFactor: false)
    return invitation
  }
}

/// Invites the owner of an account to set a new password: the old one and all sessions end at once.
public struct ReinviteAccount: UseCase {
  public static let permission = Permission.administer

  public let account: String
  /// Whether the second factor goes too (the telephone is lost, and the recovery codes are).
  public let resetSecondFactor: Bool

  public init(account: String, resetSecondFactor: Bool) {
    self.account = account
    self.resetSecondFactor = resetSecondFactor
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.accounts.place(of: account) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Invitation {
    let account = try transaction.tables.accounts.existing(account)
    try context.requireAuthority(over: account, in: transaction)
    if account.isClosed {
      throw Refusal(.conflict, "这个账号已停用；请先恢复它", "This account is closed; open it again first")
    }
    let invitation = Invitation(for: account.name, at: context.moment)
    if try resetSecondFactor || !transaction.tables.secondFactors.isConfirmed(account) {
      try context.suspendRoles(of: account, in: transaction)
    }
    try transaction.invite(
      account, digest: invitation.digest, until: invitation.until, resetFactor: resetSecondFactor)
    return invitation
  }
}

extension Application {
  /// Sets the password of an invited account; the code is used up.
  ///
  /// Refuses with one message whether the name or the code is wrong or the seven days are over.
  public func acceptInvitation(name: String, code: String, password: String) async throws {
    let now = now
    let (account, context) = try await refusing {
      try await store.read { tables -> (AccountRows.Account?, [String]) in
        guard let account = try tables.accounts.find(name.trimmed), !account.isClosed,
          let invitation = try tables.invitations.find(account), now < invitation.expires,
          Digest.same(invitation.digest, Invitation.digest(code, of: account.name))
        else { return (nil, []) }
        return (account, try tables.passwordContext(of: account))
      }
    }
    guard let account else {
      throw Refusal(
        .forbidden, "用户名或邀请码不对，或者邀请码已用过、已过期；请找系统管理员要新的",
        "The name or the code is wrong, or the code was used or is over; ask an administrator for a new one", at: "code"
      )
    }
    let problems = PasswordRules(context: context).problems(password)
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    let hash = try Application.hash(password)
    try await refusing {
      try await store.write(by: account.name, at: now) { transaction in
        try transaction.lock(account.county)
        // Two may hold the code; the first one wins.
        guard try transaction.tables.invitations.find(account)?.digest == Invitation.digest(code, of: account.name)
        else { throw Refusal(.conflict, "邀请码刚刚被用过", "The code has just been used") }
        try transaction.acceptInvitation(account, password: hash)
      }
    }
  }

  static func hash(_ password: String) throws -> String {
    if let hash = Password.hash(PasswordRules.normalized(password)) { return hash }
    throw Refusal(.unavailable, "无法加密密码，请重试", "The password could not be hashed; try again")
  }
}

extension AccountRows {
  /// Where an administrator must have authority over an account.
  func place(of name: String) throws -> OrganizationID {
    let account = try existing(name)
    return try grants(of: account).map(\.organization).min() ?? OrganizationID(account.county, serial: 0)
  }
}

extension Context {
  /// Refuses unless the user administers every place where an account has a role: taking an account over takes them all.
  func requireAuthority(over account: AccountRows.Account, in transaction: borrowing Transaction) throws {
    for grant in try transaction.tables.accounts.grants(of: account) {
      try require(.administer, at: grant.organization, in: transaction.tables)
    }
  }
}

extension Tables {
  /// The words that nobody should make a password of, because everybody would try them.
  func passwordContext(of account: AccountRows.Account) throws -> [String] {
    let places = try accounts.grants(of: account).compactMap { try organizations.find($0.organization)?.name }
    return [account.name, account.displayName] + places
      + (try organizations.find(OrganizationID(account.county, serial: 0)).map { [$0.name] } ?? [])
  }
}
