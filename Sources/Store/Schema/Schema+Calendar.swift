import SQL

extension Schema {
  /// The working days a county entered, and the way to its open cases, oldest first.
  static func calendar(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE calendar_year (
        county \(d.int) NOT NULL REFERENCES county (county),
        year \(d.int) NOT NULL CHECK (year BETWEEN 1949 AND 2199),
        change \(d.int) NOT NULL,
        days \(d.text) NOT NULL,
        PRIMARY KEY (county, year, change)
      ) \(d.plain)
      """,
      "CREATE INDEX record_open ON record (county, kind, day, id) WHERE is_open = 1 AND voided = 0",
    ] + tell([("record", "record_open", "2000 2000 100 2 1")], d)
  }
}
