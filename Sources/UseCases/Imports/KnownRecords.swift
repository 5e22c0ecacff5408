import Ledger
import Store

/// Which records the rows of a file stand for, looked up many rows at a time.
struct KnownRecords {
  private var found: [SoughtRecord: Envelope?] = [:]
  /// What this import has made or changed since: whoever asks for one of these asks the tables.
  private var ids: Set<RecordID> = []
  private var others: Set<SoughtRecord> = []
  private var isStale = false

  /// Forgets the rows before and looks up the next ones.
  mutating func look(for openings: [(opening: OpenRecord, kind: RecordKind)], in tables: Tables) throws {
    self = KnownRecords()
    let sought = openings.map { $0.opening.sought($0.kind) }
    for (item, envelope) in zip(sought, try tables.records.find(sought)) { found[item] = .some(envelope) }
  }

  func find(_ opening: OpenRecord, _ kind: RecordKind, in tables: Tables) throws -> Envelope? {
    let sought = opening.sought(kind)
    let isTouched =
      isStale || sought.id.map(ids.contains) ?? false
      || [sought.numbered, sought.slotted].contains { key in
        key.map(others.contains) ?? false
      }
    if !isTouched, let known = found[sought] { return known }
    return try opening.known(kind, in: tables)
  }

  mutating func note(made opening: OpenRecord, _ kind: RecordKind) {
    let sought = opening.sought(kind)
    if let id = sought.id { ids.insert(id) }
    for key in [sought.numbered, sought.slotted] { if let key { others.insert(key) } }
  }

  /// An amended record may answer to other things than before.
  mutating func noteAmended() { isStale = true }
}

extension FieldType {
  /// Whether its answers name persons, households or outside bodies.
  var namesParties: Bool {
    switch self {
    case .party, .parties: true
    default: false
    }
  }
}
