/// 节点: a day or some days of the year on which something is usually held, with what its record would say already.
public struct Festival: Sendable {
  /// The code of the choice it stands for.
  public let id: String
  public let names: Names
  public let rule: Rule
  /// What a new record says already, by field.
  public let answers: [String: String]

  public enum Rule: Hashable, Sendable {
    case day(Int, Int)
    case days(month: Int, day: Int, count: Int)
    /// The second Sunday of May: `.weekday(2, of: 7, in: 5)`.
    case weekday(Int, of: Int, in: Int)
    /// The week, Monday to Sunday, that holds a day.
    case week(month: Int, day: Int)
    /// So many days after a festival of the farmers' calendar.
    case lunar(LunarFestival, after: Int)
  }

  public init(_ id: String, _ zh: String, _ en: String, _ rule: Rule, answers: [String: String] = [:]) {
    self.id = id
    names = Names(zh, en)
    self.rule = rule
    self.answers = answers
  }

  /// Its days in a year; nil when the year's are not known.
  public func days(in year: Int) -> ClosedRange<Day>? {
    switch rule {
    case .day(let month, let day): return Day(year, month, day).map { $0...$0 }
    case .days(let month, let day, let count):
      return Day(year, month, day).map { $0...$0.adding(days: max(1, count) - 1) }
    case .weekday(let nth, let weekday, let month):
      guard let first = Day(year, month, 1) else { return nil }
      let day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
      return day.month == month ? day...day : nil
    case .week(let month, let day):
      guard let day = Day(year, month, day) else { return nil }
      let monday = day.adding(days: 1 - day.weekday)
      return monday...monday.adding(days: 6)
    case .lunar(let festival, let after): return festival.day(in: year).map { $0.adding(days: after) }.map { $0...$0 }
    }
  }

  /// Its days nearest to a stretch, if they touch it.
  public func days(within stretch: ClosedRange<Day>) -> ClosedRange<Day>? {
    (stretch.lowerBound.year...stretch.upperBound.year).compactMap { days(in: $0) }.first { $0.overlaps(stretch) }
  }

  /// The weeks that a page shows around a day: three before, for what is still to be written down, and five ahead.
  public static func weeks(around today: Day) -> ClosedRange<Day> { today.adding(days: -21)...today.adding(days: 35) }
}
