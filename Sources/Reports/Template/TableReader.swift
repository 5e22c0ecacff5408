import Ledger

/// Reads `|表 按下级组织| 来访：petition.received where channel=visit | award.granted |`.
struct TableReader {
  let catalogue: Catalogue
  private(set) var problems: [Problem] = []
  private static let rows: [String: TemplateTable.Rows] = [
    "按下级组织": .organizations, "byorganization": .organizations, "按月": .periods(.month), "bymonth": .periods(.month),
    "按季": .periods(.quarter), "byquarter": .periods(.quarter), "按年": .periods(.year), "byyear": .periods(.year),
  ]

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func read(_ line: [Mark]) -> TemplateTable? {
    var cells = Array(line.cells().dropFirst())
    if cells.last?.isEmpty ?? false { cells.removeLast() }
    guard let head = cells.first, let rows = rows(head) else {
      problems.append(
        line[0].place.problem(
          "表格写成“|表 按下级组织| 统计项 | 统计项 |”，可用：按下级组织、按月、按季、按年",
          "a table is written “|table by organization| measure | measure |”; rows by organization, month, quarter or year"
        ))
      return nil
    }
    if cells.count == 1 {
      problems.append(line[0].place.problem("表格没有列，请加统计项", "the table has no columns; add measures"))
    }
    return TemplateTable(rows: rows, columns: cells.dropFirst().compactMap { column($0, line[0].place) })
  }

  private func rows(_ head: [Mark]) -> TemplateTable.Rows? {
    let words = head.text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, first == "表" || first == "table" else { return nil }
    return TableReader.rows[words.dropFirst().joined()]
  }

  private mutating func column(_ cell: [Mark], _ start: TextPlace) -> TemplateTable.Column? {
    let parts = cell.text.split(maxSplits: 1, whereSeparator: { $0 == "：" || $0 == ":" }).map { String($0).trimmed }
    let written = (parts.last ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    do throws(Refusal) {
      let slot = try SlotReader(catalogue: catalogue).slot(written)
      return TemplateTable.Column(heading: parts.count == 2 ? parts[0] : nil, slot: slot)
    } catch {
      let place = cell.first?.place ?? start
      problems += error.problems.map { place.problem($0.message) }
      return nil
    }
  }
}
