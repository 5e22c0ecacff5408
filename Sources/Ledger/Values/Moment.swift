/// A point in time in milliseconds since 1970, written in UTC as `2013-06-26T08:30:00.125Z`.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads exactly the written form; refuses (nil) an hour of 24 and the like.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, let day = Day(text.prefix(10)), let hour = number(bytes[11..<13]),
      let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]), let thousandth = number(bytes[20..<23])
    else { return nil }
    let seconds = Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    milliseconds = seconds * 1000 + Int64(thousandth)
    guard description == text else { return nil }
  }

  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

  public var description: String {
    let (days, rest) = milliseconds.quotientFlooring(86_400_000)
    let clock = String(unsafeUninitializedCapacity: 14) { text in
      text[0] = UInt8(ascii: "T")
      write(Int(rest / 3_600_000), digits: 2, to: text, at: 1)
      text[3] = UInt8(ascii: ":")
      write(Int(rest / 60_000 % 60), digits: 2, to: text, at: 4)
      text[6] = UInt8(ascii: ":")
      write(Int(rest / 1000 % 60), digits: 2, to: text, at: 7)
      text[9] = UInt8(ascii: ".")
      write(Int(rest % 1000), digits: 3, to: text, at: 10)
      text[13] = UInt8(ascii: "Z")
      return 14
    }
    return Day(dayNumber: Int(days)).description + clock
  }

  /// The calendar day in China, which has one time zone (UTC+8).
  public var chinaDay: Day { Day(dayNumber: Int((milliseconds + 28_800_000).quotientFlooring(86_400_000).0)) }

  /// As people in China read it: `2013-06-26 16:30`.
  public var chinaText: String {
    let shifted = Moment(milliseconds: milliseconds + 28_800_000).description
    return shifted.prefix(10) + " " + shifted.dropFirst(11).prefix(5)
  }

  public func adding(seconds: Int64) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }
}

extension Int64 {
  func quotientFlooring(_ divisor: Int64) -> (Int64, Int64) {
    let rest = (self % divisor + divisor) % divisor
    return ((self - rest) / divisor, rest)
  }
}
