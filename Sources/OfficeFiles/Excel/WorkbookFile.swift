import Foundation

/// An .xlsx file opened for reading sheet by sheet and row by row, for files too large to be held as a `Workbook`.
///
/// Memory: the texts that cells share, and one row. Refuses, each with its own advice: .xls and .et, protected workbooks,
/// web pages and XML saved as .xls, Word files, OpenDocument, binary workbooks, damaged files, and those over the limits.
public final class WorkbookFile {
  /// A sheet's name and whether people see it.
  public struct SheetSummary: Sendable, Hashable {
    public let name: String
    public let isHidden: Bool
    let part: String
  }

  public let sheets: [SheetSummary]
  let limits: WorkbookLimits
  private let archive: ZipArchive
  private let texts: [String]
  private let formats: CellFormatsPart
  private let serialDates: SerialDate

  /// Whether a file begins as workbooks do, to choose between this reader and `CSVReader`; reading may still refuse it.
  public static func beginsLikeWorkbook(_ bytes: [UInt8]) -> Bool { FileKind(of: bytes) == .zip }

  public convenience init(reading bytes: [UInt8], limits: WorkbookLimits = .standard) throws {
    try WorkbookKind.check(bytes)
    try self.init(archive: ZipArchive(reading: bytes, limits: limits.archive), limits: limits)
  }

  /// Reads from the disk as it goes along.
  public convenience init(path: String, limits: WorkbookLimits = .standard) throws {
    guard let head = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
      throw OfficeFileProblem(
        zh: "文件打不开。请检查文件是否存在、是否有读取权限。", en: "The file cannot be opened; check that it exists and may be read.")
    }
    let isOldContainer = head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    try WorkbookKind.check(Array(isOldContainer ? head : head.prefix(4096)))
    try self.init(archive: ZipArchive(path: path, limits: limits.archive), limits: limits)
  }

  private init(archive: ZipArchive, limits: WorkbookLimits) throws {
    try WorkbookKind.check(archive)
    let parts = WorkbookReferences(archive: archive)
    let package = try parts.relationships(of: "")
    guard let main = package.target(ofType: "officeDocument") else { throw WorkbookKind.damaged }
    let mainPart = parts.resolve(main, from: "")
    let references = try parts.relationships(of: mainPart)
    let workbook = WorkbookPart()
    try parts.read(mainPart, into: workbook)
    let texts = SharedTextsPart(limits: limits)
    if let part = references.target(ofType: "sharedStrings") {
      try parts.read(parts.resolve(part, from: mainPart), into: texts)
    }
    let formats = CellFormatsPart()
    if let part = references.target(ofType: "styles") {
      try parts.read(parts.resolve(part, from: mainPart), into: formats)
    }
    self.archive = archive
    self.limits = limits
    self.texts = texts.texts
    self.formats = formats
    serialDates = workbook.serialDates
    sheets = parts.sheets(of: workbook, references: references, mainPart: mainPart)
    if sheets.isEmpty { throw WorkbookKind.withoutSheets }
  }

  /// Hands out the rows that are not empty, in order; what `body` throws ends the reading and is thrown on.
  ///
  /// Gives back the sheet's merged ranges, which stand behind its rows in the file.
  @discardableResult
  public func forEachRow(
    ofSheet sheet: SheetSummary, _ body: (Workbook.Row) throws -> Void
  ) throws -> [CellRange] {
    guard let entry = archive.entry(named: sheet.part) else { throw WorkbookKind.damaged }
    let context = SheetContext(
      name: sheet.name, texts: texts, formats: formats, serialDates: serialDates, limits: limits)
    return try withoutActuallyEscaping(body) { body in
      let part = SheetPart(context: context, receive: body)
      try XMLPart.read(entry, of: archive, into: part)
      return part.mergedRanges
    }
  }
}
