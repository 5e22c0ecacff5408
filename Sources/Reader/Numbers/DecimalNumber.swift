/// An exact decimal number: `significand` divided by ten to the power `scale`, without needless zeros.
public struct DecimalNumber: Sendable, Hashable {
  public let significand: Int64
  /// Digits behind the decimal point, 0 … 18.
  public let scale: Int

  /// Refuses nothing; trailing zeros behind the point are dropped.
  public init(_ significand: Int64, scale: Int = 0) {
    var significand = significand
    var scale = scale
    while scale > 0 && significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    self.significand = significand
    self.scale = scale
  }

  /// The nearest binary number.
  public var double: Double { Double(significand) / Self.power(scale) }

  static let zero = DecimalNumber(0)

  /// This number times ten to the power `exponent`; nil when it does not fit.
  func shifted(by exponent: Int) -> DecimalNumber? {
    if exponent <= scale { return scale - exponent > 18 ? nil : DecimalNumber(significand, scale: scale - exponent) }
    return Self.times(significand, tens: exponent - scale).map { DecimalNumber($0) }
  }

  /// The sum; nil when it does not fit.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let common = max(scale, other.scale)
    guard let left = Self.times(significand, tens: common - scale),
      let right = Self.times(other.significand, tens: common - other.scale)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(sum, scale: common)
  }

  /// The quotient times 100, rounded half up to two digits; nil when the divisor is not positive or nothing fits.
  func percent(of whole: DecimalNumber) -> DecimalNumber? {
    let parts = double / whole.double * 10_000
    guard whole.significand > 0, parts.isFinite, abs(parts) < 1e15 else { return nil }
    return DecimalNumber(Int64(parts + (parts < 0 ? -0.5 : 0.5)), scale: 2)
  }

  private static func times(_ value: Int64, tens: Int) -> Int64? {
    var value = value
    for _ in 0..<tens {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  private static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Plain digits with a point, never an exponent.
  public var description: String {
    if scale == 0 { return String(significand) }
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = significand < 0 ? "-" : ""
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
