extension Measure {
  /// What a ratio or average makes of the sums of its two sides, as a whole number of its own last digit.
  ///
  /// Rounded half away from zero; nil when there is nothing to divide by, or for measures that are not quotients.
  /// - Parameter digits: the digits of the numerator's and the denominator's measures (2 for fen).
  public func quotient(
    _ numerator: Int64, over denominator: Int64, digits sides: (numerator: Int, denominator: Int) = (0, 0)
  ) -> Int64? {
    let percent: Int
    switch source {
    case .ratio: percent = 2
    case .average: percent = 0
    case .record, .total: return nil
    }
    let shift = digits + percent + sides.denominator - sides.numerator
    let (top, topOverflow) = numerator.multipliedReportingOverflow(by: powerOfTen(max(0, shift)))
    let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: powerOfTen(max(0, -shift)))
    guard bottom != 0, !topOverflow, !bottomOverflow else { return nil }
    let (whole, rest) = top.quotientAndRemainder(dividingBy: bottom)
    let roundsUp = rest.magnitude >= bottom.magnitude - rest.magnitude
    return roundsUp ? whole + (top.signum() * bottom.signum() < 0 ? -1 : 1) : whole
  }
}

private func powerOfTen(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { value, _ in value * 10 } }
