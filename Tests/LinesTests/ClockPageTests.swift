import AllLines
import Foundation
import Ledger
import Testing

@Suite struct ClockPageTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/clocks.md")
  private static let marks = (begin: "<!-- table -->\n", end: "<!-- /table -->")

  @Test func thePageSaysWhatTheProgramKnows() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let begin = try #require(text.range(of: Self.marks.begin)?.upperBound)
    let end = try #require(text.range(of: Self.marks.end)?.lowerBound)
    let table = ClockTable(Catalogue(allLines)).markdown
    if ProcessInfo.processInfo.environment["HALFSKY_WRITE_PAGES"] == "1" {
      let written = text[..<begin] + table + text[end...]
      try String(written).write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    let there = text[begin..<end].split(separator: "\n")
    let wanted = table.split(separator: "\n")
    for line in wanted where !there.contains(line) { Issue.record("docs/clocks.md lacks: \(line)") }
    for line in there where !wanted.contains(line) { Issue.record("docs/clocks.md says what is not so: \(line)") }
    #expect(there == wanted)
  }
}
