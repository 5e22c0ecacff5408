/// A day by whose end, or a minute by which, something must be done; also a minute at which something was.
public struct Deadline: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let day: Day
  /// Nil when the whole day counts.
  public let time: TimeOfDay?

  public init(_ day: Day, _ time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// A moment on the clocks of China.
  public init(_ moment: Moment) {
    self.init(moment.chinaDay, moment.chinaTime)
  }

  public func adding(hours: Int) -> Deadline {
    let minutes = day.dayNumber * 1440 + (time ?? .midnight).minutes + hours * 60
    let (days, rest) = Int64(minutes).quotientFlooring(1440)
    return Deadline(Day(dayNumber: Int(days)), TimeOfDay(unchecked: Int(rest)))
  }

  /// A day without a time comes after every time of that day.
  public static func < (a: Deadline, b: Deadline) -> Bool {
    (a.day, a.time?.minutes ?? 1440) < (b.day, b.time?.minutes ?? 1440)
  }

  public var description: String { time.map { "\(day) \($0)" } ?? day.description }
}
