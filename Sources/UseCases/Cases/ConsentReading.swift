import Ledger
import Store

extension Context {
  /// What is missing of the consent that a record needs.
  func consentProblems(
    _ record: Record, _ kind: RecordKind, parent: RecordID?, in tables: Tables
  ) throws -> [Problem] {
    guard let need = kind.needs else { return [] }
    return need.problems(record, among: try parent.map { try consents(under: $0, in: tables) })
  }

  /// Since when the consent on which a record went out is taken back; nil while it stands and where none was needed.
  func consentWithdrawn(_ record: Record, _ kind: RecordKind, parent: RecordID?, in tables: Tables) throws -> Day? {
    guard let need = kind.needs, let parent else { return nil }
    return need.withdrawn(record, among: try consents(under: parent, in: tables))
  }

  /// The consents among the papers of a case; void and erased ones count as never given.
  private func consents(under parent: RecordID, in tables: Tables) throws -> [GivenConsent] {
    try tables.records.children(of: parent).compactMap { envelope in
      let kind = try catalogue.kind(envelope.kind)
      if kind.consents == nil || envelope.isVoided { return nil }
      return try tables.records.readable(envelope, kind: kind).flatMap { GivenConsent($0, of: kind) }
    }
  }
}
