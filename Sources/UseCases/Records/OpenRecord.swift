public import Ledger
public import Store
import Vault

/// Answers as written on a form, in a row of a file or in a JSON body, by field id.
public typealias WrittenValues = [String: String]

/// Records something: an activity, an entry of a register, a case, a return.
///
/// Refuses: wrong or missing answers (all at once), days in the future, organizations that are closed or of the wrong
/// level, a record that is there already and says something else. What is there already with the same content (by its
/// id, the clerk's own number of that year, or the period of a return) is the same record.
public struct OpenRecord: UseCase {
  public static let permission = Permission.record

  public struct MoveInput: Sendable, Hashable {
    public let move: String
    public let day: String
    public let values: WrittenValues

    public init(move: String, day: String, values: WrittenValues = [:]) {
      self.move = move
      self.day = day
      self.values = values
    }
  }

  public let kind: String
  public let organization: OrganizationID
  public let day: String
  public let values: WrittenValues
  public let files: [AttachedFile]
  /// Moves already made, for taking over what happened before.
  public let moves: [MoveInput]
  /// The clerk's own number.
  public let number: String?
  /// Made by the caller so that a replay is the same record; made here when nil.
  public let id: RecordID?
  public let parent: RecordID?
  /// The import this record came with.
  public let importRun: String?

  public init(
    kind: String, organization: OrganizationID, day: String, values: WrittenValues, files: [AttachedFile] = [],
    moves: [MoveInput] = [], number: String? = nil, id: RecordID? = nil, parent: RecordID? = nil,
    importRun: String? = nil
  ) {
    self.kind = kind
    self.organization = organization
    self.day = day
    self.values = values
    self.files = files
    self.moves = moves
    self.number = number
    self.id = id
    self.parent = parent
    self.importRun = importRun
  }

  public struct Opened: Sendable, Hashable {
    public let id: RecordID
    /// False when the very record was there already.
    public let isNew: Bool
  }

  public var matter: Matter { .kind(kind) }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Opened {
    let kind = try context.catalogue.kind(kind)
    if kind.isConfidential { return try openCase(kind, in: transaction, context) }
    return try perform(
      kind, in: transaction, context, lookup: OrganizationLookup(around: organization, in: transaction.tables))
  }

  /// The same as part of another record.
  func under(_ parent: RecordID) -> OpenRecord {
    OpenRecord(
      kind: kind, organization: organization, day: day, values: values, files: files, moves: moves, number: number,
      id: id, parent: parent, importRun: importRun)
  }

  func perform(
    _ kind: RecordKind, in transaction: borrowing Transaction, _ context: Context, lookup: OrganizationLookup
  ) throws -> Opened {
    try refuseWrongParent(kind, in: transaction.tables, context)
    if let known = try known(kind, in: transaction.tables) {
      let comparison = try compare(known, kind, columns: nil, lookup: lookup, in: transaction.tables, context)
      if !comparison.problems.isEmpty { throw Refusal(.invalid, comparison.problems) }
      if comparison.isKnown { return Opened(id: known.id, isNew: false) }
      throw Refusal(.conflict, comparison.conflict(at: place(of: known, kind)))
    }
    return try record(kind, in: transaction, context, lookup: lookup)
  }

  /// Records it, whatever is there already.
  func record(
    _ kind: RecordKind, in transaction: borrowing Transaction, _ context: Context, lookup: OrganizationLookup
  ) throws -> Opened {
    let id = id ?? RecordID(organization.county, Random.uuid(milliseconds: transaction.moment.milliseconds))
    let given = try GivenFiles(files, for: kind.fields, of: id, isNew: true, in: transaction.tables)
    var reading = AnswerReading(
      lookup: lookup, county: organization.county, confidential: kind.isConfidential ? id : nil)
    reading.take(given)
    let day = reading.day(day, kind, context.today)
    try reading.check(organization, kind, on: day, in: transaction)
    var body = Body(values: try reading.values(values, for: kind.fields, in: transaction))
    let made = try reading.moves(moves, of: kind, since: day, context, in: transaction)
    body.moves = made.moves
    try reading.refuseIfWrong()
    guard let day else { return try refuseDay(kind) }
    let record = Record(
      kind: kind.id, origin: organization, day: day, stage: made.stage.id, body: body, isPart: parent != nil)
    let wrong =
      try (kind.rule?(record) ?? []) + made.rules(record)
      + context.consentProblems(record, kind, parent: parent, in: transaction.tables)
    if !wrong.isEmpty { throw Refusal(.invalid, wrong) }
    return try write(record, id, kind, isOpen: made.stage.isOpen, given.all, in: transaction)
  }

  /// What is wrong with the answers alone, for a row whose organization is not known.
  func answerProblems(in transaction: borrowing Transaction, _ context: Context, lookup: OrganizationLookup) throws
    -> [Problem]
  {
    let kind = try context.catalogue.kind(kind)
    var reading = AnswerReading(lookup: lookup, county: organization.county)
    let day = reading.day(day, kind, context.today)
    _ = try reading.values(values, for: kind.fields, in: transaction)
    _ = try reading.moves(moves, of: kind, since: day, context, in: transaction)
    return reading.problems
  }

  private func write(
    _ record: Record, _ id: RecordID, _ kind: RecordKind, isOpen: Bool, _ files: [NewAttachment],
    in transaction: borrowing Transaction
  ) throws -> Opened {
    let slot = kind.slot(record)
    let envelope = Envelope(
      id: id, kind: kind.id, organization: organization, origin: organization, day: record.day, stage: record.stage,
      isOpen: isOpen, parent: parent?.text, number: number)
    var detail = envelope.opening(importRun)
    detail["ground"] = kind.needs?.ground(record).map(JSON.text)
    let reason = Transaction.Reason("record.open", detail: detail, files: files)
    let change = try transaction.add(envelope, record, kind, because: reason, slot: slot, importRun: importRun)
    try transaction.attach(files, to: id, change: change)
    return Opened(id: id, isNew: true)
  }

  private func refuseDay(_ kind: RecordKind) throws -> Opened {
    throw Refusal(.invalid, "请填写“\(kind.dayNames.zh)”", "“\(kind.dayNames.en)” is required", at: "day")
  }
}

extension Envelope {
  /// What the audit keeps of a new record besides its first revision.
  func opening(_ importRun: String?) -> [String: JSON] {
    var detail: [String: JSON] = ["kind": .text(kind)]
    detail["number"] = number.map(JSON.text)
    detail["parent"] = parent.map(JSON.text)
    detail["import"] = importRun.map(JSON.text)
    return detail
  }
}

extension RecordKind {
  /// What makes a return unique: its organization and period.
  func slot(_ record: Record) -> String? {
    guard let periodField, case .period(let period)? = record.body.values[periodField] else { return nil }
    return "\(record.origin)/\(period)"
  }
}
