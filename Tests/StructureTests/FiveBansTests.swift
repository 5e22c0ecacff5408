import Foundation
import Testing

/// What is never built, as far as sources can break it: whoever adds an order by a figure, a count of log-ins or a second
/// request has to come past here.
@Suite struct FiveBansTests {
  private let repository = Repository.shared

  /// What pages and calls may be asked by. None of them orders organizations or people by a figure; a new one must not either.
  private static let options: Set<String> = [
    "after", "amend", "as-of", "back", "because", "before", "by", "check", "day", "form", "from", "good", "id", "kind",
    "name",
    "organization", "page", "parent", "part", "period", "revision", "seen", "state", "sum", "through", "tree", "where",
    "year",
  ]

  @Test func noPageOrCallTakesAnOptionNobodyThoughtAbout() throws {
    let asked = try Regex(#"query(?:Parameters)?(?:\.has|\.all)?[\[(]"([^"]+)"[\])]"#)
    var found: Set<String> = []
    for file in repository.sources where file.isIn("Sources/Web") {
      for match in file.text.matches(of: asked) {
        guard let name = match.output[1].substring.map(String.init), !Self.options.contains(name) else { continue }
        found.insert(name)
      }
    }
    #expect(found.isEmpty, "new options: list them once it is sure that they order nobody by a figure")
    #expect(Self.options.isDisjoint(with: ["sort", "order", "rank", "top", "best", "worst", "排序", "排名"]))
  }

  @Test func noCommandTakesAnOrder() throws {
    let declared = try Regex(#"@(?:Option|Flag)[^\n]*\bvar ([a-zA-Z]+)"#)
    for file in repository.sources where file.isIn("Sources/halfsky") {
      for match in file.text.matches(of: declared) {
        let name = match.output[1].substring.map { $0.lowercased() } ?? ""
        for word in ["sort", "order", "rank", "best", "worst"] {
          #expect(!name.contains(word), "\(file.path) \(name)")
        }
      }
    }
  }

  /// Kinds used lately come first on the page that offers them; the others drop what is oldest or look for the longest word. No figure of anybody's.
  private static let orderedOtherwise: Set<String> = [
    "Sources/Web/Home/HomePage.swift", "Sources/Web/Imports/PendingImports.swift",
    "Sources/Web/Security/SignInLimiter.swift", "Sources/Web/Series/SeriesPage.swift",
    "Sources/UseCases/Accounts/PasswordRules.swift",
  ]

  @Test func nothingThatIsShownIsSortedByAValue() throws {
    let sorting = try Regex(
      #"(?:\.sorted?|\.max|\.min)(?:\(by:|\s*\{|\s*\()[^\n]*\.(?:value|figure|amount|total|count|share|rate)\b"#)
    let folders = ["Sources/Web", "Sources/Reports", "Sources/UseCases", "Sources/halfsky"]
    for file in repository.sources where folders.contains(where: file.isIn) {
      if Self.orderedOtherwise.contains(file.path) { continue }
      for line in file.lines where line.contains(sorting) { Issue.record("\(file.path): \(line)") }
    }
  }

  @Test func noStatementIsOrderedByAValue() throws {
    let ordering = try Regex(#"ORDER BY[^\n"]*"#)
    for file in repository.sources where file.isIn("Sources/Store") {
      for match in file.text.matches(of: ordering) {
        let text = file.text[match.range].lowercased()
        for word in ["value", "sum(", "count(", "total", "rollup."] {
          #expect(!text.contains(word), "\(file.path): \(text)")
        }
      }
    }
  }

  /// Of use only the last day is kept, to find accounts that sleep.
  @Test func noColumnCountsLogInsOrHours() throws {
    let columns = try Regex(#"\n\s+([a-z_]+) \\\(d\."#)
    let added = try Regex(#"ADD COLUMN ([a-z_]+) "#)
    let words = [
      "login", "log_in", "sign_in", "visits", "hour", "minute", "duration", "clicks", "points", "score", "rank",
    ]
    var count = 0
    for file in repository.sources where file.isIn("Sources/Store/Schema") {
      for match in file.text.matches(of: columns) + file.text.matches(of: added) {
        count += 1
        let name = match.output[1].substring.map(String.init) ?? ""
        for word in words { #expect(!name.contains(word), "\(file.path) \(name)") }
      }
    }
    #expect(count > 100, "the columns were not found")
  }

  @Test func noActSaysThatSomebodySignedIn() {
    for file in repository.sources where file.isIn("Sources/Store") || file.isIn("Sources/UseCases") {
      for act in ["\"session.begin\"", "\"session.end\"", "\"account.use\""] {
        #expect(!file.holds(act), "\(file.path) writes \(act)")
      }
    }
  }
}
