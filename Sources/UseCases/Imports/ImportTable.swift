import Foundation
import Ledger
import OfficeFiles

/// A file taken apart into tables of text, each cell with the place a message can name.
struct ImportTable {
  struct Cell {
    let text: String
    let place: String
  }

  /// The sheet's name, or the file's.
  let name: String
  let header: [Cell]
  let rows: [[Cell]]

  /// Reads `.xlsx` (every visible sheet with content) and `.csv`; tells them apart by their bytes.
  static func tables(of bytes: [UInt8], named name: String, problems: inout [Problem]) throws -> [ImportTable] {
    do {
      if bytes.starts(with: [0x50, 0x4B]) { return try workbook(bytes) }
      return [try csv(bytes, name, &problems)].compactMap { $0 }
    } catch let problem as OfficeFileProblem {
      throw Refusal(problem.kind == .tooLarge ? .tooLarge : .invalid, [Problem(problem)])
    }
  }

  private static func workbook(_ bytes: [UInt8]) throws -> [ImportTable] {
    let book = try Workbook(reading: bytes)
    return book.sheets.filter { !$0.isHidden }.compactMap { sheet in
      let several = book.sheets.count > 1
      let rows = sheet.rows.enumerated().map { index, cells in
        cells.enumerated().map { column, cell in
          let address = CellAddress(column: column + 1, row: index + 1).description
          return Cell(text: text(cell), place: several ? "\(sheet.name)!\(address)" : address)
        }
      }
      return table(sheet.name, rows)
    }
  }

  private static func csv(_ bytes: [UInt8], _ name: String, _ problems: inout [Problem]) throws -> ImportTable? {
    let (rows, found) = try CSVReader(bytes).read()
    problems += found.map { Problem($0) }
    return table(
      name,
      rows.map { row in
        row.fields.enumerated().map { column, text in
          Cell(text: text, place: "\(CellAddress.letters(ofColumn: column + 1))\(row.line)")
        }
      })
  }

  /// The first row with at least two filled cells is the header; empty rows are passed over.
  private static func table(_ name: String, _ rows: [[Cell]]) -> ImportTable? {
    let filled = rows.filter { $0.contains { !$0.text.trimmed.isEmpty } }
    guard let start = filled.firstIndex(where: { row in row.count(where: { !$0.text.trimmed.isEmpty }) >= 2 }) else {
      return nil
    }
    return ImportTable(name: name, header: filled[start], rows: Array(filled[(start + 1)...]))
  }

  private static func text(_ cell: Workbook.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .number(let number, _): "\(number)"
    case .date(let date): date.dayText
    case .boolean(let flag): flag ? "是" : "否"
    case .error(let text): text
    }
  }
}

extension OfficeDate {
  /// `2013-06-26`, as field readers take it.
  var dayText: String { String(format: "%04d-%02d-%02d", year, month, day) }
}

extension Problem {
  init(_ problem: OfficeFileProblem) { self.init(problem.place, problem.zh, problem.en) }
}
