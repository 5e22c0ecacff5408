public import Ledger
import SQL
import Vault

extension Transaction {
  /// Destroys the key of a record, for good: nothing it or its files said can be read again. What it counts stays.
  ///
  /// With a confidential record go the parties that it alone knows, and of it the audit keeps the ground only,
  /// since a reason may tell of the matter.
  public func erase(_ envelope: Envelope, _ kind: RecordKind, reason: String, ground: String) throws {
    let county = envelope.id.county
    let whole = try tables.records.record(envelope, kind: kind)
    let remainder = CountedRemainder(of: whole, kind)
    let text = String(decoding: remainder.json.bytes, as: UTF8.self)
    let own = kind.isConfidential ? try tables.parties.onlyKnown(to: envelope.id) : []
    try write(in: county) { change in
      let erased = ErasedRows.Erased(owner: envelope.id.text, kind: .record, change: change, remainder: text)
      try tables.erased.insert(erased, in: county)
      try tables.namings.delete(of: envelope.id.text, in: county)
      for party in own {
        try tables.erased.insert(
          ErasedRows.Erased(owner: party.text, kind: .party, change: change, remainder: ""), in: county)
      }
      var detail: [String: JSON] = ["ground": .text(ground), "remainder": .text(erased.digest)]
      if !kind.isConfidential { detail["reason"] = .text(reason) }
      if !own.isEmpty { detail["parties"] = .list(own.map { .text($0.text) }) }
      return Act("record.erase", in: county, record: envelope.id, detail: .object(detail))
    }
  }

  /// Destroys the key of a party and the digests by which it could be found again; records go on naming it by its id.
  public func erase(_ party: PartyID, in county: CountyCode, reason: String, ground: String) throws {
    try write(in: county) { change in
      try tables.erased.insert(
        ErasedRows.Erased(owner: party.text, kind: .party, change: change, remainder: ""), in: county)
      try tables.parties.forgetDigests(of: party, in: county)
      try tables.namings.delete(of: party.text, in: county)
      return Act(
        "party.erase", in: county,
        detail: .object(["party": .text(party.text), "reason": .text(reason), "ground": .text(ground)]))
    }
  }

  /// Notes that somebody searched a county's registry by name, and how many were found.
  public func noteSearch(in county: CountyCode, found: Int) throws {
    try write(Act("party.search", in: county, detail: .object(["found": .integer(Int64(found))])))
  }

  /// Notes that somebody was shown a party's number and telephone, and why.
  public func noteUnmasking(of party: PartyID, in envelope: Envelope, _ kind: RecordKind, reason: String) throws {
    let told = Reason("party.unmask", detail: ["party": .text(party.text), "reason": .text(reason)])
    let key = try tables.records.key(of: envelope.id)
    try write(
      Act(
        told.act, in: envelope.id.county, record: envelope.id, detail: try detail(told, envelope, kind, key)))
  }
}

extension RecordRows {
  /// The record; nil when what it said was erased.
  public func readable(_ envelope: Envelope, kind: RecordKind) throws -> Record? {
    do {
      return try record(envelope, kind: kind)
    } catch let refusal as Refusal where refusal == .erasedRecord {
      return nil
    }
  }

  /// What is left to count of an erased record; nil when it was not erased.
  public func remainder(of id: RecordID, kind: RecordKind) throws -> CountedRemainder? {
    guard let erased = try ErasedRows(connection: connection).find(id.text, in: id.county) else { return nil }
    guard let json = JSON(Array(erased.remainder.utf8)), let remainder = CountedRemainder(json, kind: kind) else {
      throw StoredDataProblem("unreadable remainder", in: "erased \(id)")
    }
    return remainder
  }

  /// The facts a record stands for, whether it can be read or was erased.
  public func facts(
    of envelope: Envelope, _ kind: RecordKind, paths: (OrganizationID) throws -> PathHistory
  ) throws -> Facts {
    if let record = try readable(envelope, kind: kind) { return try Counting.facts(of: record, kind, paths: paths) }
    guard let rest = try remainder(of: envelope.id, kind: kind) else { return [:] }
    return try Counting.facts(of: rest, kind, paths: paths)
  }
}
