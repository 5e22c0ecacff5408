import Ledger
import Testing

@Suite struct PeriodTests {
  private func day(_ random: inout SeededRandom) -> Day {
    Day(dayNumber: Int.random(in: -25_567...84_005, using: &random))
  }

  @Test func readsWhatItPrints() throws {
    let seed: UInt64 = 12
    print("period seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<400 {
      let (a, b) = (day(&random), day(&random))
      let grains = Period.Grain.allCases.map { Period($0, of: a) }
      for period in grains + [try #require(Period(from: min(a, b), through: max(a, b)))] where period.last.year < 2200 {
        #expect(Period(period.description) == period, "\(period)")
      }
    }
  }

  @Test func holdsEveryDayOfItsPartsOnce() throws {
    let seed: UInt64 = 13
    print("parts seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<300 {
      let start = day(&random)
      let period = try #require(
        Period(from: start, through: start.adding(days: Int.random(in: 0...500, using: &random))))
      let parts = period.parts
      var days: [Day] = []
      func take(_ range: ClosedRange<Day>) {
        days += (range.lowerBound.dayNumber...range.upperBound.dayNumber).map { Day(dayNumber: $0) }
      }
      parts.head.map(take)
      parts.months.map { take($0.lowerBound.first...$0.upperBound.last) }
      parts.tail.map(take)
      #expect(days == (period.first.dayNumber...period.last.dayNumber).map { Day(dayNumber: $0) }, "\(period)")
    }
  }

  @Test func neverEndsBeforeItBegins() {
    let seed: UInt64 = 14
    print("order seed \(seed)")
    var random = SeededRandom(seed)
    let edges = [Day(1900, 1, 1), Day(2199, 12, 31), Day(2012, 2, 29)].compactMap(\.self)
    for start in edges + (0..<300).map({ _ in day(&random) }) {
      for period in Period.Grain.allCases.map({ Period($0, of: start) })
        + [Period(from: start, through: start)].compactMap(\.self)
      {
        #expect(period.contains(start))
        #expect(period.first <= period.last)
        #expect(period.previous.first <= period.previous.last, "\(period)")
        _ = period.previous.parts
      }
    }
  }

  @Test(arguments: [
    ("2013", "2012"), ("2013Q2", "2012Q2"), ("2013H1", "2012H1"), ("2013-06", "2012-06"), ("2011..2015", "2006..2010"),
    ("2013-01-01..2013-10-31", "2012-01-01..2012-10-31"), ("2013-02", "2012-02"), ("2012-02", "2011-02"),
    ("2012-02-29", "2011-02-28..2011-02-28"), ("2013-02-28", "2012-02-28..2012-02-29"),
    ("2012-01-15..2012-02-29", "2011-01-15..2011-02-28"),
  ])
  func comparesWithTheSameStretchAYearEarlier(_ period: String, _ earlier: String) throws {
    #expect(try #require(Period(period)).previous.description == earlier)
  }

  @Test(arguments: [
    "", "13", "2013Q5", "2013Q0", "2013H3", "2013X1", "2013-13", "2015..2011", "2013..", "..2013", "2011..2012..2013",
    "1899",
    "2200", "2013Q", "2013Q11", "2013-1-1", "＋213",
  ])
  func refusesWhatIsNoPeriod(_ text: String) { #expect(Period(text) == nil) }

  @Test func refusesAnEndlessChainOfDots() {
    #expect(Period(String(repeating: "2013..", count: 200_000) + "2013") == nil)
  }

  @Test func becomesTheNamedStretchItIs() throws {
    #expect(Period("2013-01-01..2013-12-31")?.grain == .year)
    #expect(Period("2013-04-01..2013-06-30")?.description == "2013Q2")
    #expect(Period("2011-01-01..2015-12-31")?.description == "2011..2015")
    #expect(Period("2013Q1..2013Q3")?.description == "2013-01-01..2013-09-30")
    #expect(Period(.years, of: try #require(Day(2013, 5, 5))).description == "2011..2015")
  }

  @Test func countsMonthsAcrossYears() throws {
    let month = try #require(Month("2012-11"))
    #expect(month.adding(months: 3).description == "2013-02")
    #expect(month.adding(months: -11).description == "2011-12")
    #expect(month.adding(months: 3).last == Day(2013, 2, 28))
    #expect(Month("2013-6") == nil)
  }
}
