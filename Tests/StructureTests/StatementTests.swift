import Foundation
import Testing

/// Where SQL may stand and what every statement must say: its county.
@Suite struct StatementTests {
  private let repository = Repository.shared

  /// Texts of `Store` that reach beyond one county, each with its reason. The text's beginning is enough.
  private static let beyondOneCounty: [(beginning: String, reason: String)] = [
    ("SELECT county, parent, change, head, key_mark FROM county ORDER BY county", "the list of counties itself"),
    (
      "SELECT county, parent, change, head, key_mark FROM county WHERE parent IN",
      "which counties stand right below others"
    ),
    (
      "SELECT county, name, display_name, password, closed, seen, woken FROM account WHERE name",
      "signing in: the county is not known yet"
    ),
    ("SELECT county FROM county ORDER BY county LIMIT 1", "whether there is any county at all"),
    ("SELECT name FROM account LIMIT 1", "whether there is any account at all"),
    (
      "SELECT county, part, change, at, released FROM spread_state ORDER BY county, part",
      "feeding and verifying look for sums that nobody wants any more"
    ),
  ]

  @Test func sqlStandsInStoreOnly() throws {
    let words = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "UPDATE ", "CREATE TABLE ", "CREATE INDEX "]
    let sql = try Regex(
      #"SELECT\s.*\sFROM\s|INSERT INTO\s|DELETE FROM\s|UPDATE [a-z_]+ SET\s|CREATE (?:TABLE|INDEX)\s"#)
    // The benchmark's floor is the same rows by bare statements; drivers know no table, but write rows into any
    // and ask the engine about itself.
    let homes = ["Sources/Store", "Sources/Bench", "Sources/SQL", "Sources/PostgreSQLDriver", "Sources/SQLiteDriver"]
    for file in repository.sources where !homes.contains(where: file.isIn) {
      guard words.contains(where: file.holds) else { continue }
      let code = file.lines.filter { !$0.drop { $0 == " " }.hasPrefix("///") }
      let holdsSQL = code.joined(separator: " ").firstMatch(of: sql) != nil
      #expect(!holdsSQL, "\(file) holds an SQL text")
    }
  }

  @Test func schemaGivesEveryTableItsCounty() throws {
    let tables = try StatementTests.tables(in: repository)
    #expect(tables.count >= 16)
    let without = tables.filter { !$0.value }.keys.sorted()
    #expect(without == ["migration"])
  }

  /// Signing in looks an account up by its name, and the tree is walked from above; the county is what they find.
  private static let keysWithoutCounty = ["ON account (name)", "ON county (parent, county)"]

  @Test func countyLeadsEveryKeyAndIndex() throws {
    let key = try Regex(#"(?:PRIMARY KEY|UNIQUE|FOREIGN KEY|REFERENCES [a-z_]+|ON [a-z_]+) \(([a-z_]+)[^)]*\)"#)
    var checked = 0
    for text in repository.sources.filter({ $0.isIn("Sources/Store/Schema") }).flatMap(\.literals) {
      for match in text.matches(of: key) where !Self.keysWithoutCounty.contains(String(text[match.range])) {
        checked += 1
        #expect(match.output[1].substring == "county", "\(text[match.range])")
      }
    }
    #expect(checked > 40)
  }

  @Test func everyStatementNamesTheCountyOfEveryTable() throws {
    let tables = Set(try StatementTests.tables(in: repository).filter(\.value).keys)
    let mention = try Regex(#"(?:FROM|JOIN|INTO|UPDATE) ([a-z_]+)"#)
    // A bound value: equal to another table's county is not enough for a distributed engine to know where to look.
    let naming = try Regex(#"county (?:= \\\(|IN \()"#)
    var checked = 0
    for file in repository.sources where file.isIn("Sources/Store") && !file.isIn("Sources/Store/Schema") {
      for text in file.literals {
        let mentioned = text.matches(of: mention).compactMap { $0.output[1].substring.map(String.init) }
        let counted = mentioned.filter(tables.contains)
        if counted.isEmpty || StatementTests.isExcepted(text) { continue }
        checked += 1
        if text.contains("INSERT INTO") {
          #expect(text.contains("(county,"), "\(file): \(text)")
        } else {
          let named = text.matches(of: naming).count
          #expect(named >= counted.count, "\(file) names \(named) counties for \(counted): \(text)")
        }
      }
    }
    #expect(checked > 50)
  }

  @Test func noExceptionHasOutlivedItsStatement() {
    let texts = repository.sources.filter { $0.isIn("Sources/Store") }.flatMap(\.literals)
    for exception in Self.beyondOneCounty {
      #expect(texts.contains { StatementTests.flat($0).hasPrefix(exception.beginning) }, "\(exception.beginning)")
    }
  }

  private static func isExcepted(_ text: String) -> Bool {
    beyondOneCounty.contains { flat(text).hasPrefix($0.beginning) }
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Table → whether it has a column `county`.
  private static func tables(in repository: Repository) throws -> [String: Bool] {
    let creation = try Regex(#"CREATE TABLE (?:IF NOT EXISTS )?([a-z_0-9]+) \("#)
    var tables: [String: Bool] = [:]
    for text in repository.sources.filter({ $0.isIn("Sources/Store/Schema") }).flatMap(\.literals) {
      guard let name = text.firstMatch(of: creation)?.output[1].substring else { continue }
      tables[String(name)] = flat(text).contains("( county ")
    }
    return tables
  }
}

extension Repository.File {
  /// The string literals of a Swift file; an interpolation inside stays as it is written.
  var literals: [String] {
    let blocks = text.components(separatedBy: "\"\"\"")
    return blocks.enumerated().flatMap { index, block in
      index % 2 == 1 ? [block] : block.split(separator: "\n").flatMap(Repository.File.oneLine)
    }
  }

  private static func oneLine(_ line: Substring) -> [String] {
    if line.drop(while: { $0 == " " }).hasPrefix("//") { return [] }
    var found: [String] = []
    var current: String?
    var depth = 0
    var previous: Character = " "
    for character in line {
      if character == "(", previous == "\\" || depth > 0 { depth += 1 }
      if character == ")", depth > 0 { depth -= 1 }
      if character == "\"", depth == 0, previous != "\\" {
        if let text = current { found.append(text) }
        current = current == nil ? "" : nil
      } else {
        current?.append(character)
      }
      previous = character
    }
    return found
  }
}
