import Testing

@testable import Web

/// Answers about hidden and unknown records leave on one grid.
@Suite struct EvenAnswersTests {
  @Test func everyAnswerWaitsForTheNextLine() {
    for microseconds in [0, 1, 900, 24_999, 25_000, 25_001, 31_337, 1_000_000] {
      let passed = Duration.microseconds(microseconds)
      let wait = EvenAnswers.wait(after: passed)
      let lines = (passed + wait) / EvenAnswers.grid
      #expect(wait >= .zero && wait < EvenAnswers.grid && abs(lines - lines.rounded()) < 1e-9, "\(microseconds)")
    }
  }
}
