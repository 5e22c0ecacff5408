public import Ledger

extension Transaction {
  public func add(_ account: AccountRows.Account, grants: [User.Grant]) throws {
    try tables.accounts.insert(account, grants: grants)
    try audit("account.add", account, grants)
  }

  public func grant(_ grant: User.Grant, to account: AccountRows.Account) throws {
    try tables.accounts.insert(grant, to: account)
    try audit("account.grant", account, [grant])
  }

  public func withdraw(_ grant: User.Grant, from account: AccountRows.Account) throws {
    try tables.accounts.delete(grant, of: account)
    try audit("account.withdraw", account, [grant])
  }

  /// Sets a password (its hash) and ends the account's sessions.
  public func setPassword(_ password: String, of account: AccountRows.Account) throws {
    try tables.accounts.setPassword(password, of: account)
    try tables.sessions.deleteAll(of: account)
    try audit("account.password", account, [])
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

  private func audit(_ act: String, _ account: AccountRows.Account, _ grants: [User.Grant]) throws {
    let given = grants.map { JSON.text($0.auditText) }
    try write(Act(act, in: account.county, detail: .object(["account": .text(account.name), "grants": .list(given)])))
  }
}

extension User.Grant {
  /// `chair@330122000000`, with lines, term and whose deputy where it has them.
  fileprivate var auditText: String {
    var text = "\(role.rawValue)@\(organization)"
    if !lines.isEmpty { text += " [\(lines.sorted().joined(separator: " "))]" }
    if since != nil || until != nil {
      text += " \(since.map { "\($0)" } ?? "")..\(until.map { "\($0)" } ?? "")"
    }
    if let deputyOf { text += " for \(deputyOf)" }
    return text
  }
}
