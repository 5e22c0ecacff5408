/// Pronunciations in brackets, as some web pages leave them behind characters: 聯(lián).
enum PinyinNotes {
  /// The index after the closing bracket, when a syllable in brackets starts at `open`.
  static func end(in source: [UInt32], at open: Int) -> Int? {
    var syllable: [UInt32] = []
    var hasTone = false
    var index = open + 1
    while index < source.count, syllable.count <= 7 {
      let scalar = source[index]
      if scalar == 0x29 || scalar == 0xFF09 { break }
      if let letter = toneless[scalar] {
        hasTone = true
        syllable.append(letter)
      } else if scalar >= 0x61 && scalar <= 0x7A {
        syllable.append(scalar)
      } else {
        return nil
      }
      index += 1
    }
    if index >= source.count || syllable.isEmpty || syllable.count > 6 { return nil }
    if source[index] != 0x29 && source[index] != 0xFF09 { return nil }
    return isSyllable(syllable) && (hasTone || syllable.count > 1) ? index + 1 : nil
  }

  /// Whether letters without tone marks spell one Chinese syllable: an initial, then a final.
  static func isSyllable(_ letters: [UInt32]) -> Bool {
    let text = String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    if finals.contains(text) { return true }
    return initials.contains { text.hasPrefix($0) && finals.contains(String(text.dropFirst($0.count))) }
  }

  private static let initials = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
    "w",
  ]

  private static let finals: Set<String> = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie", "iao", "iu", "ian",
    "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "v", "ve", "ue",
  ]

  private static let toneless: [UInt32: UInt32] = {
    var letters: [UInt32: UInt32] = [:]
    let rows = [
      ("āáǎàă", "a"), ("ōóǒò", "o"), ("ēéěèê", "e"), ("īíǐìĭ", "i"), ("ūúǔùŭ", "u"), ("ǖǘǚǜü", "v"), ("ńňǹ", "n"),
      ("ɡ", "g"), ("ɑ", "a"),
    ]
    for (variants, letter) in rows {
      for scalar in variants.unicodeScalars { letters[scalar.value] = letter.unicodeScalars.first?.value }
    }
    return letters
  }()
}
