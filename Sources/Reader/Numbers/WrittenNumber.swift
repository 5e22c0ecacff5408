/// A number as it stands in a folded text.
struct WrittenNumber: Sendable, Equatable {
  enum Style: Sendable { case arabic, chinese, mixed }

  enum Share: Sendable {
    /// 百分之三, 三分之一, 五成四: the value is in percent.
    case percent
    /// 千分之五, 万分之四点二: the value is what is written.
    case perThousand, perTenThousand, perHundredThousand
    /// 1:8: the value is the second figure.
    case ratio
  }

  /// Everything read, with factors like 万 and an inner 余.
  var range: Range<Int>
  /// What is quoted as the number: without factors behind Arabic digits.
  var written: Range<Int>
  var value: DecimalNumber
  /// The weight of the last written digit, as a power of ten: 3.29万 has 2, 46.20 has −2.
  var lastPlace = 0
  var style = Style.arabic
  /// 几十, 三五个: no value can be told.
  var isVague = false
  /// 百名, 万家: a factor without a figure before it.
  var isBare = false
  /// 二〇〇四, 一二三三八: digits without place values.
  var isDigitString = false
  /// 2013.5.6: two points.
  var isDotted = false
  /// 余 or 多 inside: 30余万.
  var approximation: UInt16?
  var share: Share?
  /// Behind the figure stood half a unit more: 两个半小时 (added later, by the unit).
  var hasFactor = false
}
