import SQL

extension Schema {
  /// Invitations, second factors, and what is known of a session and of an account's last use.
  static func signingIn(_ d: Dialect) -> [String] {
    [
      "ALTER TABLE account ADD COLUMN seen \(d.text)",
      "ALTER TABLE account ADD COLUMN woken \(d.text)",
      // Ninety days count from the last act of the county for accounts that were there before.
      "UPDATE account SET woken = (SELECT max(a.at) FROM audit a WHERE a.county = account.county)",
      "DELETE FROM session",
      "ALTER TABLE session ADD COLUMN device \(d.text) NOT NULL DEFAULT ''",
      "ALTER TABLE session ADD COLUMN address \(d.text) NOT NULL DEFAULT ''",
      "ALTER TABLE session ADD COLUMN shared \(d.int) NOT NULL DEFAULT 0",
      "ALTER TABLE session ADD COLUMN verified \(d.int) NOT NULL DEFAULT 0",
      "CREATE INDEX session_account ON session (county, account, created)",
      """
      CREATE TABLE invitation (
        county \(d.int) NOT NULL,
        account \(d.text) NOT NULL,
        digest \(d.text) NOT NULL,
        expires \(d.text) NOT NULL,
        PRIMARY KEY (county, account),
        FOREIGN KEY (county, account) REFERENCES account (county, name)
      ) \(d.plain)
      """,
      """
      CREATE TABLE second_factor (
        county \(d.int) NOT NULL,
        account \(d.text) NOT NULL,
        secret \(d.bytes) NOT NULL,
        confirmed \(d.int) NOT NULL CHECK (confirmed IN (0, 1)),
        step \(d.int) NOT NULL,
        PRIMARY KEY (county, account),
        FOREIGN KEY (county, account) REFERENCES account (county, name)
      ) \(d.plain)
      """,
      """
      CREATE TABLE recovery_code (
        county \(d.int) NOT NULL,
        account \(d.text) NOT NULL,
        digest \(d.text) NOT NULL,
        PRIMARY KEY (county, account, digest),
        FOREIGN KEY (county, account) REFERENCES account (county, name)
      ) \(d.plain)
      """,
    ]
  }
}
