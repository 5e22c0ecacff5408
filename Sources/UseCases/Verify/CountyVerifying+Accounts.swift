import Ledger
import Store

/// What the audit says of accounts, gathered while its chain is walked.
struct AccountActs {
  struct State {
    /// `role@organization` → the grant as the audit writes it.
    var grants: [String: String] = [:]
    var isClosed = false
    /// The mark of the password; nil when an older act set it without one.
    var password: String?
  }

  private(set) var accounts: [String: State] = [:]

  mutating func take(_ entry: AuditRows.Entry) {
    guard entry.act.hasPrefix("account."), let name = entry.detail["account"]?.textValue else { return }
    let grants = (entry.detail["grants"]?.listValue ?? []).compactMap(\.textValue)
    var state = accounts[name] ?? State()
    switch entry.act {
    case "account.add": state = State()
    case "account.close": state.isClosed = true
    case "account.reopen": state.isClosed = false
    default: break
    }
    if ["account.add", "account.grant"].contains(entry.act) {
      for grant in grants { state.grants[Self.place(grant)] = grant }
    }
    for grant in grants where ["account.grant.confirm", "account.grant.suspend"].contains(entry.act) {
      let bare = grant.replacing(Self.awaiting, with: "")
      state.grants[Self.place(grant)] = entry.act.hasSuffix("suspend") ? bare + Self.awaiting : bare
    }
    if entry.act == "account.withdraw" { for grant in grants { state.grants[Self.place(grant)] = nil } }
    if let mark = entry.detail["password"]?.textValue { state.password = mark }
    accounts[name] = state
  }

  /// What a grant that waits for a second person ends with.
  private static let awaiting = " to be confirmed"

  static func place(_ grant: String) -> String { String(grant.prefix { $0 != " " }) }
}

extension CountyVerifying {
  /// Each account with its grants and password against the acts that made them: a role put in behind the program's back
  /// opens everything.
  mutating func compareAccounts() throws {
    var missing = accountActs.accounts
    for account in try tables.accounts.all(in: county) {
      let row = "account \(account.name)"
      guard let told = missing.removeValue(forKey: account.name) else {
        found(row, "账号没有对应的审计", "this account belongs to no audit row")
        continue
      }
      if told.isClosed != account.isClosed {
        found(row, "账号的停用状态与审计不符", "whether this account is closed does not fit the audit")
      }
      if let mark = told.password, mark != account.passwordMark {
        found(row, "账号的密码被换过，审计里没有", "the password of this account was put in another's place")
      }
      var wanted = told.grants
      for grant in try tables.accounts.grants(of: account) {
        let text = grant.auditText
        if wanted.removeValue(forKey: AccountActs.place(text)) != text {
          found(
            "account_grant \(account.name) \(AccountActs.place(text))", "授权与审计不符", "this role does not fit the audit")
        }
      }
      for place in wanted.keys.sorted() {
        found("account_grant \(account.name) \(place)", "授权缺失", "this role is missing")
      }
    }
    for name in missing.keys.sorted() { found("account \(name)", "账号缺失", "this account is missing") }
  }
}
