import Ledger
import Testing

@testable import Web

@Suite struct PeriodChoiceTests {
  private static let today = Day(2013, 6, 30)

  @Test(
    arguments: [
      ([:], "2013"), (["period": "2012Q3"], "2012Q3"), (["year": "2011", "part": ""], "2011"),
      (["year": "2011", "part": "H2"], "2011H2"), (["year": "2011", "part": "03"], "2011-03"),
      (["year": "2014", "part": "plan"], "2011..2015"),
      (["from": "2013-1-1", "through": "2013-10-31", "year": "2011"], "2013-01-01..2013-10-31"),
      (["from": "2013-04-01", "through": "2013-06-30"], "2013Q2"),
    ] as [([String: String], String)])
  func readsWhatWasChosen(_ query: [String: String], _ expected: String) throws {
    let today = try #require(Self.today)
    #expect(try PeriodChoice.read(FormAnswers(query.mapValues { [$0] }), today).description == expected)
  }

  @Test(
    arguments: [
      ["period": "soon"], ["from": "2013-01-01"], ["from": "2013-02-01", "through": "2013-01-01"],
      ["year": "2011", "part": "Q9"], ["year": "x", "part": "plan"],
    ] as [[String: String]])
  func refusesWhatIsNoPeriod(_ query: [String: String]) throws {
    let today = try #require(Self.today)
    #expect { _ = try PeriodChoice.read(FormAnswers(query.mapValues { [$0] }), today) } throws: {
      ($0 as? Refusal)?.code == .invalid
    }
  }

  @Test(
    arguments: [
      ("2013", "2012", "2014"), ("2013Q1", "2012Q4", "2013Q2"), ("2013-01", "2012-12", "2013-02"),
      ("2011..2015", "2006..2010", "2016..2020"),
    ])
  func stepsToTheStretchesBeforeAndAfter(_ shown: String, _ earlier: String, _ later: String) throws {
    let chooser = PeriodChooser(
      period: try #require(Period(shown)), today: try #require(Self.today),
      page: Address(["figures"], ["organization": "330199000000", "period": shown]))
    let markup = chooser.markup(PageContext()).text
    #expect(markup.contains("period=\(earlier)\"") && markup.contains("period=\(later)\""))
    #expect(markup.contains("name=\"organization\" value=\"330199000000\""))
  }
}
