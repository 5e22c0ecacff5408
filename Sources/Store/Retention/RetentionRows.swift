public import Ledger
import SQL

/// Table `retention_decision`: records that somebody decided to keep beyond their term, and until when.
public struct RetentionRows {
  let connection: any Connection

  /// Until when a record is kept by the last decision; nil when there was none.
  public func keptUntil(_ record: RecordID) throws -> Day? {
    try connection.rows(
      """
      SELECT until FROM retention_decision WHERE county = \(record.county) AND record = \(record.text)
      ORDER BY change DESC LIMIT 1
      """
    ).first?.day(0)
  }

  /// Ended or void records of a kind from before a day, kept at an organization of this county or below it, that no
  /// decision keeps on a day; oldest first.
  ///
  /// - Parameter after: where the page before ended.
  public func ended(
    kind: String, at organization: OrganizationID, through last: Day, on day: Day, after: RecordCursor?, limit: Int
  ) throws -> [Envelope] {
    let county = organization.county
    let place: Statement =
      organization.isRoot
      ? ""
      : """
       AND r.organization IN (SELECT a.descendant FROM ancestry a WHERE a.county = \(county)
      AND a.ancestor = \(organization) AND a.superseded = \(AncestryRows.notSuperseded)
      AND a.until = \(AncestryRows.forEver))
      """
    let further: Statement = after.map { " AND (r.day, r.id) > (\($0.day), \($0.id))" } ?? ""
    return try connection.rows(
      """
      SELECT \(RecordRows.columns) FROM record r WHERE r.county = \(county) AND r.kind = \(kind) AND r.day <= \(last)
      AND (r.is_open = 0 OR r.voided = 1)\(further)\(place)
      AND NOT EXISTS (SELECT d.record FROM retention_decision d WHERE d.county = \(county) AND d.record = r.id
      AND d.until >= \(day))
      ORDER BY r.day, r.id LIMIT \(limit)
      """
    ).map { try Envelope($0, county) }
  }

  func insert(_ record: RecordID, until: Day, change: Int64) throws {
    try connection.queue(
      """
      INSERT INTO retention_decision (county, record, change, until)
      VALUES (\(record.county), \(record.text), \(change), \(until))
      """)
  }
}

extension Transaction {
  /// Notes that a record is kept beyond its term until a day, and why.
  public func keep(_ record: RecordID, until: Day, because reason: String) throws {
    try write(in: record.county) { change in
      try tables.retention.insert(record, until: until, change: change)
      return Act(
        "retention.keep", in: record.county, record: record,
        detail: .object(["until": .text("\(until)"), "reason": .text(reason)]))
    }
  }
}
