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
      """,
      "CREATE INDEX party_phone ON party (county, phone_digest) WHERE phone_digest IS NOT NULL",
    ] + tell([("party", "party_phone", "100000 100000 2")], d)
  }
}
