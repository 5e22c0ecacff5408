/// A date of the Gregorian calendar, with or without a time of day, in no time zone: what a cell or a document property holds.
///
/// Years 1 to 9999. `time` is nil where only the day is meant.
public struct OfficeDate: Sendable, Hashable {
  /// A time of day to the second.
  public struct Time: Sendable, Hashable {
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// Refuses what is not between 00:00:00 and 23:59:59.
    public init?(hour: Int, minute: Int, second: Int = 0) {
      guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
      self.hour = hour
      self.minute = minute
      self.second = second
    }

    init(secondOfDay: Int) {
      hour = secondOfDay / 3600
      minute = secondOfDay / 60 % 60
      second = secondOfDay % 60
    }

    var secondOfDay: Int { hour * 3600 + minute * 60 + second }
  }

  public let year: Int
  public let month: Int
  public let day: Int
  public let time: Time?

  /// Refuses a day that the calendar does not have.
  public init?(year: Int, month: Int, day: Int, time: Time? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let number = Self.dayNumber(year: year, month: month, day: day)
    let back = Self.civil(dayNumber: number)
    guard back == (year, month, day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
  }

  /// Days since 1970-01-01; refuses days outside the years 1 to 9999.
  init?(dayNumber: Int, time: Time? = nil) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    (year, month, day) = Self.civil(dayNumber: dayNumber)
    self.time = time
  }

  var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

  // Counting in years that begin in March puts the leap day last, so that months have a fixed offset.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let century = marchYear / 400
    let yearOfCentury = marchYear - century * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return century * 146_097 + yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear - 719_468
  }

  private static func civil(dayNumber: Int) -> (Int, Int, Int) {
    let shifted = dayNumber + 719_468
    let century = shifted / 146_097
    let dayOfCentury = shifted - century * 146_097
    let yearOfCentury =
      (dayOfCentury - dayOfCentury / 1460 + dayOfCentury / 36_524 - dayOfCentury / 146_096) / 365
    let dayOfYear = dayOfCentury - (365 * yearOfCentury + yearOfCentury / 4 - yearOfCentury / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (century * 400 + yearOfCentury + (month <= 2 ? 1 : 0), month, day)
  }
}

extension OfficeDate: CustomStringConvertible {
  /// `2013-10-31` or `2013-10-31T09:30:00`.
  public var description: String {
    let date = "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    return time.map { "\(date)T\($0)" } ?? date
  }
}

extension OfficeDate.Time: CustomStringConvertible {
  /// `09:30:00`.
  public var description: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))" }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
