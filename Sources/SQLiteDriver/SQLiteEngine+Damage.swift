import GRDB
internal import SQL

extension SQLiteEngine {
  /// Checks every page and index; each finding names its table or index where that is known.
  ///
  /// - Throws: `EngineProblem.damaged` when not even that can be found out.
  public func damage() async throws -> [String] {
    try await translating {
      try await pool.read { database in
        let found = try SQLiteEngine.findings(database)
        if found.isEmpty { return [] }
        let roots = (try? GRDB.Row.fetchAll(database, sql: "SELECT rootpage, name FROM sqlite_schema")) ?? []
        let names = roots.reduce(into: [Int64: String]()) { $0[$1[0]] = $1[1] }
        return found.map { line in root(in: line).flatMap { names[$0] }.map { "\($0): \(line)" } ?? line }
      }
    }
  }

  /// What SQLite says until it meets what it cannot read at all.
  private static func findings(_ database: Database) throws -> [String] {
    var found: [String] = []
    do {
      let said = try String.fetchCursor(database, sql: "PRAGMA integrity_check(50)")
      while let lines = try said.next() {
        found += lines.split(separator: "\n").map(String.init).filter { $0 != "ok" && !$0.hasPrefix("***") }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && !found.isEmpty {
      return found
    }
    return found
  }

  /// The page that `Tree 8 page 9 cell 0: …`, `On tree page 8 cell 0: …` or `Page 8: …` begins with.
  private func root(in line: String) -> Int64? {
    let opening = ["Tree ", "On tree page ", "Page "].first(where: line.hasPrefix)
    return opening.flatMap { Int64(line.dropFirst($0.count).prefix { $0.isNumber }) }
  }
}
