import Ledger
import Store

/// The columns of an export: envelope, fields, then each move as often as any record made it.
struct ExportColumns {
  let kind: RecordKind
  /// How often each move has a column.
  let times: [Int]
  /// Whether the files of fields are named; those of moves stay where they are.
  var hasFiles = false

  private var fields: [FieldDeclaration] { kind.fields.filter { hasFiles || !$0.type.isAttachment } }

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
    return ["记录编号", "编号", "组织", kind.dayNames.zh] + (kind.under.isEmpty ? [] : ["所属记录"]) + fields.map(\.names.zh) + days
      + answers
  }

  /// - Parameter files: what the files of an answer are called beside the table.
  func row(
    _ envelope: Envelope, _ record: Record, _ showing: ValueShowing, files: (Value) throws -> [String]
  ) throws -> [String] {
    var cells = ["\(envelope.id)", envelope.number ?? "", "\(envelope.organization)", "\(record.day)"]
    if !kind.under.isEmpty { cells.append(envelope.wholeID.map { "\($0)" } ?? "") }
    for field in fields {
      let value = record.body.values[field.id]
      if field.type.isAttachment {
        cells.append(try value.map(files)?.joined(separator: "\n") ?? "")
      } else {
        cells.append(try written(value, field, showing))
      }
    }
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
    var members: [String: JSON] = [
      "id": .text("\(envelope.id)"), "kind": .text(kind.id), "number": .text(envelope.number ?? ""),
      "organization": .text("\(envelope.organization)"),
      "day": .text("\(record.day)"), "values": try answers(record.body.values, kind.fields, showing),
      "moves": .list(moves),
    ]
    members["parent"] = envelope.wholeID.map { .text("\($0)") }
    return .object(members)
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
