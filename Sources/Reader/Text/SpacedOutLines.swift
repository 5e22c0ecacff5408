/// Lines in which a scanner put a blank behind nearly every character.
enum SpacedOutLines {
  /// Whether at least two of three characters of the line stand alone between blanks.
  static func isSpacedOut(_ source: [UInt32], from start: Int) -> Bool {
    var characters = 0
    var blanks = 0
    var index = start
    let limit = min(source.count, start + 400)
    var wasBlank = true
    while index < limit, source[index] != 0x0A {
      if TextFolding.isBlank(source[index]) {
        if !wasBlank { blanks += 1 }
        wasBlank = true
      } else {
        characters += 1
        wasBlank = false
      }
      index += 1
    }
    return characters >= 6 && blanks * 3 >= characters * 2
  }
}
