import PostgreSQLDriver
import SQL
import Store
import Testing

/// Both engines keep the same tables: column by column, key by key.
@Suite(.enabled(if: !TestEngine.server.isEmpty, "bin/test starts a PostgreSQL server"))
struct SchemaTests {
  @Test func enginesHaveTheSameColumnsAndKeys() async throws {
    var found: [TestEngine: [SchemaColumn]] = [:]
    var indexes: [TestEngine: [String]] = [:]
    for engine in TestEngine.allCases {
      try await withStore(engine, Trial.catalogue) { _, beside in
        found[engine] = try await beside.columns(engine)
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
