/// Where clauses and sentences of a folded text end.
struct Clauses: Sendable {
  /// Ends of clauses: the index of each comma, colon, stop or line feed, and the end of the text.
  private(set) var ends: [Int32] = []
  /// For each clause, whether a sentence ends with it.
  private(set) var closesSentence: [Bool] = []

  init(_ characters: [UInt16]) {
    for (index, character) in characters.enumerated() {
      switch character {
      case Glyph.comma: if !groupsDigits(characters, index) { end(at: index, sentence: false) }
      case 0x3B, 0x3A, 0x3F: end(at: index, sentence: false)
      case Glyph.fullStop, 0x21, Glyph.lineFeed: end(at: index, sentence: true)
      default: break
      }
    }
    end(at: characters.count, sentence: true)
  }

  /// The comma of 2,860.
  private func groupsDigits(_ characters: [UInt16], _ index: Int) -> Bool {
    guard index > 0, index + 3 < characters.count, ArabicNumerals.isDigit(characters[index - 1]) else { return false }
    return characters[(index + 1)...(index + 3)].allSatisfy(ArabicNumerals.isDigit)
      && (index + 4 >= characters.count || !ArabicNumerals.isDigit(characters[index + 4]))
  }

  private mutating func end(at index: Int, sentence: Bool) {
    ends.append(Int32(truncatingIfNeeded: index))
    closesSentence.append(sentence)
  }

  var count: Int { ends.count }

  /// The clause without the sign that closes it.
  func range(_ number: Int) -> Range<Int> {
    let start = number == 0 ? 0 : Int(ends[number - 1]) + 1
    return start..<max(start, Int(ends[number]))
  }
}
