import PostgreSQLDriver
import SQL
import Store
import Testing

/// Both engines keep the same tables: column by column, key by key.
@Suite(.enabled(if: !TestEngine.server.isEmpty, "bin/test starts a PostgreSQL server"))
struct SchemaTests {
  private struct Column: Hashable, CustomStringConvertible {
    let table: String
    let name: String
    let type: String
    let isRequired: Bool
    /// Where it stands in the primary key, from 1; 0 when it is not in it.
    let key: Int64

    var description: String { "\(table).\(name) \(type)\(isRequired ? " NOT NULL" : "") key \(key)" }
  }

  @Test func enginesHaveTheSameColumnsAndKeys() async throws {
    var found: [TestEngine: [Column]] = [:]
    var indexes: [TestEngine: [String]] = [:]
    for engine in TestEngine.allCases {
      try await withStore(engine, Trial.catalogue) { _, beside in
        found[engine] = try await beside.read { connection in
          try connection.rows(engine == .sqlite ? Self.sqliteColumns : Self.postgresqlColumns).map { row in
            Column(
              table: try row.text(0), name: try row.text(1), type: Self.word(try row.text(2)),
              isRequired: try row.flag(3), key: try row.integer(4))
          }
        }
        indexes[engine] = try await beside.read { connection in
          try connection.rows(engine == .sqlite ? Self.sqliteIndexes : Self.postgresqlIndexes).map { try $0.text(0) }
        }
      }
    }
    let columns = try #require(found[.sqlite])
    #expect(columns.count > 100)
    #expect(columns == found[.postgresql])
    #expect(try #require(indexes[.sqlite]).count > 8)
    #expect(indexes[.sqlite] == indexes[.postgresql])
  }

  private static func word(_ type: String) -> String {
    ["INTEGER": "int", "bigint": "int", "TEXT": "text", "BLOB": "bytes", "bytea": "bytes"][type] ?? type
  }

  private static let sqliteColumns: Statement = """
    SELECT t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'grdb%' ORDER BY t.name, c.name
    """

  private static let postgresqlColumns: Statement = """
    SELECT c.table_name, c.column_name, c.data_type, CASE c.is_nullable WHEN 'NO' THEN 1 ELSE 0 END,
    coalesce((SELECT k.ordinal_position FROM information_schema.table_constraints p
      JOIN information_schema.key_column_usage k ON k.constraint_schema = p.constraint_schema
      AND k.constraint_name = p.constraint_name AND k.table_name = p.table_name
      WHERE p.constraint_type = 'PRIMARY KEY' AND p.table_schema = c.table_schema AND p.table_name = c.table_name
      AND k.column_name = c.column_name), 0)
    FROM information_schema.columns c WHERE c.table_schema = current_schema()
    ORDER BY c.table_name COLLATE "C", c.column_name COLLATE "C"
    """

  private static let sqliteIndexes: Statement = """
    SELECT i.tbl_name || ' ' || i.name || ' ' || (SELECT group_concat(c.name, ',') FROM
    (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) c)
    FROM sqlite_schema i WHERE i.type = 'index' AND i.sql IS NOT NULL ORDER BY 1
    """

  private static let postgresqlIndexes: Statement = """
    SELECT t.relname || ' ' || i.relname || ' ' || string_agg(a.attname, ',' ORDER BY k.place)
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS k (number, place)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
    WHERE n.nspname = current_schema() AND NOT x.indisunique GROUP BY t.relname, i.relname ORDER BY 1
    """
}
