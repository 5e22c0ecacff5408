import SQL

extension Schema {
  /// Decisions to keep a record beyond its term.
  static func retention(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE retention_decision (
        county \(d.int) NOT NULL,
        record \(d.text) NOT NULL,
        change \(d.int) NOT NULL,
        until \(d.text) NOT NULL,
        PRIMARY KEY (county, record, change),
        FOREIGN KEY (county, record) REFERENCES record (county, id)
      ) \(d.plain)
      """
    ] + tell([("retention_decision", "sqlite_autoindex_retention_decision_1", "1000 1000 1 1")], d)
  }
}
