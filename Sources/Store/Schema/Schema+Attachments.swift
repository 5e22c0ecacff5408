import SQL

extension Schema {
  static func attachments(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE attachment (
        county \(d.int) NOT NULL,
        record \(d.text) NOT NULL,
        id \(d.text) NOT NULL,
        change \(d.int) NOT NULL,
        size \(d.int) NOT NULL CHECK (size > 0),
        head \(d.bytes) NOT NULL,
        PRIMARY KEY (county, record, id),
        FOREIGN KEY (county, record) REFERENCES record (county, id)
      ) \(d.plain)
      """,
      """
      CREATE TABLE attachment_chunk (
        county \(d.int) NOT NULL,
        record \(d.text) NOT NULL,
        id \(d.text) NOT NULL,
        number \(d.int) NOT NULL CHECK (number >= 0),
        sealed \(d.bytes) NOT NULL,
        PRIMARY KEY (county, record, id, number),
        FOREIGN KEY (county, record, id) REFERENCES attachment (county, record, id)
      ) \(d.plain)
      """,
    ]
      + tell(
        [
          ("attachment", "sqlite_autoindex_attachment_1", "20000 20000 2 1"),
          ("attachment_chunk", "sqlite_autoindex_attachment_chunk_1", "80000 80000 8 4 1"),
        ], d)
  }
}
