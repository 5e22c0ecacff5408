public import Ledger
import SQL
import Vault

extension Transaction {
  /// What an act on a record is called and why it was done.
  public struct Reason {
    let act: String
    let detail: JSON

    /// - Parameter files: the files that come with it, which the audit names by their ids.
    public init(_ act: String, detail: [String: JSON] = [:], files: [NewAttachment] = []) {
      self.act = act
      var detail = detail
      if !files.isEmpty { detail["files"] = .list(files.map { .text($0.id) }) }
      self.detail = .object(detail)
    }
  }

  /// Writes a new record with its first revision, its key and its facts.
  ///
  /// - Throws: `Refusal.conflict` when the id or (for returns) the slot is taken.
  @discardableResult
  public func add(
    _ envelope: Envelope, _ record: Record, _ kind: RecordKind, because reason: Reason, slot: String? = nil,
    importRun: String? = nil
  ) throws -> Int64 {
    try tables.records.insert(envelope, slot: slot, moving: kind.isMoving, importRun: importRun)
    let (key, wrapped) = try tables.sealer.newKey(for: envelope.id.description)
    try tables.records.insertKey(wrapped, for: envelope.id)
    if !kind.isConfidential {
      for party in record.body.parties.sorted() { try tables.namings.insert(party, of: envelope.id) }
    }
    let facts = try Counting.facts(of: record, kind, paths: { try paths(of: $0) })
    return try write(
      Act(
        reason.act, in: envelope.id.county, record: envelope.id,
        detail: try detail(reason, envelope, kind, key), revision: try sealed(record, envelope, key),
        facts: [(envelope.id, Facts().changes(to: facts))]))
  }

  /// Writes the next revision of a record; its facts become those of the new revision (none when voided).
  ///
  /// - Throws: `Refusal.conflict` when somebody else has revised it since `envelope` was read.
  @discardableResult
  public func revise(
    _ envelope: Envelope, to next: Envelope, _ record: Record, _ kind: RecordKind, because reason: Reason,
    slot: String? = nil
  ) throws -> Int64 {
    var next = next
    next.revision = envelope.revision + 1
    guard try tables.records.update(next, slot: slot) else { throw Self.changedMeanwhile }
    if !kind.isConfidential { try tables.namings.insertNew(record.body.parties, of: next.id) }
    let key = try tables.records.key(of: next.id)
    let old = try tables.facts.facts(of: next.id)
    let new = next.isVoided ? [:] : try Counting.facts(of: record, kind, paths: { try paths(of: $0) })
    return try write(
      Act(
        reason.act, in: next.id.county, record: next.id, detail: try detail(reason, next, kind, key),
        revision: try sealed(record, next, key), facts: [(next.id, old.changes(to: new))]))
  }

  /// What the audit keeps in clear; of confidential records, what was done and why is sealed under the record's key.
  func detail(_ reason: Reason, _ envelope: Envelope, _ kind: RecordKind, _ key: OwnKey) throws -> JSON {
    guard kind.isConfidential, case .object(let members) = reason.detail else { return reason.detail }
    var open = members.filter { Self.openDetail.contains($0.key) }
    let closed = members.filter { !Self.openDetail.contains($0.key) }
    if !closed.isEmpty {
      let place = RecordRows.detailPlace(envelope.id, envelope.revision)
      open["sealed"] = .text(Digest.hex(try key.seal(JSON.object(closed).bytes, at: place)))
    }
    return .object(open)
  }

  /// What `verify` compares with the rows.
  private static let openDetail: Set<String> = ["kind", "number", "parent", "import", "files"]

  /// Two people worked on the same record; the later one is told and loses nothing but has to look again.
  public static var changedMeanwhile: Refusal {
    Refusal(
      .conflict, "这条记录刚刚被别人更正过，您的更改没有保存；请重新打开记录，看过最新内容再改",
      "Somebody else has just changed this record; yours was not saved. Open it again, look, and repeat your change")
  }

  /// Brings a party into the county's registry, or finds the one with the same identity number.
  ///
  /// - Parameter record: the confidential record that alone knows the party: nothing is looked up in the registry, and
  ///   nothing can be found there afterwards.
  public func party(_ draft: PartyDraft, in county: CountyCode, onlyFor record: RecordID? = nil) throws -> PartyID {
    if let existing = draft.existing {
      let isThere = try tables.parties.find(existing, in: county, of: record) != nil
      guard try isThere || tables.erased.find(existing.text, in: county)?.kind == .party else {
        throw Refusal(.notFound, "没有这个人员或家庭：\(existing)", "There is no such party: \(existing)")
      }
      return existing
    }
    if record == nil, let number = draft.identityNumber, let known = try party(number, in: county) { return known }
    guard let id = PartyID(Random.uuid(milliseconds: moment.milliseconds)) else {
      throw StoredDataProblem("no party id")
    }
    try tables.parties.insert(draft, id: id, in: county, onlyFor: record)
    if record == nil, let number = draft.identityNumber, queued.parties[county]?[number] != nil {
      queued.parties[county]?[number] = .some(id)
    }
    return id
  }

  private func party(_ number: IdentityNumber, in county: CountyCode) throws -> PartyID? {
    if let known = queued.parties[county]?[number] { return known }
    return try tables.parties.find(number, in: county)
  }

  /// Looks up now who is known by these identity numbers, instead of one by one when they are met; what was looked up
  /// before is forgotten.
  public func look(for numbers: [CountyCode: Set<IdentityNumber>]) throws {
    queued.parties = try numbers.reduce(into: [:]) { known, item in
      let found = try tables.parties.find(Array(item.value), in: item.key)
      known[item.key] = Dictionary(uniqueKeysWithValues: item.value.map { ($0, found[$0]) })
    }
  }

  /// Brings a party of one county into the registry of another, or finds it there: the same id, or the same identity number.
  public func carry(_ id: PartyID, from old: CountyCode, to county: CountyCode) throws -> PartyID {
    if try tables.parties.find(id, in: county) != nil { return id }
    if try tables.erased.find(id.text, in: old) != nil { return id }
    guard let party = try tables.parties.find(id, in: old) else { throw StoredDataProblem("no party \(id)") }
    if let number = party.identityNumber, let known = try tables.parties.find(number, in: county) { return known }
    let draft = PartyDraft(
      kind: party.kind, name: party.name, identityNumber: party.identityNumber, phone: party.phone)
    try tables.parties.insert(draft, id: id, in: county)
    return id
  }

  private func sealed(_ record: Record, _ envelope: Envelope, _ key: OwnKey) throws -> PendingRevision {
    let place = Revision.place(envelope.id, envelope.revision)
    return PendingRevision(
      record: envelope.id, number: envelope.revision, organization: envelope.organization, day: envelope.day,
      stage: envelope.stage, isVoided: envelope.isVoided, sealed: try key.seal(record.body.json.bytes, at: place))
  }
}

extension RecordKind {
  /// Whether facts of its records depend on how the tree changes afterwards.
  var isMoving: Bool { participants != nil || measures.contains { $0.nature == .stock } }
}
