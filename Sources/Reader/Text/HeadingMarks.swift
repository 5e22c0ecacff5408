/// Signs at the start of a line that a new paragraph begins: 一、 (一) 1. 第三篇 •
enum HeadingMarks {
  static func startsHeading(_ source: [UInt32], at start: Int) -> Bool {
    var index = start
    guard index < source.count else { return true }
    let first = source[index]
    if first == 0x2022 || first == 0x25CF || first == 0x2605 { return true }
    if first == 0x7B2C { return true }
    let isBracketed = first == 0x28 || first == 0xFF08
    if isBracketed { index += 1 }
    let digits = index
    while index < source.count, index - digits < 3, isNumeral(source[index]) { index += 1 }
    guard index > digits, index < source.count else { return false }
    let after = source[index]
    if isBracketed { return after == 0x29 || after == 0xFF09 }
    return after == 0x3001 || after == 0x2E || after == 0xFF0E || after == 0x29 || after == 0xFF09
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) || chinese.contains(scalar)
  }

  private static let chinese = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
}
