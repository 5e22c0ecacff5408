import Ledger
import Store
import Vault

/// One import on its way: what was taken in so far and what stands against it.
struct Taking {
  let importRun: String
  let lookup: OrganizationLookup
  /// Where the import is made.
  let root: OrganizationID
  /// Why known records are amended; nil when they are not.
  let amending: String?
  private(set) var problems: [Problem] = []
  /// The rows with problems, by their places.
  private(set) var wrongRows: Set<String> = []
  private(set) var outcome = ImportRecords.Outcome()
  private var places: [String: OrganizationID] = [:]
  private var wholes: [String: RecordID] = [:]
  private var contentIDs: [CountyCode: ContentIDs] = [:]
  /// Whether a county ever undid an import.
  private var undone: [CountyCode: Bool] = [:]
  /// How often the very same row stood in the file so far.
  private var repeats: [Fingerprint: Int32] = [:]
  /// The records that rows of this file stand for → the row's place.
  private var seen: [Fingerprint: String] = [:]
  /// Rows that are taken together, so that what must be known of them is asked for once.
  private var waiting: [ImportRow] = []
  private var known = KnownRecords()
  private static let rowsTogether = 1_000
  /// Rows with files are taken sooner, since their files are in memory meanwhile.
  private static let rowsWithFilesTogether = 10

  init(importRun: String, lookup: OrganizationLookup, root: OrganizationID, amending: String?) {
    self.importRun = importRun
    self.lookup = lookup
    self.root = root
    self.amending = amending
  }

  mutating func add(_ row: ImportRow, in transaction: borrowing Transaction, _ context: Context) throws {
    waiting.append(row)
    let enough = row.attached.isEmpty ? Self.rowsTogether : Self.rowsWithFilesTogether
    if waiting.count >= enough { try finish(in: transaction, context) }
  }

  /// Takes the rows that wait.
  mutating func finish(in transaction: borrowing Transaction, _ context: Context) throws {
    let rows = waiting
    waiting.removeAll(keepingCapacity: true)
    var placed: [(row: ImportRow, opening: Result<OpenRecord, Refusal>)] = []
    for row in rows { placed.append((row, try opening(of: row, in: transaction, context))) }
    let openings = placed.compactMap { row, opening in (try? opening.get()).map { (opening: $0, kind: row.kind) } }
    try known.look(for: openings, in: transaction.tables)
    try transaction.look(for: Taking.numbers(in: openings))
    for (row, opening) in placed {
      let count = problems.count
      try take(row, opening, in: transaction, context)
      if problems.count > count { wrongRows.insert(row.place) }
    }
    try transaction.relieve()
  }

  /// The identity numbers that rows name, by the county in whose registry they are looked for.
  private static func numbers(in openings: [(opening: OpenRecord, kind: RecordKind)]) -> [CountyCode: Set<
    IdentityNumber
  >] {
    var numbers: [CountyCode: Set<IdentityNumber>] = [:]
    for (opening, kind) in openings {
      let answers = [opening.values] + opening.moves.map(\.values)
      for field in kind.fields + kind.workflow.moves.flatMap(\.fields) where field.type.namesParties {
        for written in answers.compactMap({ $0[field.id] }) {
          let parties =
            switch try? field.read(written) {
            case .party(let party): [party]
            case .parties(let parties): parties
            default: [PartyDraft]()
            }
          numbers[opening.organization.county, default: []].formUnion(parties.compactMap(\.identityNumber))
        }
      }
    }
    return numbers
  }

  private mutating func opening(
    of row: ImportRow, in transaction: borrowing Transaction, _ context: Context
  ) throws -> Result<OpenRecord, Refusal> {
    do {
      let organization = try place(row, in: transaction, context)
      let files = try row.files()
      return .success(opening(row, organization, try id(row, organization, in: transaction.tables), files))
    } catch let refusal as Refusal {
      return .failure(refusal)
    }
  }

