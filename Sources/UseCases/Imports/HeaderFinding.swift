import Ledger
import OfficeFiles

/// Which of the first rows of a sheet name its columns: one row, or up to three under each other with merged cells.
///
/// Titles, the line of who fills it in, and units above are passed over. The rows whose labels mean most to the kinds
/// that may be meant win; of equal ones the fewest rows, then the first. When none means anything, the first row with
/// two filled cells is taken, so that the problem can be told.
struct HeaderFinding {
  /// So many rows from the top are looked at.
  static let depth = 15
  private static let tallest = 3

  let rows: [[ImportTable.Cell]]
  let merged: [CellRange]
  /// How many different columns a row of labels would name.
  let fit: ([String]) -> Int

  struct Found {
    let header: [ImportTable.Cell]
    /// How many rows stand above the data.
    let height: Int
  }

  func found() -> Found? {
    var best: (score: Int, found: Found)?
    for tall in 1...Self.tallest {
      for first in rows.indices where first + tall <= rows.count {
        let labels = header(from: first, tall: tall)
        if labels.count(where: { !$0.text.trimmed.isEmpty }) < 2 { continue }
        let score = fit(labels.map(\.text))
        if score > best?.score ?? 1 { best = (score, Found(header: labels, height: first + tall)) }
      }
    }
    if let best { return best.found }
    guard let first = rows.firstIndex(where: { $0.count(where: { !$0.text.trimmed.isEmpty }) >= 2 }) else { return nil }
    return Found(header: rows[first], height: first + 1)
  }

  /// Of each column the lowest label that means something, else all of them together.
  private func header(from first: Int, tall: Int) -> [ImportTable.Cell] {
    let last = first + tall - 1
    let width = rows[first...last].map(\.count).max() ?? 0
    return (0..<width).map { column in
      var parts: [ImportTable.Cell] = []
      for row in first...last {
        guard let cell = cell(row, column, from: first), !cell.text.trimmed.isEmpty else { continue }
        if parts.last?.text != cell.text { parts.append(cell) }
      }
      guard let lowest = parts.last, let highest = parts.first else {
        return ImportTable.Cell(text: "", place: CellAddress(column: column + 1, row: last + 1).description)
      }
      let whole = parts.map(\.text.trimmed).joined()
      let meant = [lowest.text, whole, highest.text].first { fit([$0]) > 0 }
      return ImportTable.Cell(text: meant ?? (tall == 1 ? lowest.text : whole), place: lowest.place)
    }
  }

  /// What a cell shows, which in a merged range is the range's first; a range that begins above the header does not count.
  private func cell(_ row: Int, _ column: Int, from first: Int) -> ImportTable.Cell? {
    let own = rows[row].indices.contains(column) ? rows[row][column] : nil
    if let own, !own.text.trimmed.isEmpty { return own }
    let address = CellAddress(column: column + 1, row: row + 1)
    guard let range = merged.first(where: { $0.contains(address) }), range.first.row - 1 >= first,
      rows[range.first.row - 1].indices.contains(range.first.column - 1)
    else { return own }
    return rows[range.first.row - 1][range.first.column - 1]
  }
}
