import Foundation
import Testing

/// The answers to the security standard do not rot: what they name exists, none is missing, and the counts are right.
@Suite struct SecurityPageTests {
  private let repository = Repository.shared
  private let rows = SecurityRow.all(in: Repository.shared)

  /// How many requirements OWASP ASVS 5.0.0 has in each chapter, and at each level.
  private static let chapters = [30, 13, 31, 16, 13, 47, 19, 13, 7, 36, 24, 12, 21, 13, 21, 17, 12]
  private static let levels = ["1": 70, "2": 183, "3": 92]

  @Test func everyTestNamedExists() {
    for row in rows {
      for named in row.tests {
        let parts = named.components(separatedBy: "::")
        let file = repository.tests.first { $0.path == "Tests/\(parts[0]).swift" }
        let exists = parts.count == 2 && file?.text.contains("func \(parts[1])(") == true
        #expect(exists, "\(row) names the test \(named)")
      }
    }
  }

  @Test func everyFileNamedExists() {
    for row in rows {
      for file in row.files {
        let exists = repository.exists(file)
        #expect(exists, "\(row) names \(file)")
      }
    }
  }

  @Test func everyAnswerIsBackedByWhatItNeeds() {
    for row in rows {
      let isExplained = row.place != "—" && !row.place.isEmpty
      switch row.answer {
      case "yes": #expect(!row.tests.isEmpty, "\(row): yes needs a test that shows it")
      case "seen": #expect(!row.files.isEmpty, "\(row): seen needs a file to be read")
      case "no", "n.a.": #expect(isExplained, "\(row): \(row.answer) needs its reason")
      default: Issue.record("\(row) is answered by “\(row.answer)”")
      }
    }
  }

  @Test func everyRequirementIsAnsweredOnce() {
    var found: [String: [Int]] = [:]
    for number in rows.flatMap(\.numbers) {
      let parts = number.split(separator: ".").compactMap { Int($0) }
      found["\(parts[0]).\(parts[1])", default: []].append(parts[2])
    }
    for (section, items) in found {
      #expect(items.sorted() == Array(1...items.count), "section \(section) has gaps or repetitions")
    }
    for (index, count) in Self.chapters.enumerated() {
      let answered = rows.filter { $0.chapter == "\(index + 1)" }.map(\.numbers.count).reduce(0, +)
      #expect(answered == count, "chapter \(index + 1)")
    }
    for (level, count) in Self.levels {
      let answered = rows.filter { $0.level == level }.map(\.numbers.count).reduce(0, +)
      #expect(answered == count, "level \(level)")
    }
  }

  @Test func noRowIsPassedOver() {
    let lines = SecurityRow.pages.flatMap { repository.text($0).components(separatedBy: "\n") }
    let written = lines.filter { $0.hasPrefix("| ") && $0.dropFirst(2).first?.isNumber == true }
    #expect(written.count == rows.count)
  }

  @Test func theTableCountsRight() {
    let lines = repository.text("docs/security.md").components(separatedBy: "\n")
    for chapter in 1...Self.chapters.count {
      expect(lines, "| [\(chapter) ", counts: rows.filter { $0.chapter == "\(chapter)" })
    }
    for level in Self.levels.keys { expect(lines, "| level \(level) ", counts: rows.filter { $0.level == level }) }
    expect(lines, "| all ", counts: rows)
  }

  private func expect(_ lines: [String], _ start: String, counts rows: [SecurityRow]) {
    let counts = SecurityRow.answers.map { answer in
      rows.filter { $0.answer == answer }.map(\.numbers.count).reduce(0, +)
    }
    let end = ([counts.reduce(0, +)] + counts).map { "| \($0) " }.joined() + "|"
    let isThere = lines.contains { $0.hasPrefix(start) && $0.hasSuffix(end) }
    #expect(isThere, "docs/security.md should have \(start)… \(end)")
  }
}
