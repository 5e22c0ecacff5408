import SQL

extension Schema {
  /// Files name organizations by their names.
  static func names(_ d: Dialect) -> [String] { ["CREATE INDEX organization_name ON organization (county, name)"] }

  /// Records are recognised by the numbers their clerks gave them.
  static func numbers(_ d: Dialect) -> [String] {
    ["CREATE INDEX record_number ON record (county, kind, number) WHERE number IS NOT NULL"]
      + tell([("record", "record_number", "100000 100000 8000 2")], d)
  }

  /// A figure above the county asks which counties stand below.
  static func countiesBelow(_ d: Dialect) -> [String] {
    ["CREATE INDEX county_parent ON county (parent, county)"] + tell([("county", "county_parent", "3000 12 1")], d)
  }

  /// An organization that passes to another county is closed there and founded here; each names the other.
  static func passages(_ d: Dialect) -> [String] { ["ALTER TABLE organization_span ADD COLUMN other \(d.int)"] }

  /// What SQLite's planner is told about the tables, so that plans stay the same however the data grow.
  ///
  /// Untold, it takes the rows of one county for ten and reads them all; measured by ANALYZE, plans would depend on
  /// what was in the tables that day. Each line: index, rows of the table, rows per value of its leading columns.
  /// PostgreSQL measures by itself. Source: sqlite.org/lang_analyze.html, "Manual Control Of Query Plans".
  static func plans(_ d: Dialect) -> [String] {
    (d.name == "sqlite" ? ["ANALYZE migration"] : []) + tell(statistics, d)
  }

  static func tell(_ statistics: [(table: String, index: String, rows: String)], _ d: Dialect) -> [String] {
    guard d.name == "sqlite" else { return [] }
    let told = statistics.map { "('\($0.table)', '\($0.index)', '\($0.rows)')" }.joined(separator: ",\n")
    return [
      "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES \(told)",
      "ANALYZE sqlite_schema",
    ]
  }

  private static let statistics: [(table: String, index: String, rows: String)] = [
    ("organization", "sqlite_autoindex_organization_1", "1000 1000 1"),
    ("organization", "sqlite_autoindex_organization_2", "1000 1000 1"),
    ("organization", "organization_parent", "1000 1000 20 1"),
    ("organization", "organization_name", "1000 1000 1"),
    ("ancestry", "ancestry", "4000 4000 4 1 1 1"),
    ("ancestry", "ancestry_down", "4000 4000 4 1 1 1 1 1"),
    ("record", "sqlite_autoindex_record_1", "250000 250000 1"),
    ("record", "sqlite_autoindex_record_2", "250000 250000 8000 1"),
    ("record", "record_day", "250000 250000 100 1"),
    ("record", "record_kind", "250000 250000 8000 10 1"),
    ("record", "record_place", "250000 250000 500 2 1"),
    ("revision", "sqlite_autoindex_revision_1", "300000 300000 2 1"),
    ("party", "sqlite_autoindex_party_1", "100000 100000 1"),
    ("party", "sqlite_autoindex_party_2", "100000 100000 1"),
    ("own_key", "sqlite_autoindex_own_key_1", "350000 350000 1"),
    ("fact", "sqlite_autoindex_fact_1", "1000000 1000000 4 1"),
    ("fact", "fact_measure", "1000000 1000000 20000 100 4 1"),
    ("fact", "fact_record", "1000000 1000000 4"),
    ("rollup", "rollup", "2000000 2000000 4000 50 2 1"),
    ("presence", "presence", "1000000 1000000 2000 400 20 1"),
    ("audit", "sqlite_autoindex_audit_1", "300000 300000 1"),
    ("audit", "audit_record", "300000 300000 1 1"),
  ]
}
