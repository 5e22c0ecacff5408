import SQL

extension Schema {
  /// Who may read the answer to a complaint or suggestion: the account that wrote it, or whoever has the receipt.
  /// Roles that a second person has yet to confirm name who gave them.
  static func feedback(_ d: Dialect) -> [String] {
    [
      "ALTER TABLE account_grant ADD COLUMN awaits \(d.text)",
      """
      CREATE TABLE feedback (
        county \(d.int) NOT NULL,
        record \(d.text) NOT NULL,
        account \(d.text),
        receipt \(d.text),
        PRIMARY KEY (county, record),
        FOREIGN KEY (county, record) REFERENCES record (county, id)
      ) \(d.plain)
      """,
      "CREATE INDEX feedback_account ON feedback (county, account) WHERE account IS NOT NULL",
      "CREATE INDEX feedback_receipt ON feedback (county, receipt) WHERE receipt IS NOT NULL",
    ]
      + tell(
        [
          ("feedback", "sqlite_autoindex_feedback_1", "2000 2000 1"),
          ("feedback", "feedback_account", "1000 1000 4"), ("feedback", "feedback_receipt", "1000 1000 1"),
        ], d)
  }
}
