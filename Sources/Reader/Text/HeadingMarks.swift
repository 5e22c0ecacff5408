/// Signs at the start of a line that a new paragraph begins: 一、 (一) 1. 第三篇 •
enum HeadingMarks {
  static func startsHeading(_ source: [UInt32], at start: Int) -> Bool {
    var index = start
    guard index < source.count else { return true }
    let first = source[index]
    if first == 0x2022 || first == 0x25CF || first == 0x2605 { return true }
    if first == 0x7B2C || isDate(source, at: start) { return true }
    let isBracketed = first == 0x28 || first == 0xFF08
    if isBracketed { index += 1 }
    let digits = index
    while index < source.count, index - digits < 3, isNumeral(source[index]) { index += 1 }
    guard index > digits, index < source.count else { return false }
    let after = source[index]
    if isBracketed { return after == 0x29 || after == 0xFF09 }
    return after == 0x3001 || after == 0x2E || after == 0xFF0E || after == 0x29 || after == 0xFF09
  }

  /// A line that holds nothing but 2011年8月18日.
  private static func isDate(_ source: [UInt32], at start: Int) -> Bool {
    var index = start
    for sign in [0x5E74, 0x6708, 0x65E5] as [UInt32] {
      let first = index
      while index < source.count, index - first < 5, isNumeral(source[index]) { index += 1 }
      guard index > first, index < source.count, source[index] == sign else { return false }
      index += 1
    }
    return index >= source.count || source[index] == 0x0A || source[index] == 0x0D
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) || chinese.contains(scalar)
  }

  private static let chinese = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
}
