import Foundation
import Testing

/// Habits that a reader relies on: short files, words that say something, tests where tests are promised.
@Suite struct HouseStyleTests {
  private let repository = Repository.shared

  @Test func noFileIsLongerThanThreeHundredLines() {
    for file in repository.sources + repository.tests {
      let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
      #expect(count <= 300, "\(file) has \(count) lines; split it by topic")
    }
  }

  private static let emptyWords: Set = ["Utils", "Util", "Helpers", "Helper", "Manager", "Common", "Core", "Service"]
  /// 健康服务 is what the federation itself calls it.
  private static let ownNames: Set = ["HealthService"]

  @Test func noFileOrTypeHasANameThatSaysNothing() {
    for file in repository.sources + repository.tests {
      let parts = file.path.split(separator: "/").map { String($0.split(separator: ".").first ?? "") }
      for name in parts + file.declaredTypes where !Self.ownNames.contains(name) {
        #expect(Self.emptyWords.isDisjoint(with: HouseStyleTests.words(name)), "\(file): \(name)")
      }
    }
  }

  @Test func testFilesHoldTestsAndOtherFilesDoNot() {
    for file in repository.tests {
      let holds = file.lines.contains { $0.drop { $0 == " " }.hasPrefix("@Test") }
      let promises = file.name.hasSuffix("Tests.swift")
      #expect(holds == promises, "\(file): a file with tests is named …Tests.swift, and only such a file")
    }
  }

  @Test func everyFileOfSourcesIsFreeOfUncheckedShortcuts() throws {
    let banned = [
      "try!", "as!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "Task.detached", "TODO", "FIXME",
    ]
    for file in repository.sources where banned.contains(where: file.holds) {
      for (number, line) in file.lines.enumerated() {
        for word in banned where line.contains(word) { Issue.record("\(file):\(number + 1): \(word)") }
      }
    }
  }

  /// `HealthService` → Health, Service.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    for character in name {
      if character.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1].append(character)
    }
    return words
  }
}

extension Repository.File {
  /// The names behind `struct`, `enum`, `class`, `actor`, `protocol` and `typealias`.
  fileprivate var declaredTypes: [String] {
    let keywords = ["struct ", "enum ", "class ", "actor ", "protocol ", "typealias "]
    return lines.compactMap { line in
      guard let keyword = keywords.first(where: line.contains), let start = line.range(of: keyword) else { return nil }
      if line.prefix(upTo: start.lowerBound).contains("//") { return nil }
      let name = line[start.upperBound...].prefix { $0.isLetter || $0.isNumber }
      return name.isEmpty ? nil : String(name)
    }
  }
}
