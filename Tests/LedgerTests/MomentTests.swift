import Ledger
import Testing

@Suite struct MomentTests {
  @Test func readsWhatItPrints() {
    let seed: UInt64 = 21
    print("moment seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<500 {
      let moment = Moment(milliseconds: Int64.random(in: -2_208_988_800_000...7_258_118_399_999, using: &random))
      #expect(Moment(moment.description) == moment)
    }
    #expect(Moment(milliseconds: 0).description == "1970-01-01T00:00:00.000Z")
    #expect(Moment(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test(arguments: [
    "", "2013-06-26", "2013-06-26T08:30:00Z", "2013-06-26T24:00:00.000Z", "2013-06-26T08:60:00.000Z",
    "2013-06-26T08:30:61.000Z", "2013-06-26 08:30:00.000Z", "2013-06-26T08-30-00.000Z", "2013-02-30T08:30:00.000Z",
    "2013-06-26T08:30:00.000+", "2013-06-26T08:30:00,000Z",
  ])
  func refusesAnyOtherForm(_ text: String) { #expect(Moment(text) == nil) }

  @Test func knowsTheDayInChina() throws {
    let evening = try #require(Moment("2013-12-31T15:59:59.999Z"))
    #expect(evening.chinaDay == Day(2013, 12, 31))
    #expect(Moment(milliseconds: evening.milliseconds + 1).chinaDay == Day(2014, 1, 1))
    #expect(Moment("2013-06-26T08:30:00.125Z")?.chinaText == "2013-06-26 16:30")
    #expect(evening.adding(seconds: 1).chinaDay == Day(2014, 1, 1))
  }
}
