import AllLines
import Ledger
import Testing

/// One record of each kind, and exactly the facts that it stands for.
struct WorkedExample: Sendable {
  let kind: String
  let day: String
  let values: [String: String]
  let moves: [(String, [String: String])]
  /// Whether it belongs to another record.
  let isPart: Bool
  let facts: [String]

  init(
    _ kind: String, _ day: String, _ values: [String: String], moves: [(String, [String: String])] = [],
    isPart: Bool = false, gives facts: [String]
  ) {
    self.kind = kind
    self.day = day
    self.values = values
    self.moves = moves
    self.isPart = isPart
    self.facts = facts
  }

  static let all =
    care + enterprise + families + network + learningAndRights + protection + activities + affairs
    + registers + careRegisters
}

@Suite struct WorkedExampleTests {
  @Test func aRecordGivesExactlyItsFacts() throws {
    for example in WorkedExample.all {
      let story = try Story(example.kind, on: example.day, example.values, example.moves, isPart: example.isPart)
      #expect(story.problems.isEmpty, "\(example.kind): \(story.problems.map(\.message.zh))")
      #expect(story.facts.sorted() == example.facts.sorted(), "\(example.kind)")
    }
  }

  @Test func everyKindHasAWorkedExample() {
    #expect(Set(WorkedExample.all.map(\.kind)) == Set(Catalogue(allLines).kinds.map(\.id)))
  }

  @Test func everyMeasureIsFedByAWorkedExample() {
    let fed = Set(WorkedExample.all.flatMap(\.facts).compactMap { $0.split(separator: " ").first.map(String.init) })
    let measures = Catalogue(allLines).kinds.flatMap(\.measures).map(\.id)
    #expect(Set(measures).subtracting(fed).isEmpty)
  }
}
