import SQL

extension Schema {
  /// Records and parties whose key was destroyed, with what a record still counts; and finding a party by its telephone.
  static func erasures(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE erased (
        county \(d.int) NOT NULL,
        owner \(d.text) NOT NULL,
        kind \(d.text) NOT NULL CHECK (kind IN ('record', 'party')),
        change \(d.int) NOT NULL,
        remainder \(d.text) NOT NULL,
        PRIMARY KEY (county, owner)
      ) \(d.plain)
      """,
      "CREATE INDEX party_phone ON party (county, phone_digest) WHERE phone_digest IS NOT NULL",
    ]
      + tell(
        [("erased", "sqlite_autoindex_erased_1", "1000 1000 1"), ("party", "party_phone", "60000 60000 1")], d)
  }
}
