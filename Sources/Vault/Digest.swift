import Crypto

/// SHA-256 and keyed digests, as bytes or lower-case hex.
public enum Digest {
  public static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      hash.update(data: Array(bytes))
    }
    return hash.finalize().withUnsafeBytes { Array($0) }
  }

  public static func hex(_ bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      var end = 0
      for byte in bytes {
        text[end] = digit(byte >> 4)
        text[end + 1] = digit(byte & 15)
        end += 2
      }
      return end
    }
  }

  private static func digit(_ half: UInt8) -> UInt8 { half < 10 ? 48 + half : 87 + half }

  /// The bytes that lower- or upper-case hexadecimal digits stand for; nil for anything else.
  public static func bytes(hex text: String) -> [UInt8]? {
    let digits = Array(text.utf8).map { digit -> UInt8? in
      switch digit {
      case 48...57: digit - 48
      case 65...70: digit - 55
      case 97...102: digit - 87
      default: nil
      }
    }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).compactMap { at in
      digits[at].flatMap { high in digits[at + 1].map { high << 4 | $0 } }
    }
  }

  public static func sha256Hex(_ text: String) -> String { hex(sha256(Array(text.utf8))) }

  public static func keyed(_ text: String, key: [UInt8]) -> String { hex(keyedBytes(text, key: key)) }

  public static func keyedBytes(_ text: String, key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key)))
  }

  /// Compares without telling by time where two texts differ.
  public static func same(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    guard x.count == y.count else { return false }
    return zip(x, y).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
