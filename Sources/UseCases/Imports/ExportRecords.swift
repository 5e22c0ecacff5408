public import Ledger
import OfficeFiles
public import Store

/// The records of a kind below an organization as a table that import reads back.
public struct ExportRecords: Query {
  public static let permission = Permission.export

  public let kind: String
  public let organization: OrganizationID
  public let period: Period?

  public init(kind: String, organization: OrganizationID, period: Period? = nil) {
    self.kind = kind
    self.organization = organization
    self.period = period
  }

  public struct Table: Sendable {
    public let kind: RecordKind
    public let header: [String]
    public let rows: [[String]]
    /// The same records as objects that `import` reads, moves included.
    public let objects: [JSON]
  }

  public var matter: Matter { .kind(kind) }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Table {
    let kind = try context.catalogue.kind(kind)
    if kind.isConfidential {
      throw Refusal(
        .forbidden, "“\(kind.names.zh)”是保密类别，不能导出", "“\(kind.names.en)” is confidential and cannot be exported",
        at: "kind")
    }
    var envelopes: [Envelope] = []
    for place in [organization] + (try tables.counties.below(organization).map(\.root)) {
      var cursor: RecordCursor?
      repeat {
        let page = try tables.records.list(
          RecordSelection(
            organization: place, kind: kind.id, from: period?.first, through: period?.last, after: cursor), limit: 500)
        // Another county's record goes on from these; taken in again they would be there twice.
        envelopes += page.filter { $0.stage != Stage.movedAway.id }
        cursor = page.count < 500 ? nil : page.last.map { RecordCursor($0) }
      } while cursor != nil
    }
    // Of an erased record there is nothing to write out.
    let records = try envelopes.reversed().compactMap { envelope in
      try tables.records.readable(envelope, kind: kind).map { (envelope, $0) }
    }
    let times = kind.workflow.moves.map { move in records.map { $0.1.moves(move.id).count }.max() ?? 0 }
    let columns = ExportColumns(kind: kind, times: times)
    return Table(
      kind: kind, header: columns.header,
      rows: try records.map { try columns.row($0.0, $0.1, ValueShowing(tables: tables, county: $0.0.id.county)) },
      objects: try records.map { try columns.object($0.0, $0.1, ValueShowing(tables: tables, county: $0.0.id.county)) })
  }
}

/// The columns of an export: envelope, fields, then each move as often as any record made it.
private struct ExportColumns {
  let kind: RecordKind
  let times: [Int]

  /// Files stay where they are.
  private var fields: [FieldDeclaration] { kind.fields.filter { !$0.type.isAttachment } }

  /// A field that several moves ask for has one column for each time, as import reads it.
  private var asked: [(field: FieldDeclaration, times: Int)] {
    var asked: [(field: FieldDeclaration, times: Int)] = []
    for (move, count) in zip(kind.workflow.moves, times) {
      for field in move.fields where !field.type.isAttachment {
        if let known = asked.firstIndex(where: { $0.field.id == field.id }) {
          asked[known].times = max(asked[known].times, count)
        } else {
          asked.append((field, count))
        }
      }
    }
    return asked
  }

  var header: [String] {
    let days = zip(kind.workflow.moves, times).flatMap { move, count in
      (0..<count).map { "\(move.names.zh)日期\(ExportColumns.suffix($0))" }
    }
    let answers = asked.flatMap { field, count in (0..<count).map { field.names.zh + ExportColumns.suffix($0) } }
    return ["记录编号", "编号", "组织", kind.dayNames.zh] + fields.map(\.names.zh) + days + answers
  }

  func row(_ envelope: Envelope, _ record: Record, _ showing: ValueShowing) throws -> [String] {
    var cells = ["\(envelope.id)", envelope.number ?? "", "\(envelope.organization)", "\(record.day)"]
    cells += try fields.map { try written(record.body.values[$0.id], $0, showing) }
    let made = kind.workflow.moves.map { record.moves($0.id) }
    for (moves, count) in zip(made, times) {
      cells += (0..<count).map { moves.indices.contains($0) ? "\(moves[$0].day)" : "" }
    }
    for (field, count) in asked {
      for time in 0..<count {
        let answers = made.compactMap { $0.indices.contains(time) ? $0[time].values[field.id] : nil }
        cells.append(try written(answers.first, field, showing))
      }
    }
    return cells
  }

  private static func suffix(_ time: Int) -> String { time == 0 ? "" : "\(time + 1)" }

  func object(_ envelope: Envelope, _ record: Record, _ showing: ValueShowing) throws -> JSON {
    let moves = try record.body.moves.map { made in
      let fields = kind.workflow.moves.first { $0.id == made.move }?.fields ?? []
      return JSON.object([
        "move": .text(made.move), "day": .text("\(made.day)"), "values": try answers(made.values, fields, showing),
      ])
    }
    return .object([
      "id": .text("\(envelope.id)"), "kind": .text(kind.id), "number": .text(envelope.number ?? ""),
      "organization": .text("\(envelope.organization)"),
      "day": .text("\(record.day)"), "values": try answers(record.body.values, kind.fields, showing),
      "moves": .list(moves),
    ])
  }

  private func answers(_ values: [String: Value], _ fields: [FieldDeclaration], _ showing: ValueShowing) throws -> JSON
  {
    var answers: [String: JSON] = [:]
    for field in fields where !field.type.isAttachment {
      if let value = values[field.id] { answers[field.id] = .text(try showing.written(value, field)) }
    }
    return .object(answers)
  }

  private func written(_ value: Value?, _ field: FieldDeclaration, _ showing: ValueShowing) throws -> String {
    guard let value else { return "" }
    if case .choice = value { return try showing.text(value, field).zh }
    if case .choices = value { return try showing.text(value, field).zh }
    return try showing.written(value, field)
  }
}

extension ExportRecords.Table {
  public var csv: [UInt8] { CSVWriter.bytes(of: [header] + rows) }

  public func workbook(on day: Day) throws -> [UInt8] {
    let cells = ([header] + rows).map { $0.map { $0.isEmpty ? Workbook.Cell.empty : .text($0) } }
    return try Workbook(sheets: [Workbook.Sheet(name: kind.names.zh, rows: cells)]).bytes(created: OfficeDate(day))
  }

  /// One object a line.
  public var jsonLines: [UInt8] { objects.flatMap { $0.bytes + [10] } }
}
