public import Ledger
import SQL

/// What belongs to a record: follow-ups, instalments, members, goods.
extension RecordRows {
  /// The parts of an open record that are in force, newest first, `limit` at most; confidential ones left out.
  public func parts(of id: RecordID, limit: Int) throws -> [Envelope] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(id.county) AND r.parent = \(id.text) AND r.voided = 0\(listed)
      ORDER BY r.day DESC, r.id DESC LIMIT \(limit)
      """
    ).map { try Envelope($0, id.county) }
  }

  /// The day of the last part in force, by record and kind; records without any are left out.
  public func lastParts(of ids: [RecordID]) throws -> [String: [String: Day]] {
    var last: [String: [String: Day]] = [:]
    for (county, ids) in Dictionary(grouping: ids, by: \.county) {
      let questions = ids.map(\.text).slices(of: 64).map { slice -> Statement in
        """
        SELECT parent, kind, max(day) FROM record WHERE county = \(county) AND parent IN (\(list: slice)) AND voided = 0
        GROUP BY parent, kind
        """
      }
      for row in try connection.rows(all: questions).joined() {
        last[try row.text(0), default: [:]][try row.text(1)] = try row.day(2)
      }
    }
    return last
  }

  /// The records in force of some kinds that clerks of these organizations gave a number, newest first.
  public func numbered(_ number: String, kinds: [String], of origins: [OrganizationID]) throws -> [Envelope] {
    guard let county = origins.first?.county, !kinds.isEmpty else { return [] }
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(county) AND r.kind IN (\(list: kinds)) AND r.number = \(number)
      AND r.origin IN (\(list: origins)) AND r.voided = 0\(listed) ORDER BY r.day DESC, r.id DESC LIMIT 2
      """
    ).map { try Envelope($0, county) }
  }
}

extension FactRows {
  /// What the parts of a record that are in force add up to, by measure; distinct persons are not for adding.
  public func sums(ofPartsOf id: RecordID) throws -> [String: Int64] {
    let rows = try connection.rows(
      """
      SELECT f.measure, sum(f.value) FROM record r JOIN fact f ON f.county = \(id.county) AND f.record = r.id
      WHERE r.county = \(id.county) AND r.parent = \(id.text) AND r.voided = 0 AND f.party IS NULL GROUP BY f.measure
      """)
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text(0), try $0.integer(1)) })
  }
}
