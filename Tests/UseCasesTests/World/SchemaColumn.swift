import SQL

/// A column as an engine's own catalogue tells of it.
struct SchemaColumn: Hashable, CustomStringConvertible {
  let table: String
  let name: String
  let type: String
  let isRequired: Bool
  /// Where it stands in the primary key, from 1; 0 when it is not in it.
  let key: Int64

  var description: String { "\(table).\(name) \(type)\(isRequired ? " NOT NULL" : "") key \(key)" }
}

extension Engine {
  /// Every column of every table, by table and name.
  func columns(_ engine: TestEngine) async throws -> [SchemaColumn] {
    try await read { connection in
      try connection.rows(engine == .sqlite ? sqliteColumns : postgresqlColumns).map { row in
        SchemaColumn(
          table: try row.text(0), name: try row.text(1), type: words[try row.text(2)] ?? "another",
          isRequired: try row.flag(3), key: try row.integer(4))
      }
    }
  }
}

private let words = [
  "INTEGER": "int", "bigint": "int", "TEXT": "text", "text": "text", "BLOB": "bytes", "bytea": "bytes",
]

private let sqliteColumns: Statement = """
  SELECT t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_schema t JOIN pragma_table_info(t.name) c
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'grdb%' ORDER BY t.name, c.name
  """

private let postgresqlColumns: Statement = """
  SELECT c.table_name, c.column_name, c.data_type, CASE c.is_nullable WHEN 'NO' THEN 1 ELSE 0 END,
  coalesce((SELECT k.ordinal_position FROM information_schema.table_constraints p
    JOIN information_schema.key_column_usage k ON k.constraint_schema = p.constraint_schema
    AND k.constraint_name = p.constraint_name AND k.table_name = p.table_name
    WHERE p.constraint_type = 'PRIMARY KEY' AND p.table_schema = c.table_schema AND p.table_name = c.table_name
    AND k.column_name = c.column_name), 0)
  FROM information_schema.columns c WHERE c.table_schema = current_schema()
  ORDER BY c.table_name COLLATE "C", c.column_name COLLATE "C"
  """
