public import Ledger
public import Store

/// Hands a record over to another organization of its county from a day on: its stock and everything later count there.
///
/// Refuses: another county (a kind that knows such hand-overs has a move of its own for them), a day before the
/// record's last move or hand-over, organizations that are closed or of the wrong level.
public struct TransferRecord: UseCase {
  public static let permission = Permission.void

  public let id: RecordID
  public let revision: Int64
  public let to: OrganizationID
  public let day: String
  public let reason: String

  public init(id: RecordID, revision: Int64, to: OrganizationID, day: String, reason: String) {
    self.id = id
    self.revision = revision
    self.to = to
    self.day = day
    self.reason = reason
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let envelope = try transaction.tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    if envelope.isVoided { throw Refusal.voided }
    if envelope.revision != revision { throw Transaction.changedMeanwhile }
    let old = try transaction.tables.records.record(envelope, kind: kind)
    var reading = AnswerReading(at: envelope.organization, in: transaction.tables)
    reading.require(reason: reason)
    let earliest = max(old.body.moves.last?.day ?? old.day, old.body.homes.last?.since.adding(days: 1) ?? old.day)
    let day = reading.day(
      day, named: Names("移交日期", "Day of hand-over"), at: "day", notBefore: earliest.adding(days: 1), context.today)
    try reading.check(to, kind, on: day, in: transaction)
    if to == envelope.organization {
      reading.problems.append(Problem("to", "这条记录已经在该组织名下", "The record is kept there already"))
    }
    if to.county != id.county {
      reading.problems.append(
        Problem(
          "to", "跨县移交请用该类别的“移交”办理，再由接收方登记", "Into another county, use the kind's own hand-over move and record it there"
        ))
    }
    try reading.refuseIfWrong()
    guard let day else { return }
    try transaction.handOver(envelope, old, kind, to: to, since: day, reason: reason.trimmed)
  }
}

extension Transaction {
  /// Writes the revision by which another organization of the same county keeps a record from a day on.
  func handOver(
    _ envelope: Envelope, _ old: Record, _ kind: RecordKind, to organization: OrganizationID, since day: Day,
    reason: String
  ) throws {
    var body = old.body
    body.homes.append(Home(since: day, organization: organization))
    var next = envelope
    next.organization = organization
    let record = Record(kind: kind.id, origin: old.origin, day: old.day, stage: old.stage, body: body)
    try revise(
      envelope, to: next, record, kind,
      because: Reason(
        "record.transfer", detail: ["to": .integer(organization.number), "reason": .text(reason)]),
      slot: kind.slot(record))
  }
}
