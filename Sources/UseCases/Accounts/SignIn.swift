public import Ledger
public import Store
import Vault

/// Signing in and out happens before anyone is a user, so it stands beside the door with its own verbs.
extension Application {
  public struct SignedIn: Sendable {
    public let user: User
    /// Handed to the browser once; only its digest is kept.
    public let token: String
    public let standing: Standing
  }

  /// How far somebody has come with signing in.
  public enum Standing: String, Sendable, CaseIterable {
    case complete
    /// The password was right; the second factor's code is still to come.
    case awaitsCode
    /// The roles need a second factor and there is none yet: nothing but setting it up is open.
    case mustEnrol
  }

  /// A session as its token shows it.
  public struct SignInSession: Sendable {
    public let user: User
    public let standing: Standing
    public let isShared: Bool
  }

  /// How long a session lasts without being used, and altogether.
  public static let idleSeconds: Int64 = 8 * 3600
  public static let sessionSeconds: Int64 = 7 * 24 * 3600
  /// The same on a machine that others use too.
  public static let sharedIdleSeconds: Int64 = 15 * 60
  public static let sharedSessionSeconds: Int64 = 8 * 3600
  /// How long the code, or setting the second factor up, may take.
  public static let unfinishedSeconds: Int64 = 15 * 60
  /// After so many days without use an account sleeps until an administrator wakes it.
  public static let daysUntilSleep = 90

  /// Checks a name and password and begins a session.
  ///
  /// Refuses with one message whether the name or the password is wrong, after the same work. That an account sleeps is
  /// told only to whoever knows its password.
  public func signIn(name: String, password: String, on device: SessionRows.Device = .init()) async throws -> SignedIn {
    let account = try await refusing { try await store.read { try $0.accounts.find(name.trimmed) } }
    // An invited account has no password yet.
    let hash = account.map(\.password).flatMap { $0.isEmpty ? nil : $0 }
    let isRight = await PasswordCheck.shared.verify(
      PasswordRules.normalized(password), against: hash ?? PasswordCheck.decoy)
    guard let account, hash != nil, isRight, !account.isClosed else {
      throw Refusal(
        .forbidden, "用户名或密码不对；忘记密码请找系统管理员要邀请码",
        "The name or the password is wrong; if you forgot it, ask an administrator for an invitation")
    }
    if account.isAsleep(at: now) { throw Application.asleep }
    let token = Application.newToken(account)
    let (user, standing) = try await refusing {
      try await store.write(by: account.name, at: now) { transaction in
        let user = try transaction.tables.accounts.user(account, on: transaction.moment.chinaDay)
        let standing = Application.standing(
          user, verified: false, hasFactor: try transaction.tables.secondFactors.isConfirmed(account))
        try transaction.addSession(Digest.sha256Hex(token), of: account, on: device)
        try transaction.noteUse(of: account, endedBefore: now.adding(seconds: -2 * Application.sessionSeconds))
        return (user, standing)
      }
    }
    return SignedIn(user: user, token: token, standing: standing)
  }

  /// The user of a session that is complete; nil when it has ended, never was, or lacks the second factor.
  public func user(ofSession token: String) async throws -> User? {
    guard let session = try await session(token), session.standing == .complete else { return nil }
    return session.user
  }

  /// What a token stands for; nil when the session has ended or never was.
  public func session(_ token: String) async throws -> SignInSession? {
    let now = now
    guard let found = try await refusing({ try await store.read { try Application.find(token, in: $0, at: now) } })
    else { return nil }
    let isShared = found.session.device.isShared
    // Now and then is often enough to know whether a session is in use.
    if found.standing == .complete, now >= found.session.seen.adding(seconds: isShared ? 60 : 600) {
      try await refusing {
        try await store.write(by: found.user.name, at: now) { transaction in
          try transaction.touchSession(found.session)
          try transaction.noteUse(of: found.account, endedBefore: now.adding(seconds: -2 * Application.sessionSeconds))
        }
      }
    }
    return SignInSession(user: found.user, standing: found.standing, isShared: isShared)
  }

