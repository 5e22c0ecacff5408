import SQL

extension Schema {
  /// Grants with lines and terms, case teams, what was released, and from where an act was made.
  static func cases(_ d: Dialect) -> [String] {
    [
      "ALTER TABLE account_grant ADD COLUMN lines \(d.text) NOT NULL DEFAULT ''",
      "ALTER TABLE account_grant ADD COLUMN since \(d.text)",
      "ALTER TABLE account_grant ADD COLUMN until \(d.text)",
      "ALTER TABLE account_grant ADD COLUMN deputy_of \(d.text)",
      "CREATE INDEX account_grant_place ON account_grant (county, organization, role)",
      "ALTER TABLE audit ADD COLUMN origin \(d.text) NOT NULL DEFAULT ''",
      "ALTER TABLE party ADD COLUMN record \(d.text)",
      "CREATE INDEX record_parent ON record (county, parent) WHERE parent IS NOT NULL",
      """
      CREATE TABLE case_member (
        county \(d.int) NOT NULL,
        record \(d.text) NOT NULL,
        account \(d.text) NOT NULL,
        since \(d.text) NOT NULL,
        place \(d.text) NOT NULL CHECK (place IN ('intake', 'owner', 'member', 'offered', 'glass')),
        until \(d.text),
        note \(d.bytes) NOT NULL,
        PRIMARY KEY (county, record, account, since, place),
        FOREIGN KEY (county, record) REFERENCES record (county, id)
      ) \(d.plain)
      """,
      "CREATE INDEX case_member_account ON case_member (county, account, since)",
      """
      CREATE TABLE case_trace (
        county \(d.int) NOT NULL,
        digest \(d.text) NOT NULL,
        record \(d.text) NOT NULL,
        PRIMARY KEY (county, digest, record),
        FOREIGN KEY (county, record) REFERENCES record (county, id)
      ) \(d.plain)
      """,
      """
      CREATE TABLE release (
        county \(d.int) NOT NULL REFERENCES county (county),
        organization \(d.int) NOT NULL,
        measure \(d.text) NOT NULL,
        quarter \(d.text) NOT NULL,
        value \(d.int) NOT NULL,
        change \(d.int) NOT NULL,
        PRIMARY KEY (county, organization, measure, quarter)
      ) \(d.plain)
      """,
    ]
      + tell(
        [
          ("account_grant", "account_grant_place", "2000 2000 2 1"),
          ("record", "record_parent", "20000 20000 4"),
          ("case_member", "sqlite_autoindex_case_member_1", "4000 4000 4 2 1 1"),
          ("case_member", "case_member_account", "4000 4000 40 1"),
          ("case_trace", "sqlite_autoindex_case_trace_1", "4000 4000 1 1"),
          ("release", "sqlite_autoindex_release_1", "4000 4000 200 40 1"),
        ], d)
  }
}
