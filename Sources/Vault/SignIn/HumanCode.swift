/// Secrets that people read from paper and type: letters and digits that cannot be mistaken for one another.
///
/// The alphabet is Crockford's base32: no I, L, O, U; what looks alike is read alike, case and dashes do not matter.
public enum HumanCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// So many characters have 140 bits: nobody guesses them, and a fast digest keeps them (ASVS 5.0, 6.5.2 and 11.5.1).
  public static let length = 28

  /// A new code in seven groups of four.
  public static func make() -> String { make(characters: length, groups: 7) }

  /// A new code of so many characters, five random bits each, in groups.
  public static func make(characters: Int, groups: Int) -> String {
    let text = Array(written(Random.bytes((characters * 5 + 7) / 8)).prefix(characters))
    let length = max(1, characters / groups)
    return stride(from: 0, to: text.count, by: length).map { String(text[$0..<min($0 + length, text.count)]) }
      .joined(separator: "-")
  }

  /// Bytes as characters.
  static func written(_ bytes: [UInt8]) -> String { String(FiveBits(bytes).map { alphabet[$0] }) }

  /// What was meant by what was typed: capital letters without what stands between them.
  public static func read(_ typed: String) -> String {
    String(
      typed.prefix(400).uppercased().compactMap { character -> Character? in
        switch character {
        case "I", "L": "1"
        case "O": "0"
        case let other where alphabet.contains(other): other
        default: nil
        }
      })
  }

  /// The bytes of characters; nil when there are others, or bits are left over that are not nought.
  static func bytes(_ characters: String) -> [UInt8]? {
    var (bits, count) = (0, 0)
    var bytes: [UInt8] = []
    for character in characters {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      bits = bits << 5 | value
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
        bits &= (1 << count) - 1
      }
    }
    return bits == 0 ? bytes : nil
  }

  /// The digest under which a code of many random bits is kept; `owner` keeps equal codes of two people apart.
  public static func digest(_ typed: String, of owner: String) -> String {
    Digest.sha256Hex("code \(owner) \(read(typed))")
  }
}
