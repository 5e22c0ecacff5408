public import Ledger
import SQL
import Vault

extension Transaction {
  /// Lets an account's owner set a password with a code, until then; what there was of password, sessions and, if said so,
  /// second factor is gone.
  public func invite(_ account: AccountRows.Account, digest: String, until: Moment, resetFactor: Bool) throws {
    try tables.accounts.setPassword("", of: account)
    try tables.sessions.deleteAll(of: account)
    try tables.accounts.setWoken(moment, account)
    try tables.invitations.put(InvitationRows.Invitation(digest: digest, expires: until), for: account)
    if resetFactor { try tables.secondFactors.delete(of: account) }
    try audit(
      "account.invite", account,
      [
        "until": .text("\(until)"), "secondFactorReset": .bool(resetFactor),
        "password": .text(AccountRows.Account.mark(of: "")),
      ])
  }

  public func acceptInvitation(_ account: AccountRows.Account, password: String) throws {
    try tables.invitations.delete(of: account)
    try tables.accounts.setPassword(password, of: account)
    try tables.sessions.deleteAll(of: account)
    try tables.accounts.setWoken(moment, account)
    try audit("account.accept", account, ["password": .text(AccountRows.Account.mark(of: password))])
  }

  public func wake(_ account: AccountRows.Account) throws {
    try tables.accounts.setWoken(moment, account)
    try audit("account.wake", account)
  }

  public func addSession(
    _ tokenDigest: String, of account: AccountRows.Account, on device: SessionRows.Device, verified: Bool = false,
    since created: Moment? = nil
  ) throws {
    try tables.sessions.insert(
      tokenDigest, of: account, on: device, verified: verified, since: created ?? moment, at: moment)
  }

  public func touchSession(_ session: SessionRows.Session) throws {
    try tables.sessions.touch(session.tokenDigest, in: session.county, at: moment)
  }

  /// Notes that an account is in use today, once a day, and takes away sessions that have ended long ago.
  public func noteUse(of account: AccountRows.Account, endedBefore: Moment) throws {
    try tables.sessions.deleteAll(begunBefore: endedBefore, in: account.county)
    if account.seen != moment.chinaDay { try tables.accounts.setSeen(moment.chinaDay, account) }
  }

  public func endSession(_ tokenDigest: String, in county: CountyCode) throws {
    try tables.sessions.delete(tokenDigest, in: county)
  }

  /// Ends every session of an account but one.
  public func endSessions(of account: AccountRows.Account, but kept: String) throws {
    try tables.sessions.deleteAll(of: account, but: kept)
    try audit("account.sessions.end", account)
  }

  public func beginSecondFactor(_ secret: [UInt8], for account: AccountRows.Account) throws {
    try tables.secondFactors.insert(secret, for: account)
  }

  /// The first right code: from now on codes are asked for.
  public func confirmSecondFactor(step: Int64, recoveryCodes: [String], of account: AccountRows.Account) throws {
    try tables.secondFactors.setStep(step, of: account)
    try replaceRecoveryCodes(recoveryCodes, of: account, act: "account.factor.set")
  }

  public func replaceRecoveryCodes(
    _ digests: [String], of account: AccountRows.Account, act: String = "account.factor.codes"
  ) throws {
    try tables.secondFactors.deleteCodes(of: account)
    for digest in digests { try tables.secondFactors.insertCode(digest, of: account) }
    try audit(act, account)
  }

  public func removeSecondFactor(of account: AccountRows.Account) throws {
    try tables.secondFactors.delete(of: account)
    try audit("account.factor.remove", account)
  }

  /// A code of the app was shown: none of its step or an earlier one is taken again.
  public func useCode(step: Int64, of account: AccountRows.Account) throws {
    try tables.secondFactors.setStep(step, of: account)
  }

  /// Uses a recovery code up; false when there is none.
  public func useRecoveryCode(_ digest: String, of account: AccountRows.Account) throws -> Bool {
    guard try tables.secondFactors.takeCode(digest, of: account) else { return false }
    try audit("account.factor.recover", account)
    return true
  }

  /// Somebody who knew the password did not have the second factor.
  public func refuseCode(of account: AccountRows.Account) throws { try audit("account.factor.refuse", account) }

  private func audit(_ act: String, _ account: AccountRows.Account, _ detail: [String: JSON] = [:]) throws {
    var detail = detail
    detail["account"] = .text(account.name)
    try write(Act(act, in: account.county, detail: .object(detail)))
  }
}

extension Tables {
  /// Proves that a device has been signed in with an account since its password was last set.
  public func deviceMark(_ account: AccountRows.Account, _ nonce: String) -> String {
    sealer.lookupDigest("device \(account.county) \(account.name) \(account.password) \(nonce)")
  }
}
