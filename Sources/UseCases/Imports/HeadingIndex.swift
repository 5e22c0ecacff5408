import Ledger

/// The headings that kinds know, prepared once, so that every row at the top of a sheet can be tried as its header.
struct HeadingIndex {
  private let kinds: [[String: ImportColumns.Meaning]]
  /// Headings as the file writes them → what whoever imports says they mean.
  private let mapping: [String: String]

  init(_ kinds: [RecordKind], mapping: [String: String]) {
    self.kinds = kinds.map(ImportColumns.headings)
    self.mapping = mapping
  }

  /// How many different columns the labels name, for the kind of which they name most.
  func fit(_ labels: [String]) -> Int {
    let plain = labels.map { ImportColumns.plain(mapping[$0.trimmed] ?? $0) }.filter { !$0.isEmpty }
    return kinds.map { known in Set(plain.compactMap { known[$0] ?? known[ImportColumns.withoutNumber($0).0] }).count }
      .max()
      ?? 0
  }
}

extension ImportColumns {
  /// Everything a column of a kind may be called, and what it means.
  static func headings(of kind: RecordKind) -> [String: Meaning] {
    var known: [String: Meaning] = [:]
    for name in ["记录编号", "id"] { known[name] = .record }
    for name in ["编号", "number"] { known[name] = .number }
    for name in ["组织", "组织名称", "填报单位", "单位名称", "organization"] { known[name] = .organization }
    for name in ["日期", "day", plain(kind.dayNames.zh), plain(kind.dayNames.en)] { known[name] = .day }
    for name in ["台账类别", "kind"] { known[name] = .kind }
    if !kind.under.isEmpty { for name in wholeHeadings { known[name] = .parent } }
    for move in kind.workflow.moves {
      for name in [plain(move.names.zh) + "日期", move.id] { known[name] = .moveDay(move.id, 1) }
      for field in move.fields { for name in names(of: field) { known[name] = .moveField(field.id, 1) } }
    }
    for field in kind.fields { for name in names(of: field) { known[name] = .field(field.id) } }
    return known
  }
}
