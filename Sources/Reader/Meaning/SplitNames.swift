/// Names in a row that get their figures in the same order: A、B分别为x、y.
enum SplitNames {
  /// Whether `left` ends with 分别为 and the like; the range of the names before it.
  static func names(_ characters: [UInt16], _ left: Range<Int>) -> Range<Int>? {
    let window = max(left.lowerBound, left.upperBound - 6)..<left.upperBound
    if let start = respectively.last(characters, in: window) { return left.lowerBound..<start }
    guard let change = Clues.comparison(characters, left), respects.length(characters, endingAt: change.lowerBound) > 0
    else { return nil }
    return left.lowerBound..<(change.lowerBound - 2)
  }

  /// The names between 、 and 和, each with the tail that the last one carries for all.
  static func split(_ characters: [UInt16], _ names: Range<Int>) -> [String] {
    var parts: [Range<Int>] = []
    var start = names.lowerBound
    var depth = 0
    for index in names {
      let character = characters[index]
      if character == Glyph.openQuote || character == 0x28 { depth += 1 }
      if character == Glyph.closeQuote || character == 0x29 { depth -= 1 }
      if depth <= 0, separators.contains(character), index > start {
        parts.append(start..<index)
        start = index + 1
      }
    }
    if start < names.upperBound { parts.append(start..<names.upperBound) }
    return withTail(parts.map { Array(characters[$0]) })
  }

  private static func withTail(_ names: [[UInt16]]) -> [String] {
    guard let last = names.last, names.count > 1 else { return names.map { String(decoding: $0, as: UTF16.self) } }
    let areEven = names.dropLast().allSatisfy { $0.count == names[0].count }
    return names.map { name in
      let tail = last.count > name.count + 1 ? Array(last.dropFirst(name.count)) : []
      let fits = tail.count >= 2 && areEven && !last.reversed().starts(with: name.reversed())
      return String(decoding: fits ? name + tail : name, as: UTF16.self)
    }
  }

  private static let respectively = Words("分别为 分别是 分别达 分别达到 分别有 依次为 依次是 依次达 分别占 分别增长 分别提高 分别")
  private static let respects = Words("分别 依次")
  private static let separators = Set("、和与及".utf16)
}
