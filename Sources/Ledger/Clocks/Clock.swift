/// 时限: how long a law or a rule gives for something, from which event, until which, and where that is written.
///
/// A clock is data. It may run several times over the life of a record; what counts is its latest run.
public struct Clock: Sendable {
  /// `petition.handle`: the kind and what must be done.
  public let id: String
  public let names: Names
  public let bearer: Bearer
  public let start: Start
  public let stop: Stop
  public let extending: Extending?
  /// In the order of their days; the one in force on the day of the start is used.
  public let versions: [Version]
  public let soon: Lead
  /// Which records it runs for; all when nil.
  public let condition: Condition?

  public init(
    _ id: String, _ zh: String, _ en: String, bearer: Bearer = .federation, from start: Start, until stop: Stop,
    extending: Extending? = nil, soon: Lead, only condition: Condition? = nil, versions: [Version]
  ) {
    self.id = id
    names = Names(zh, en)
    self.bearer = bearer
    self.start = start
    self.stop = stop
    self.extending = extending
    self.soon = soon
    self.condition = condition
    self.versions = versions.sorted { $0.from < $1.from }
  }

  /// Whether it measures how long nothing was heard.
  public var watchesSilence: Bool {
    if case .lastSign = start { return true }
    return false
  }

  /// The version in force on a day; nil before there was any.
  public func version(on day: Day) -> Version? { versions.last { $0.from <= day } }
}

extension Clock {
  /// Whom the time is set for.
  public enum Bearer: Hashable, Sendable {
    /// The federation must act.
    case federation
    /// A court or an office must act; the federation asks after it.
    case other(Names)
    /// A right of the person helped, which lapses when its time is over; the federation tells her of it.
    case person
  }

  /// What sets the clock going.
  public enum Start: Sendable {
    /// The record's own day, with the time in a field if there is one.
    case recorded(time: Field<TimeOfDay>? = nil)
    /// The first of these moves since the clock last stopped, with the time in a field it asks.
    case moves([String], time: Field<TimeOfDay>? = nil)
    /// The day written in a field of the record or, later, of a move: the latest one written.
    case day(Field<Day>)
    /// The last sign of life: the latest of the record's own day, these moves, and the days of what belongs to it of these
    /// kinds. The clock measures the silence since then.
    case lastSign(moves: [String], parts: [String])
  }

  /// What stops it: one of these moves, with the time in a field it asks, or coming into one of these stages.
  public struct Stop: Sendable {
    public let moves: [String]
    public let stages: [String]
    public let time: Field<TimeOfDay>?

    public init(_ moves: [String] = [], entering stages: [String] = [], time: Field<TimeOfDay>? = nil) {
      self.moves = moves
      self.stages = stages
      self.time = time
    }
  }

  /// A move that adds days to a run, once.
  public struct Extending: Sendable {
    public let move: String
    public let days: Int

    public init(by move: String, days: Int) {
      self.move = move
      self.days = days
    }
  }

  public enum Length: Hashable, Sendable {
    /// 立即: due with the event itself. After a day and a night it is shown as overdue; that mark is ours.
    case atOnce
    case hours(Int)
    /// Calendar days; the day of the event is not counted (民法典 201).
    case days(Int)
    case workedDays(Int)
    /// To the same day of a later month, or its last.
    case months(Int)
    /// Due on the very day the clock starts from: an agreed visit, the end of an order.
    case onTheDay
  }

  /// What happens when the last day is a day off.
  public enum LastDay: Hashable, Sendable {
    case stays
    case nextWorkedDay
  }

  public struct Version: Hashable, Sendable {
    public let from: Day
    public let length: Length
    public let lastDay: LastDay
    /// Law and article.
    public let source: Names

    /// - Parameter from: year, month and day of a day that exists.
    public init(from: (Int, Int, Int), _ length: Length, lastDay: LastDay = .stays, source: Names) {
      guard let day = Day(from.0, from.1, from.2) else { preconditionFailure("\(from) is no day") }
      self.from = day
      self.length = length
      self.lastDay = lastDay
      self.source = source
    }
  }

  /// How long before the end the clock is shown as soon over.
  public enum Lead: Hashable, Sendable {
    case hours(Int)
    case days(Int)
  }

  public struct Condition: Sendable {
    public let names: Names
    public let holds: @Sendable (Record) -> Bool

    public init(_ names: Names, _ holds: @escaping @Sendable (Record) -> Bool) {
      self.names = names
      self.holds = holds
    }
  }
}
