/// A citizen identity number of 18 characters whose check digit holds (GB 11643-1999).
public struct IdentityNumber: Hashable, Sendable {
  public let text: String

  /// Refuses (nil) a wrong length, a birthday that does not exist, and a wrong check digit.
  public init?(_ written: some StringProtocol) {
    let text = String(written).filter { !$0.isWhitespace }.uppercased()
    let bytes = Array(text.utf8)
    guard bytes.count == 18, let digits = number(bytes[0..<17]), digits > 0 else { return nil }
    guard let year = number(bytes[6..<10]), let month = number(bytes[10..<12]), let day = number(bytes[12..<14]),
      Day(year, month, day) != nil, bytes[17] == IdentityNumber.checkCharacter(bytes[0..<17])
    else { return nil }
    self.text = text
  }

  /// ISO 7064 MOD 11-2 over the first seventeen digits.
  static func checkCharacter(_ digits: some Collection<UInt8>) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return Array("10X98765432".utf8)[sum % 11]
  }

  /// First six and last two characters only, for screens and print.
  public var masked: String { text.prefix(6) + "**********" + text.suffix(2) }
}
