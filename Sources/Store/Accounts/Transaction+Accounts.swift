public import Ledger
import Vault

extension Transaction {
  public func add(_ account: AccountRows.Account, grants: [User.Grant]) throws {
    try tables.accounts.insert(account, grants: grants)
    try audit("account.add", account, grants, password: account.password)
  }

  public func grant(_ grant: User.Grant, to account: AccountRows.Account) throws {
    try tables.accounts.insert(grant, to: account)
    try audit("account.grant", account, [grant])
  }

  public func withdraw(_ grant: User.Grant, from account: AccountRows.Account) throws {
    try tables.accounts.delete(grant, of: account)
    try audit("account.withdraw", account, [grant])
  }

  /// A second person confirms a role that was given; it works from now on.
  public func confirm(_ grant: User.Grant, of account: AccountRows.Account) throws {
    try tables.accounts.setAwaits(nil, grant, of: account)
    try audit("account.grant.confirm", account, [grant])
  }

  /// A role works no longer until a second person has confirmed it: who holds the account may be another now.
  public func suspend(_ grant: User.Grant, of account: AccountRows.Account) throws {
    try tables.accounts.setAwaits(actor, grant, of: account)
    try audit("account.grant.suspend", account, [grant])
  }

  /// Sets a password (its hash) and ends the account's sessions.
  public func setPassword(_ password: String, of account: AccountRows.Account) throws {
    try tables.accounts.setPassword(password, of: account)
    try tables.sessions.deleteAll(of: account)
    try audit("account.password", account, [], password: password)
  }

  public func setClosed(_ closed: Bool, _ account: AccountRows.Account) throws {
    try tables.accounts.setClosed(closed, account)
    if closed {
      try tables.sessions.deleteAll(of: account)
      try tables.invitations.delete(of: account)
    } else {
      try tables.accounts.setWoken(moment, account)
    }
    try audit(closed ? "account.close" : "account.reopen", account, [])
  }

  /// - Parameter password: its hash, where it is another now; the mark lets `verify` tell one that was put in its place.
  private func audit(
    _ act: String, _ account: AccountRows.Account, _ grants: [User.Grant], password: String? = nil
  ) throws {
    let given = grants.map { JSON.text($0.auditText) }
    var detail: [String: JSON] = ["account": .text(account.name), "grants": .list(given)]
    detail["password"] = password.map { .text(AccountRows.Account.mark(of: $0)) }
    try write(Act(act, in: account.county, detail: .object(detail)))
  }
}

extension AccountRows.Account {
  /// A digest of the salted hash, which is a digest itself: it tells nothing of the password.
  public var passwordMark: String { Self.mark(of: password) }

  static func mark(of password: String) -> String { Digest.sha256Hex(password) }
}

extension User.Grant {
  /// `chair@330122000000`, with lines, term and whose deputy where it has them.
  public var auditText: String {
    var text = "\(role.rawValue)@\(organization)"
    if !lines.isEmpty { text += " [\(lines.sorted().joined(separator: " "))]" }
    if since != nil || until != nil {
      text += " \(since.map { "\($0)" } ?? "")..\(until.map { "\($0)" } ?? "")"
    }
    if let deputyOf { text += " for \(deputyOf)" }
    if awaits != nil { text += " to be confirmed" }
    return text
  }
}
