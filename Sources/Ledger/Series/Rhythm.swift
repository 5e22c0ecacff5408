/// How often something is held: one slot for each week, month, quarter, half or year.
public enum Rhythm: Hashable, Sendable {
  /// Weeks begin on Monday; 1 for Monday … 7 for Sunday when the day is settled.
  case weekly(weekday: Int?)
  /// A day that a month lacks is its last.
  case monthly(day: Int?)
  case quarterly
  case halfYearly
  /// On a day of the year, or some time in a month of it, or some time in the year.
  case yearly(month: Int?, day: Int?)

  /// The slot a day lies in.
  public func slot(holding day: Day) -> Series.Slot {
    switch self {
    case .weekly(let weekday):
      let first = day.adding(days: 1 - day.weekday)
      return Series.Slot(first: first, last: first.adding(days: 6), wanted: weekday.map { first.adding(days: $0 - 1) })
    case .monthly(let wanted):
      let month = Month(of: day)
      return Series.Slot(first: month.first, last: month.last, wanted: wanted.map { month.day($0) })
    case .quarterly: return Rhythm.months(3, holding: day)
    case .halfYearly: return Rhythm.months(6, holding: day)
    case .yearly(let month, let wanted):
      let year = Rhythm.months(12, holding: day)
      guard let month, (1...12).contains(month) else { return year }
      let inYear = Month(of: year.first.adding(months: month - 1))
      return Series.Slot(first: year.first, last: year.last, wanted: wanted.map { inYear.day($0) } ?? inYear.last)
    }
  }

  /// The slot after one.
  public func slot(after slot: Series.Slot) -> Series.Slot { self.slot(holding: slot.last.adding(days: 1)) }

  private static func months(_ count: Int, holding day: Day) -> Series.Slot {
    let first = Month(of: day).adding(months: -((day.month - 1) % count)).first
    return Series.Slot(first: first, last: first.adding(months: count).adding(days: -1), wanted: nil)
  }
}

extension Month {
  /// The day with a number, or the last one of a month that lacks it.
  fileprivate func day(_ number: Int) -> Day { first.adding(days: min(max(1, number), Day.length(year, month)) - 1) }
}
