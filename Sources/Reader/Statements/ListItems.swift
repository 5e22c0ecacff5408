/// Counts the items of a list inside a clause.
enum ListItems {
  static let separators = Set("、和及与".utf16)
  static let allSeparators = Set("、,;".utf16)

  /// How many items stand in `range`; nil when it is open (等), has figures, or an item is longer than `longest`.
  static func count(_ characters: [UInt16], _ range: Range<Int>, separators: Set<UInt16>, longest: Int = 20) -> Int? {
    var items = 1
    var length = 0
    var depth = 0
    for index in range {
      let character = characters[index]
      if character == Glyph.openQuote || character == 0x28 { depth += 1 }
      if character == Glyph.closeQuote || character == 0x29 { depth -= 1 }
      if character == Glyph.others || ArabicNumerals.isDigit(character) || Masks.isSign(character) { return nil }
      if depth <= 0, separators.contains(character) {
        if length < 2 { return nil }
        items += 1
        length = 0
      } else {
        length += 1
        if length > longest { return nil }
      }
    }
    return length < 2 ? nil : items
  }
}

extension Glyph {
  static let others = of("等")
}

/// Marks that number the items of a list: 一是, 一要, (一), 一、.
enum ListMarks {
  struct Mark: Equatable {
    let place: Int
    let value: Int
    let style: Style
  }

  enum Style: Equatable { case colon, must, bracket, heading, step, figure }

  /// The mark with number one between `start` and `start + distance`.
  static func first(_ characters: [UInt16], from start: Int, within distance: Int) -> Mark? {
    for index in start..<max(start, min(characters.count, start + distance)) {
      guard begins(characters[index]) else { continue }
      if let mark = read(characters, at: index), mark.value == 1 { return mark }
    }
    return nil
  }

  /// What a mark with number one begins with: 一, (一), 第一, 1、.
  @inline(__always)
  private static func begins(_ character: UInt16) -> Bool {
    character == 0x4E00 || character == 0x7B2C || character == 0x28 || character == 0x31
  }

  /// How far the numbers go on from the first mark, without a gap.
  static func run(_ characters: [UInt16], from first: Mark) -> Int {
    var last = 1
    var index = first.place + 2
    let limit = min(characters.count, first.place + 6000)
    while index < limit {
      if let mark = read(characters, at: index) {
        if mark.style == first.style, mark.value == last + 1 { last += 1 }
        if mark.style == first.style, mark.value == 1 { return last }
        if mark.style == .heading, first.style != .heading { return last }
      }
      if endsReport(characters, at: index) { return last }
      index += 1
    }
    return last
  }

  /// A mark at `index`: a Chinese numeral at the start of a clause, with 是, 要, brackets or 、.
  static func read(_ characters: [UInt16], at index: Int) -> Mark? {
    let before = index > 0 ? characters[index - 1] : Glyph.lineFeed
    guard starts(before) else { return nil }
    if let mark = step(characters, at: index) ?? figure(characters, at: index) { return mark }
    let isBracketed = characters[index] == 0x28
    let first = isBracketed ? index + 1 : index
    guard first < characters.count, NumeralTable.roles[Int(characters[first])] > 1,
      let number = NumberParser.read(characters, at: first), number.value.scale == 0, number.value.double >= 1,
      number.value.double <= 20, number.range.upperBound < characters.count
    else { return nil }
    let next = characters[number.range.upperBound]
    let value = Int(number.value.double)
    if isBracketed { return next == 0x29 ? Mark(place: index, value: value, style: .bracket) : nil }
    if next == Glyph.of("是") { return Mark(place: index, value: value, style: .colon) }
    if next == Glyph.of("要") { return Mark(place: index, value: value, style: .must) }
    let isHeading = next == Glyph.listComma && (before == Glyph.lineFeed || index == 0)
    return isHeading ? Mark(place: index, value: value, style: .heading) : nil
  }

  /// 第一步, 第二,
  private static func step(_ characters: [UInt16], at index: Int) -> Mark? {
    guard characters[index] == Glyph.of("第"), index + 2 < characters.count,
      NumeralTable.roles[Int(characters[index + 1])] > 1,
      let number = NumberParser.read(characters, at: index + 1), number.value.double >= 1, number.value.double <= 20,
      number.range.upperBound < characters.count
    else { return nil }
    let next = characters[number.range.upperBound]
    let closes = next == Glyph.of("步") || next == Glyph.comma || next == Glyph.of("是")
    return closes ? Mark(place: index, value: Int(number.value.double), style: .step) : nil
  }

  /// 1、 or 1. at the start of a line.
  private static func figure(_ characters: [UInt16], at index: Int) -> Mark? {
    guard index == 0 || characters[index - 1] == Glyph.lineFeed, ArabicNumerals.isDigit(characters[index]) else {
      return nil
    }
    var end = index + 1
    if end < characters.count, ArabicNumerals.isDigit(characters[end]) { end += 1 }
    guard end < characters.count, characters[end] == Glyph.listComma || characters[end] == Glyph.point else {
      return nil
    }
    let value = characters[index..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value >= 1 && value <= 20 ? Mark(place: index, value: value, style: .figure) : nil
  }

  private static func endsReport(_ characters: [UInt16], at index: Int) -> Bool {
    characters[index] == Glyph.lineFeed && chapter.length(characters, at: index + 1) > 0
  }

  @inline(__always)
  private static func starts(_ before: UInt16) -> Bool {
    switch before {
    case Glyph.lineFeed, Glyph.fullStop, Glyph.comma, Glyph.closeQuote, 0x3B, 0x3A, 0x20, 0x29: true
    default: false
    }
  }
  private static let chapter = Words("第一篇 第二篇 第三篇 第四篇 第五篇 第六篇 第七篇 第八篇")
}
