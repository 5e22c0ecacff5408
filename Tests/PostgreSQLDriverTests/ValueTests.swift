import PostgreSQLDriver
import SQL
import Testing

/// Values as they go in and come out.
@Suite(.onServer) struct ValueTests {
  @Test func keepsEveryValueOfEveryType() async throws {
    let integers: [Int64] = [0, 1, -1, .max, .min, 1 << 31, -(1 << 31) - 1]
    let texts = ["", "a", "妇女之家", "一\n二\t'\"\\?$1", "👩‍👩‍👧", String(repeating: "长", count: 100_000)]
    let bytes: [[UInt8]] = [[], [0], Array(0...255), Array(repeating: 0, count: 4096)]
    try await TestServer.withEngine { engine, _ in
      try await engine.define("CREATE TABLE v (id BIGINT PRIMARY KEY, i BIGINT, t TEXT, b BYTEA)")
      let count = max(integers.count, texts.count, bytes.count)
      let rows = (0..<count).map { number in
        Row([
          .integer(Int64(number)), number < integers.count ? .integer(integers[number]) : .null,
          number < texts.count ? .text(texts[number]) : .null, number < bytes.count ? .bytes(bytes[number]) : .null,
        ])
      }
      try await engine.write { connection in
        for row in rows {
          let v = row.values
          let count = try connection.run(
            "INSERT INTO v (id, i, t, b) VALUES (\(v[0]), \(v[1]), \(v[2]), \(v[3]))")
          #expect(count == 1)
        }
      }
      let kept = try await engine.read { try $0.rows("SELECT id, i, t, b FROM v ORDER BY id") }
      #expect(kept == rows)
    }
  }

  @Test func keepsFiveMegabytes() async throws {
    var random = SystemRandomNumberGenerator()
    let large = (0..<5 << 17).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } }
    try await TestServer.withEngine { engine, _ in
      try await engine.define("CREATE TABLE v (b BYTEA)")
      try await engine.write { _ = try $0.run("INSERT INTO v (b) VALUES (\(large))") }
      let kept = try await engine.read { try $0.rows("SELECT b FROM v").first?.bytes(0) }
      #expect(kept == large)
    }
  }

  @Test func readsSumsAndCountsAsWholeNumbers() async throws {
    try await TestServer.withEngine { engine, _ in
      let row = try await engine.read { connection in
        try connection.rows(
          """
          SELECT sum(n), count(*), sum(CASE WHEN n > 0 THEN 1 ELSE -1 END), max(n) > 2, 7::int, 7::smallint, sum(n) FILTER (WHERE n < -9),
          (-9223372036854775808)::numeric, 9223372036854775807::numeric, 1000000000000::numeric, 0::numeric, 3.00::numeric
          FROM (VALUES (1::bigint), (2), (-3), (1000000000000)) t (n)
          """
        ).first
      }
      let expected: [SQLValue] = [
        .integer(1_000_000_000_000), .integer(4), .integer(2), .integer(1), .integer(7), .integer(7), .null,
        .integer(.min), .integer(.max), .integer(1_000_000_000_000), .integer(0), .integer(3),
      ]
      #expect(row?.values == expected)
    }
  }

  @Test(
    arguments: [
      "SELECT 1.5", "SELECT 9223372036854775808::numeric", "SELECT (-9223372036854775809)::numeric",
      "SELECT 'NaN'::numeric",
      "SELECT 0.0001", "SELECT 1::float8", "SELECT now()",
    ] as [Statement])
  func refusesToReadWhatIsNoWholeNumberTextOrBytes(_ statement: Statement) async throws {
    try await TestServer.withEngine(connections: 1) { engine, _ in
      await #expect(throws: StoredDataProblem.self) { _ = try await engine.read { try $0.rows(statement) } }
      try await engine.expect("SELECT 1", is: 1)
    }
  }

  @Test func decodesEveryWholeNumeric() async throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed)
    let numbers = (0..<2000).map { _ in
      Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...63, using: &random)
    }
    try await TestServer.withEngine(connections: 1) { engine, _ in
      try await engine.read { connection in
        for number in numbers {
          let kept = try connection.rows("SELECT \(number)::numeric").first?.integer(0)
          #expect(kept == number, "seed \(seed)")
        }
      }
    }
  }

  @Test func refusesTextWithNull() async throws {
    try await TestServer.withEngine(connections: 1) { engine, _ in
      let found = await problem { _ = try await engine.read { try $0.rows("SELECT \("a\0b")") } }
      #expect(found == .unstorableText)
      try await engine.expect("SELECT \(3)", is: 3)
    }
  }

  @Test func bindsValuesWhereverTheyStand() async throws {
    try await TestServer.withEngine { engine, _ in
      try await engine.define(
        "CREATE TABLE o (county BIGINT, id BIGINT CHECK (id / 1000000 = county), name TEXT, closed TEXT)")
      try await engine.write { connection in
        for serial in 1...5 {
          try connection.run(
            "INSERT INTO o (county, id, name, closed) VALUES (\(7), \(7_000_000 + serial), \("n\(serial)"), \(serial == 2 ? "x" : nil))"
          )
        }
      }
      func ids(_ statement: Statement) async throws -> [Int64] {
        try await engine.read { try $0.rows(statement).map { try $0.integer(0) } }
      }
      #expect(try await ids("SELECT id % 1000000 FROM o WHERE county = \(7) ORDER BY id LIMIT \(2)") == [1, 2])
      #expect(try await ids("SELECT id % 1000000 FROM o WHERE name = \("n3")") == [3])
      #expect(try await ids("SELECT id % 1000000 FROM o WHERE closed = \(String?.none)") == [])
      #expect(try await ids("SELECT id % 1000000 FROM o WHERE closed = \("x")") == [2])
      #expect(try await ids("SELECT id % 1000000 FROM o WHERE name IN (\(list: ["n1", "n5"])) ORDER BY id") == [1, 5])
      #expect(try await ids("SELECT id % 1000000 FROM o WHERE id IN (\(list: [Int64]()))") == [])
      #expect(try await ids("SELECT id % 1000000 FROM o WHERE (county, name) > (\(7), \("n3")) ORDER BY id") == [4, 5])
      #expect(try await ids("SELECT count(*) FROM o WHERE coalesce(closed, \("y")) = \("y")") == [4])
      #expect(try await ids("SELECT sum(CASE WHEN id = \(7_000_001) THEN \(10) ELSE \(1) END) FROM o") == [14])
      #expect(
        try await ids("SELECT id % 1000000 FROM o WHERE id / 1000000 = \(7) AND id >= \(7_000_004) ORDER BY id") == [
          4, 5,
        ])
      #expect(try await ids("SELECT count(*) FROM o WHERE closed IS NOT DISTINCT FROM \(String?.none)") == [4])
      #expect(try await ids("SELECT \(1) WHERE '?' = \("?")") == [1])
    }
  }

  @Test func ordersTextsByTheirBytes() async throws {
    try await TestServer.withEngine { engine, _ in
      let texts = ["a", "B", "é", "z", "一", "阿", "中", "a b", "aa", "", "👩", "\u{FFFD}"]
      try await engine.define("CREATE TABLE t (t TEXT PRIMARY KEY)")
      try await engine.write { _ = try $0.run(all: texts.map { "INSERT INTO t (t) VALUES (\($0))" }) }
      let ordered = try await engine.read { try $0.rows("SELECT t FROM t ORDER BY t").map { try $0.text(0) } }
      #expect(ordered == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }
}
