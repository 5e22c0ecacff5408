import SQL

/// The numbered, linear migrations; each one's text is spelled per engine from one source.
enum Schema {
  static let migrations: [(number: Int64, tables: @Sendable (Dialect) -> [String])] = [
    (
      1,
      { Schema.organizations($0) + Schema.records($0) + Schema.figures($0) + Schema.accounts($0) + Schema.reports($0) }
    ),
    (2, { Schema.names($0) + Schema.plans($0) }),
    (3, { Schema.numbers($0) }),
    (4, { Schema.attachments($0) }),
    (5, { Schema.countiesBelow($0) }),
    (6, { Schema.passages($0) }),
    (7, { Schema.cases($0) }),
    (8, { Schema.calendar($0) }),
    (9, { Schema.signingIn($0) }),
    (keyMarks, { Schema.keyMark($0) }),
    (11, { Schema.erasures($0) }),
    (12, { Schema.undoneImports($0) }),
    (13, { Schema.noticing($0) }),
    (14, { Schema.feedback($0) + Schema.retention($0) }),
    (15, { Schema.namings($0) }),
    (16, { Schema.feed($0) }),
  ]

  /// The migration since which a county says which master key it lies under.
  static let keyMarks: Int64 = 10

  /// A row of `migration` that stands there while another database is being copied into this one.
  static let filling: Int64 = 0

  static var head: Int64 { migrations.last?.number ?? 0 }

  /// Brings a database to the newest schema, or to that of an older program.
  ///
  /// - Throws: `StoredDataProblem` when it was made by a newer program.
  static func migrate(_ connection: any Connection, _ dialect: Dialect, upTo newest: Int64 = head) throws {
    // Of two programs that start at the same time the second finds everything done.
    if let lock = dialect.schemaLock { _ = try connection.rows(lock) }
    try connection.define(
      "CREATE TABLE IF NOT EXISTS migration (number \(dialect.int) NOT NULL PRIMARY KEY) \(dialect.plain)")
    let done = try connection.rows("SELECT number FROM migration ORDER BY number").map { try $0.integer(0) }
    if let last = done.last, last > head { throw StoredDataProblem("schema \(last) is newer than \(head)") }
    for migration in migrations where migration.number <= newest && !done.contains(migration.number) {
      for text in migration.tables(dialect) { try connection.define(text) }
      try connection.run("INSERT INTO migration (number) VALUES (\(migration.number))")
    }
  }
}
