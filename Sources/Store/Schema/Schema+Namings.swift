import SQL

extension Schema {
  /// Which open records name which party, and the way from a phone to those who have it.
  static func namings(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE naming (
        county \(d.int) NOT NULL REFERENCES county (county),
        party \(d.text) NOT NULL,
        record \(d.text) NOT NULL,
        PRIMARY KEY (county, party, record)
      ) \(d.keyed)
      """
    ]
  }
}
