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
  /// Read as they are asked for; a row that cannot be read is a problem in its place.
  let rows: AnySequence<Result<[Cell], Failure>>

  /// What is wrong with a row.
  struct Failure: Error {
    let problem: Problem
  }

  /// Reads `.xlsx` (every visible sheet with content) and `.csv`; tells them apart by their bytes.
  ///
  /// - Parameter fit: how many different columns a row of labels would name.
  static func tables(
    of bytes: [UInt8], named name: String, fit: @escaping ([String]) -> Int = { _ in 0 }
  ) throws -> [ImportTable] {
    do {
      if bytes.starts(with: [0x50, 0x4B]) { return try workbook(bytes, fit) }
      return [try csv(bytes, name, fit)].compactMap { $0 }
    } catch let problem as OfficeFileProblem {
      throw Refusal(problem.kind == .tooLarge ? .tooLarge : .invalid, [Problem(problem)])
    }
  }

  private static func workbook(_ bytes: [UInt8], _ fit: @escaping ([String]) -> Int) throws -> [ImportTable] {
    let book = try Workbook(reading: bytes, limits: .upload)
    return book.sheets.filter { !$0.isHidden }.compactMap { sheet in
      let several = book.sheets.count > 1
      let rows = sheet.rows.enumerated().map { index, cells in
        cells.enumerated().map { column, cell in
          let address = CellAddress(column: column + 1, row: index + 1).description
          return Cell(text: text(cell), place: several ? "\(sheet.name)!\(address)" : address)
        }
      }
      return table(sheet.name, AnySequence(rows.lazy.map { .success($0) }), sheet.mergedRanges, fit)
    }
  }

  private static func csv(
    _ bytes: [UInt8], _ name: String, _ fit: @escaping ([String]) -> Int
  ) throws -> ImportTable? {
    let reader = try CSVReader(bytes)
    return table(
      name,
      AnySequence(
        reader.lazy.map { result in
          result.map { row in
            row.fields.enumerated().map { column, text in
              Cell(text: text, place: "\(CellAddress.letters(ofColumn: column + 1))\(row.line)")
            }
          }.mapError { Failure(problem: Problem($0)) }
        }), [], fit)
  }

  /// What cannot be read before the header is told with the rows.
  private static func table(
    _ name: String, _ rows: AnySequence<Result<[Cell], Failure>>, _ merged: [CellRange],
    _ fit: @escaping ([String]) -> Int
  ) -> ImportTable? {
    let top = Array(rows.prefix(HeaderFinding.depth))
    let read = top.map { (try? $0.get()) ?? [] }
    guard let found = HeaderFinding(rows: read, merged: merged, fit: fit).found() else { return nil }
    let failures = top.prefix(found.height).filter { if case .failure = $0 { true } else { false } }
    return ImportTable(
      name: name, header: found.header,
      rows: AnySequence([AnySequence(failures), AnySequence(rows.dropFirst(found.height))].joined()))
  }

  /// Every row that says something, and what is wrong with others.
  func all() -> (rows: [[Cell]], problems: [Problem]) {
    var (read, problems): ([[Cell]], [Problem]) = ([], [])
    for row in rows {
      switch row {
      case .success(let cells): if !cells.allSatisfy({ $0.text.trimmed.isEmpty }) { read.append(cells) }
      case .failure(let failure): problems.append(failure.problem)
      }
    }
    return (read, problems)
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
