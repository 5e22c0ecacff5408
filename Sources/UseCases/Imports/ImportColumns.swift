import Ledger

/// What each column of a table means for a kind of record.
struct ImportColumns {
  enum Meaning: Hashable {
    case record, number, organization, day, kind, parent
    case field(String)
    /// The day of the n-th time a move was made.
    case moveDay(String, Int)
    /// What the n-th time of whichever moves ask for it answered.
    case moveField(String, Int)
    case nothing

    /// What problems call it, where one column alone answers; moves are placed by the day that was written.
    var place: String? {
      switch self {
      case .number: "number"
      case .parent: "parent"
      case .organization: "organization"
      case .day: "day"
      case .field(let id): id
      case .record, .kind, .moveDay, .moveField, .nothing: nil
      }
    }
  }

  let kind: RecordKind
  let meanings: [Meaning]
  /// Columns that other kinds of a mixed table know and this one does not.
  private(set) var unknown: Set<Int> = []
  /// Columns that are not kept, each named.
  private(set) var dropped: [Problem] = []

  /// - Parameter hasFiles: whether the table came with files that its cells may name.
  /// - Parameter mapping: headings → what whoever imports says they mean; nothing for those that are left out.
  init(
    _ header: [ImportTable.Cell], for kind: RecordKind, hasFiles: Bool, mapping: [String: String] = [:],
    problems: inout [Problem]
  ) {
    self.kind = kind
    var meanings: [Meaning] = []
    for cell in header {
      let heading = mapping[cell.text.trimmed] ?? cell.text
      let meaning = ImportColumns.meaning(of: heading, in: kind, hasFiles: hasFiles)
      if meaning == nil, PassedOver.isNeverKept(cell.text) {
        dropped.append(
          Problem(
            cell.place, "“\(cell.text.trimmed)”一列没有导入：服务对象的这类信息不收集、不保存",
            "The column “\(cell.text.trimmed)” was left out: such things are not kept of the people served"))
        meanings.append(.nothing)
        continue
      }
      if meaning == nil, ImportColumns.meaning(of: cell.text, in: kind, hasFiles: true) != nil {
        problems.append(
          Problem(
            cell.place, "“\(cell.text.trimmed)”一列写的是附件：请把表格和附件放在一个 zip 压缩包里导入，或去掉这一列",
            "The column “\(cell.text.trimmed)” names files: import the table and the files as one zip archive, or leave the column out"
          ))
      } else if meaning == nil {
        problems.append(
          Problem(
            cell.place, "“\(kind.names.zh)”没有“\(cell.text.trimmed)”这一列；可用：\(ImportColumns.offered(kind))",
            "“\(kind.names.en)” has no column “\(cell.text.trimmed)”; it has: \(ImportColumns.offered(kind))"))
      } else if let meaning, meaning != .nothing, meanings.contains(meaning) {
        problems.append(
          Problem(cell.place, "“\(cell.text.trimmed)”这一列出现了两次", "The column “\(cell.text.trimmed)” stands there twice"))
      }
      meanings.append(meaning ?? .nothing)
    }
    self.meanings = meanings
    if !meanings.contains(.organization) {
      problems.append(Problem(header.first?.place, "缺少“组织”一列", "The column “组织” (organization) is missing"))
    }
    if !meanings.contains(.day) {
      problems.append(
        Problem(header.first?.place, "缺少“\(kind.dayNames.zh)”一列", "The column “\(kind.dayNames.zh)” (day) is missing"))
    }
  }

  /// For a table that mixes kinds: columns this kind does not know may be another's.
  init(mixed header: [ImportTable.Cell], for kind: RecordKind, hasFiles: Bool, mapping: [String: String] = [:]) {
    self.kind = kind
    let found = header.map { cell in
      PassedOver.isNeverKept(cell.text)
        ? .nothing : ImportColumns.meaning(of: mapping[cell.text.trimmed] ?? cell.text, in: kind, hasFiles: hasFiles)
    }
    meanings = found.map { $0 ?? .nothing }
    unknown = Set(found.indices.filter { found[$0] == nil })
  }

  /// The fields that have a column.
  var fields: Set<String> {
    Set(
      meanings.compactMap { meaning in
        if case .field(let id) = meaning { return id }
        return nil
      })
  }

  /// Where a table says of which kind each row is.
  static func kindColumn(_ header: [ImportTable.Cell]) -> Int? {
    header.firstIndex { ["台账类别", "kind"].contains(plain($0.text)) }
  }

  static let wholeHeadings = ["所属记录", "所属编号", "上级编号", "parent"]

  /// Whether a table says what its rows belong to.
  static func namesWhole(_ header: [ImportTable.Cell]) -> Bool {
    header.contains { wholeHeadings.contains(plain($0.text)) }
  }

  /// How many columns of a header a kind knows: how well it fits.
  static func fit(_ header: [ImportTable.Cell], _ kind: RecordKind) -> Int {
    header.count { cell in
      switch meaning(of: cell.text, in: kind, hasFiles: false) {
      case .field, .moveDay, .moveField: true
      default: false
      }
    }
  }

  private static func meaning(of heading: String, in kind: RecordKind, hasFiles: Bool) -> Meaning? {
    let text = plain(heading)
    if text.isEmpty || text == "序号" { return .nothing }
    if ["记录编号", "id"].contains(text) { return .record }
    if ["编号", "number"].contains(text) { return .number }
    if ["组织", "组织名称", "填报单位", "单位名称", "organization"].contains(text) { return .organization }
    if ["日期", "day", plain(kind.dayNames.zh), plain(kind.dayNames.en)].contains(text) { return .day }
    if ["台账类别", "kind"].contains(text) { return .kind }
    if !kind.under.isEmpty, wholeHeadings.contains(text) { return .parent }
    if let field = kind.fields.first(where: { (hasFiles || !$0.type.isAttachment) && names(of: $0).contains(text) }) {
      return .field(field.id)
    }
    let (bare, time) = withoutNumber(text)
    for move in kind.workflow.moves where [plain(move.names.zh) + "日期", move.id].contains(bare) {
      return .moveDay(move.id, time)
    }
    let asked = kind.workflow.moves.lazy.flatMap(\.fields).filter { !$0.type.isAttachment }
    return asked.first { names(of: $0).contains(bare) }.map { .moveField($0.id, time) }
  }

  static func names(of field: FieldDeclaration) -> [String] {
    ([field.id, field.names.zh, field.names.en] + field.aliases).map(plain)
  }

  /// Padding spaces, stars for required columns, units in brackets and letter case do not matter.
  static func plain(_ heading: String) -> String {
    var text = heading.filter { !$0.isWhitespace && !"*＊:：".contains($0) }.lowercased()
    for (open, close) in [("（", "）"), ("(", ")")] {
      if let start = text.firstRange(of: open), text.hasSuffix(close),
        ["元", "人", "户", "万元"].contains(String(text[start.upperBound...].dropLast()))
      {
        text = String(text[..<start.lowerBound])
      }
    }
    return text
  }

  static func withoutNumber(_ text: String) -> (String, Int) {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    guard let time = Int(String(digits.reversed())), (2...99).contains(time) else { return (text, 1) }
    return (String(text.dropLast(digits.count)), time)
  }

  private static func offered(_ kind: RecordKind) -> String {
    (["编号", "组织", kind.dayNames.zh] + (kind.under.isEmpty ? [] : ["所属记录"])
      + kind.fields.filter { !$0.type.isAttachment }.map(\.names.zh)
      + kind.workflow.moves.map { $0.names.zh + "日期" })
      .joined(separator: "、")
  }
}
