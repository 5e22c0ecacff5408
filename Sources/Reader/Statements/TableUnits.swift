/// Units of bare figures in tables: from the heading of their column, a column of units, the name of their row, or 单位:万元.
struct TableUnits {
  private let text: FoldedText
  private let characters: [UInt16]

  static func apply(_ text: FoldedText, _ statements: inout [Statement]) {
    let units = TableUnits(text: text, characters: text.characters)
    var position = 0
    for (number, rows) in TableRow.read(text).enumerated() where rows.count > 1 {
      units.read(number, rows, &statements, &position)
    }
  }

  private typealias Unit = (factor: Int, name: String, kind: ClaimKind)

  private func read(_ table: Int, _ rows: [TableRow], _ statements: inout [Statement], _ position: inout Int) {
    guard rows[0].cells.allSatisfy({ !isNumber($0.range) }) else { return }
    let headings = Dictionary(rows[0].cells.map { ($0.column, $0.range) }) { first, _ in first }
    let asides = Set(rows[0].cells.filter { isWhole(Self.asides, $0.range) }.map(\.column))
    let unitColumn = rows[0].cells.first { isWhole(Self.unitHeadings, $0.range) }?.column
    let common = caption(before: rows[0].line.lowerBound)
    for row in rows.dropFirst() {
      let name = row.cells.first { !$0.range.isEmpty && !isNumber($0.range) && !asides.contains($0.column) }
      let own = unitColumn.flatMap { column in row.cells.first { $0.column == column } }
      let unitOfRow = own.flatMap { LabelUnits.unit(characters, $0.range) }
      let unitOfName = name.flatMap { unitBehind($0.range) } ?? common
      for cell in row.cells {
        guard let index = number(in: cell.range, statements, &position) else { continue }
        if asides.contains(cell.column) {
          statements[index].reason = .listNumber
          continue
        }
        let above = headings[cell.column] ?? 0..<0
        give(unitOfRow ?? unitBehind(above) ?? unitOfName, to: &statements[index], in: cell.range)
        statements[index].cell = TableCell(
          table: table, column: cell.column, year: year(above), rowName: title(name?.range ?? 0..<0),
          columnName: title(above))
      }
    }
  }

  /// The statement whose number opens the cell.
  private func number(in cell: Range<Int>, _ statements: [Statement], _ position: inout Int) -> Int? {
    while position < statements.count, statements[position].number.range.lowerBound < cell.lowerBound {
      position += 1
    }
    guard position < statements.count, statements[position].number.range.lowerBound == cell.lowerBound,
      statements[position].number.range.upperBound <= cell.upperBound
    else { return nil }
    return position
  }

  /// A bare figure takes the unit; one that ran into the next cell is cut back first.
  private func give(_ unit: Unit?, to statement: inout Statement, in cell: Range<Int>) {
    if statement.span.upperBound > cell.upperBound {
      statement.unit = ""
      statement.kind = .other
      statement.span = statement.number.range
      statement.reason = .noUnit
    }
    guard statement.number.range == cell, statement.unit.isEmpty, statement.reason == .noUnit, let unit,
      let value = statement.number.value.shifted(by: unit.factor)
    else { return }
    statement.number.value = value
    statement.number.lastPlace += unit.factor
    statement.unit = unit.name
    statement.kind = unit.kind
    statement.reason = nil
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    !range.isEmpty && NumberParser.read(characters, at: range.lowerBound)?.range.upperBound == range.upperBound
  }

  /// Whether a word of the list fills the cell.
  private func isWhole(_ words: Words, _ range: Range<Int>) -> Bool {
    !range.isEmpty && words.length(characters, at: range.lowerBound) == range.count
  }

  /// 培训人数(人), 金额(万元), 户数.
  private func unitBehind(_ range: Range<Int>) -> Unit? {
    range.isEmpty ? nil : LabelUnits.unit(characters, endingAt: range.upperBound)
  }

  /// 单位:万元 in the line above the table.
  private func caption(before start: Int) -> Unit? {
    var first = max(0, start - 1)
    while first > 0, characters[first - 1] != Glyph.lineFeed, start - first < 60 { first -= 1 }
    let line = first..<max(first, start - 1)
    guard let sign = Self.captions.last(characters, in: line) else { return nil }
    var end = sign + 3
    while end < line.upperBound, characters[end] != 0x29 { end += 1 }
    return LabelUnits.unit(characters, (sign + 3)..<end)
  }

  /// A cell without the unit in brackets.
  private func title(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    if end > range.lowerBound, characters[end - 1] == 0x29, unitBehind(range) != nil {
      while end > range.lowerBound, characters[end - 1] != 0x28 { end -= 1 }
      end = max(range.lowerBound, end - 1)
    }
    return range.lowerBound..<end
  }

  private func year(_ range: Range<Int>) -> Int {
    guard range.count >= 4, let number = NumberParser.read(characters, at: range.lowerBound),
      number.value.scale == 0, number.value.significand >= 1900, number.value.significand <= 2100
    else { return 0 }
    return Int(number.value.significand)
  }

  /// Columns that state nothing.
  private static let asides = Words("序号 编号 备注 电话 联系电话 时间 日期 年份 页码 排名 名次 代码")
  private static let unitHeadings = Words("单位 计量单位 计算单位")
  private static let captions = Words("单位:")
}
