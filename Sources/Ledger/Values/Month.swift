/// A calendar month, written `2013-06`; the grain at which figures are rolled up.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int

  public init?(_ year: Int, _ month: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  public init(of day: Day) {
    year = day.year
    month = day.month
  }

  /// Reads exactly `YYYY-MM`.
  public init?(_ text: some StringProtocol) {
    guard let first = Day(text + "-01") else { return nil }
    self.init(of: first)
  }

  init(index: Int) {
    year = index / 12
    month = index % 12 + 1
  }

  var index: Int { year * 12 + month - 1 }

  public var first: Day { Day(dayNumber: firstNumber) }
  public var last: Day { Day(dayNumber: firstNumber + Day.length(year, month) - 1) }
  private var firstNumber: Int { Day.sinceEpoch(year, month, 1) }

  public func adding(months: Int) -> Month { Month(index: index + months) }

  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }
  public var description: String {
    String(unsafeUninitializedCapacity: 7) { text in
      write(year, digits: 4, to: text, at: 0)
      text[4] = UInt8(ascii: "-")
      write(month, digits: 2, to: text, at: 5)
      return 7
    }
  }
}
