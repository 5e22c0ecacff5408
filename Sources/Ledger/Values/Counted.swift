/// How exactly a clerk knows a number: 30余人 is at least 30, 近30 a little less, 约30 around it.
public enum Qualifier: String, Sendable, CaseIterable {
  case exact = ""
  /// 余
  case over = "余"
  /// 多
  case more = "多"
  /// 以上
  case atLeast = "以上"
  /// 近
  case nearly = "近"
  /// 约
  case about = "约"

  /// Which side of the stated number the true one lies on; what survives in a sum.
  public var side: Side {
    switch self {
    case .exact: .exact
    case .over, .more, .atLeast: .above
    case .nearly: .below
    case .about: .around
    }
  }

  public enum Side: Sendable { case exact, above, below, around }

  /// Reads a written number such as `30余`, `近万`, `约 1,200`, `2.5万多`, into value (times 10^digits) and qualifier.
  public static func read(_ text: some StringProtocol, digits: Int = 0) -> (value: Int64, qualifier: Qualifier)? {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) {
      return Decimals.read(text, digits: digits).map { ($0, .exact) }
    }
    var rest = String(text).filter { !$0.isWhitespace }
    var qualifier = Qualifier.exact
    for prefix in [Qualifier.nearly, .about] where rest.hasPrefix(prefix.rawValue) {
      qualifier = prefix
      rest.removeFirst(prefix.rawValue.count)
    }
    let (bare, suffix) = withoutSuffix(rest)
    if suffix != .exact { qualifier = suffix }
    guard let value = scaled(bare, digits) else { return nil }
    return (value, qualifier)
  }

  private static func withoutSuffix(_ text: String) -> (String, Qualifier) {
    for suffix in [Qualifier.atLeast, .over, .more] {
      if text.contains(suffix.rawValue) {
        // 2万余 and 2余万 are both written.
        return (text.replacing(suffix.rawValue, with: "", maxReplacements: 1), suffix)
      }
    }
    return (text, .exact)
  }

  private static func scaled(_ text: String, _ digits: Int) -> Int64? {
    for (word, power) in [("万", 4), ("亿", 8), ("千", 3), ("百", 2)] where text.hasSuffix(word) {
      let bare = text.dropLast(word.count)
      if bare.isEmpty { return Decimals.read("1" + String(repeating: "0", count: power), digits: digits) }
      return Decimals.read(bare, digits: digits + power)
    }
    return Decimals.read(text, digits: digits)
  }
}

/// A whole number with the exactness its recorder vouches for.
public struct Counted: Hashable, Sendable {
  public let value: Int64
  public let qualifier: Qualifier

  public init(_ value: Int64, _ qualifier: Qualifier = .exact) {
    self.value = value
    self.qualifier = qualifier
  }

  /// As written in a report: `30余`, `近5000`, `12`.
  public var text: String {
    switch qualifier {
    case .exact: "\(value)"
    case .over, .more, .atLeast: "\(value)\(qualifier.rawValue)"
    case .nearly, .about: "\(qualifier.rawValue)\(value)"
    }
  }
}
