import Ledger

/// Slows down guessing of passwords, for each account name and each client address, in bounded memory.
///
/// Attempts are counted before the password is looked at, so that many at once gain nothing. After so many free
/// attempts within the window each further one must wait twice as long as the last, up to the window.
actor SignInLimiter {
  struct Limits: Sendable {
    var window: Duration = .seconds(15 * 60)
    var freeForAccount = 5
    var freeForAddress = 30
    var firstWait: Duration = .seconds(15)
    /// Names and addresses remembered at once; the longest silent are forgotten first.
    var remembered = 20_000
  }

  private struct Trail {
    var attempts: [Duration] = []
    var blockedUntil: Duration = .zero
  }

  private let limits: Limits
  private var trails: [String: Trail] = [:]

  init(_ limits: Limits = Limits()) { self.limits = limits }

  var rememberedCount: Int { trails.count }

  /// Lets an attempt go on and counts it.
  ///
  /// - Parameter now: the time since some fixed moment, on a clock that never goes back.
  /// - Throws: `unavailable` saying how long to wait.
  func admit(account: String, address: String?, at now: Duration) throws(Refusal) {
    let keys = keys(account, address)
    let wait = keys.map { (trails[$0.key]?.blockedUntil ?? .zero) - now }.max() ?? .zero
    if wait > .zero { throw SignInLimiter.refusal(wait) }
    for (key, free) in keys { count(key, free, now) }
    if trails.count > limits.remembered { forget(now) }
  }

  /// Forgets the account's attempts after a right password; the address keeps its own.
  func succeeded(account: String) { trails["a:" + String(account.prefix(100))] = nil }

  private func keys(_ account: String, _ address: String?) -> [(key: String, free: Int)] {
    let named = [(key: "a:" + String(account.prefix(100)), free: limits.freeForAccount)]
    return named + (address.map { [(key: "c:" + $0, free: limits.freeForAddress)] } ?? [])
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
      .unavailable, "登录尝试太多，请等\(seconds)秒再试；忘记密码请找系统管理员重设",
      "Too many attempts to sign in; wait \(seconds) seconds, or ask an administrator to reset the password")
  }
}