  private mutating func take(
    _ row: ImportRow, _ opening: Result<OpenRecord, Refusal>, in transaction: borrowing Transaction, _ context: Context
  ) throws {
    do {
      var opening = try opening.get()
      if let written = row.parent {
        opening = opening.under(try whole(written, row, opening, in: transaction, context))
      }
      if let known = try known.find(opening, row.kind, in: transaction.tables) {
        try meet(known, opening, row, in: transaction, context)
      } else {
        try opening.refuseWrongParent(row.kind, in: transaction.tables, context)
        let opened = try opening.record(row.kind, in: transaction, context, lookup: lookup)
        known.note(made: opening, row.kind)
        seen[Fingerprint(opened.id)] = row.place
        outcome.new += 1
        outcome.byKind[row.kind.id, default: 0] += 1
      }
    } catch let refusal as Refusal {
      problems += refusal.problems.map(row.placed)
      // A row without a known organization still has all its other problems named.
      if case .failure = opening {
        let rest = try self.opening(row, root, nil).answerProblems(in: transaction, context, lookup: lookup)
        problems += rest.map(row.placed)
      }
    }
  }

  /// What a row belongs to: a record by its address, or by the number its clerk gave it, here or above.
  private mutating func whole(
    _ written: String, _ row: ImportRow, _ opening: OpenRecord, in transaction: borrowing Transaction,
    _ context: Context
  ) throws -> RecordID {
    if let id = RecordID(written) { return id }
    let asked = "\(row.kind.id) \(opening.organization) \(written)"
    if let known = wholes[asked] { return known }
    let chain = try transaction.chain(from: opening.organization).map(\.id).filter {
      $0.county == opening.organization.county
    }
    let found = try transaction.tables.records.numbered(written, kinds: row.kind.under, of: chain)
    guard found.count == 1, let id = found.first?.id else {
      let names = context.catalogue.kinds.filter { row.kind.under.contains($0.id) }.map(\.names)
      let (zh, en) = (names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", "))
      throw found.isEmpty
        ? Refusal(
          .notFound, "本组织和上级没有编号为“\(written)”的记录（\(zh)）；请先登记它，或写它的记录编号",
          "There is no record with the number “\(written)” here or above (\(en)); record it first, or write its own id",
          at: "parent")
        : Refusal(
          .conflict, "编号“\(written)”不止一条记录有；请写那条记录的记录编号", "Several records have the number “\(written)”; write the id",
          at: "parent")
    }
    wholes[asked] = id
    return id
  }

  /// A row of a record that is there already.
  private mutating func meet(
    _ known: Envelope, _ opening: OpenRecord, _ row: ImportRow, in transaction: borrowing Transaction,
    _ context: Context
  ) throws {
    let comparison = try opening.compare(
      known, row.kind, columns: row.columns, lookup: lookup, in: transaction.tables, context)
    if !comparison.problems.isEmpty { throw Refusal(.invalid, comparison.problems) }
    if comparison.isKnown {
      seen[Fingerprint(known.id)] = row.place
      outcome.known += 1
      outcome.older += comparison.isOlder ? 1 : 0
    } else if let other = seen[Fingerprint(known.id)] {
      problems.append(
        Problem(
          row.place, "与 \(other) 是同一条记录（编号相同），内容却不同；请只留一行，或改编号",
          "This is the same record as \(other) (the same number) with other content; keep one row, or change the number"
        ))
    } else if let amending, !known.isVoided, comparison.fixed.isEmpty {
      seen[Fingerprint(known.id)] = row.place
      outcome.corrections.append(try correct(comparison, row, because: amending, in: transaction, context))
    } else {
      problems += comparison.objections.map { row.placed($0) }
    }
  }

  /// Amends and moves the record through the use cases that everybody else uses.
  private mutating func correct(
    _ comparison: RecordComparison, _ row: ImportRow, because reason: String, in transaction: borrowing Transaction,
    _ context: Context
  ) throws -> ImportRecords.Correction {
    let envelope = comparison.envelope
    var revision = envelope.revision
    known.noteAmended()
    if !comparison.differences.isEmpty {
      try require(AmendRecord.permission, envelope, row.kind, in: transaction, context)
      revision = try AmendRecord(
        id: envelope.id, revision: revision, day: row.day, values: comparison.corrected, files: try row.files(),
        reason: reason
      ).perform(in: transaction, context)
    }
    for input in comparison.further {
      try require(AdvanceRecord.permission, envelope, row.kind, in: transaction, context)
      revision = try AdvanceRecord(
        id: envelope.id, revision: revision, move: input.move, day: input.day, values: input.values
      ).perform(in: transaction, context)
    }
    let moves = comparison.further.compactMap { input in
      row.kind.workflow.moves.first { $0.id == input.move || $0.names.zh == input.move }?.names
    }
    return ImportRecords.Correction(
      place: row.place, record: envelope.id, differences: comparison.differences, moves: moves)
  }

  private func require(
    _ permission: Permission, _ envelope: Envelope, _ kind: RecordKind, in transaction: borrowing Transaction,
    _ context: Context
  ) throws {
    try context.require(
      permission, at: envelope.organization, line: context.catalogue.line(of: kind), in: transaction.tables)
  }

  private func opening(
    _ row: ImportRow, _ organization: OrganizationID, _ id: RecordID?, _ files: [AttachedFile] = []
  ) -> OpenRecord {
    OpenRecord(
      kind: row.kind.id, organization: organization, day: row.day, values: row.values, files: files, moves: row.moves,
      number: row.number, id: id, importRun: importRun)
  }

  private mutating func place(_ row: ImportRow, in transaction: borrowing Transaction, _ context: Context) throws
    -> OrganizationID
  {
    if row.kind.isConfidential {
      throw Refusal(
        .forbidden, "“\(row.kind.names.zh)”是保密类别，不能用文件导入；请逐件登记",
        "“\(row.kind.names.en)” is confidential and cannot be imported; record each by hand")
    }
    let line = context.catalogue.line(of: row.kind)
    let asked = "\(line?.id ?? "") \(row.organization)"
    if let known = places[asked] { return known }
    if row.organization.trimmed.isEmpty {
      throw Refusal(.invalid, "请填写“组织”", "“Organization” is required", at: "organization")
    }
    do {
      let found = try lookup.find(row.organization).id
      try context.require(.importRecords, at: found, line: line, in: transaction.tables)
      places[asked] = found
      return found
    } catch let refusal as Refusal {
      throw Refusal(refusal.code, refusal.problems.map { $0.placed(at: "organization") })
    }
  }

  /// The record an exported row names, or one made from the row's content: the same row is the same record.
  private mutating func id(_ row: ImportRow, _ organization: OrganizationID, in tables: Tables) throws -> RecordID {
    if let named = row.record.flatMap({ RecordID($0) }) { return RecordID(organization.county, named.text) }
    var parts = [row.kind.id, "\(organization)", Day(written: row.day)?.description ?? row.day, row.number ?? ""]
    for (field, written) in row.values.sorted(by: { $0.key < $1.key }) {
      parts += [field, Taking.normal(written, row.kind.field(field))]
    }
    if let parent = row.parent { parts += ["parent", parent] }
    let content = parts.joined(separator: "\u{1F}")
    let fingerprint = Fingerprint(content)
    let county = organization.county
    let ids = try contentIDs[county] ?? tables.contentIDs(in: county)
    contentIDs[county] = ids
    let hasUndone = try undone[county] ?? tables.imports.anyUndone(in: county)
    undone[county] = hasUndone
    while true {
      let time = repeats[fingerprint, default: 0]
      repeats[fingerprint] = time + 1
      let id = RecordID(county, ids.uuid(of: "\(content)\u{1F}\(time)"))
      // What an undone import brought is not the same record any more.
      if hasUndone, try tables.imports.isUndone(id) { continue }
      return id
    }
  }

  /// However an answer is written (来访 or visit, 3600万 or 36000000), it is the same answer.
  private static func normal(_ written: String, _ field: FieldDeclaration?) -> String {
    guard let draft = try? field?.read(written), case .ready(let value) = draft else { return written.trimmed }
    return String(decoding: value.json.bytes, as: UTF8.self)
  }
}
