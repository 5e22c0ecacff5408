import Foundation
import Ledger
import OfficeFiles

/// A file that appears under its name only when it has been written whole; its owner alone may read it.
struct OutputFile {
  private let handle: FileHandle

  static func write<T>(to path: String, _ body: (OutputFile) throws -> T) throws -> T {
    try replacing(path) { part in
      if part != path {
        _ = FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600])
      }
      guard let handle = FileHandle(forWritingAtPath: part) else { throw notWritten(path) }
      defer { try? handle.close() }
      return try body(OutputFile(handle: handle))
    }
  }

  /// Lets `body` write beside the path, and moves what it wrote there.
  static func replacing<T>(_ path: String, _ body: (String) throws -> T) throws -> T {
    // Into a pipe or device it is written straight; only a file is put in another's place.
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    if let kind, kind != .typeRegular, kind != .typeSymbolicLink { return try body(path) }
    let part = path + ".part"
    do {
      let result = try body(part)
      guard rename(part, path) == 0 else { throw notWritten(path) }
      return result
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
  }

  func append(_ bytes: [UInt8]) throws {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw Refusal(
        .unavailable, "文件写不下去；请检查磁盘空间后再试", "The file cannot be written on; check the disk's space and try again")
    }
  }

  private static func notWritten(_ path: String) -> Refusal {
    Refusal(
      .unavailable, "写不了文件 \(path)；请检查路径和权限", "The file \(path) cannot be written; check its path and permissions")
  }
}

/// Rows on their way into a CSV file or a workbook.
struct ExportTable {
  private let form: ExportForm
  private let path: String
  private let sheet: String
  private let day: Day
  private static let pieceBytes = 1 << 18

  init(_ form: ExportForm, to path: String, named sheet: String, on day: Day) {
    self.form = form
    self.path = path
    self.sheet = sheet
    self.day = day
  }

  func write<T>(_ body: (TableRows) throws -> T) throws -> T {
    form == .csv ? try writeCSV(body) : try writeWorkbook(body)
  }

  private func writeCSV<T>(_ body: (TableRows) throws -> T) throws -> T {
    try OutputFile.write(to: path) { file in
      var writer = CSVWriter()
      let result = try body(
        TableRows { row in
          writer.append(row)
          if writer.bytes.count >= Self.pieceBytes { try file.append(writer.take()) }
        })
      try file.append(writer.take())
      return result
    }
  }

  private func writeWorkbook<T>(_ body: (TableRows) throws -> T) throws -> T {
    try OutputFile.replacing(path) { part in
      let writer = try WorkbookWriter(path: part, created: OfficeDate(day))
      try writer.beginSheet(sheet)
      let result = try body(
        TableRows { row in try writer.append(row.map { $0.isEmpty ? Workbook.Cell.empty : .text($0) }) })
      try writer.finish()
      try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: part)
      return result
    }
  }
}

/// Takes the rows of a table as they come.
struct TableRows {
  private let take: ([String]) throws -> Void

  init(_ take: @escaping ([String]) throws -> Void) { self.take = take }

  func add(_ row: [String]) throws { try take(row) }
}

/// What is wrong with an office file, as a user is told.
enum OfficeRefusal {
  static func refusing<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let problem as OfficeFileProblem {
      throw Refusal(problem.kind == .tooLarge ? .tooLarge : .invalid, [Problem(problem)])
    }
  }
}
