import Ledger

/// Keeps what is said without signing in from becoming a flood: so many an hour from one place, so many a day in all.
///
/// In bounded memory, begun anew with the server; a refused attempt does not count.
actor FeedbackLimiter {
  struct Limits: Sendable {
    var hour: Duration = .seconds(3600)
    var day: Duration = .seconds(24 * 3600)
    /// Said from one place in an hour.
    var said = 5
    /// Said from everywhere in a day.
    var saidByAll = 200
    /// Receipts looked up from one place in an hour.
    var looked = 60
    /// Places remembered at once.
    var remembered = 10_000
  }

  private let limits: Limits
  private var said: [String: [Duration]] = [:]
  private var looked: [String: [Duration]] = [:]
  private var all: [Duration] = []

  init(_ limits: Limits = Limits()) { self.limits = limits }

  var rememberedCount: Int { said.count + looked.count }

  /// Lets something be said and counts it.
  func admit(from address: String?, at now: Duration) throws(Refusal) {
    all.removeAll { $0 <= now - limits.day }
    let place = NetworkPlace.of(address ?? "")
    var isWithin = all.count < limits.saidByAll
    if isWithin { isWithin = Self.count(place, &said, limits.said, limits, now) }
    if !isWithin {
      throw Refusal(
        .unavailable, "现在提得太多，没有保存；请过一会再来，或打12338、直接找妇联",
        "Too much was said just now and nothing was saved; come again later, call 12338 or turn to the federation itself"
      )
    }
    all.append(now)
  }

  /// Lets a receipt be looked up and counts it.
  func admitLook(from address: String?, at now: Duration) throws(Refusal) {
    if Self.count(NetworkPlace.of(address ?? ""), &looked, limits.looked, limits, now) { return }
    throw Refusal(.unavailable, "查得太多，请过一会再来", "Too many receipts were looked up; come again later")
  }

  /// Whether one more from this place is within the limit; counts it if so.
  private static func count(
    _ place: String, _ trails: inout [String: [Duration]], _ limit: Int, _ limits: Limits, _ now: Duration
  ) -> Bool {
    if trails.count >= limits.remembered {
      trails = trails.filter { ($0.value.last ?? .zero) > now - limits.hour }
      // So many places at once are no people; they wait until an hour has passed.
      if trails.count >= limits.remembered, trails[place] == nil { return false }
    }
    let recent = (trails[place] ?? []).filter { $0 > now - limits.hour }
    if recent.count >= limit { return false }
    trails[place] = recent + [now]
    return true
  }
}
