/// What of a series was held and what was missed, by one organization, as of a day.
public struct SeriesStanding: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let slot: Series.Slot
    /// The days it was held on, in order.
    public let held: [Day]
    public let state: State
  }

  public enum State: String, Hashable, Sendable {
    case held
    /// The slot is over and nothing was recorded in it.
    case missed
    /// It can still be held.
    case due
  }

  /// One for each slot, oldest first.
  public let lines: [Line]

  /// - Parameters:
  ///   - days: the days on which sessions were recorded.
  ///   - start: only slots from the one that holds this day; from the beginning when nil.
  public init(_ series: Series, held days: [Day], from start: Day? = nil, asOf today: Day) {
    let days = days.sorted()
    lines = series.slots(from: start, through: today).map { slot in
      let held = days.filter(slot.contains)
      let state: State = !held.isEmpty ? .held : slot.last < today ? .missed : .due
      return Line(slot: slot, held: held, state: state)
    }
  }

  public var held: Int { lines.count { $0.state == .held } }
  public var missed: Int { lines.count { $0.state == .missed } }

  /// How many slots in a row were held, up to the last that is over or held: 连续9年.
  public var run: Int {
    lines.reversed().drop { $0.state == .due }.prefix { $0.state == .held }.count
  }
}
