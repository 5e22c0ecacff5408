/// An amount of money in whole fen (1/100 yuan); never a floating-point number.
public struct Fen: Hashable, Comparable, Sendable {
  public let amount: Int64

  public init(_ amount: Int64) { self.amount = amount }
  public init(yuan: Int64) { amount = yuan * 100 }

  public static func < (a: Fen, b: Fen) -> Bool { a.amount < b.amount }

  /// Yuan with two digits only where they are needed: `800`, `7454.50`.
  public var yuan: String { Decimals.text(amount, digits: 2, trimmed: amount % 100 == 0 ? 2 : 0) }
}

/// Fixed-point numbers as whole numbers of a last digit: 96.8 with two digits is 9680.
public enum Decimals {
  /// Reads `-12.5`, `1,234`, full-width digits; nil when it is not a number or has more digits than allowed.
  public static func read(_ text: some StringProtocol, digits: Int) -> Int64? {
    var value: Int64 = 0
    var fraction = -1
    var negative = false
    var seen = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "-" where index == 0: negative = true
      case "+" where index == 0: continue
      case "," where seen && fraction < 0, "，" where seen && fraction < 0: continue
      case "." where fraction < 0, "．" where fraction < 0: fraction = 0
      default:
        guard let digit = digitValue(scalar) else { return nil }
        if fraction >= 0 { fraction += 1 }
        if fraction > digits { if digit == 0 { continue } else { return nil } }
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int64(digit))
        guard !overflow, !carry else { return nil }
        value = sum
        seen = true
      }
    }
    guard seen, fraction != 0 else { return nil }
    for _ in 0..<max(0, digits - max(0, min(fraction, digits))) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return negative ? -value : value
  }

  /// Writes a fixed-point number, dropping `trimmed` trailing digits.
  public static func text(_ value: Int64, digits: Int, trimmed: Int = 0) -> String {
    guard digits > 0 else { return String(value) }
    let magnitude = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, digits + 1 - magnitude.count))
    let all = zeros + magnitude
    let whole = all.dropLast(digits)
    let fraction = all.suffix(digits).dropLast(trimmed)
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func digitValue(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 48...57: scalar.value - 48
    case 0xFF10...0xFF19: scalar.value - 0xFF10
    default: nil
    }
  }
}
