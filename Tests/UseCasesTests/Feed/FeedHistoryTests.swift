import Ledger
import Reports
import Store
import Testing
import UseCases

/// Whatever happens between two runs, a figure from the feed is what the live one was when the last run began.
@Suite struct FeedHistoryTests {
  @Test(arguments: TestEngine.allCases, [UInt64](1...10))
  func aFedFigureIsTheLiveOneOfItsMoment(engine: TestEngine, seed: UInt64) async throws {
    try await FedCountry.with(engine) { country in
      var history = try await RandomHistory(country.city, seed: seed)
      var last = (run: try await country.application.feed(), heads: try await country.city.heads)
      var (fed, counted) = (0, 0)
      for _ in 0..<45 {
        try await history.act()
        if history.random.once(in: 6) {
          let run = try await country.application.feed()
          #expect(run.left == [], "seed \(seed)")
          last = (run, try await country.city.heads)
        }
        guard history.random.once(in: 2) else { continue }
        let question = history.question()
        let found = try await compare(question, country, last.run, last.heads, "seed \(seed)")
        fed += found.isFed ? 1 : 0
        counted += found.isFed && found.value != 0 ? 1 : 0
      }
      // Runs without anything fed, or with nothing to count, would prove little.
      #expect(fed > 3 && counted > 0, "seed \(seed): \(fed) from the feed, \(counted) of them not zero")
      try await country.expectSound("seed \(seed)")
      let again = try await country.application.feed(anew: true)
      #expect(again.counties == 9, "seed \(seed)")
      try await country.expectSound("seed \(seed), made anew")
    }
  }

  /// The question at the nation, with its parts, months and provinces.
  private func compare(
    _ question: Recount.Question, _ country: FedCountry, _ run: FeedRun, _ heads: [CountyCode: Int64],
    _ comment: Comment
  ) async throws -> (isFed: Bool, value: Int64) {
    let breakdown = try Trial.catalogue.measure(question.measure).dimensions.first?.id
    func ask(_ place: OrganizationID, _ period: Period, isThen: Bool, _ details: AskFigure.Details) async throws
      -> AskFigure.Answer
    {
      let application = isThen ? country.city.application : country.application
      return try await application.answer(
        AskFigure(
          measure: question.measure, organization: place, period: period, filter: question.filter, breakdown: breakdown,
          heads: isThen ? heads : nil, details: details), as: country.city.chair)
    }
    let found = try await ask(country.nation, question.period, isThen: false, [.months, .children, .previous])
    guard let asOf = found.figure.asOf else { return (false, 0) }
    #expect(asOf == run.asOf, comment)
    let then = try await ask(country.nation, question.period, isThen: true, [.months, .children, .previous])
    #expect(found.figure.value == then.figure.value, "\(comment): \(question)")
    #expect(
      found.figure.parts.mapValues(\.value).filter { !$0.value.isZero }
        == then.figure.parts.mapValues(\.value).filter { !$0.value.isZero }, "\(comment): parts of \(question)")
    #expect(found.figure.records == 0, comment)
    if found.previous?.asOf != nil { #expect(found.previous?.value == then.previous?.value, "\(comment): \(question)") }
    #expect(found.months.map(\.value) == then.months.map(\.value), "\(comment): months of \(question)")
    for (child, before) in zip(found.children, then.children) where child.figure.asOf != nil {
      #expect(child.figure.value == before.figure.value, "\(comment): \(question) at \(child.organization.id)")
    }
    return (true, found.figure.value?.value ?? 0)
  }
}
