/// The units by first character, longest first.
struct UnitTable: Sendable {
  struct Entry: Sendable {
    let written: [UInt16]
    let name: String
    let kind: ClaimKind
    let notBefore: [UInt16]
    /// Only behind Arabic figures or numerals above ten.
    let needsFigures: Bool
  }

  static let shared = UnitTable()

  private let entries: [[Entry]]
  /// One more than the index into `entries`, by first code unit; 0 for none.
  private let index: [UInt16]

  private init() {
    var lists: [UInt16: [Entry]] = [:]
    let groups: [(String, ClaimKind)] = [
      (Units.counts, .count), (Units.personTimes, .personTimes), (Units.households, .households),
      (Units.money, .money), (Units.others, .other), (Units.renamed, .other), ("个方面=方面", .count),
      ("个百分点 百分点=个百分点", .percent),
    ]
    for (words, kind) in groups {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let entry = Self.entry(word, kind)
        lists[entry.written[0], default: []].append(entry)
      }
    }
    var index = [UInt16](repeating: 0, count: 65_536)
    var entries: [[Entry]] = []
    for (first, list) in lists {
      entries.append(list.sorted { $0.written.count > $1.written.count })
      index[Int(first)] = UInt16(entries.count)
    }
    self.entries = entries
    self.index = index
  }

  private static func entry(_ word: Substring, _ kind: ClaimKind) -> Entry {
    var word = word
    let needsFigures = word.first == "!"
    if needsFigures { word = word.dropFirst() }
    let names = word.split(separator: "=")
    let parts = names[0].split(separator: "-")
    let told = names.count > 1 ? names[1] : parts[0]
    return Entry(
      written: Array(parts[0].utf16), name: String(told), kind: kind,
      notBefore: parts.count > 1 ? Array(parts[1].utf16) : [], needsFigures: needsFigures)
  }

  /// The longest unit at `start`.
  func match(_ characters: [UInt16], at start: Int, hasFigures: Bool) -> (entry: Entry, end: Int)? {
    guard start < characters.count else { return nil }
    let list = index[Int(characters[start])]
    if list == 0 { return nil }
    for entry in entries[Int(list) - 1] where hasFigures || !entry.needsFigures {
      let end = start + entry.written.count
      guard end <= characters.count, matches(entry.written, characters, at: start) else { continue }
      if end < characters.count, entry.notBefore.contains(characters[end]) { continue }
      return (entry, end)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ word: [UInt16], _ characters: [UInt16], at start: Int) -> Bool {
    var place = 1
    while place < word.count {
      if characters[start + place] != word[place] { return false }
      place += 1
    }
    return true
  }
}
