public import Ledger
import Store

/// One point in which what is written differs from the record that is there already.
public struct RecordDifference: Sendable, Hashable {
  /// A field id, `day`, `number`, or a move's id.
  public let place: String
  public let names: Names
  public let before: Names
  public let after: Names
}

/// A record that is there already beside what is written for it again.
///
/// Moves that the record has made since are no difference: it went on.
struct RecordComparison {
  let envelope: Envelope
  let kind: RecordKind
  let old: Record
  /// What an amendment can correct: answers and the day.
  private(set) var differences: [RecordDifference] = []
  /// What no amendment reaches: the clerk's number, and moves made otherwise.
  private(set) var fixed: [RecordDifference] = []
  /// Written moves that the record has not made.
  private(set) var further: [OpenRecord.MoveInput] = []
  /// What is written is what the record said before it was corrected.
  private(set) var isOlder = false
  private(set) var problems: [Problem] = []
  /// The answers for an amendment, where each that is equal stays the very same.
  private(set) var corrected: WrittenValues = [:]

  private let matching: AnswerMatching
  private let showing: ValueShowing
  private let records: RecordRows

  /// - Parameter columns: the fields that the writing covers; all of the kind when nil.
  init(
    _ opening: OpenRecord, with envelope: Envelope, _ kind: RecordKind, columns: Set<String>?,
    lookup: OrganizationLookup, in tables: Tables
  ) throws {
    self.envelope = envelope
    self.kind = kind
    records = tables.records
    old = try records.record(envelope, kind: kind)
    let confidential = kind.isConfidential ? envelope.id : nil
    showing = ValueShowing(tables: tables, county: envelope.id.county, confidential: confidential)
    let files = try Dictionary(grouping: opening.files, by: \.field).mapValues { files in
      try files.map { try tables.attachments.id(of: $0.bytes, in: envelope.id) }
    }
    matching = AnswerMatching(
      lookup: lookup, tables: tables, county: envelope.id.county, confidential: confidential, files: files)
    try compareAnswers(opening, columns)
    compareNumber(opening)
    try compareMoves(opening)
  }

  /// Whether what is written is there, be it now or before a correction.
  var isKnown: Bool { (differences.isEmpty || isOlder) && fixed.isEmpty && further.isEmpty }

  private mutating func compareAnswers(_ opening: OpenRecord, _ columns: Set<String>?) throws {
    guard let day = Day(written: opening.day) else {
      problems.append(
        Problem(
          "day", "“\(kind.dayNames.zh)”要写日期，例如 2013-06-26", "“\(kind.dayNames.en)” must be a day such as 2013-06-26"))
      return
    }
    let fields = kind.fields.filter { columns?.contains($0.id) ?? true }
    if day != old.day {
      differences.append(
        RecordDifference(place: "day", names: kind.dayNames, before: same("\(old.day)"), after: same("\(day)")))
    }
    for field in kind.fields {
      corrected[field.id] = try old.body.values[field.id].map { try showing.kept($0, field) }
    }
    for field in fields { try compare(field, opening.values[field.id] ?? "") }
    for id in opening.values.keys.sorted() where kind.field(id) == nil {
      problems.append(Problem(id, "没有“\(id)”这个字段", "There is no field “\(id)”"))
    }
    if !differences.isEmpty, problems.isEmpty { isOlder = try saidEarlier(opening, day, fields) }
  }

  private mutating func compare(_ field: FieldDeclaration, _ written: String) throws {
    let value = old.body.values[field.id]
    do {
      if try matching.isSame(written, value, field) { return }
      let before = try value.map { try showing.text($0, field) } ?? same("—")
      let isHidden = field.isPersonal
      let after = try after(written, field)
      differences.append(
        RecordDifference(
          place: field.id, names: field.names, before: isHidden ? same("***") : before,
          after: isHidden ? same("***") : after))
      corrected[field.id] = try matching.keeping(value, in: written, field)
    } catch let refusal as Refusal {
      problems += refusal.problems.map { $0.placed(at: field.id) }
    }
  }

  private func after(_ written: String, _ field: FieldDeclaration) throws -> Names {
    if let files = matching.files[field.id] { return Names("\(files.count)个文件", "\(files.count) files") }
    return written.trimmed.isEmpty ? same("—") : try showing.text(written: written, field)
  }

  /// Whether an earlier revision said just this.
  private func saidEarlier(_ opening: OpenRecord, _ day: Day, _ fields: [FieldDeclaration]) throws -> Bool {
    let key = try records.key(of: envelope.id)
    return try records.revisions(of: envelope.id).dropLast().contains { revision in
      if revision.day != day { return false }
      let body = try records.open(revision, with: key, kind: kind)
      return try fields.allSatisfy {
        try matching.isSame(opening.values[$0.id] ?? "", body.values[$0.id], $0)
      }
    }
  }

  private mutating func compareNumber(_ opening: OpenRecord) {
    if let parent = opening.parent, parent != envelope.wholeID {
      fixed.append(
        RecordDifference(
          place: "parent", names: Names("所属记录", "Belongs to"),
          before: same(envelope.wholeID.map { "\($0)" } ?? "—"), after: same("\(parent)")))
    }
    guard let number = opening.number, number != envelope.number else { return }
    fixed.append(
      RecordDifference(
        place: "number", names: Names("编号", "Number"), before: same(envelope.number ?? "—"), after: same(number)))
  }

  private mutating func compareMoves(_ opening: OpenRecord) throws {
    var made = old.body.moves
    var unmatched: [(input: OpenRecord.MoveInput, move: Move, day: Day?)] = []
    for input in opening.moves {
      guard let move = kind.workflow.moves.first(where: { $0.id == input.move || $0.names.zh == input.move }) else {
        problems.append(Problem(input.move, "没有“\(input.move)”这个办理", "There is no move “\(input.move)”"))
        continue
      }
      let day = Day(written: input.day)
      if let index = made.firstIndex(where: { $0.move == move.id && $0.day == day }) {
        try compare(made.remove(at: index), move, input, opening)
      } else {
        unmatched.append((input, move, day))
      }
    }
    for (input, move, day) in unmatched {
      guard let index = made.firstIndex(where: { $0.move == move.id }) else {
        further.append(input)
        continue
      }
      let other = made.remove(at: index)
      fixed.append(
        RecordDifference(
          place: move.id, names: Names(move.names.zh + "日期", "Day of “\(move.names.en)”"), before: same("\(other.day)"),
          after: same(day.map { "\($0)" } ?? input.day)))
    }
  }

  /// In a table several moves may share the column of a field, which then holds the answer of only one of them.
  private mutating func compare(
    _ made: MadeMove, _ move: Move, _ input: OpenRecord.MoveInput, _ opening: OpenRecord
  ) throws {
    let others = Set(opening.moves.map(\.move)).subtracting([input.move])
    let shared = Set(
      kind.workflow.moves.filter { others.contains($0.id) || others.contains($0.names.zh) }
        .flatMap { $0.fields.map(\.id) })
    for field in move.fields where !shared.contains(field.id) {
      guard let written = input.values[field.id], !written.trimmed.isEmpty else { continue }
      let value = made.values[field.id]
      if try matching.isSame(written, value, field) { continue }
      fixed.append(
        RecordDifference(
          place: field.id, names: field.names, before: try value.map { try showing.text($0, field) } ?? same("—"),
          after: try showing.text(written: written, field)))
    }
  }

  private func same(_ text: String) -> Names { Names(text, text) }
}
