/// Rows of a table that sum up the rows above them, column by column.
enum TableTotals {
  static func check(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    var columns: [Column: [Int]] = [:]
    for index in ground.claims.indices {
      guard let cell = ground.notes[index].cell, ground.claims[index].kind != .percent else { continue }
      let column = Column(table: cell.table, column: cell.column)
      if cell.isTotal(ground.characters) {
        if let finding = total(ground, index, columns[column] ?? []) { findings.append(finding) }
        columns[column] = nil
      } else {
        columns[column, default: []].append(index)
      }
    }
    return findings
  }

  private struct Column: Hashable {
    let table: Int32
    let column: Int32
  }

  /// A sum that differs may leave out rows or count them twice; which, the table does not say.
  private static func total(_ ground: Ground, _ total: Int, _ parts: [Int]) -> Finding? {
    guard parts.count > 1, parts.allSatisfy({ ground.claims[$0].unit == ground.claims[total].unit }) else { return nil }
    let sum = parts.reduce(0) { $0 + ground.claims[$1].value.double }
    let isEqual = abs(sum - ground.claims[total].value.double) < 1e-6
    let words = parts.map(ground.show).joined(separator: " + ") + " = " + Figures.text(sum)
    return ground.finding(
      .parts, isEqual ? .equal : .cannotBeTold, isEqual ? words : "\(words) ≠ \(ground.show(total))", [total] + parts)
  }
}
