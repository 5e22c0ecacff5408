/// One number that a report states, with what it measures.
public struct Claim: Sendable, Equatable {
  /// Unicode scalars from the start of the decoded text.
  public var offset: Int
  /// The number as written.
  public var text: String
  /// 万 and 亿 expanded; a percent in percent.
  public var value: DecimalNumber
  /// The weight of the last written digit as a power of ten: 3.29万 has 2, 46.20 has −2.
  public var lastPlace: Int
  /// As written, simplified, without 万 or 亿.
  public var unit: String
  public var kind: ClaimKind
  /// A short simplified noun phrase: what is counted, the head noun last.
  public var what: String
  /// The exact substring of the source around the number.
  public var quote: String
  /// 余 多 近 约.
  public var approx: String?
  public var bound: Bound?
  public var modality: Modality?
  /// What every one of has or gets this much: 村, 人, 年.
  public var each: String?
  /// With what the number is compared, and how: 比上年增加.
  public var comparison: String?
  public var isCumulative = false
  /// 国家级, 省级, 市级以上.
  public var level: String?
  /// The total this number is part of.
  public var of: String?
  /// `2013`, `2013-H1`, `2011/2015`; nil when the text does not tell.
  public var period: String?
  /// The year is there but masked.
  public var isMasked = false
  public var range: ValueRange?
  /// The same words with the same number stood earlier in the text.
  public var isRepeated = false
  /// The figure is likely spoilt.
  public var isDamaged = false

  public enum Modality: String, Sendable {
    /// Planned or wished, not reported.
    case target
    /// Required by a rule.
    case standard
  }

  /// The ends of a range of which this number is one.
  public struct ValueRange: Sendable, Equatable {
    public let from: DecimalNumber
    public let to: DecimalNumber
  }
}

/// A number that states nothing about work, and why.
public struct PassedOver: Sendable, Equatable {
  public let offset: Int
  public let text: String
  public let reason: NotStatement
  public let quote: String
}
