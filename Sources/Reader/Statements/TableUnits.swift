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
    let headings = rows[0]
    guard headings.cells.allSatisfy({ !isNumber($0.range) }) else { return }
    let common = caption(before: headings.line.lowerBound)
    for (index, row) in rows.enumerated().dropFirst() {
      let name = row.cells.first { !$0.range.isEmpty && !isNumber($0.range) && !isAside(heading(headings, $0.column)) }
      for cell in row.cells {
        while position < statements.count, statements[position].number.range.lowerBound < cell.range.lowerBound {
          position += 1
        }
        guard position < statements.count, statements[position].number.range.lowerBound == cell.range.lowerBound,
          statements[position].number.range.upperBound <= cell.range.upperBound
        else { continue }
        let above = heading(headings, cell.column)
        if isAside(above) {
          statements[position].reason = .listNumber
          continue
        }
        let unit = unitColumn(headings, row) ?? unitBehind(above) ?? name.flatMap { unitBehind($0.range) } ?? common
        give(unit, to: &statements[position], in: cell.range)
        statements[position].cell = TableCell(
          table: table, row: index, column: cell.column, rowName: name.map { title($0.range) } ?? "",
          columnName: title(above), year: year(above))
      }
    }
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

  private func heading(_ headings: TableRow, _ column: Int) -> Range<Int> {
    headings.cells.first { $0.column == column }?.range ?? 0..<0
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    !range.isEmpty && NumberParser.read(characters, at: range.lowerBound)?.range.upperBound == range.upperBound
  }

  /// 序号, 备注, 电话: columns that state nothing.
  private func isAside(_ range: Range<Int>) -> Bool {
    Self.asides.length(characters, at: range.lowerBound) == range.count && !range.isEmpty
  }

  /// 培训人数(人), 金额(万元), 户数.
  private func unitBehind(_ range: Range<Int>) -> Unit? {
    range.isEmpty ? nil : LabelUnits.unit(characters, endingAt: range.upperBound)
  }

  /// The cell under 单位 in the same row.
  private func unitColumn(_ headings: TableRow, _ row: TableRow) -> Unit? {
    guard
      let column = headings.cells.first(where: {
        Self.unitHeadings.length(characters, at: $0.range.lowerBound) == $0.range.count && !$0.range.isEmpty
      })?.column,
      let cell = row.cells.first(where: { $0.column == column })
    else { return nil }
    return LabelUnits.unit(characters, cell.range)
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

  /// The words of a cell without the unit in brackets.
  private func title(_ range: Range<Int>) -> String {
    var end = range.upperBound
    if end > range.lowerBound, characters[end - 1] == 0x29, unitBehind(range) != nil {
      while end > range.lowerBound, characters[end - 1] != 0x28 { end -= 1 }
      end = max(range.lowerBound, end - 1)
    }
    return String(decoding: characters[range.lowerBound..<end], as: UTF16.self)
  }

  private func year(_ range: Range<Int>) -> Int? {
    guard range.count >= 4, let number = NumberParser.read(characters, at: range.lowerBound),
      number.value.scale == 0, number.value.significand >= 1900, number.value.significand <= 2100
    else { return nil }
    return Int(number.value.significand)
  }

  private static let asides = Words("序号 编号 备注 电话 联系电话 时间 日期 年份 页码 排名 名次 代码")
  private static let unitHeadings = Words("单位 计量单位 计算单位")
  private static let captions = Words("单位:")
}
