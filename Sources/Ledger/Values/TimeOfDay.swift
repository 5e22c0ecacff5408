/// A time of the day in China, which has one time zone, written `14:30`.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0…1439.
  public let minutes: Int

  public init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  public static let midnight = TimeOfDay(unchecked: 0)

  init(unchecked minutes: Int) { self.minutes = minutes }

  /// Reads a time as clerks write it: `14:30`, `14：30`, `14时30分`, `14点`, `下午2点30分`; refuses (nil) 24:00.
  public init?(written: some StringProtocol) {
    var text = String(written).trimmed
    let isAfternoon = ["下午", "晚上", "晚"].contains { text.hasPrefix($0) }
    for word in ["上午", "早上", "凌晨", "下午", "晚上", "晚"] where text.hasPrefix(word) {
      text = String(text.dropFirst(word.count)).trimmed
      break
    }
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { ":：时点分".contains($0) }).map {
      String($0).trimmed
    }
    let endsInWord = text.last.map { "时点分".contains($0) } ?? false
    let numbers = endsInWord ? parts.dropLast() : parts[...]
    guard text.contains(where: { ":：时点".contains($0) }), (1...2).contains(numbers.count),
      numbers.allSatisfy({ (1...2).contains($0.utf8.count) }), let hour = numbers.first.flatMap({ number($0.utf8) })
    else { return nil }
    guard let minute = numbers.count == 2 ? number(numbers[1].utf8) : 0, minute < 60 else { return nil }
    let shifted = isAfternoon && hour < 12 ? hour + 12 : hour
    guard shifted < 24 else { return nil }
    minutes = shifted * 60 + minute
  }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
  public var description: String { padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2) }
}

extension TimeOfDay: FieldValue {
  public init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(written: text)
  }
}

extension Moment {
  /// The time on the clocks of China.
  public var chinaTime: TimeOfDay {
    TimeOfDay(unchecked: Int((milliseconds + 28_800_000).quotientFlooring(86_400_000).1 / 60_000))
  }
}
