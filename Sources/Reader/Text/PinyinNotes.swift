/// Pronunciations in brackets, as some web pages leave them behind characters: 聯(lián).
enum PinyinNotes {
  /// The index after the closing bracket, when a syllable in brackets starts at `open`.
  static func end(in source: [UInt32], at open: Int) -> Int? {
    var code = 0
    var letters = 0
    var hasTone = false
    var index = open + 1
    while index < source.count, letters <= 6 {
      let scalar = source[index]
      if scalar == 0x29 || scalar == 0xFF09 { break }
      let letter = scalar < 0x300 ? toneless[Int(scalar)] : 0
      if letter == 0 { return nil }
      hasTone = hasTone || scalar > 0x7A
      code = code * 27 + Int(letter)
      letters += 1
      index += 1
    }
    guard index < source.count, letters > 0, letters <= 6, source[index] == 0x29 || source[index] == 0xFF09 else {
      return nil
    }
    return syllables.contains(code) && (hasTone || letters > 1) ? index + 1 : nil
  }

  /// Whether letters without tone marks spell one Chinese syllable.
  static func isSyllable(_ letters: [UInt32]) -> Bool { syllables.contains(code(letters)) }

  private static func code(_ letters: [UInt32]) -> Int {
    letters.prefix(8).reduce(0) { $0 * 27 + ($1 < 0x300 ? Int(toneless[Int($1)]) : 26) }
  }

  /// An initial, then a final; or a final alone.
  private static let syllables: Set<Int> = {
    var codes: Set<Int> = []
    for initial in [""] + initials {
      for final in finals { codes.insert(code((initial + final).unicodeScalars.map(\.value))) }
    }
    return codes
  }()

  private static let initials = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
    "w",
  ]

  private static let finals = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie", "iao", "iu", "ian",
    "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "v", "ve", "ue",
  ]

  /// By scalar below 0x300: 1 … 26 for the letter without its tone, 0 for what is no letter of a syllable.
  private static let toneless: [UInt8] = {
    var letters = [UInt8](repeating: 0, count: 0x300)
    for letter in UInt8(0x61)...0x7A { letters[Int(letter)] = letter - 0x60 }
    let rows: [(String, UInt8)] = [
      ("āáǎàă", 0x61), ("ōóǒò", 0x6F), ("ēéěèê", 0x65), ("īíǐìĭ", 0x69), ("ūúǔùŭ", 0x75), ("ǖǘǚǜü", 0x76),
      ("ńňǹ", 0x6E),
      ("ɡ", 0x67), ("ɑ", 0x61),
    ]
    for (variants, letter) in rows {
      for scalar in variants.unicodeScalars { letters[Int(scalar.value)] = letter - 0x60 }
    }
    return letters
  }()
}
