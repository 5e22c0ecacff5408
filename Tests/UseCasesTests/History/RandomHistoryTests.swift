import Foundation
import Ledger
import Store
import Testing
import UseCases

/// Whatever happens, figures equal a recount by hand, old answers stay answerable, and lineage adds up.
///
/// `HALFSKY_HISTORIES=1000` makes a longer run, `HALFSKY_SEED=17` repeats one history.
@Suite struct RandomHistoryTests {
  static let seeds: [UInt64] = {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["HALFSKY_SEED"].flatMap(UInt64.init) { return [seed] }
    return Array(1...(environment["HALFSKY_HISTORIES"].flatMap(UInt64.init) ?? 60))
  }()

  @Test(arguments: TestEngine.allCases, seeds)
  func figuresEqualARecount(engine: TestEngine, seed: UInt64) async throws {
    try await SmallCity.with(engine) { city in
      var history = try await RandomHistory(city, seed: seed)
      for _ in 0..<40 { try await history.act() }
      try await city.expectSound("seed \(seed)")
      // A history in which little is allowed, or nothing counts, would prove little.
      #expect(history.performed > history.refused, "seed \(seed): refused \(history.refused)")
      let figures = try await compareFigures(&history, seed)
      #expect(figures > 0, "seed \(seed): every figure was zero")
      try await compareOldAnswers(history, seed)
      try await compareLineage(&history, seed)
      try await compareFiguresOfToday(&history, seed)
      try await compareTogether(&history, seed)
    }
  }

  /// Regrouped by the tree as it is, and each of them made of its records.
  private func compareFiguresOfToday(_ history: inout RandomHistory, _ seed: UInt64) async throws {
    let recount = Recount(records: try await bodies(history), tree: history.tree.today)
    for _ in 0..<15 {
      let question = history.question()
      let figure = try await history.city.figure(
        question.measure, question.place, "\(question.period)", where: question.filter, tree: .asItIs)
      #expect(figure?.value == recount.count(question)?.value, "seed \(seed): \(question) as it is")
      guard case .record? = try? Trial.catalogue.measure(question.measure).source else { continue }
      let sum = try await history.city.lineage(question, tree: .asItIs).reduce(0) { $0 + $1.value }
      #expect(sum == figure?.value, "seed \(seed): lineage of \(question) as it is")
    }
  }

  /// How many of them were not zero.
  private func compareFigures(_ history: inout RandomHistory, _ seed: UInt64) async throws -> Int {
    let recount = Recount(records: try await bodies(history), tree: history.tree)
    var nonzero = 0
    for _ in 0..<30 {
      let question = history.question()
      let figure = try await history.city.figure(
        question.measure, question.place, "\(question.period)", where: question.filter)
      let expected = recount.count(question)
      #expect(figure?.value == expected?.value, "seed \(seed): \(question)")
      if let figure, case .record? = try? Trial.catalogue.measure(question.measure).source {
        #expect(sides(figure) == expected?.sides, "seed \(seed): \(question)")
      }
      if figure?.value ?? 0 != 0 { nonzero += 1 }
    }
    return nonzero
  }

  private func sides(_ figure: FigureValue) -> Set<Qualifier.Side> {
    var sides: Set<Qualifier.Side> = []
    if figure.above != 0 { sides.insert(.above) }
    if figure.below != 0 { sides.insert(.below) }
    if figure.around != 0 { sides.insert(.around) }
    return sides
  }

  private func compareOldAnswers(_ history: RandomHistory, _ seed: UInt64) async throws {
    for (question, heads, answer) in history.asked {
      let again = try await history.told(question, heads: heads)
      #expect(again == answer, "seed \(seed): \(question) as of \(heads)")
    }
  }

  private func compareLineage(_ history: inout RandomHistory, _ seed: UInt64) async throws {
    for _ in 0..<8 {
      let question = history.question()
      guard case .record? = try? Trial.catalogue.measure(question.measure).source else { continue }
      let answer = try await history.answer(question)
      let sum = try await history.city.lineage(question).reduce(0) { $0 + $1.value }
      #expect(sum == answer, "seed \(seed): lineage of \(question)")
    }
  }

  /// A third of the histories: what is compared here hardly depends on what happened.
  private func compareTogether(_ history: inout RandomHistory, _ seed: UInt64) async throws {
    guard seed % 3 == 1 else { return }
    let together = Together(city: history.city, comment: "seed \(seed)")
    for _ in 0..<2 {
      let question = history.question()
      try await together.compareOverview(question.place, question.period)
      try await together.compareReport(question.place, question.period)
    }
    try await together.compareDetails(history.question())
    try await together.compareDetails(history.question(), tree: .asItIs)
    if let asked = history.asked.last { try await together.compareDetails(asked.question, heads: asked.heads) }
    try await together.compareOverview(history.city.city, history.question().period)
  }

  private func bodies(_ history: RandomHistory) async throws -> [(id: RecordID, record: Record)] {
    try await history.city.application.store.read { tables in
      var bodies: [(id: RecordID, record: Record)] = []
      for county in try tables.counties.all() {
        var envelopes: [Envelope] = []
        try tables.records.forEach(in: county.code) { envelopes.append($0) }
        for envelope in envelopes where !envelope.isVoided {
          bodies.append(
            (envelope.id, try tables.records.record(envelope, kind: Trial.catalogue.kind(envelope.kind))))
        }
      }
      return bodies
    }
  }
}

extension SmallCity {
  /// All lines of a lineage, page by page.
  func lineage(
    _ question: Recount.Question, heads: [CountyCode: Int64]? = nil, tree: FigureTree = .asItWas
  ) async throws -> [AskLineage.Line] {
    var lines: [AskLineage.Line] = []
    var cursor: AskLineage.Cursor?
    repeat {
      let page = try await application.answer(
        AskLineage(
          measure: question.measure, organization: question.place, period: question.period, filter: question.filter,
          heads: heads, tree: tree, after: cursor), as: chair)
      lines += page.lines
      cursor = page.next
    } while cursor != nil && lines.count < 10_000
    return lines
  }
}
