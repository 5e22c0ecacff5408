/// Sets of words looked for at one place of a folded text, without making strings.
struct Words: Sendable {
  private let forwards: Index
  private let backwards: Index

  /// Words separated by blanks or line feeds.
  init(_ words: String) {
    let list = words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf16) }
    forwards = Index(list) { $0[0] }
    backwards = Index(list) { $0[$0.count - 1] }
  }

  /// The length of the longest word that starts at `start`; 0 for none.
  func length(_ characters: [UInt16], at start: Int) -> Int { length(characters, at: start, before: characters.count) }

  private func length(_ characters: [UInt16], at start: Int, before end: Int) -> Int {
    guard start >= 0, start < end else { return 0 }
    for word in forwards.words(characters[start]) where start + word.count <= end {
      if equals(word, characters, at: start) { return word.count }
    }
    return 0
  }

  /// The length of the longest word that ends just before `end`; 0 for none.
  func length(_ characters: [UInt16], endingAt end: Int) -> Int {
    guard end > 0, end <= characters.count else { return 0 }
    for word in backwards.words(characters[end - 1]) where word.count <= end {
      if equals(word, characters, at: end - word.count) { return word.count }
    }
    return 0
  }

  /// Where the last of the words in a range begins.
  func last(_ characters: [UInt16], in range: Range<Int>) -> Int? {
    var start = range.upperBound - 1
    while start >= range.lowerBound {
      if forwards.holds(characters[start]) {
        if length(characters, at: start, before: range.upperBound) > 0 { return start }
      }
      start -= 1
    }
    return nil
  }

  func occurs(_ characters: [UInt16], in range: Range<Int>) -> Bool { last(characters, in: range) != nil }

  private func equals(_ word: [UInt16], _ characters: [UInt16], at start: Int) -> Bool {
    var place = 0
    while place < word.count {
      if characters[start + place] != word[place] { return false }
      place += 1
    }
    return true
  }

  /// Lists of words by one of their characters: a table with open addressing, because a lookup is made for most characters.
  private struct Index: Sendable {
    private let keys: [UInt16]
    private let lists: [[[UInt16]]]
    private let shift: UInt32

    init(_ words: [[UInt16]], by key: ([UInt16]) -> UInt16) {
      let groups = Dictionary(grouping: words, by: key)
      var bits: UInt32 = 2
      while 1 << bits < groups.count * 4 { bits += 1 }
      var keys = [UInt16](repeating: 0, count: 1 << bits)
      var lists = [[[UInt16]]](repeating: [], count: 1 << bits)
      shift = 32 - bits
      for (character, group) in groups {
        var slot = Self.slot(character, shift)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = character
        lists[slot] = group.sorted { $0.count > $1.count }
      }
      self.keys = keys
      self.lists = lists
    }

    @inline(__always)
    private static func slot(_ character: UInt16, _ shift: UInt32) -> Int {
      Int((UInt32(character) &* 2_654_435_769) >> shift)
    }

    @inline(__always)
    private func find(_ character: UInt16) -> Int {
      var slot = Self.slot(character, shift)
      while keys[slot] != 0 {
        if keys[slot] == character { return slot }
        slot = (slot + 1) & (keys.count - 1)
      }
      return -1
    }

    func holds(_ character: UInt16) -> Bool { character != 0 && find(character) >= 0 }

    func words(_ character: UInt16) -> [[UInt16]] {
      if character == 0 { return [] }
      let slot = find(character)
      return slot < 0 ? [] : lists[slot]
    }
  }
}
