/// Sets of words looked for at one place of a folded text, without making strings.
struct Words: Sendable {
  private let lists: [UInt16: [[UInt16]]]
  private let backwards: [UInt16: [[UInt16]]]

  /// Words separated by blanks or line feeds.
  init(_ words: String) {
    var lists: [UInt16: [[UInt16]]] = [:]
    var backwards: [UInt16: [[UInt16]]] = [:]
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let units = Array(word.utf16)
      lists[units[0], default: []].append(units)
      backwards[units[units.count - 1], default: []].append(units)
    }
    self.lists = lists.mapValues { $0.sorted { $0.count > $1.count } }
    self.backwards = backwards.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The length of the longest word that starts at `start`; 0 for none.
  func length(_ characters: [UInt16], at start: Int) -> Int {
    guard start >= 0, start < characters.count, let words = lists[characters[start]] else { return 0 }
    for word in words where start + word.count <= characters.count {
      if equals(word, characters, at: start) { return word.count }
    }
    return 0
  }

  /// The length of the longest word that ends just before `end`; 0 for none.
  func length(_ characters: [UInt16], endingAt end: Int) -> Int {
    guard end > 0, end <= characters.count, let words = backwards[characters[end - 1]] else { return 0 }
    for word in words where word.count <= end {
      if equals(word, characters, at: end - word.count) { return word.count }
    }
    return 0
  }

  /// Where the last of the words in a range begins.
  func last(_ characters: [UInt16], in range: Range<Int>) -> Int? {
    for start in range.reversed() {
      let length = length(characters, at: start)
      if length > 0 && start + length <= range.upperBound { return start }
    }
    return nil
  }

  func occurs(_ characters: [UInt16], in range: Range<Int>) -> Bool { last(characters, in: range) != nil }

  private func equals(_ word: [UInt16], _ characters: [UInt16], at start: Int) -> Bool {
    for place in word.indices where characters[start + place] != word[place] { return false }
    return true
  }
}
