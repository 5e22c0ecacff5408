public import Ledger
import Store
import Vault

/// Signing in and out happens before anyone is a user, so it stands beside the door with its own two verbs.
extension Application {
  public struct SignedIn: Sendable {
    public let user: User
    /// Handed to the browser once; only its digest is kept.
    public let token: String
  }

  /// How long a session lasts without being used, and altogether.
  public static let idleSeconds: Int64 = 8 * 3600
  public static let sessionSeconds: Int64 = 7 * 24 * 3600

  /// Checks a name and password and begins a session.
  ///
  /// Refuses with one message whether the name or the password is wrong, after the same work.
  public func signIn(name: String, password: String) async throws -> SignedIn {
    let account = try await refusing { try await store.read { try $0.accounts.find(name.trimmed) } }
    let isRight = await PasswordCheck.shared.verify(password, against: account?.password ?? PasswordCheck.decoy)
    guard let account, isRight, !account.isClosed else {
      throw Refusal(.forbidden, "用户名或密码不对", "The name or the password is wrong")
    }
    let token = "\(account.county)." + Random.token()
    let digest = Digest.sha256Hex(token)
    let user = try await refusing {
      try await store.write(by: account.name, at: now) { transaction in
        try transaction.addSession(digest, of: account)
        return try transaction.tables.accounts.user(account, on: transaction.moment.chinaDay)
      }
    }
    return SignedIn(user: user, token: token)
  }

  /// The user of a session token; nil when it has ended or never was.
  public func user(ofSession token: String) async throws -> User? {
    guard let county = Application.county(of: token) else { return nil }
    let digest = Digest.sha256Hex(token)
    let now = now
    let found = try await refusing {
      try await store.read { tables -> (User, Moment)? in
        guard let session = try tables.accounts.session(digest, in: county),
          let account = try tables.accounts.find(session.account), !account.isClosed,
          now < session.seen.adding(seconds: Application.idleSeconds),
          now < session.created.adding(seconds: Application.sessionSeconds)
        else { return nil }
        return (try tables.accounts.user(account, on: now.chinaDay), session.seen)
      }
    }
    guard let (user, seen) = found else { return nil }
    // Once in ten minutes is often enough to know whether a session is in use.
    if now >= seen.adding(seconds: 600) {
      try await refusing {
        try await store.write(by: user.name, at: now) { try $0.touchSession(digest, in: county) }
      }
    }
    return user
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

  private static func county(of token: String) -> CountyCode? {
    token.split(separator: ".", maxSplits: 1).first.flatMap { Int64($0) }.flatMap(CountyCode.init)
  }
}

/// Verifies passwords one after the other, so that signing in cannot exhaust the machine.
actor PasswordCheck {
  static let shared = PasswordCheck()
  /// A hash nobody knows the password of, so that unknown names cost as much as known ones.
  static let decoy = Password.hash(Random.token()) ?? ""

  func verify(_ password: String, against hash: String) -> Bool { Password.verify(password, against: hash) }
}
