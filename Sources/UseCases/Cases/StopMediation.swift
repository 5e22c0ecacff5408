public import Ledger
public import Store

/// Ends a mediation that names somebody of a protected case: it is handed to the county, without a reason.
///
/// In the mediation's history it is a hand-over like any other, made by the county's federation. The audit log has who did
/// it. Refuses: whoever is not owner or member of the case's team, matters that do not name anybody of the case.
public struct StopMediation: UseCase {
  public static let permission = Permission.casework

  public let mediation: RecordID
  /// The case because of which it is stopped.
  public let id: RecordID

  public init(_ mediation: RecordID, because id: RecordID) {
    self.mediation = mediation
    self.id = id
  }

  public var matter: Matter { .team(id) }

  /// The county whose row is locked.
  public func scope(in tables: Tables) throws -> OrganizationID { OrganizationID(id.county, serial: 0) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let tables = transaction.tables
    let places = try tables.cases.members(named: context.user.name, of: id, parent: nil, at: context.moment)
    guard places.contains(where: { $0.place.isToldOfMatters && $0.may(.advance, context.user) }) else {
      throw Refusal.noRecord(id)
    }
    let found = try context.matters(yieldingTo: [id], in: id.county, tables)[id] ?? []
    guard found.contains(where: { $0.record == mediation }) else { throw Refusal.noRecord(mediation) }
    let envelope = try tables.records.existing(mediation)
    let kind = try context.catalogue.kind(envelope.kind)
    let move = try kind.workflow.move(kind.yieldingMove ?? "", from: envelope.stage)
    guard let stage = kind.workflow.stage(move.to) else { return }
    let old = try tables.records.record(envelope, kind: kind)
    var body = old.body
    body.moves.append(MadeMove(move: move.id, to: move.to, day: context.today))
    let record = Record(kind: kind.id, origin: old.origin, day: old.day, stage: move.to, body: body)
    var next = envelope
    next.stage = stage.id
    next.isOpen = stage.isOpen
    // Word for word what `AdvanceRecord` writes.
    let because = Transaction.Reason("record.move", detail: ["move": .text(move.id)])
    try transaction.revise(envelope, to: next, record, kind, because: because, slot: kind.slot(record))
    try transaction.write(Transaction.Act("case.stop", in: id.county, record: id))
  }
}

extension CaseMember.Place {
  /// Whether somebody in this place hears of matters about the same people.
  var isToldOfMatters: Bool { self == .owner || self == .member }
}
