public import Ledger
public import Store
import Vault

/// What an account must look like.
struct AccountRules {
  static func problems(name: String, displayName: String) -> [Problem] {
    var problems: [Problem] = []
    let isNameFine = name.utf8.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0)
    }
    if !(2...40).contains(name.count) || !isNameFine {
      problems.append(
        Problem("name", "用户名要2到40位小写字母、数字、点、横线", "The name has 2 to 40 lower-case letters, digits, dots or dashes"))
    }
    if displayName.trimmed.isEmpty || displayName.count > 50 {
      problems.append(Problem("displayName", "请填写姓名（50字以内）", "Give a display name of at most 50 characters"))
    }
    return problems
  }
}

/// Makes an account with its first grant and a password that was agreed on; `InviteAccount` lets its owner set one.
public struct AddAccount: UseCase {
  public static let permission = Permission.administer

  public let name: String
  public let displayName: String
  /// Nil when its owner is invited to set one.
  public let password: String?
  public let role: Role
  public let organization: OrganizationID

  public init(name: String, displayName: String, password: String?, role: Role, organization: OrganizationID) {
    self.name = name
    self.displayName = displayName
    self.password = password
    self.role = role
    self.organization = organization
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    try transaction.add(self, awaits: try context.giver(of: role, at: organization, to: name, in: transaction.tables))
  }
}

extension Transaction {
  /// - Parameter awaits: who gave the role, where a second person must confirm it.
  func add(_ account: AddAccount, awaits: String? = nil) throws {
    var problems = AccountRules.problems(name: account.name, displayName: account.displayName)
    if let password = account.password {
      let place = try tables.organizations.find(account.organization)?.name
      let root = try tables.organizations.find(OrganizationID(account.organization.county, serial: 0))?.name
      problems += PasswordRules(context: [account.name, account.displayName] + [place, root].compactMap { $0 })
        .problems(password)
    }
    if try tables.accounts.find(account.name) != nil {
      problems.append(Problem("name", "用户名“\(account.name)”已有人使用", "The name “\(account.name)” is taken"))
    }
    if try tables.organizations.find(account.organization) == nil {
      problems.append(Problem("organization", "没有这个组织", "There is no such organization"))
    }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    try add(
      AccountRows.Account(
        county: account.organization.county, name: account.name, displayName: account.displayName.trimmed,
        password: try account.password.map(Application.hash) ?? "", isClosed: false, woken: moment),
      grants: [User.Grant(account.role, at: account.organization, awaits: awaits)])
  }
}

extension Application {
  /// Makes the first administrator of an installation that has no account yet; the machine's owner may do this alone.
  public func addFirstAdministrator(
    name: String, displayName: String, password: String, at organization: OrganizationID
  )
    async throws
  {
    try await refusing {
      try await store.write(by: "owner", at: now) { transaction in
        guard try transaction.tables.accounts.isEmpty() else {
          throw Refusal(
            .conflict, "已经有账号了；请由系统管理员用 --as 建立新账号",
            "There are accounts already; let an administrator make more with --as")
        }
        try transaction.add(
          AddAccount(
            name: name, displayName: displayName, password: password, role: .administrator, organization: organization))
      }
    }
  }
}

/// Gives an account a further role at an organization, or takes one away.
public struct ChangeGrant: UseCase {
  public static let permission = Permission.administer

  public let account: String
  public let role: Role
  public let organization: OrganizationID
  public let isWithdrawn: Bool
  public let limits: Limits

  /// The lines of work a grant is for, its term, and whose deputy it makes.
  public struct Limits: Sendable, Hashable {
    /// Ids of lines with spaces between; all lines when empty.
    public let lines: String
    public let since: String
    public let until: String
    public let deputyOf: String

    public init(lines: String = "", since: String = "", until: String = "", deputyOf: String = "") {
      self.lines = lines
      self.since = since
      self.until = until
      self.deputyOf = deputyOf
    }
  }

