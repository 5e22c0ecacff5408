public import Ledger
import SQL

extension RecordRows {
  /// The open records of a kind that some organizations of one county keep themselves, in the order of their days.
  public func open(kind: String, keptBy organizations: [OrganizationID], limit: Int) throws -> [Envelope] {
    guard let county = organizations.first?.county else { return [] }
    return try connection.rows(
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(county) AND r.kind = \(kind) AND r.is_open = 1
      AND r.voided = 0 AND r.organization IN (\(list: organizations)) ORDER BY r.day, r.id LIMIT \(limit)
      """
    ).map { try Envelope($0, county) }
  }
}
