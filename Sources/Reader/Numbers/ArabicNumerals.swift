/// Digits with separators and a decimal point.
enum ArabicNumerals {
  struct Run {
    var end: Int
    var value: DecimalNumber
    var decimals = 0
    var isDotted = false
    var isWhole = true
  }

  /// Reads a run of digits at `start`; nil when it has more than 18 digits.
  static func read(_ characters: [UInt16], at start: Int) -> Run? {
    guard var (end, digits) = whole(characters, at: start) else { return nil }
    var significand: Int64 = 0
    for digit in digits { significand = significand * 10 + Int64(digit) }
    var decimals = 0
    if let fraction = digitsEnd(characters, behindPointAt: end), fraction - end - 1 + digits.count <= 18 {
      for index in (end + 1)..<fraction { significand = significand * 10 + Int64(characters[index] - 0x30) }
      decimals = fraction - end - 1
      end = fraction
    }
    var run = Run(end: end, value: DecimalNumber(significand, scale: decimals), decimals: decimals)
    run.isWhole = decimals == 0
    while decimals > 0, let more = digitsEnd(characters, behindPointAt: run.end) {
      run.isDotted = true
      run.end = more
    }
    digits.removeAll()
    return run
  }

  /// Plain digits, or groups of three behind commas or blanks.
  private static func whole(_ characters: [UInt16], at start: Int) -> (Int, [UInt8])? {
    var digits: [UInt8] = []
    var index = start
    while index < characters.count, isDigit(characters[index]) {
      if digits.count < 19 { digits.append(UInt8(characters[index] - 0x30)) }
      index += 1
    }
    if digits.count <= 3, digits.first != 0 {
      while digits.count <= 15, let group = groupEnd(characters, at: index) {
        for place in (index + 1)..<group { digits.append(UInt8(characters[place] - 0x30)) }
        index = group
      }
    }
    return digits.isEmpty || digits.count > 18 ? nil : (index, digits)
  }

  private static func groupEnd(_ characters: [UInt16], at index: Int) -> Int? {
    guard index + 3 < characters.count else { return nil }
    let separator = characters[index]
    guard separator == Glyph.comma || separator == Glyph.blank else { return nil }
    for place in (index + 1)...(index + 3) where !isDigit(characters[place]) { return nil }
    if index + 4 < characters.count, isDigit(characters[index + 4]) { return nil }
    return index + 4
  }

  private static func digitsEnd(_ characters: [UInt16], behindPointAt point: Int) -> Int? {
    guard point + 1 < characters.count, characters[point] == Glyph.point else { return nil }
    var index = point + 1
    while index < characters.count, isDigit(characters[index]) { index += 1 }
    return index > point + 1 ? index : nil
  }

  @inline(__always)
  static func isDigit(_ character: UInt16) -> Bool { character >= 0x30 && character <= 0x39 }
}
