import Foundation

/// How Excel counts days, in its two systems.
enum SerialDate: Sendable, Hashable {
  /// Day 1 is 1900-01-01, and day 60 is a 29th of February 1900 that never was.
  case since1900
  /// Day 0 is 1904-01-01, as old Excel for the Macintosh counts.
  case since1904

  private static let day1900 = -25_568  // 1899-12-31 before 1970-01-01 is −25,568
  private static let day1904 = -24_107

  /// Refuses numbers that no day has.
  func date(of serial: Double, hasTime: Bool) -> OfficeDate? {
    guard serial.isFinite, (0..<2_958_466).contains(serial) else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let day = hasTime ? seconds / 86_400 : Int(serial)
    let time = hasTime ? OfficeDate.Time(secondOfDay: seconds % 86_400) : nil
    switch self {
    case .since1904: return OfficeDate(dayNumber: Self.day1904 + day, time: time)
    case .since1900 where day == 0 || day == 60: return nil
    case .since1900: return OfficeDate(dayNumber: Self.day1900 + (day < 60 ? day : day - 1), time: time)
    }
  }

  /// The number of a date since 1900-01-01; refuses earlier ones.
  static func serial(of date: OfficeDate) -> Double? {
    let day = date.dayNumber - day1900
    if day < 1 { return nil }
    let fraction = Double(date.time?.secondOfDay ?? 0) / 86_400
    return Double(day < 60 ? day : day + 1) + fraction
  }
}
