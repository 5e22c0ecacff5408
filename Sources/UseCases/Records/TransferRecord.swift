public import Ledger
public import Store

/// Hands a record over to another organization from a day on: its stock and everything later count there.
///
/// Into another county it passes as a new record, linked with this one; its past stays here. Refuses: a day before the
/// record's last move or hand-over, organizations that are closed or of the wrong level, and for another county whatever
/// is neither a register entry in force nor an open case.
public struct TransferRecord: UseCase {
  /// Asked where the record is kept, and in another county also at the organization that takes it.
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

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func counties(in tables: Tables) -> [CountyCode] { [id.county, to.county] }

  /// - Returns: the record that stands for the matter from that day on.
  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> RecordID {
    let envelope = try transaction.tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    if envelope.isVoided { throw Refusal.voided }
    if envelope.revision != revision { throw Transaction.changedMeanwhile }
    let old = try transaction.tables.records.record(envelope, kind: kind)
    var reading = AnswerReading(at: envelope.organization, in: transaction.tables)
    reading.require(reason: reason)
    let day = reading.day(
      day, named: Names("移交日期", "Day of hand-over"), at: "day", notBefore: old.lastTurn.adding(days: 1), context.today)
    try reading.check(to, kind, on: day, in: transaction)
    if to == envelope.organization {
      reading.problems.append(Problem("to", "这条记录已经在该组织名下", "The record is kept there already"))
    }
    if to.county != id.county, kind.isConfidential {
      reading.problems.append(
        Problem("to", "保护性个案不移到外县；请用转介单", "A protected case does not pass to another county; write a referral"))
    } else if to.county != id.county {
      try context.require(.void, at: to, in: transaction.tables)
      if !envelope.mayPass(kind) { reading.problems.append(Envelope.staysBehind) }
    }
    try reading.refuseIfWrong()
    guard let day else { return id }
    if to.county != id.county {
      let new = transaction.newRecordID(in: to.county)
      try transaction.passOn(envelope, old, kind, to: to, as: new, since: day, reason: reason.trimmed)
      return new
    }
    try transaction.handOver(envelope, old, kind, to: to, since: day, reason: reason.trimmed)
    return id
  }
}

extension Record {
  /// The last day on which it moved on, was handed over or came; a later hand-over comes after it.
  var lastTurn: Day {
    [day, body.moves.last?.day, body.homes.last?.since, body.came?.since].compactMap(\.self).max() ?? day
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
    let record = old.with(body, stage: old.stage)
    try revise(
      envelope, to: next, record, kind,
      because: Reason(
        "record.transfer", detail: ["to": .integer(organization.number), "reason": .text(reason)]),
      slot: kind.slot(record))
  }
}
