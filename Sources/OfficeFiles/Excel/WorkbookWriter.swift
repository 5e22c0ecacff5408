internal import CXlsx
import Foundation

/// An .xlsx file written to the disk sheet by sheet and row by row, in memory that does not grow with the rows.
///
/// The same rows and date give the same bytes. Every text stays a text, whatever it begins with. Refuses sheet names
/// that Excel refuses, texts over 32,767 characters, and more rows or columns than Excel has.
public final class WorkbookWriter {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var sheetName = ""
  private var usedNames: Set<String> = []
  private var nextRow = 0
  private var hasHeader = false
  private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = [:]

  private struct FormatKey: Hashable {
    let code: String
    let isBold: Bool
  }

  /// The file appears at `path` when `finish` is called.
  public init(path: String, created: OfficeDate) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    // Asked first, because the library would tell the terminal instead of the caller, and only at the end.
    if !FileManager.default.isWritableFile(atPath: folder) { throw Self.notWritten }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else { throw Self.notWritten }
    self.workbook = workbook
    var properties = lxw_doc_properties()
    properties.created = created.dayNumber * 86_400 + (created.time?.secondOfDay ?? 0)
    // The library takes zero for the present moment.
    if properties.created == 0 { properties.created = 1 }
    workbook_set_properties(workbook, &properties)
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Begins the next sheet; rows go to it from now on.
  public func beginSheet(
    _ name: String, columnWidths: [Double] = [], hasHeader: Bool = true, isHidden: Bool = false
  ) throws {
    try SheetName.check(name)
    if !usedNames.insert(name.lowercased()).inserted { throw SheetName.repeated(name) }
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw Self.notWritten }
    for (column, width) in columnWidths.enumerated().prefix(CellAddress.lastColumn) {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), min(max(0, width), 255), nil)
    }
    if hasHeader { worksheet_freeze_panes(sheet, 1, 0) }
    if isHidden, usedNames.count > 1 { worksheet_hide(sheet) }
    self.sheet = sheet
    self.hasHeader = hasHeader
    sheetName = name
    nextRow = 0
  }

  /// Adds a row to the sheet begun last.
  public func append(_ row: [Workbook.Cell]) throws {
    precondition(sheet != nil, "beginSheet comes before append")
    if nextRow >= CellAddress.lastRow || row.count > CellAddress.lastColumn { throw tooLarge }
    for (column, cell) in row.enumerated() where cell != .empty {
      let address = CellAddress(column: column + 1, row: nextRow + 1)
      try check(write(cell, at: address, isBold: hasHeader && nextRow == 0), at: address)
    }
    nextRow += 1
  }

  /// Writes the file; nothing can be added afterwards.
  public func finish() throws {
    guard let workbook else { return }
    if usedNames.isEmpty { try beginSheet("Sheet1", hasHeader: false) }
    self.workbook = nil
    sheet = nil
    if workbook_close(workbook) != LXW_NO_ERROR { throw Self.notWritten }
  }

  private func write(_ cell: Workbook.Cell, at address: CellAddress, isBold: Bool) -> lxw_error {
    let row = UInt32(address.row - 1)
    let column = UInt16(address.column - 1)
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .text(let text), .error(let text):
      return worksheet_write_string(sheet, row, column, escapedCellText(text), format("General", isBold))
    case .number(let number, let numberFormat):
      return worksheet_write_number(
        sheet, row, column, Double(number.description) ?? 0, format(numberFormat.code, isBold))
    case .boolean(let isTrue):
      return worksheet_write_boolean(sheet, row, column, isTrue ? 1 : 0, format("General", isBold))
    case .date(let date):
      guard let serial = SerialDate.serial(of: date) else {
        return worksheet_write_string(sheet, row, column, date.description, format("General", isBold))
      }
      let code = date.time == nil ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
      return worksheet_write_number(sheet, row, column, serial, format(code, isBold))
    }
  }

  private func format(_ code: String, _ isBold: Bool) -> UnsafeMutablePointer<lxw_format>? {
    let key = FormatKey(code: code, isBold: isBold)
    if code == "General", !isBold { return nil }
    if let known = formats[key] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    if isBold { format_set_bold(format) }
    if code != "General" { format_set_num_format(format, code) }
    formats[key] = format
    return format
  }

  private func check(_ result: lxw_error, at address: CellAddress) throws {
    switch result {
    case LXW_NO_ERROR: return
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
      throw OfficeFileProblem(
        .tooLarge, place: "\(sheetName)!\(address)", zh: "单元格文字超过 Excel 允许的 32767 个字。请缩短或改用 CSV。",
        en: "The text is longer than the 32,767 characters that Excel allows; shorten it or use CSV.")
    default: throw Self.notWritten
    }
  }

  private var tooLarge: OfficeFileProblem {
    OfficeFileProblem(
      .tooLarge, place: sheetName, zh: "超过 Excel 允许的 1048576 行或 16384 列。请缩小范围，或改用 CSV。",
      en: "This is more than the 1,048,576 rows or 16,384 columns that Excel has; narrow the selection or use CSV.")
  }

  private static let notWritten = OfficeFileProblem(
    zh: "Excel 文件写不出来。请检查磁盘空间和文件夹的写入权限后重试。",
    en: "The Excel file cannot be written; check the disk's free space and the folder's permissions, then try again.")
}
