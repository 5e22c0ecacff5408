/// What a workbook may cost.
public struct WorkbookLimits: Sendable, Hashable {
  public var archive: ZipLimits
  /// Most rows of a sheet, up to the last row that is not empty.
  public var rows: Int
  /// Most columns of a sheet, up to the last that is not empty.
  public var columns: Int
  /// Most cells that `Workbook(reading:)` takes into memory, gaps included; reading row by row has no such limit.
  public var cells: Int
  /// Most different texts in a workbook.
  public var texts: Int

  public init(archive: ZipLimits, rows: Int, columns: Int, cells: Int, texts: Int) {
    self.archive = archive
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.texts = texts
  }

  /// As large as Excel's own sheets, with two million cells in memory.
  public static let standard = WorkbookLimits(
    archive: ZipLimits(entries: 5_000, entryBytes: 512 << 20, totalBytes: 1 << 30, ratio: 400),
    rows: CellAddress.lastRow, columns: CellAddress.lastColumn, cells: 2_000_000, texts: 5_000_000)

  /// For what comes in over the network: what is unpacked and read takes seconds, not minutes.
  public static let upload = WorkbookLimits(
    archive: ZipLimits(entries: 1_000, entryBytes: 64 << 20, totalBytes: 128 << 20, ratio: 400),
    rows: 200_000, columns: 1_000, cells: 2_000_000, texts: 1_000_000)

  func checkRow(_ row: Int, sheet: String) throws {
    if row <= rows { return }
    throw OfficeFileProblem(
      .tooLarge, place: "\(sheet)!\(row)", zh: "工作表超过 \(rows) 行。请拆成几个文件再上传。",
      en: "The sheet has more than \(rows) rows; split it into several files.")
  }

  func checkColumn(_ address: CellAddress, sheet: String) throws {
    if address.column <= columns { return }
    throw OfficeFileProblem(
      .tooLarge, place: "\(sheet)!\(address)", zh: "工作表超过 \(columns) 列。请删去右侧多余的内容再上传。",
      en: "The sheet has more than \(columns) columns; delete what stands to the right of the table.")
  }

  var tooManyCells: OfficeFileProblem {
    OfficeFileProblem(
      .tooLarge, zh: "工作簿超过 \(cells) 个单元格。请拆成几个文件，或删去表格之外的零散内容再上传。",
      en: "The workbook has more than \(cells) cells; split it, or delete stray content outside of the table.")
  }

  var tooManyTexts: OfficeFileProblem {
    OfficeFileProblem(
      .tooLarge, zh: "工作簿里的文字超过 \(texts) 条。请拆成几个文件再上传。",
      en: "The workbook has more than \(texts) texts; split it into several files.")
  }
}
