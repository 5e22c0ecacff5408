/// Turns the scalars of a decoded text into a `FoldedText`, in one pass.
struct TextFolding {
  private let source: [UInt32]
  private let table = CharacterTable.folded
  private var text = FoldedText()
  private var index = 0
  private var lineStart = 0
  private var isSpacedOut = false
  private var pending: FoldedText.Mark = []

  static func fold(_ source: [UInt32]) -> FoldedText {
    var folding = TextFolding(source: source)
    folding.run()
    return folding.text
  }

  private init(source: [UInt32]) {
    self.source = source
    text.reserve(source.count)
  }

  private mutating func run() {
    beginLine()
    while index < source.count {
      let scalar = source[index]
      switch scalar {
      case 0x0A: breakLine()
      case 0x0D, 0xFEFF, 0x200B...0x200F, 0xAD, 0x2060: index += 1
      case 0x09, 0x20, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: skipBlanks()
      case 0x26: readAmpersand()
      case 0x28, 0xFF08: readBracket()
      case 0x7B2C: readOrdinal()
      default:
        append(scalar, to: index + 1)
        index += 1
      }
    }
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, to end: Int) {
    let character = scalar < 0x10000 ? table[Int(scalar)] : CharacterTable.beyond
    text.append(character, from: index, to: end, mark: pending)
    pending = []
  }

  private mutating func readAmpersand() {
    guard let (scalar, end) = HTMLEntities.read(source, at: index) else {
      append(source[index], to: index + 1)
      index += 1
      return
    }
    text.note(Repair(kind: .entity, offset: index, length: end - index))
    if Self.isBlank(scalar) {
      pending.insert(.gap)
    } else {
      append(scalar, to: end)
    }
    index = end
  }

  private mutating func readBracket() {
    if let last = text.characters.last, Self.isHan(last) || last == 0x3F || last == CharacterTable.beyond,
      let end = PinyinNotes.end(in: source, at: index)
    {
      text.note(Repair(kind: .pinyin, offset: index, length: end - index))
      pending.insert(.note)
      index = end
    } else {
      append(source[index], to: index + 1)
      index += 1
    }
  }

  /// 第3页 is dropped wherever it stands; any other 第 is a character.
  private mutating func readOrdinal() {
    if let end = PageMarks.wordedEnd(source, at: index), text.count > 0 {
      text.note(Repair(kind: .pageMark, offset: index, length: end - index))
      pending.insert(.pageMark)
      index = end
    } else {
      append(source[index], to: index + 1)
      index += 1
    }
  }

  /// Blanks separate words and groups of digits; between Chinese characters, or in a spaced-out line, they mean nothing.
  private mutating func skipBlanks() {
    let start = index
    while index < source.count, Self.isBlank(source[index]) { index += 1 }
    if let end = PageMarks.inlineEnd(source, at: index), index > start, text.count > 0 {
      text.note(Repair(kind: .pageMark, offset: index, length: end - index))
      pending.formUnion([.gap, .pageMark])
      index = end
      return
    }
    pending.insert(.gap)
    guard index < source.count, let last = text.characters.last else { return }
    if Self.isLatin(UInt32(last)) && Self.isLatin(source[index]) && !isSpacedOut {
      if source[start] != 0x09, standsAlone(at: start) {
        text.note(Repair(kind: .spacing, offset: start, length: index - start))
        return
      }
      let isWide = index - start > 1 || source[start] == 0x09
      text.append(isWide ? 0x09 : 0x20, from: start, to: index, mark: [])
    }
    beginCell(behind: start..<index)
  }

  /// Tabs inside a line part the cells of a table row.
  private mutating func beginCell(behind blanks: Range<Int>) {
    guard text.characters.last != 0x0A, source[index] != 0x0A, source[index] != 0x0D else { return }
    let tabs = source[blanks].count { $0 == 0x09 }
    if tabs > 0 { text.beginCell(behind: tabs) }
  }