  public func signOut(session token: String) async throws {
    guard let county = Application.county(of: token) else { return }
    try await refusing {
      try await store.write(by: "", at: now) { try $0.endSession(Digest.sha256Hex(token), in: county) }
    }
  }

  /// The account of that name with its present grants: for commands, which act as a named user.
  public func user(named name: String) async throws -> User {
    let today = now.chinaDay
    let found = try await refusing {
      try await store.read { tables -> User? in
        guard let account = try tables.accounts.find(name.trimmed), !account.isClosed else { return nil }
        return try tables.accounts.user(account, on: today)
      }
    }
    guard let found else {
      throw Refusal(
        .notFound, "没有名为“\(name)”的用户；用 halfsky user list 查看，或用 halfsky user add 建立",
        "There is no user “\(name)”; see halfsky user list, or make one with halfsky user add")
    }
    return found
  }

  static var asleep: Refusal {
    Refusal(
      .forbidden, "这个账号已超过\(daysUntilSleep)天没有使用，已休眠；请系统管理员唤醒",
      "This account was not used for \(daysUntilSleep) days and sleeps; ask an administrator to wake it")
  }
}

extension Application {
  /// A session with everything about it that is needed to go on.
  struct FoundSession: Sendable {
    let session: SessionRows.Session
    let account: AccountRows.Account
    let user: User
    let standing: Standing
  }

  static func find(_ token: String, in tables: Tables, at now: Moment) throws -> FoundSession? {
    guard let county = county(of: token),
      let session = try tables.sessions.find(Digest.sha256Hex(token), in: county),
      let account = try tables.accounts.find(session.account), !account.isClosed, session.lasts(at: now)
    else { return nil }
    let user = try tables.accounts.user(account, on: now.chinaDay)
    let standing = standing(
      user, verified: session.isVerified, hasFactor: try tables.secondFactors.isConfirmed(account))
    if standing != .complete, now >= session.created.adding(seconds: unfinishedSeconds) { return nil }
    return FoundSession(session: session, account: account, user: user, standing: standing)
  }

  static func standing(_ user: User, verified: Bool, hasFactor: Bool) -> Standing {
    if hasFactor { return verified ? .complete : .awaitsCode }
    return user.needsSecondFactor ? .mustEnrol : .complete
  }

  static func newToken(_ account: AccountRows.Account) -> String { "\(account.county)." + Random.token() }

  static func county(of token: String) -> CountyCode? {
    token.split(separator: ".", maxSplits: 1).first.flatMap { Int64($0) }.flatMap(CountyCode.init)
  }
}

extension SessionRows.Session {
  func lasts(at now: Moment) -> Bool {
    let (idle, whole) =
      device.isShared
      ? (Application.sharedIdleSeconds, Application.sharedSessionSeconds)
      : (Application.idleSeconds, Application.sessionSeconds)
    return now < seen.adding(seconds: idle) && now < created.adding(seconds: whole)
  }
}

extension AccountRows.Account {
  /// Whether it was not used for so long that an administrator must wake it.
  public func isAsleep(at now: Moment) -> Bool {
    guard let last = [seen, woken?.chinaDay].compactMap({ $0 }).max() else { return false }
    return last.adding(days: Application.daysUntilSleep) < now.chinaDay
  }
}

extension User {
  /// Whether one of the roles reaches what only a password must not guard: accounts, and casework.
  public var needsSecondFactor: Bool {
    grants.contains { [.administrator, .caseWorker].contains($0.role) }
  }
}

/// Verifies passwords one after the other, so that signing in cannot exhaust the machine.
actor PasswordCheck {
  static let shared = PasswordCheck()
  /// A hash nobody knows the password of, so that unknown names cost as much as known ones.
  static let decoy = Password.hash(Random.token()) ?? ""

  func verify(_ password: String, against hash: String) -> Bool { Password.verify(password, against: hash) }
}
