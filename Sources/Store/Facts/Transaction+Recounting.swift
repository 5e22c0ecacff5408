public import Ledger
import SQL

extension Transaction {
  /// Appends the differences between the facts of a county's records and what the definitions in force make of them.
  ///
  /// What was counted before stays readable as of its change; one act says that the definitions have changed. Void
  /// records stand for nothing, whatever the definitions say.
  ///
  /// - Returns: how many records count otherwise now; nothing is written when there are none.
  public func recount(_ county: CountyCode) throws -> Int {
    try tables.records.setMoving(in: county, kinds: queued.catalogue.kinds)
    var envelopes: [Envelope] = []
    try tables.records.forEach(in: county) { envelopes.append($0) }
    var facts: [(record: RecordID, changes: [FactChange])] = []
    for envelope in envelopes where !envelope.isVoided {
      let kind = try queued.catalogue.kind(envelope.kind)
      let wanted = try tables.records.facts(of: envelope, kind, paths: { try paths(of: $0) })
      let changes = try tables.facts.facts(of: envelope.id).changes(to: wanted)
      if !changes.isEmpty { facts.append((envelope.id, changes)) }
    }
    if facts.isEmpty { return 0 }
    try write(
      Act("measures.change", in: county, detail: .object(["records": .integer(Int64(facts.count))]), facts: facts))
    return facts.count
  }
}
