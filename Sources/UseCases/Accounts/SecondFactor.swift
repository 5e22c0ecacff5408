public import Ledger
import Store
public import Vault

/// The second factor: what its owner does herself, before or after signing in is complete.
extension Application {
  static let recoveryCodeCount = 10

  /// What the page that sets it up shows.
  public struct Enrolment: Sendable {
    public let account: String
    public let code: TOTP
  }

  /// The secret to be put into an app; the same until a first code was right.
  ///
  /// - Throws: `conflict` when there is a confirmed second factor already.
  public func beginSecondFactor(session token: String) async throws -> Enrolment {
    let now = now
    return try await refusing {
      try await store.write(by: "", at: now) { transaction in
        let found = try Application.signedIn(token, in: transaction.tables, at: now)
        try transaction.lock(found.account.county)
        if let factor = try transaction.tables.secondFactors.find(found.account) {
          if factor.isConfirmed {
            throw Refusal(
              .conflict, "已经设置了两步验证；换手机请先移除再设置",
              "There is a second factor already; to change the device, remove it first")
          }
          return Enrolment(account: found.account.name, code: factor.code)
        }
        let secret = TOTP.newSecret()
        try transaction.beginSecondFactor(secret, for: found.account)
        return Enrolment(account: found.account.name, code: TOTP(secret: secret))
      }
    }
  }

  /// Confirms the second factor by a first code; the session goes on under a new token.
  ///
  /// - Returns: the recovery codes, shown this once.
  public func confirmSecondFactor(session token: String, code: String) async throws -> (
    signedIn: SignedIn, recoveryCodes: [String]
  ) {
    let now = now
    let codes = Application.newRecoveryCodes()
    let signedIn = try await refusing {
      try await store.write(by: try await name(ofSession: token), at: now) { transaction -> SignedIn in
        let found = try Application.signedIn(token, in: transaction.tables, at: now)
        try transaction.lock(found.account.county)
        guard let factor = try transaction.tables.secondFactors.find(found.account), !factor.isConfirmed else {
          throw Refusal(.conflict, "请重新打开设置页面", "Open the page that sets it up again")
        }
        guard let step = factor.code.step(of: code.digits, at: now.milliseconds / 1000, after: factor.step) else {
          throw Application.wrongCode
        }
        try transaction.confirmSecondFactor(
          step: step, recoveryCodes: codes.map { HumanCode.digest($0, of: found.account.name) }, of: found.account)
        return try transaction.renew(found)
      }
    }
    return (signedIn, codes)
  }

  /// Completes signing in by a code of the app or a recovery code; the session goes on under a new token.
  ///
  /// - Throws: `forbidden` for a wrong code, which the audit keeps: whoever typed it knew the password.
  public func verifyCode(session token: String, code: String) async throws -> SignedIn {
    let now = now
    let signedIn = try await refusing {
      try await store.write(by: try await name(ofSession: token), at: now) { transaction -> SignedIn? in
        let found = try Application.signedIn(token, in: transaction.tables, at: now)
        try transaction.lock(found.account.county)
        if try transaction.accepts(code, of: found.account) { return try transaction.renew(found) }
        try transaction.refuseCode(of: found.account)
        return nil
      }
    }
    guard let signedIn else { throw Application.wrongCode }
    return signedIn
  }

  /// New recovery codes in place of the old ones, given a code of the app.
  public func renewRecoveryCodes(of user: User, code: String) async throws -> [String] {
    let codes = Application.newRecoveryCodes()
    try await withCode(code, of: user) { transaction, account in
      try transaction.replaceRecoveryCodes(codes.map { HumanCode.digest($0, of: account.name) }, of: account)
    }
    return codes
  }

  /// Removes the second factor, given a code of the app or a recovery code; whoever needs one must set it up anew.
  public func removeSecondFactor(of user: User, code: String) async throws {
    try await withCode(code, of: user) { transaction, account in try transaction.removeSecondFactor(of: account) }
  }

  /// Whether a user has a second factor, and how many recovery codes are left.
  public func secondFactor(of user: User) async throws -> (isSet: Bool, recoveryCodes: Int) {
    try await refusing {
      try await store.read { tables in
        let account = try tables.accounts.existing(user.name)
        return (try tables.secondFactors.isConfirmed(account), try tables.secondFactors.recoveryCodes(of: account))
      }
    }
  }

  private func withCode(
    _ code: String, of user: User,
    _ act: @Sendable (borrowing Transaction, AccountRows.Account) throws -> Void
  ) async throws {
    let isRight = try await refusing {
      try await store.write(by: user.name, at: now) { transaction in
        let account = try transaction.tables.accounts.existing(user.name)
        try transaction.lock(account.county)
        guard try transaction.accepts(code, of: account) else {
          try transaction.refuseCode(of: account)
          return false
        }
        try act(transaction, account)
        return true
      }
    }
    if !isRight { throw Application.wrongCode }
  }

  /// Whose session it is, for the audit; empty when it is nobody's.
  private func name(ofSession token: String) async throws -> String { try await session(token)?.user.name ?? "" }

  private static func newRecoveryCodes() -> [String] {
    (0..<recoveryCodeCount).map { _ in HumanCode.make() }
  }

  static func signedIn(_ token: String, in tables: Tables, at now: Moment) throws -> FoundSession {
    if let found = try find(token, in: tables, at: now) { return found }
    throw Refusal(.forbidden, "登录已过期，请重新登录", "This sign-in is over; sign in again")
  }

  static var wrongCode: Refusal {
    Refusal(
      .forbidden, "验证码不对或已用过；请等应用显示下一个再输入，并检查手机时间是否准确；也可以用一个恢复码",
      "The code is wrong or was used; wait for the next one, see that the telephone's clock is right, or use a recovery code",
      at: "code")
  }
}

extension Transaction {
  /// Takes a code of the app or a recovery code, each once.
  fileprivate func accepts(_ code: String, of account: AccountRows.Account) throws -> Bool {
    guard let factor = try tables.secondFactors.find(account), factor.isConfirmed else { return false }
    if let step = factor.code.step(of: code.digits, at: moment.milliseconds / 1000, after: factor.step) {
      try useCode(step: step, of: account)
      return true
    }
    let typed = HumanCode.read(code)
    return typed.count == HumanCode.length
      ? try useRecoveryCode(HumanCode.digest(typed, of: account.name), of: account) : false
  }

  /// The session goes on, verified, under a new token, so that one planted before it is worth nothing.
  fileprivate func renew(_ found: Application.FoundSession) throws -> Application.SignedIn {
    let token = Application.newToken(found.account)
    try endSession(found.session.tokenDigest, in: found.session.county)
    try addSession(
      Digest.sha256Hex(token), of: found.account, on: found.session.device, verified: true,
      since: found.session.created)
    return Application.SignedIn(user: found.user, token: token, standing: .complete)
  }
}

extension String {
  /// As people copy a code: `123 456`.
  fileprivate var digits: String { filter { $0.isASCII && $0.isNumber } }
}
