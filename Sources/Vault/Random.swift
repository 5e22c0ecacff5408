import Glibc

/// Random bytes, tokens and identifiers from the system's generator.
public enum Random {
  public static func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      while filled < count {
        // The kernel gives up to 256 bytes at a time.
        let wanted = min(256, count - filled)
        if let start = bytes.baseAddress, getentropy(start + filled, wanted) == 0 { filled += wanted }
      }
    }
  }

  /// An opaque token of 256 bits in base64url, safe in a cookie or address.
  public static func token() -> String { base64url(bytes(32)) }

  /// A UUID of version 7 (RFC 9562): ordered by the milliseconds since 1970 it is given.
  public static func uuid(milliseconds: Int64) -> String {
    var id = bytes(16)
    for index in 0..<6 { id[index] = UInt8(truncatingIfNeeded: milliseconds >> (8 * (5 - index))) }
    return uuid(id, version: 7)
  }

  /// A UUID of version 8 (RFC 9562) made from a digest: the same input is the same record.
  public static func uuid(digest: [UInt8]) -> String { uuid(Array(digest.prefix(16)), version: 8) }

  private static func uuid(_ bytes: [UInt8], version: UInt8) -> String {
    var id = bytes
    id[6] = version << 4 | id[6] & 0x0F
    id[8] = 0x80 | id[8] & 0x3F
    return [id[0..<4], id[4..<6], id[6..<8], id[8..<10], id[10..<16]].map { Digest.hex($0) }.joined(separator: "-")
  }

  private static func base64url(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let chunk = bytes[start..<min(start + 3, bytes.count)]
      let bits = chunk.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - chunk.count))
      for index in 0...chunk.count { text.append(alphabet[bits >> (18 - 6 * index) & 63]) }
    }
    return text
  }
}
