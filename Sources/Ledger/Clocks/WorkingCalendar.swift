/// Which days are worked: Monday to Friday, less the holidays of the State Council's yearly notice, plus its make-up days.
///
/// A year whose notice was not entered is worked by weekends alone, and every answer that leans on it says so.
public struct WorkingCalendar: Hashable, Sendable {
  /// One day that differs from the week's rule, or is a holiday in any case.
  public struct Entry: Hashable, Sendable {
    public let day: Day
    public let isWorked: Bool
    /// 春节, 国庆节 …; empty for make-up days.
    public let name: String

    public init(_ day: Day, isWorked: Bool, name: String = "") {
      self.day = day
      self.isWorked = isWorked
      self.name = name
    }
  }

  /// The notices that were entered, by year.
  public let notices: [Int: String]
  private let entries: [Day: Entry]

  public init(notices: [Int: String] = [:], entries: [Entry] = []) {
    self.notices = notices
    self.entries = Dictionary(entries.map { ($0.day, $0) }, uniquingKeysWith: { _, last in last })
  }

  public func isWorked(_ day: Day) -> Bool { entries[day]?.isWorked ?? !day.isWeekend }

  /// 春节 …, or empty on other days.
  public func name(of day: Day) -> String { entries[day]?.name ?? "" }

  /// The day itself, or the first worked day after it.
  public func workedDay(from day: Day) -> Day {
    var day = day
    while !isWorked(day) { day = day.adding(days: 1) }
    return day
  }

  /// The day on which so many worked days have passed; the day of the event itself is not counted.
  public func adding(workedDays count: Int, to day: Day) -> Day {
    var day = day
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorked(day) { left -= 1 }
    }
    return day
  }

  /// How many days of a stretch are worked: whole weeks first, then the days that differ.
  public func workedDays(in stretch: ClosedRange<Day>) -> Int {
    let first = stretch.lowerBound.dayNumber
    let days = stretch.upperBound.dayNumber - first + 1
    let rest = (0..<days % 7).count { !Day(dayNumber: first + $0).isWeekend }
    let differing = entries.values.filter { stretch.contains($0.day) && $0.isWorked == $0.day.isWeekend }
    return days / 7 * 5 + rest + differing.reduce(0) { $0 + ($1.isWorked ? 1 : -1) }
  }

  /// The years of a stretch whose notice was not entered.
  public func gaps(in stretch: ClosedRange<Day>) -> [Int] {
    (stretch.lowerBound.year...stretch.upperBound.year).filter { notices[$0] == nil }
  }

  /// The years and days of another calendar in place of one's own.
  public func replacing(with other: WorkingCalendar) -> WorkingCalendar {
    let kept = entries.values.filter { other.notices[$0.day.year] == nil }
    return WorkingCalendar(
      notices: notices.merging(other.notices) { $1 }, entries: kept + other.entries.values)
  }

  /// One year of it.
  public func only(_ year: Int) -> WorkingCalendar {
    WorkingCalendar(notices: notices.filter { $0.key == year }, entries: entries.values.filter { $0.day.year == year })
  }

  /// What a day is if the calendar says anything of it, in order.
  public var listed: [Entry] { entries.values.sorted { $0.day < $1.day } }
}

extension Day {
  /// 1 for Monday … 7 for Sunday.
  public var weekday: Int { (dayNumber % 7 + 10) % 7 + 1 }
  public var isWeekend: Bool { weekday > 5 }
}
