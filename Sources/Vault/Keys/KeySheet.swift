/// A key as it is printed and typed back: thirteen numbered groups of four characters and one that checks them.
public struct KeySheet: Sendable {
  public enum Problem: Error, Hashable, Sendable {
    /// So many characters were read in place of so many.
    case length(Int, of: Int)
    /// These groups, counted from 1, hold a slip.
    case groups([Int])
  }

  private static let groupLength = 4
  private static let groupCount = 13

  /// Such as `7K2QX`; the fifth character checks the four before it and their place.
  public let groups: [String]

  public init(_ keys: MasterKeys) {
    // 256 bits are 52 characters, the last four bits nought.
    let text = Array(HumanCode.written(keys.current))
    groups = (0..<KeySheet.groupCount).map { index in
      let group = String(text[index * KeySheet.groupLength..<(index + 1) * KeySheet.groupLength])
      return group + KeySheet.check(group, index)
    }
  }

  /// The key that was typed; what stands between groups, numbers in brackets and small letters do not matter.
  public static func read(_ typed: String) throws(Problem) -> MasterKeys {
    let lines = typed.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: " ")
    let words = lines.split { " \t\r,;".contains($0) }.filter { !$0.hasSuffix(".") && !$0.hasSuffix(")") }
    let text = Array(HumanCode.read(words.joined()))
    let length = groupLength + 1
    guard text.count == groupCount * length else { throw .length(text.count, of: groupCount * length) }
    let groups = (0..<groupCount).map { String(text[$0 * length..<($0 + 1) * length]) }
    let wrong = groups.indices.filter {
      String(groups[$0].suffix(1)) != check(String(groups[$0].prefix(groupLength)), $0)
    }
    if !wrong.isEmpty { throw .groups(wrong.map { $0 + 1 }) }
    guard let bytes = HumanCode.bytes(groups.map { $0.prefix(groupLength) }.joined()),
      let keys = MasterKeys(current: bytes)
    else { throw .groups([groupCount]) }
    return keys
  }

  private static func check(_ group: String, _ index: Int) -> String {
    HumanCode.written([Digest.sha256(Array("\(index) \(group)".utf8))[0]]).prefix(1).description
  }
}
