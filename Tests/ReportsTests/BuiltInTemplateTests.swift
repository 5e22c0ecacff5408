import AllLines
import Ledger
import Testing

@testable import Reports

@Suite struct BuiltInTemplateTests {
  private let catalogue = Catalogue(allLines)

  private func template(_ template: BuiltInTemplate) throws -> Template {
    try Template(template.text, catalogue: catalogue)
  }

  @Test(arguments: BuiltInTemplate.allCases)
  func speaksOnlyOfWhatTheLinesCount(_ builtIn: BuiltInTemplate) throws {
    do throws(Refusal) {
      let template = try Template(builtIn.text, catalogue: catalogue)
      #expect(!template.names.zh.isEmpty)
      #expect(template.names.zh != template.names.en)
    } catch {
      for problem in error.problems { Issue.record("\(builtIn.rawValue): \(problem.message.zh)") }
    }
  }

  @Test func saysNothingWhereNothingWasDone() throws {
    for builtIn in BuiltInTemplate.allCases {
      let document = try template(builtIn).fill(SmallCounty.context()) { _ in FigureAnswer(FigureValue(), records: 0) }
      #expect(document.figures.isEmpty)
      #expect(document.blocks.count <= 1)
    }
  }

  @Test func writesWholeSentencesWhateverHappened() throws {
    let seed: UInt64 = 1957
    print("built-in templates seed \(seed)")
    var random = SeededRandom(seed)
    for builtIn in BuiltInTemplate.allCases {
      let template = try template(builtIn)
      for _ in 0..<20 {
        let chance = Int.random(in: 1...10, using: &random)
        let document = template.fill(try SmallCounty.context()) { answer($0, chance, &random) }
        for text in document.text.split(separator: "\n") {
          #expect(
            ["，，", "，。", "。，", "；。", "：。", "{", "}", "[[", "]]", "—、"].allSatisfy { !text.contains($0) }, "\(text)")
        }
        #expect(Set(document.figures.map(\.request)).count == document.figures.count)
      }
    }
  }

  /// Often nothing, sometimes some number with parts.
  private func answer(_ request: FigureRequest, _ chance: Int, _ random: inout SeededRandom) -> FigureAnswer {
    guard Int.random(in: 1...10, using: &random) <= chance, let measure = try? catalogue.measure(request.measure) else {
      return FigureAnswer(FigureValue(), records: 0)
    }
    let value = FigureValue(Int64.random(in: 1...100_000, using: &random))
    let codes = measure.dimensions.first { $0.id == request.breakdown }?.choices.prefix(1).map(\.code) ?? []
    return FigureAnswer(
      value, records: 3,
      parts: Dictionary(uniqueKeysWithValues: codes.map { ($0, FigureAnswer.Part(value, records: 3)) }))
  }

  @Test func coversEveryLine() throws {
    let spoken = Set(try template(.yearSummary).measures)
    for line in allLines where line.id != "returns" {
      let offered = line.kinds.flatMap(\.measures).map(\.id) + line.derived.map(\.id)
      #expect(!spoken.isDisjoint(with: offered), "\(line.id)")
    }
  }
}
