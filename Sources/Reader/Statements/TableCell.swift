/// A figure's place in a table, and where its row and its column are named. Small, because every statement carries one.
struct TableCell: Sendable, Equatable {
  let table: Int32
  let column: Int32
  /// The year that heads the column; 0 for none.
  let year: Int32
  private let rowStart: Int32
  private let rowEnd: Int32
  private let columnStart: Int32
  private let columnEnd: Int32

  init(table: Int, column: Int, year: Int, rowName: Range<Int>, columnName: Range<Int>) {
    self.table = Int32(truncatingIfNeeded: table)
    self.column = Int32(truncatingIfNeeded: column)
    self.year = Int32(truncatingIfNeeded: year)
    rowStart = Int32(truncatingIfNeeded: rowName.lowerBound)
    rowEnd = Int32(truncatingIfNeeded: rowName.upperBound)
    columnStart = Int32(truncatingIfNeeded: columnName.lowerBound)
    columnEnd = Int32(truncatingIfNeeded: columnName.upperBound)
  }

  /// Row and column in one phrase: 城关镇培训人数.
  func phrase(_ characters: [UInt16]) -> String {
    let row = text(characters, rowStart, rowEnd)
    let column = text(characters, columnStart, columnEnd)
    if row.isEmpty { return column }
    return column.isEmpty || Self.plain.contains(column) || year != 0 ? row : row + column
  }

  /// Whether the row sums up the others.
  func isTotal(_ characters: [UInt16]) -> Bool { Self.totals.contains(text(characters, rowStart, rowEnd)) }

  private func text(_ characters: [UInt16], _ start: Int32, _ end: Int32) -> String {
    String(decoding: characters[Int(start)..<Int(end)], as: UTF16.self)
  }

  private static let plain: Set<String> = ["数量", "数", "个数", "完成数", "完成情况", "实际完成", "数值", "指标值", "总数", "合计", "完成"]
  private static let totals: Set<String> = ["合计", "总计", "共计", "总数", "全县", "全市", "全区", "全镇"]
}

/// One line of a table cut into cells.
struct TableRow: Sendable {
  struct Cell: Sendable {
    let column: Int
    let range: Range<Int>
  }

  let line: Range<Int>
  let cells: [Cell]

  /// The rows of a text: lines with two cells or more; a table goes on as long as line follows line.
  static func read(_ text: FoldedText) -> [[TableRow]] {
    var tables: [[TableRow]] = []
    var next = 0
    var end = -1
    while next < text.cells.count {
      let row = read(text, from: &next)
      let isNext = end >= 0 && row.line.lowerBound == end + 1 && text.source(end..<(end + 1)).count == 1
      if isNext, !tables.isEmpty, !row.isHeading(text.characters) {
        tables[tables.count - 1].append(row)
      } else {
        tables.append([row])
      }
      end = row.line.upperBound
    }
    return tables
  }

  /// Whether the row names units and has no figures, as the first row of a table does.
  private func isHeading(_ characters: [UInt16]) -> Bool {
    let isFree = cells.allSatisfy { cell in !characters[cell.range].contains(where: ArabicNumerals.isDigit) }
    return isFree && cells.dropFirst().contains { LabelUnits.unit(characters, endingAt: $0.range.upperBound) != nil }
  }

  private static func read(_ text: FoldedText, from next: inout Int) -> TableRow {
    let characters = text.characters
    var start = text.cells[next].index
    while start > 0, characters[start - 1] != Glyph.lineFeed { start -= 1 }
    var end = text.cells[next].index
    while end < characters.count, characters[end] != Glyph.lineFeed { end += 1 }
    var cells: [Cell] = []
    var column = 0
    var first = start
    while next < text.cells.count, text.cells[next].index <= end {
      cells.append(Cell(column: column, range: trimmed(characters, first..<text.cells[next].index)))
      column += text.cells[next].tabs
      first = text.cells[next].index
      next += 1
    }
    cells.append(Cell(column: column, range: trimmed(characters, first..<end)))
    return TableRow(line: start..<end, cells: cells)
  }

  private static func trimmed(_ characters: [UInt16], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, characters[end - 1] == 0x09 || characters[end - 1] == 0x20 { end -= 1 }
    return range.lowerBound..<end
  }
}
