import Ledger
import Store

extension OpenRecord {
  /// The record that is meant, when it is there already: by its id, by the clerk's own number, by the period of a return.
  ///
  /// Clerks begin to count again each year, so a number means a record of the same kind, organization and year.
  func known(_ kind: RecordKind, in tables: Tables) throws -> Envelope? {
    if let id, let found = try tables.records.find(id) { return found }
    // Of confidential records nothing but their own id is ever recognised.
    if kind.isConfidential { return nil }
    if let number, let year = Day(written: day).map({ Period(.year, of: $0) }),
      let found = try tables.records.find(number: number, kind: kind.id, of: organization, in: year)
    {
      return found
    }
    guard let slot = writtenSlot(kind),
      let id = try tables.records.find(slot: slot, kind: kind.id, in: organization.county)
    else { return nil }
    return try tables.records.find(id)
  }

  /// Compares with a record that is there.
  ///
  /// - Throws: `Refusal.conflict` that tells nothing of it when it is another's, or of another kind.
  func compare(
    _ known: Envelope, _ kind: RecordKind, columns: Set<String>?, lookup: OrganizationLookup, in tables: Tables,
    _ context: Context
  ) throws -> RecordComparison {
    let isOurs = [known.origin, known.organization].contains(organization)
    let mayRead = try context.may(.readRecords, with: known.id, in: tables)
    if known.kind != kind.id || !isOurs || !mayRead {
      throw Refusal(
        .conflict, "编号 \(known.id) 已经用于另一条记录，没有保存；请换一个编号", "The id \(known.id) belongs to another record; use another",
        at: place(of: known, kind))
    }
    return try RecordComparison(self, with: known, kind, columns: columns, lookup: lookup, in: tables)
  }

  /// The field by which a record was recognised.
  func place(of known: Envelope, _ kind: RecordKind) -> String? {
    if known.id == id { return "id" }
    return known.number == number && number != nil ? "number" : kind.periodField
  }

  /// What `known` looks for, to be looked for with that of others.
  func sought(_ kind: RecordKind) -> SoughtRecord {
    SoughtRecord(
      kind: kind.id, origin: organization, id: id, number: number,
      period: number == nil ? nil : Day(written: day).map { Period(.year, of: $0) }, slot: writtenSlot(kind))
  }

  private func writtenSlot(_ kind: RecordKind) -> String? {
    guard let field = kind.periodField.flatMap({ kind.field($0) }), let written = values[field.id],
      case .ready(.period(let period))? = try? field.read(written)
    else { return nil }
    return "\(organization)/\(period)"
  }
}

extension RecordComparison {
  /// What to say to whoever wrote it: that it is there, in what it differs, and what to do.
  func conflict(at place: String?) -> [Problem] {
    let isVoided = envelope.isVoided
    let whole = Problem(
      place,
      isVoided
        ? "这条内容登记过（\(envelope.id)），已经作废，没有保存；如仍需要，请另行登记"
        : "已有同一条记录（\(envelope.id)），内容不同，没有保存；要改正它，请打开那条记录点“更正”；若是另一件事，请换编号另行登记",
      isVoided
        ? "This was recorded (\(envelope.id)) and is void; nothing was saved. Record it anew if it is needed"
        : "There is such a record (\(envelope.id)) that says something else; nothing was saved. To correct it, open it and amend; for another matter use another number"
    )
    let moves = further.map { input -> Problem in
      let names = kind.workflow.moves.first { $0.id == input.move }?.names ?? Names(input.move, input.move)
      return Problem(
        input.move, "那条记录还没有办理“\(names.zh)”；请在记录里办理", "That record has not made the move “\(names.en)”; make it there")
    }
    return [whole] + (differences + fixed).map(\.problem) + moves
  }
}

extension RecordDifference {
  var problem: Problem {
    Problem(
      place, "“\(names.zh)”已登记为“\(before.zh)”，这次写的是“\(after.zh)”",
      "“\(names.en)” is recorded as “\(before.en)” and now written as “\(after.en)”")
  }
}
