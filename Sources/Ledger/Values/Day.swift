/// A calendar day of the proleptic Gregorian calendar, written `2013-06-26`.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Refuses (nil) a day that does not exist, and years outside 1900…2199.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), (1...Day.length(year, month)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]) else {
      return nil
    }
    self.init(year, month, day)
  }

  public init(dayNumber: Int) {
    // Howard Hinnant, "chrono-compatible low-level date algorithms": days since 1970-01-01 to year, month, day.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int { Day.sinceEpoch(year, month, day) }

  static func sinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public func adding(days: Int) -> Day { Day(dayNumber: dayNumber + days) }

  /// The same day so many months later, or the last of a month that is too short for it.
  public func adding(months: Int) -> Day {
    let target = Month(of: self).adding(months: months)
    return target.first.adding(days: min(day, Day.length(target.year, target.month)) - 1)
  }

  public var isFirstOfMonth: Bool { day == 1 }
  public var isLastOfMonth: Bool { day == Day.length(year, month) }

  public static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      write(year, digits: 4, to: text, at: 0)
      text[4] = UInt8(ascii: "-")
      write(month, digits: 2, to: text, at: 5)
      text[7] = UInt8(ascii: "-")
      write(day, digits: 2, to: text, at: 8)
      return 10
    }
  }

  static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A number with leading zeros, at least `width` digits wide.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Writes the last digits of a number that is not negative.
func write(_ value: Int, digits: Int, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
  var rest = value
  for index in (start..<start + digits).reversed() {
    text[index] = UInt8(48 + rest % 10)
    rest /= 10
  }
}

func number(_ bytes: some Collection<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard (48...57).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 48)
  }
  return bytes.isEmpty ? nil : value
}
