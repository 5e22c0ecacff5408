public import Ledger
public import Store

/// Makes a declared move with a record: closes a petition, re-checks a post, delivers goods.
///
/// Refuses: moves the workflow does not declare from here, roles that may not make it, wrong answers, broken rules.
public struct AdvanceRecord: UseCase {
  public static let permission = Permission.advance

  public let id: RecordID
  public let revision: Int64
  public let move: String
  public let day: String
  public let values: WrittenValues
  public let files: [AttachedFile]

  public init(
    id: RecordID, revision: Int64, move: String, day: String, values: WrittenValues = [:], files: [AttachedFile] = []
  ) {
    self.id = id
    self.revision = revision
    self.move = move
    self.day = day
    self.values = values
    self.files = files
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Int64 {
    let envelope = try transaction.tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    if envelope.isVoided { throw Refusal.voided }
    let move = try kind.workflow.move(move, from: envelope.stage)
    if envelope.revision != revision { throw Transaction.changedMeanwhile }
    try refuseRole(move, envelope, context, transaction.tables)
    let old = try transaction.tables.records.record(envelope, kind: kind)
    var reading = AnswerReading(
      at: envelope.organization, in: transaction.tables, confidential: kind.isConfidential ? id : nil)
    let given = try GivenFiles(files, for: move.fields, of: id, isNew: false, in: transaction.tables)
    reading.take(given)
    let names = Names(move.names.zh + "日期", "Day of “\(move.names.en)”")
    let earliest = max(old.body.moves.last?.day ?? old.day, old.body.came?.since ?? old.day)
    let day = reading.day(day, named: names, at: "day", notBefore: earliest, context.today)
    let values = try reading.values(values, for: move.fields, in: transaction)
    try reading.refuseIfWrong()
    guard let day, let stage = kind.workflow.stage(move.to) else { return envelope.revision }
    var body = old.body
    body.moves.append(MadeMove(move: move.id, to: move.to, day: day, values: values))
    let record = old.with(body, stage: move.to)
    let wrong = move.rule?(record, day) ?? []
    if !wrong.isEmpty { throw Refusal(.conflict, wrong) }
    return try write(record, move, stage, envelope, kind, given.all, in: transaction)
  }

  private func write(
    _ record: Record, _ move: Move, _ stage: Stage, _ envelope: Envelope, _ kind: RecordKind,
    _ files: [NewAttachment], in transaction: borrowing Transaction
  ) throws -> Int64 {
    var next = envelope
    next.stage = stage.id
    next.isOpen = stage.isOpen
    let because = Transaction.Reason("record.move", detail: ["move": .text(move.id)], files: files)
    let change = try transaction.revise(envelope, to: next, record, kind, because: because, slot: kind.slot(record))
    try transaction.attach(files, to: id, change: change)
    return envelope.revision + 1
  }

  private func refuseRole(_ move: Move, _ envelope: Envelope, _ context: Context, _ tables: Tables) throws {
    if try context.makes(move, envelope, tables) { return }
    let roles = move.roles.sorted()
    throw Refusal(
      .forbidden, "“\(move.names.zh)”由\(roles.map(\.names.zh).joined(separator: "、"))办理",
      "“\(move.names.en)” is made by: \(roles.map(\.names.en).joined(separator: ", "))")
  }
}

extension Context {
  /// Whether a move with a record is the user's to make: by role where it is kept, by the place in the team when confidential.
  func makes(_ move: Move, _ envelope: Envelope, _ tables: Tables) throws -> Bool {
    let kind = try catalogue.kind(envelope.kind)
    if kind.isConfidential {
      return try tables.cases.members(named: user.name, of: envelope.id, parent: envelope.parent, at: moment)
        .contains { $0.makes(move, user) }
    }
    let chain = try tables.organizations.chain(from: envelope.organization).map(\.id)
    let line = catalogue.line(of: kind)?.id
    return user.grants.contains {
      move.roles.contains($0.role) && chain.contains($0.organization) && $0.gives(.advance, line)
    }
  }
}