  public init(
    account: String, role: Role, organization: OrganizationID, limits: Limits = Limits(), withdraw: Bool = false
  ) {
    self.account = account
    self.role = role
    self.organization = organization
    self.limits = limits
    isWithdrawn = withdraw
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let account = try transaction.tables.accounts.existing(account)
    if account.name == context.user.name {
      throw Refusal(
        .forbidden, "不能给自己授权或收回自己的授权，请由另一位管理员办理", "Nobody grants to herself; let another administrator do it")
    }
    if isWithdrawn {
      try transaction.withdraw(User.Grant(role, at: organization), from: account)
    } else {
      try transaction.grant(try grant(in: transaction.tables, context), to: account)
    }
  }

  private func grant(in tables: Tables, _ context: Context) throws -> User.Grant {
    var problems: [Problem] = []
    let ids = limits.lines.split { $0 == " " || $0 == "," || $0 == "、" }.map(String.init)
    let lines = ids.compactMap { id in context.catalogue.lines.first { $0.id == id || $0.names.zh == id }?.id }
    if lines.count < ids.count {
      let offered = context.catalogue.lines.map(\.id).joined(separator: " ")
      problems.append(Problem("lines", "条线要写编号，可用：\(offered)", "Lines are written by their ids: \(offered)"))
    }
    func day(_ written: String, _ place: String) -> Day? {
      if written.trimmed.isEmpty { return nil }
      if let day = Day(written: written) { return day }
      problems.append(Problem(place, "请写日期，例如 2026-03-08", "Write a day such as 2026-03-08"))
      return nil
    }
    let (since, until) = (day(limits.since, "since"), day(limits.until, "until"))
    if let since, let until, until < since {
      problems.append(Problem("until", "止期不能早于起期", "The last day cannot be before the first"))
    }
    let deputyOf = limits.deputyOf.trimmed
    if !deputyOf.isEmpty {
      if try tables.accounts.find(deputyOf) == nil {
        problems.append(Problem("deputyOf", "没有用户“\(deputyOf)”", "There is no user “\(deputyOf)”"))
      }
      if limits.until.trimmed.isEmpty {
        problems.append(Problem("until", "代理要写止期", "A deputy's term needs a last day"))
      }
    }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    return User.Grant(
      role, at: organization, lines: Set(lines), since: since, until: until,
      deputyOf: deputyOf.isEmpty ? nil : deputyOf,
      awaits: try context.giver(of: role, at: organization, to: account, in: tables))
  }
}

/// Sets another account's password, closes and reopens the account, or wakes it after ninety days without use.
public struct ChangeAccount: UseCase {
  public static let permission = Permission.administer

  public enum Change: Sendable, Hashable {
    case password(String)
    case close
    case reopen
    case wake
  }

  public let account: String
  public let change: Change

  public init(account: String, change: Change) {
    self.account = account
    self.change = change
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.accounts.place(of: account) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let account = try transaction.tables.accounts.existing(account)
    try context.requireAuthority(over: account, in: transaction)
    switch change {
    case .password(let password):
      try transaction.set(password, of: account)
      if try !transaction.tables.secondFactors.isConfirmed(account) {
        try context.suspendRoles(of: account, in: transaction)
      }
    case .close: try transaction.setClosed(true, account)
    case .reopen: try transaction.setClosed(false, account)
    case .wake: try transaction.wake(account)
    }
  }
}

extension Application {
  /// Changes one's own password, given the present one.
  public func changeOwnPassword(of user: User, from old: String, to new: String) async throws {
    let account = try await refusing { try await store.read { try $0.accounts.existing(user.name) } }
    guard await PasswordCheck.shared.verify(PasswordRules.normalized(old), against: account.password) else {
      throw Refusal(.forbidden, "现在的密码不对", "The present password is wrong", at: "old")
    }
    try await refusing { try await store.write(by: user.name, at: now) { try $0.set(new, of: account) } }
  }
}

extension Transaction {
  fileprivate func set(_ password: String, of account: AccountRows.Account) throws {
    let problems = PasswordRules(context: try tables.passwordContext(of: account)).problems(password)
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    try setPassword(try Application.hash(password), of: account)
  }
}

extension AccountRows {
  func existing(_ name: String) throws -> Account {
    guard let account = try find(name) else {
      throw Refusal(.notFound, "没有名为“\(name)”的用户", "There is no user “\(name)”")
    }
    return account
  }
}
