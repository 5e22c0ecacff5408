import Foundation
import Testing

/// Pages say what is there: links lead somewhere, named files exist, every command is explained.
@Suite struct DocumentationTests {
  private let repository = Repository.shared

  @Test func everyLinkLeadsSomewhere() throws {
    let link = try Regex(#"\]\(([^)\s]+)\)"#)
    #expect(repository.pages.count > 15)
    for page in repository.pages {
      for match in page.text.matches(of: link) {
        let target = String(match.output[1].substring ?? "")
        if target.hasPrefix("http") || target.hasPrefix("mailto:") { continue }
        let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let path = parts[0].isEmpty ? page.path : DocumentationTests.resolve(parts[0], from: page.path)
        let exists = repository.exists(path)
        #expect(exists, "\(page) links to \(target)")
        if parts.count == 2, path.hasSuffix(".md") {
          let headings = DocumentationTests.anchors(repository.text(path))
          #expect(headings.contains(parts[1]), "\(page) links to \(target), but there is no such heading")
        }
      }
    }
  }

  @Test func everyFileNamedInAPageExists() {
    let roots = ["Sources/", "Tests/", "bin/", "docs/", "Examples/"]
    for page in repository.pages {
      for name in HouseMap.quoted(page.text) where roots.contains(where: name.hasPrefix) {
        let path = String(name.split(separator: " ").first ?? "")
        if path.contains("<") || path.contains("…") || path.contains("*") { continue }
        let exists = repository.exists(path)
        #expect(exists, "\(page) speaks of \(path)")
      }
    }
  }

  @Test func everyCommandIsExplained() throws {
    let page = repository.text("docs/commands.md")
    let commands = try CommandList(repository).commands
    #expect(commands.count > 12)
    for command in commands {
      let isThere = page.contains("halfsky \(command)")
      #expect(isThere, "docs/commands.md does not explain halfsky \(command)")
    }
  }

  @Test func indexListsEveryPage() {
    let index = repository.text("docs/README.md")
    for page in repository.pages where page.isIn("docs") && page.path != "docs/README.md" {
      let isListed = index.contains("(\(page.path.dropFirst("docs/".count)))")
      #expect(isListed, "docs/README.md does not list \(page)")
    }
  }

  @Test func decisionsAreNumberedOnce() {
    let numbers = repository.pages.filter { $0.isIn("docs/decisions") }.map { String($0.name.prefix(4)) }
    #expect(numbers == (1...numbers.count).map { String(repeating: "0", count: 4 - "\($0)".count) + "\($0)" })
  }

  static func resolve(_ target: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// Headings as anchors, the way repository sites make them: lower case, spaces to dashes, punctuation gone.
  static func anchors(_ text: String) -> Set<String> {
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      headings.map { heading in
        let words = heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
        return String(words.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.map { $0 == " " ? "-" : $0 })
      })
  }
}
