public import Ledger
public import Store

/// A record with its history, as its readers see it.
public struct ShowRecord: Query {
  public static let permission = Permission.readRecords

  public let id: RecordID

  public init(id: RecordID) { self.id = id }

  public struct Answer: Sendable {
    public let envelope: Envelope
    public let record: Record
    public let kind: RecordKind
    /// The moves that can follow and are the user's to make.
    public let possibleMoves: [Move]
    public let organization: Organization
    /// Of a confidential record nothing but a short number.
    public let title: String
    /// What the asker may do with it.
    public let permissions: Set<Permission>
    public let shown: [ShownValue]
    /// The moves made, oldest first, with what they asked for.
    public let moves: [ShownMove]
    public let history: [Step]
    public let parties: [PartyID: PartyRows.Party]
    /// The facts it stands for now.
    public let facts: Facts
    /// The names of the organizations that facts and homes mention.
    public let places: [OrganizationID: String]
    /// The record of another county that it goes on from, and the one that goes on from it.
    public let came: Link?
    public let left: Link?
    /// What it said was erased: no values, moves or files are left, only what it counts.
    public var isErased = false
    /// Since when the consent on which it went out is taken back.
    public var consentWithdrawn: Day?
  }

  /// A record of another county that stands for the same matter, before or after a day.
  public struct Link: Sendable, Hashable {
    public let record: RecordID
    public let since: Day
    public let organization: OrganizationID
    public let organizationName: String
  }

  public struct ShownValue: Sendable, Hashable {
    public let field: String
    public let names: Names
    public let text: Names
    /// What a form shows for correction.
    public let written: String
    /// The files, where the field holds files.
    public let files: [AttachmentRows.Attachment]
  }

  public struct ShownMove: Sendable {
    public let names: Names
    public let day: Day
    public let shown: [ShownValue]
  }

  /// One act in the record's history.
  public struct Step: Sendable {
    public let entry: AuditRows.Entry
    /// What the act says of itself, opened where it is sealed.
    public let detail: JSON
    /// What the act changed, field by field: before and after.
    public let differences: [(names: Names, before: String, after: String)]
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let envelope = try tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    guard let organization = try tables.organizations.find(envelope.organization) else {
      throw Refusal(.notFound, "组织不存在", "The organization does not exist")
    }
    if let rest = try tables.records.remainder(of: id, kind: kind) {
      return try erased(envelope, rest.record, kind, organization, tables)
    }
    let showing = ValueShowing(
      tables: tables, county: id.county, confidential: kind.isConfidential ? id : nil,
      files: try tables.attachments.all(of: id))
    let record = try tables.records.record(envelope, kind: kind)
    let facts = try tables.facts.facts(of: id)
    return Answer(
      envelope: envelope, record: record, kind: kind,
      possibleMoves: try envelope.isVoided
        ? [] : kind.workflow.moves(from: envelope.stage).filter { try context.makes($0, envelope, tables) },
      organization: organization,
      title: kind.isConfidential ? "个案 \(id.text.suffix(6))" : try showing.title(record, kind),
      permissions: Set(try [.record, .void].filter { try context.may($0, with: id, in: tables) }),
      shown: try showing.values(record.body.values, kind.fields),
      moves: try record.body.moves.map { try shown($0, kind, showing) },
      history: try history(kind, showing, in: tables), parties: try showing.parties(in: record.body),
      facts: facts,
      places: try names(of: facts.keys.map(\.organization) + record.body.homes.map(\.organization), tables),
      came: try record.body.came.flatMap { try link($0, tables) },
      left: try record.body.left.flatMap { try link($0, tables) },
      consentWithdrawn: try context.consentWithdrawn(record, kind, parent: envelope.parentID, in: tables))
  }

