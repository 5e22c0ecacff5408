import Foundation

/// One requirement of the security standard, or a run of them, with its answer: a row of the pages in docs/security.
struct SecurityRow: Sendable, CustomStringConvertible {
  static let pages = ["docs/security/input.md", "docs/security/people.md", "docs/security/data.md"]
  static let answers = ["yes", "seen", "no", "n.a."]

  /// Such as 6.2.1; several when a run is answered together.
  let numbers: [String]
  let level: String
  let answer: String
  /// Where it is done, and why the answer is what it is.
  let place: String
  /// Such as WebTests/RequestTests::callsToTheAPINeedTheHeader.
  let tests: [String]

  /// Nil for lines that are no row of an answer.
  init?(_ line: String) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard cells.count == 8, let numbers = SecurityRow.numbers(cells[1]) else { return nil }
    self.numbers = numbers
    level = cells[2]
    answer = cells[4]
    place = cells[5]
    tests = HouseMap.quoted(cells[6])
  }

  var description: String { numbers.first ?? "" }
  var chapter: String { String(description.prefix { $0 != "." }) }

  /// The files and folders that are named.
  var files: [String] {
    HouseMap.quoted(place).filter { name in
      name.hasSuffix(".md") || name.hasPrefix("Sources/") || name.hasPrefix("Tests/") || name.hasPrefix("docs/")
    }
  }

  static func all(in repository: Repository) -> [SecurityRow] {
    pages.flatMap { repository.text($0).components(separatedBy: "\n") }.compactMap { SecurityRow($0) }
  }

  /// `10.2.1` or `10.2.1–10.2.2`.
  private static func numbers(_ text: String) -> [String]? {
    let ends = text.split(separator: "–").map { $0.split(separator: ".").compactMap { Int($0) } }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first.count == 3, last.count == 3,
      first[..<2] == last[..<2], first[2] <= last[2]
    else { return nil }
    return (first[2]...last[2]).map { "\(first[0]).\(first[1]).\($0)" }
  }
}