  /// Whether the blanks at `start` part two single digits: 1 2 5 0 人.
  private func standsAlone(at start: Int) -> Bool {
    let count = text.count
    guard let last = text.characters.last, ArabicNumerals.isDigit(last), (0x30...0x39).contains(source[index]) else {
      return false
    }
    if index + 1 < source.count, (0x30...0x39).contains(source[index + 1]) { return false }
    if index + 1 < source.count, source[index + 1] == 0x2E || source[index + 1] == 0x2C { return false }
    let isFirst = count < 2 || !ArabicNumerals.isDigit(text.characters[count - 2])
    return (isFirst && (count < 2 || text.characters[count - 2] != Glyph.point)) || text.marks[count - 1].contains(.gap)
  }

  /// Ends a paragraph, or joins two lines of one sentence.
  private mutating func breakLine() {
    let start = index
    var feeds = 0
    var resume = index
    while true {
      var next = resume
      while next < source.count, Self.isBlank(source[next]) || source[next] == 0x0D { next += 1 }
      if next < source.count, source[next] == 0x0A {
        feeds += 1
        resume = next + 1
      } else if feeds > 0, let end = PageMarks.lineEnd(source, at: resume), canContinue {
        text.note(Repair(kind: .pageMark, offset: resume, length: end - resume))
        pending.insert(.pageMark)
        feeds = 0
        resume = end
      } else {
        break
      }
    }
    finishBreak(from: start, at: resume, feeds: feeds)
  }

  private mutating func finishBreak(from start: Int, at resume: Int, feeds: Int) {
    let crossedPage = pending.contains(.pageMark)
    if canContinue && (crossedPage || joins(feeds: feeds, at: resume)) {
      text.note(Repair(kind: .brokenLine, offset: start, length: resume - start))
      pending.insert(.brokenLine)
    } else {
      text.append(0x0A, from: start, to: max(resume, start + 1), mark: [])
      pending = []
    }
    index = max(resume, start + 1)
    beginLine()
  }

  private mutating func beginLine() {
    if text.characters.last == 0x0A || text.count == 0 { lineStart = text.count }
    let wasSpacedOut = isSpacedOut
    isSpacedOut = SpacedOutLines.isSpacedOut(source, from: index)
    if isSpacedOut && !wasSpacedOut { text.note(Repair(kind: .spacing, offset: index, length: 0)) }
  }

  /// Whether the sentence before the break is still open.
  private var canContinue: Bool {
    guard let last = text.characters.last else { return false }
    return last != 0x0A && !Self.endsSentence(last)
  }

  /// One single line feed inside a long line that the next line does not begin anew.
  private func joins(feeds: Int, at next: Int) -> Bool {
    guard feeds == 1, next < source.count, let last = text.characters.last else { return false }
    if let cell = text.cells.last, cell.index >= lineStart { return false }
    if Self.isBlank(source[next]) || HeadingMarks.startsHeading(source, at: next) { return false }
    return last == 0x2C || last == 0x3001 || WrappedLines.isWrapped(source, breakAt: index)
      || SplitNumbers.isSplit(text.characters, source, at: next)
  }
}

extension TextFolding {
  @inline(__always)
  static func isHan(_ character: UInt16) -> Bool { character >= 0x3400 && character <= 0x9FFF }

  @inline(__always)
  static func isLatin(_ scalar: UInt32) -> Bool {
    (scalar >= 0x30 && scalar <= 0x39) || (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
      || (scalar >= 0xFF10 && scalar <= 0xFF19)
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000 || (0x2000...0x200A).contains(scalar)
      || scalar == 0x202F || scalar == 0x205F
  }

  /// 。 ！ ？ ； ： and their half-width forms.
  static func endsSentence(_ character: UInt16) -> Bool {
    character == 0x3002 || character == 0x21 || character == 0x3F || character == 0x3B || character == 0x3A
  }
}
