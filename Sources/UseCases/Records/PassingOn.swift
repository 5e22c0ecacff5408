import Ledger
import SQL
import Store
import Vault

extension Transaction {
  func newRecordID(in county: CountyCode) -> RecordID {
    RecordID(county, Random.uuid(milliseconds: moment.milliseconds))
  }

  /// Closes a record as moved away and opens the one that goes on from it in another county, each with a link to the other.
  ///
  /// Parties and files come along, into the registry and under the key they have there.
  ///
  /// - Parameter parent: the record it is part of, when that one passes over as well.
  func passOn(
    _ envelope: Envelope, _ old: Record, _ kind: RecordKind, to organization: OrganizationID, as new: RecordID,
    since day: Day, parent: RecordID? = nil, reason: String
  ) throws {
    var luggage = Luggage(from: envelope.id, to: new)
    var body = Body(values: try luggage.carry(old.body.values, in: self))
    for move in old.body.moves {
      body.moves.append(
        MadeMove(move: move.move, to: move.to, day: move.day, values: try luggage.carry(move.values, in: self)))
    }
    body.came = Passage(since: day, record: envelope.id, stage: old.stage)
    let opened = Envelope(
      id: new, kind: kind.id, organization: organization, origin: organization, day: old.day, stage: old.stage,
      isOpen: envelope.isOpen, parent: parent?.text, number: envelope.number)
    let arrival = Reason(
      "record.arrive",
      detail: opened.opening(nil).merging(["from": .text("\(envelope.id)"), "reason": .text(reason)]) { _, new in new },
      files: luggage.files)
    let record = Record(
      kind: kind.id, origin: organization, day: old.day, stage: old.stage, body: body, isPart: parent != nil)
    let change = try add(opened, record, kind, because: arrival)
    try attach(luggage.files, to: new, change: change)
    try leave(envelope, old, kind, for: new, since: day, reason: reason)
  }

  private func leave(
    _ envelope: Envelope, _ old: Record, _ kind: RecordKind, for new: RecordID, since day: Day, reason: String
  ) throws {
    var body = old.body
    body.left = Passage(since: day, record: new, stage: old.stage)
    var next = envelope
    next.stage = Stage.movedAway.id
    next.isOpen = false
    try revise(
      envelope, to: next,
      old.with(body, stage: old.stage), kind,
      because: Reason("record.leave", detail: ["to": .text("\(new)"), "reason": .text(reason)]))
  }
}

/// What belongs to a record beside its words, on the way into another county.
private struct Luggage {
  let old: RecordID
  let new: RecordID
  private(set) var files: [NewAttachment] = []

  init(from old: RecordID, to new: RecordID) {
    self.old = old
    self.new = new
  }

  /// The same values as the other county's record says them.
  mutating func carry(_ values: [String: Value], in transaction: borrowing Transaction) throws -> [String: Value] {
    var carried = values
    for (field, value) in values {
      switch value {
      case .party(let id): carried[field] = .party(try carry(id, in: transaction))
      case .parties(let ids):
        var parties: [PartyID] = []
        for id in ids {
          let party = try carry(id, in: transaction)
          if !parties.contains(party) { parties.append(party) }
        }
        carried[field] = .parties(parties)
      case .attachment(let list):
        let ids = try AttachmentList.ids(list).map { try carry(file: $0, in: transaction) }
        carried[field] = .attachment(AttachmentList.text(ids))
      default: break
      }
    }
    return carried
  }

  private func carry(_ party: PartyID, in transaction: borrowing Transaction) throws -> PartyID {
    try transaction.carry(party, from: old.county, to: new.county)
  }

  private mutating func carry(file id: String, in transaction: borrowing Transaction) throws -> String {
    let attachments = transaction.tables.attachments
    guard let file = try attachments.all(of: old).first(where: { $0.id == id }) else {
      throw StoredDataProblem("no file \(id) of \(old)")
    }
    let bytes = try attachments.bytes(of: id, in: old)
    let copy = NewAttachment(
      id: try attachments.id(of: bytes, in: new), name: file.name, mediaType: file.mediaType, bytes: bytes)
    if !files.contains(where: { $0.id == copy.id }) { files.append(copy) }
    return copy.id
  }
}

extension Envelope {
  /// Whether it is a register entry in force or an open case: what another county can take over.
  func mayPass(_ kind: RecordKind) -> Bool {
    if isVoided || stage == Stage.movedAway.id { return false }
    if isOpen { return true }
    return kind.shape == .register
      && (kind.workflow.moves.isEmpty || !kind.workflow.moves(from: stage).isEmpty)
  }

  static let staysBehind = Problem(
    "to", "只有在册的台账和未办结的案卷能移到外县；已经发生、办结或上报的留在原处",
    "Only register entries in force and open cases pass to another county; what happened, is finished or was returned stays"
  )
}
