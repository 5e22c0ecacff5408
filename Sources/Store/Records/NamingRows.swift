public import Ledger
import SQL

/// Table `naming`: which records of open kinds name which party of the registry, now or in an earlier revision.
///
/// Confidential records never come here, so nothing of them can be found through it.
public struct NamingRows {
  let connection: any Connection

  /// The records that name one of these parties, `limit` at most, the newest first.
  public func records(naming parties: [PartyID], in county: CountyCode, limit: Int) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT DISTINCT record FROM naming WHERE county = \(county) AND party IN (\(list: parties))
      ORDER BY record DESC LIMIT \(limit)
      """
    ).map { RecordID(county, try $0.text(0)) }
  }

  func insert(_ party: PartyID, of record: RecordID) throws {
    try connection.queue(
      "INSERT INTO naming (county, party, record) VALUES (\(record.county), \(party), \(record.text))")
  }

  /// An erased record names nobody any more, and nobody is found through an erased party.
  func delete(of owner: String, in county: CountyCode) throws {
    try connection.queue("DELETE FROM naming WHERE county = \(county) AND (party = \(owner) OR record = \(owner))")
  }

  /// What a revision names that no earlier one did.
  func insertNew(_ parties: Set<PartyID>, of record: RecordID) throws {
    if parties.isEmpty { return }
    let known = try connection.rows(
      """
      SELECT party FROM naming WHERE county = \(record.county) AND record = \(record.text)
      AND party IN (\(list: parties.sorted()))
      """
    ).map { try $0.text(0) }
    for party in parties.sorted() where !known.contains(party.text) {
      try insert(party, of: record)
    }
  }
}

extension Body {
  /// Every party that the answers and moves name.
  var parties: Set<PartyID> {
    var found: Set<PartyID> = []
    for values in [values] + moves.map(\.values) {
      for value in values.values {
        switch value {
        case .party(let id): found.insert(id)
        case .parties(let ids): found.formUnion(ids)
        default: break
        }
      }
    }
    return found
  }
}
