extension Workbook {
  /// A whole .xlsx file; for what is refused see `WorkbookFile`.
  public init(reading bytes: [UInt8], limits: WorkbookLimits = .standard) throws {
    let file = try WorkbookFile(reading: bytes, limits: limits)
    var cellsLeft = limits.cells
    let sheets = try file.sheets.map { summary in
      var rows: [[Cell]] = []
      let mergedRanges = try file.forEachRow(ofSheet: summary) { row in
        let width = row.cells.last?.address.column ?? 0
        // An empty row costs about as much as a cell.
        cellsLeft -= width + (row.number - rows.count)
        if cellsLeft < 0 { throw limits.tooManyCells }
        while rows.count < row.number - 1 { rows.append([]) }
        rows.append(row.cells(columns: width))
      }
      return Sheet(
        name: summary.name, hasHeader: false, isHidden: summary.isHidden, rows: rows, mergedRanges: mergedRanges)
    }
    self.init(sheets: sheets)
  }
}
