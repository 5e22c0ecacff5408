/// A stretch of time a figure is asked for: month, quarter, half, year, several years, or any two days (inclusive).
///
/// Written `2013`, `2013Q2`, `2013H1`, `2013-06`, `2011..2015`, `2013-01-01..2013-10-31`.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  public enum Grain: String, Sendable, CaseIterable {
    case month, quarter, half, year, years, days
  }

  public let grain: Grain
  public let first: Day
  public let last: Day

  public init?(_ text: some StringProtocol) {
    guard let period = Period.read(String(text)) else { return nil }
    self = period
  }

  init(_ grain: Grain, _ first: Day, _ last: Day) {
    self.grain = grain
    self.first = first
    self.last = last
  }

  public init(month: Month) { self.init(.month, month.first, month.last) }

  /// The year, half, quarter or month a day lies in, or the five-year plan period (2011..2015, 2016..2020 …) for `years`.
  public init(_ grain: Grain, of day: Day) {
    switch grain {
    case .month, .days: self.init(month: Month(of: day))
    case .quarter: self = Period.months(.quarter, day.year, (day.month - 1) / 3 * 3 + 1, 3)
    case .half: self = Period.months(.half, day.year, (day.month - 1) / 6 * 6 + 1, 6)
    case .year: self = Period.months(.year, day.year, 1, 12)
    case .years: self = Period.months(.years, (day.year - 1) / 5 * 5 + 1, 1, 60)
    }
  }

  /// Two days, inclusive; nil when they are in the wrong order. Becomes a month, year … when it is exactly one.
  public init?(from first: Day, through last: Day) {
    guard first <= last else { return nil }
    let named = [Grain.month, .quarter, .half, .year].map { Period($0, of: first) }
    self = named.first { $0.first == first && $0.last == last } ?? Period.yearsOrDays(first, last)
  }

  public var description: String {
    switch grain {
    case .month: Month(of: first).description
    case .quarter: "\(first.year)Q\((first.month + 2) / 3)"
    case .half: "\(first.year)H\(first.month == 1 ? 1 : 2)"
    case .year: String(first.year)
    case .years: "\(first.year)..\(last.year)"
    case .days: "\(first)..\(last)"
    }
  }

  /// The whole months inside, and the days left over before and after them.
  public var parts: (head: ClosedRange<Day>?, months: ClosedRange<Month>?, tail: ClosedRange<Day>?) {
    let firstMonth = first.isFirstOfMonth ? Month(of: first) : Month(of: first).adding(months: 1)
    let lastMonth = last.isLastOfMonth ? Month(of: last) : Month(of: last).adding(months: -1)
    guard firstMonth <= lastMonth else { return (first...last, nil, nil) }
    let head = first < firstMonth.first ? first...firstMonth.first.adding(days: -1) : nil
    let tail = lastMonth.last < last ? lastMonth.last.adding(days: 1)...last : nil
    return (head, firstMonth...lastMonth, tail)
  }

  /// The same stretch one year (or, for several years, as many years) earlier: what "比上年" compares with.
  public var previous: Period {
    let years = grain == .years ? last.year - first.year + 1 : 1
    let startLength = Day.length(first.year - years, first.month)
    let endLength = Day.length(last.year - years, last.month)
    let endDay = last.isLastOfMonth ? endLength : min(last.day, endLength)
    guard let start = Day(first.year - years, first.month, min(first.day, startLength)),
      let end = Day(last.year - years, last.month, endDay)
    else { return self }
    // A stretch of days can become a whole month when February is shorter.
    return grain == .days ? Period(from: start, through: end) ?? self : Period(grain, start, end)
  }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

extension Period {
  private static func months(_ grain: Grain, _ year: Int, _ month: Int, _ count: Int) -> Period {
    let start = Month(index: year * 12 + month - 1)
    return Period(grain, start.first, start.adding(months: count - 1).last)
  }

  private static func yearsOrDays(_ first: Day, _ last: Day) -> Period {
    let whole = first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31
    return Period(whole ? .years : .days, first, last)
  }

  private static func read(_ text: String) -> Period? {
    if let dots = text.firstRange(of: "..") {
      return range(String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    }
    if let month = Month(text) { return Period(month: month) }
    if let day = Day(text) { return Period(from: day, through: day) }
    let characters = Array(text)
    guard characters.count >= 4, let year = Int(String(characters[0..<4])), (1900...2199).contains(year) else {
      return nil
    }
    if characters.count == 4 { return months(.year, year, 1, 12) }
    guard characters.count == 6, let part = Int(String(characters[5])) else { return nil }
    switch (characters[4], part) {
    case ("Q", 1...4), ("q", 1...4): return months(.quarter, year, part * 3 - 2, 3)
    case ("H", 1...2), ("h", 1...2): return months(.half, year, part * 6 - 5, 6)
    default: return nil
    }
  }

  private static func range(_ from: String, _ through: String) -> Period? {
    guard !through.contains(".."), let start = read(from), let end = read(through), start.first <= end.last else {
      return nil
    }
    if start.grain == .year && end.grain == .year && start != end {
      return Period(.years, start.first, end.last)
    }
    return Period(from: start.first, through: end.last)
  }
}
