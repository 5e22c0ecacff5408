/// Signs behind a number that are units by themselves: % ‰ /10万.
enum Signs {
  static func read(_ characters: [UInt16], at index: Int) -> (String, ClaimKind, Int)? {
    guard index < characters.count else { return nil }
    switch characters[index] {
    case 0x25: return ("%", .percent, index + 1)
    case 0x2030: return ("‰", .other, index + 1)
    case 0x2F: return denominator(characters, at: index + 1)
    default: return nil
    }
  }

  /// /10万, /万, /千, /100000.
  private static func denominator(_ characters: [UInt16], at start: Int) -> (String, ClaimKind, Int)? {
    guard start < characters.count, let number = NumberParser.read(characters, at: start) else { return nil }
    let isRound = number.hasFactor || number.value.significand >= 1000
    if !isRound || number.isVague { return nil }
    let name = String(decoding: characters[number.range], as: UTF16.self)
    return ("/" + name, .other, number.range.upperBound)
  }
}

/// Units with a half behind them: 两个半小时, 三年半.
enum HalfUnits {
  static func read(_ characters: [UInt16], at index: Int, _ units: UnitTable) -> (
    name: String, kind: ClaimKind, end: Int
  )? {
    guard index + 1 < characters.count else { return nil }
    if characters[index] == measure, characters[index + 1] == Glyph.ban {
      for (word, name) in behindHalf where starts(characters, word, at: index + 2) {
        return (name, .other, index + 2 + word.count)
      }
    }
    if characters[index + 1] == Glyph.ban {
      if characters[index] == year { return ("年", .other, index + 2) }
      if characters[index] == day { return ("天", .other, index + 2) }
    }
    return nil
  }

  private static func starts(_ characters: [UInt16], _ word: [UInt16], at index: Int) -> Bool {
    index + word.count <= characters.count && Array(characters[index..<(index + word.count)]) == word
  }

  private static let measure = Glyph.of("个")
  private static let year = Glyph.of("年")
  private static let day = Glyph.of("天")
  private static let behindHalf = [("小时", "小时"), ("月", "月"), ("学时", "学时")].map { (Array($0.0.utf16), $0.1) }
}
