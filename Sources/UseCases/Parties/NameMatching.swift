import Foundation

/// Whether what somebody writes means a person's name: its characters, their sound, their pinyin or its first letters.
///
/// Sounds come from Foundation's transliteration (ICU), surnames that sound otherwise than the character alone from a
/// list; `v` and `ü` are one. Refuses nothing but emptiness.
struct NameMatching {
  /// How near a name is; the nearest first.
  enum Nearness: Int, Comparable {
    case same, beginning, part, sound, givenSound, oneOff

    static func < (a: Nearness, b: Nearness) -> Bool { a.rawValue < b.rawValue }
  }

  private let written: String
  /// Letters only, when it is written in letters.
  private let letters: [Character]?
  private var sounds: [Character: [[Character]]] = [:]

  init?(_ text: String) {
    written = Self.bare(text)
    if written.isEmpty { return nil }
    let folded = Self.folded(written)
    letters = folded.allSatisfy { $0.isASCII && $0.isLetter } ? Array(folded) : nil
  }

  mutating func nearness(of name: String) -> Nearness? {
    let name = Self.bare(name)
    if name == written { return .same }
    if name.hasPrefix(written) { return .beginning }
    if name.contains(written) { return .part }
    let characters = Array(name)
    let syllables = characters.enumerated().map { sounds(of: $1, isSurname: $0 == 0) }
    if let letters {
      if Self.spells(letters[...], syllables[...]) { return .sound }
      return syllables.count > 2 && Self.spells(letters[...], syllables.dropFirst()) ? .givenSound : nil
    }
    let wanted = Array(written)
    if wanted.count == characters.count, wanted.count > 1 {
      let heard = wanted.enumerated().map { sounds(of: $1, isSurname: $0 == 0) }
      if zip(heard, syllables).allSatisfy({ !Set($0).isDisjoint(with: $1) }) { return .sound }
      if wanted.count > 2, zip(wanted, characters).count(where: { $0 != $1 }) == 1 { return .oneOff }
    }
    return nil
  }

  /// Whether the letters can be cut into beginnings of the syllables in a row: `wangxy`, `wxy` and `wangxiuying` alike.
  private static func spells(_ letters: ArraySlice<Character>, _ syllables: ArraySlice<[[Character]]>) -> Bool {
    guard let readings = syllables.first else { return letters.isEmpty }
    if letters.isEmpty { return true }
    for reading in readings {
      var length = 0
      while length < min(reading.count, letters.count), reading[length] == letters[letters.startIndex + length] {
        length += 1
      }
      // The longest beginning first: what is left over must spell the rest.
      while length > 0 {
        if spells(letters.dropFirst(length), syllables.dropFirst()) { return true }
        length -= 1
      }
    }
    return false
  }

  private mutating func sounds(of character: Character, isSurname: Bool) -> [[Character]] {
    let known: [[Character]]
    if let heard = sounds[character] {
      known = heard
    } else {
      let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false) ?? String(character)
      known = [Array(Self.folded(latin))]
      sounds[character] = known
    }
    guard isSurname, let surname = Self.surnames[character] else { return known }
    return [Array(surname)] + known
  }

  private static func bare(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace && $0 != "·" } }

  /// Without tones; `ü`, `v` and the `yu` of `lyu` become `u`.
  private static func folded(_ text: String) -> String {
    let plain = text.lowercased().applyingTransform(.stripDiacritics, reverse: false) ?? text
    return String(plain.map { $0 == "v" ? "u" : $0 })
      .replacingOccurrences(of: "lyu", with: "lu").replacingOccurrences(of: "nyu", with: "nu")
  }

  /// Surnames read otherwise than the character alone.
  private static let surnames: [Character: String] = [
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "查": "zha", "朴": "piao", "盖": "ge", "缪": "miao",
    "乐": "yue", "种": "chong", "翟": "zhai", "召": "shao", "折": "she", "员": "yun", "祭": "zhai", "尉": "yu", "万": "wan",
    "长": "zhang", "那": "na", "繁": "po", "教": "jiao", "秘": "bi", "冼": "xian", "洗": "xian", "华": "hua", "宁": "ning",
    "应": "ying", "覃": "qin", "任": "ren", "石": "shi", "车": "che", "沈": "shen", "郝": "hao", "阚": "kan", "逄": "pang",
  ]
}
