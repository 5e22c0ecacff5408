import Crypto

/// Time-based one-time codes: RFC 6238 with SHA-1, six digits, thirty seconds, which every authenticator app knows.
public struct TOTP: Sendable {
  public static let period: Int64 = 30
  public static let digits = 6
  /// How many steps a telephone's clock may be early or late.
  private static let tolerance: Int64 = 1

  public let secret: [UInt8]

  public init(secret: [UInt8]) { self.secret = secret }

  /// A new secret of 160 bits (RFC 4226, section 4).
  public static func newSecret() -> [UInt8] { Random.bytes(20) }

  /// The code of a step.
  public func code(atStep step: Int64, digits: Int = TOTP.digits) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(mac[mac.count - 1] & 15)
    let word = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let limit = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
    let text = String(word % limit)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step a code belongs to, at most one away from now and later than the last one used; nil when there is none.
  ///
  /// - Parameter seconds: since 1970.
  public func step(of code: String, at seconds: Int64, after last: Int64) -> Int64? {
    let now = seconds / TOTP.period
    var found: Int64?
    for step in (now - TOTP.tolerance)...(now + TOTP.tolerance) where Digest.same(self.code(atStep: step), code) {
      if step > last { found = found ?? step }
    }
    return found
  }

  /// The secret as people type it into an app: base32 (RFC 4648) in groups of four.
  public var typedKey: String {
    let text = Array(Base32.encoded(secret))
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
      .joined(separator: " ")
  }

  /// What the QR code says.
  ///
  /// - Parameter account: letters, digits, dots, lines and dashes only.
  public func address(account: String, issuer: String = "HalfSky") -> String {
    "otpauth://totp/\(issuer):\(account)?secret=\(Base32.encoded(secret))&issuer=\(issuer)"
      + "&algorithm=SHA1&digits=\(TOTP.digits)&period=\(TOTP.period)"
  }
}

/// Base32 of RFC 4648, without the filling at the end.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  static func encoded(_ bytes: [UInt8]) -> String { FiveBits(bytes).map { String(alphabet[$0]) }.joined() }
}

/// Bytes as numbers of five bits, the last filled up with noughts.
struct FiveBits: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>
  private var bits = 0
  private var count = 0

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next() -> Int? {
    while count < 5, let byte = rest.popFirst() {
      bits = bits << 8 | Int(byte)
      count += 8
    }
    if count == 0 { return nil }
    if count < 5 {
      defer { (bits, count) = (0, 0) }
      return bits << (5 - count) & 31
    }
    count -= 5
    defer { bits &= (1 << count) - 1 }
    return bits >> count & 31
  }
}
