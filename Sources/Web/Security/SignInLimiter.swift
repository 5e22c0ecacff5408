import Foundation
import Ledger

/// Slows down guessing of passwords and codes, in bounded memory, without letting anyone lock somebody else out.
///
/// Passwords are counted for each account at each address, and for each address; nobody's attempts elsewhere slow an
/// account down where its owner signs in. A browser that has been signed in with the account before carries a mark and is
/// counted by that alone. Codes, which only those are asked for who know the password, are counted for each account.
///
/// Attempts are counted before they are looked at, so that many at once gain nothing. After so many free attempts within
/// the window each further one must wait twice as long as the last, up to the window.
actor SignInLimiter {
  struct Limits: Sendable {
    var window: Duration = .seconds(15 * 60)
    var freeForAccount = 5
    var freeForAddress = 30
    var firstWait: Duration = .seconds(15)
    /// Trails remembered at once; the longest silent are forgotten first.
    var remembered = 20_000
  }

  /// Who tries.
  struct Attempt: Sendable {
    var account: String
    var address: String?
    /// The nonce of a device that was proved to be known.
    var device: String?

    init(_ account: String, from address: String? = nil, device: String? = nil) {
      self.account = String(account.prefix(100))
      self.address = address.map(NetworkPlace.of)
      self.device = device
    }

    /// What the account's own trail is kept under.
    fileprivate var ownKey: String {
      device.map { "d:\($0):\(account)" } ?? "p:\(account)|\(address ?? "")"
    }
  }

  private struct Trail {
    var attempts: [Duration] = []
    var blockedUntil: Duration = .zero
  }

  private let limits: Limits
  private var trails: [String: Trail] = [:]

  init(_ limits: Limits = Limits()) { self.limits = limits }

  var rememberedCount: Int { trails.count }

  /// Lets a password be tried and counts it.
  ///
  /// - Parameter now: the time since some fixed moment, on a clock that never goes back.
  /// - Throws: `unavailable` saying how long to wait.
  func admit(_ attempt: Attempt, at now: Duration) throws(Refusal) {
    var keys = [(key: attempt.ownKey, free: limits.freeForAccount)]
    if attempt.device == nil, let address = attempt.address {
      keys.append((key: "c:" + address, free: limits.freeForAddress))
    }
    try admit(keys, now)
  }

  /// Lets a code of the second factor be tried and counts it, wherever it comes from.
  func admitCode(_ account: String, at now: Duration) throws(Refusal) {
    try admit([(key: "f:" + account, free: limits.freeForAccount)], now)
  }

  /// Forgets the account's attempts after a right password; the address keeps its own.
  func succeeded(_ attempt: Attempt) { trails[attempt.ownKey] = nil }

  func codeSucceeded(_ account: String) { trails["f:" + account] = nil }

  private func admit(_ keys: [(key: String, free: Int)], _ now: Duration) throws(Refusal) {
    let wait = keys.map { (trails[$0.key]?.blockedUntil ?? .zero) - now }.max() ?? .zero
    if wait > .zero { throw SignInLimiter.refusal(wait) }
    for (key, free) in keys { count(key, free, now) }
    if trails.count > limits.remembered { forget(now) }
  }

  private func count(_ key: String, _ free: Int, _ now: Duration) {
    var trail = trails[key] ?? Trail()
    trail.attempts.removeAll { $0 <= now - limits.window }
    trail.attempts.append(now)
    let over = trail.attempts.count - free
    if over >= 0 {
      let wait = limits.firstWait * (1 << min(over, 10))
      trail.blockedUntil = now + min(wait, limits.window)
    }
    trails[key] = trail
  }

  /// Drops what the window has passed over, then the longest silent until a quarter is free again.
  private func forget(_ now: Duration) {
    trails = trails.filter { ($0.value.attempts.last ?? .zero) > now - limits.window }
    let surplus = trails.count - limits.remembered * 3 / 4
    if surplus <= 0 { return }
    let silent = trails.map { (key: $0.key, last: $0.value.attempts.last ?? .zero) }
      .sorted { ($0.last, $0.key) < ($1.last, $1.key) }
    for entry in silent.prefix(surplus) { trails[entry.key] = nil }
  }

  private static func refusal(_ wait: Duration) -> Refusal {
    let seconds = max(1, wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0))
    return Refusal(
      .unavailable, "登录尝试太多，请等\(seconds)秒再试；忘记密码请找系统管理员要邀请码",
      "Too many attempts to sign in; wait \(seconds) seconds, or ask an administrator for an invitation")
  }
}

/// Addresses that one subscriber has at will are one place: the first half of an IPv6 address.
enum NetworkPlace {
  static func of(_ address: String) -> String {
    guard address.contains(":"), !address.contains(".") else { return address }
    let halves = address.components(separatedBy: "::")
    let front = halves[0].split(separator: ":").map(String.init)
    if halves.count == 1 { return front.prefix(4).joined(separator: ":") + "/64" }
    let back = halves[1].split(separator: ":").map(String.init)
    let middle = Array(repeating: "0", count: max(0, 8 - front.count - back.count))
    return (front + middle + back).prefix(4).joined(separator: ":") + "/64"
  }
}
