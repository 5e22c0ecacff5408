import Ledger
import Testing

@Suite struct DayTests {
  /// Counts days one by one, by the rule for leap years only.
  @Test func agreesWithCountingDaysOneByOne() throws {
    var number = try #require(Day(1900, 1, 1)).dayNumber
    var lastDay: Day?
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        #expect(Day(year, month + 1, length + 1) == nil)
        for day in 1...length {
          guard let made = Day(year, month + 1, day), made.dayNumber == number, Day(dayNumber: number) == made,
            lastDay.map({ $0 < made }) ?? true
          else {
            Issue.record("\(year)-\(month + 1)-\(day) is not day \(number)")
            return
          }
          lastDay = made
          number += 1
        }
      }
    }
    #expect(Day(1970, 1, 1)?.dayNumber == 0)
  }

  @Test(arguments: [
    (1899, 12, 31), (2200, 1, 1), (2013, 0, 1), (2013, 13, 1), (2013, 2, 29), (2013, 4, 31), (2013, 1, 0),
  ])
  func refusesDaysThatDoNotExist(_ year: Int, _ month: Int, _ day: Int) { #expect(Day(year, month, day) == nil) }

  @Test(arguments: [
    "2013-6-26", "2013-06-261", "2013/06/26", "+013-06-26", "2013-06-2６", "2013-02-29", "", "abcd-ef-gh", "2013-+6-26",
  ])
  func readsOnlyTheExactForm(_ text: String) { #expect(Day(text) == nil) }

  @Test(arguments: [
    "2013-06-26", "2013-6-26", "2013/6/26", "2013.6.26", "2013年6月26日", "20130626", " 2013年06月26日 ", "２０１３年６月２６日",
  ])
  func readsDaysAsClerksWriteThem(_ text: String) { #expect(Day(written: text) == Day(2013, 6, 26)) }

  @Test(arguments: [
    "2013年6月", "26/6/2013", "2013-+6-26", "2013-13-01", "20131301", "2013-06-26-01", "-0130626", "6月26日", "日",
  ])
  func refusesWhatIsNoDay(_ text: String) { #expect(Day(written: text) == nil) }

  @Test func printsWhatItReads() throws {
    let seed: UInt64 = 11
    print("day seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<500 {
      let day = Day(dayNumber: Int.random(in: -25_567...84_005, using: &random))
      #expect(Day(day.description) == day)
      #expect(Day(written: day.description) == day)
      #expect(day.adding(days: 40).dayNumber - day.dayNumber == 40)
    }
  }

  @Test(arguments: [
    ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2026-03-07", 6, "2026-09-07"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-05-31", 0, "2026-05-31"),
  ])
  func addsMonthsWithinTheLengthOfTheMonth(_ day: String, _ months: Int, _ expected: String) throws {
    #expect(try #require(Day(day)).adding(months: months).description == expected)
  }
}