  private func erased(
    _ envelope: Envelope, _ record: Record, _ kind: RecordKind, _ organization: Organization, _ tables: Tables
  ) throws -> Answer {
    let facts = try tables.facts.facts(of: id)
    return Answer(
      envelope: envelope, record: record, kind: kind, possibleMoves: [], organization: organization,
      title: ValueShowing.erased.zh, permissions: [], shown: [], moves: [],
      history: try tables.audit.entries(about: id).map {
        Step(entry: try shown($0, $0.detail, kind, tables), detail: $0.detail, differences: [])
      },
      parties: [:], facts: facts,
      places: try names(of: facts.keys.map(\.organization) + record.body.homes.map(\.organization), tables),
      came: try record.body.came.flatMap { try link($0, tables) },
      left: try record.body.left.flatMap { try link($0, tables) }, isErased: true)
  }

  private func link(_ passage: Passage, _ tables: Tables) throws -> Link? {
    guard let other = try tables.records.find(passage.record) else { return nil }
    return Link(
      record: other.id, since: passage.since, organization: other.organization,
      organizationName: try tables.organizations.find(other.organization)?.name ?? "")
  }

  private func shown(_ made: MadeMove, _ kind: RecordKind, _ showing: ValueShowing) throws -> ShownMove {
    let move = kind.workflow.moves.first { $0.id == made.move }
    return ShownMove(
      names: move?.names ?? Names(made.move, made.move), day: made.day,
      shown: try showing.values(made.values, move?.fields ?? []))
  }

  private func names(of places: [OrganizationID], _ tables: Tables) throws -> [OrganizationID: String] {
    var names: [OrganizationID: String] = [:]
    for place in Set(places) { names[place] = try tables.organizations.find(place)?.name }
    return names
  }

  /// The act as readers see it: the county's federation stands for whoever lets a matter give way to a protected case.
  private func shown(
    _ entry: AuditRows.Entry, _ detail: JSON, _ kind: RecordKind, _ tables: Tables
  ) throws -> AuditRows.Entry {
    guard let move = kind.yieldingMove, detail["move"]?.textValue == move else { return entry }
    let county = try tables.organizations.find(OrganizationID(id.county, serial: 0))
    return entry.made(by: county?.name ?? "\(id.county)")
  }

  private func history(_ kind: RecordKind, _ showing: ValueShowing, in tables: Tables) throws -> [Step] {
    let key = try tables.records.key(of: id)
    let entries = Dictionary(grouping: try tables.audit.entries(about: id), by: \.change)
    var before: Body?
    var day: Day?
    var steps: [Step] = []
    for revision in try tables.records.revisions(of: id) {
      let body = try tables.records.open(revision, with: key, kind: kind)
      var differences: [(names: Names, before: String, after: String)] = []
      if let before {
        if let day, day != revision.day { differences.append((kind.dayNames, "\(day)", "\(revision.day)")) }
        for field in kind.fields where before.values[field.id] != body.values[field.id] {
          let old = try before.values[field.id].map { try showing.text($0, field).zh } ?? "—"
          let new = try body.values[field.id].map { try showing.text($0, field).zh } ?? "—"
          differences.append((field.names, old, new))
        }
      }
      before = body
      day = revision.day
      if let entry = entries[revision.change]?.first {
        let detail = try tables.records.detail(of: entry, id, revision.number, with: key)
        steps.append(Step(entry: try shown(entry, detail, kind, tables), detail: detail, differences: differences))
      }
    }
    return steps
  }
}

extension ShowRecord.Link {
  /// As programs read it.
  public var json: JSON {
    .object([
      "record": .text("\(record)"), "since": .text("\(since)"), "organization": .text("\(organization)"),
      "organizationName": .text(organizationName),
    ])
  }
}

extension ShowRecord.Answer {
  /// The answers as an amendment takes them back unchanged: parties by their ids, so that nobody is entered twice.
  public var keptValues: WrittenValues {
    var kept = Dictionary(uniqueKeysWithValues: shown.map { ($0.field, $0.written) })
    for (id, value) in record.body.values {
      if let written = ValueShowing.kept(value) { kept[id] = written }
    }
    return kept
  }
}
