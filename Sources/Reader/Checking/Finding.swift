/// One relation between figures of a report, worked out.
public struct Finding: Sendable, Equatable {
  public enum Relation: String, Sendable, CaseIterable {
    /// Parts add up to their total.
    case parts
    /// A percent fits the counts it stands for.
    case share
    /// A part is no larger than its whole.
    case subset
    /// Number times amount for each makes the sum.
    case product
    /// A change fits the figures before and after.
    case growth
    /// The same thing is said with the same, or another, figure.
    case repetition
    /// A numeral and the list it announces.
    case list
    /// Section numbers follow each other.
    case numbering
    /// Anniversaries, years and days fit the calendar.
    case calendar
    /// A sample fits its rate.
    case sampling
    /// A figure that a replacement of words has spoilt.
    case damage
    /// Said word for word in another report.
    case carriedOver = "carried_over"
  }

  public enum Verdict: String, Sendable, CaseIterable {
    case equal, rounding
    case asOf = "as_of"
    case scope, unit, contradiction
    case cannotBeTold = "cannot_be_told"
  }

  public let relation: Relation
  public let verdict: Verdict
  /// The computation with its figures: 726 + 113 + 23 = 862.
  public let arithmetic: String
  /// Unicode scalars from the start of the decoded text, of each figure or mark concerned.
  public let offsets: [Int]
  /// The words around the first of them.
  public let quote: String

  /// One JSON object on one line.
  public var line: String {
    var line = JSONLine()
    line.add("check", relation.rawValue)
    line.add("verdict", verdict.rawValue)
    line.add("arithmetic", arithmetic)
    line.add("where", number: "[" + offsets.map(String.init).joined(separator: ", ") + "]")
    line.add("quote", quote)
    return line.closed
  }
}
