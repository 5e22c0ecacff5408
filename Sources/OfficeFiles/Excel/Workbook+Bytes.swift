import Foundation

extension Workbook {
  /// The workbook as an .xlsx file; the same workbook and date give the same bytes.
  ///
  /// For what is refused see `WorkbookWriter`, through which it goes, and with it through a file that is deleted at once.
  public func bytes(created: OfficeDate) throws -> [UInt8] {
    // A folder of its own, because the library creates the file for everybody to read.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("workbook.xlsx")
    let writer = try WorkbookWriter(path: file.path, created: created)
    for sheet in sheets {
      try writer.beginSheet(
        sheet.name, columnWidths: sheet.columnWidths, hasHeader: sheet.hasHeader, isHidden: sheet.isHidden)
      for row in sheet.rows { try writer.append(row) }
    }
    try writer.finish()
    return Array(try Data(contentsOf: file))
  }
}
