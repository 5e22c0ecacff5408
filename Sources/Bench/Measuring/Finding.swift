import Foundation

/// One line of the benchmark: what was timed, beside its floor in the same run.
struct Finding: Encodable {
  var engine = ""
  let records: Int
  let what: String
  /// Microseconds of one operation: half of them took less, ninety-nine in a hundred took less.
  let median: Double
  let p99: Double
  /// Microseconds of the floor's median.
  let floor: Double?
  /// Median over floor; for writes the median of pairwise ratios.
  let ratio: Double?
  let note: String?
  /// Operations a second of all who work at the same time.
  let perSecond: Double?
  /// The most memory the program held while it worked.
  let megabytes: Double?

  init(
    _ records: Int, _ what: String, _ times: [Double], floor: [Double] = [], note: String? = nil,
    perSecond: Double? = nil, megabytes: Double? = nil
  ) {
    self.records = records
    self.perSecond = perSecond
    self.megabytes = megabytes
    self.what = what
    self.note = note
    median = times.quantile(0.5)
    p99 = times.quantile(0.99)
    self.floor = floor.isEmpty ? nil : floor.quantile(0.5)
    if times.count == floor.count, !floor.isEmpty {
      // Taken in turns, so that whatever else the machine does falls on both.
      ratio = zip(times, floor).map { $0 / max($1, 0.001) }.quantile(0.5)
    } else {
      ratio = floor.isEmpty ? nil : times.quantile(0.5) / max(floor.quantile(0.5), 0.001)
    }
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  var row: String {
    let cells = [
      engine.padding(toLength: 10, withPad: " ", startingAt: 0), "\(records)".aligned(9),
      what.padding(toLength: max(44, what.count), withPad: " ", startingAt: 0), median.shown.aligned(11),
      p99.shown.aligned(11), (floor?.shown ?? "").aligned(11),
      (ratio.map { String(format: "%.2f×", $0) } ?? "").aligned(9),
    ]
    let more = [
      perSecond.map { String(format: "%.0f a second", $0) }, megabytes.map { String(format: "%.0f MB", $0) }, note,
    ]
    return cells.joined(separator: " ") + more.compactMap { $0 }.map { "  " + $0 }.joined()
  }

  static let heading = [
    "engine".padding(toLength: 10, withPad: " ", startingAt: 0), "records".aligned(9),
    "what".padding(toLength: 44, withPad: " ", startingAt: 0), "median µs".aligned(11),
    "p99 µs".aligned(11), "floor µs".aligned(11), "ratio".aligned(9),
  ].joined(separator: " ")
}

extension [Double] {
  func quantile(_ part: Double) -> Double {
    isEmpty ? 0 : sorted()[Swift.min(count - 1, Int(Double(count) * part))]
  }
}

extension Double {
  fileprivate var shown: String { String(format: self < 100 ? "%.1f" : "%.0f", self) }
}

extension String {
  fileprivate func aligned(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

/// Microseconds that `body` takes.
func microseconds<T>(_ body: () async throws -> T) async rethrows -> (time: Double, result: T) {
  let clock = ContinuousClock()
  let start = clock.now
  let result = try await body()
  let (seconds, attoseconds) = (clock.now - start).components
  return (Double(seconds) * 1e6 + Double(attoseconds) / 1e12, result)
}
