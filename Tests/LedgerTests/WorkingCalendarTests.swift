import Ledger
import Testing

@Suite struct WorkingCalendarTests {
  let published = WorkingCalendar.published

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func knowsTheDayOfTheWeek() throws {
    #expect(try day("2026-11-22").weekday == 7)
    #expect(try day("1970-01-01").weekday == 4)
    #expect(try day("1969-12-31").weekday == 3)
    #expect(try day("2024-02-29").weekday == 4)
  }

  /// Days off in all and make-up days of each notice.
  @Test(arguments: [(2023, 26, 7), (2024, 28, 8), (2025, 28, 5), (2026, 33, 6)])
  func holdsThePublishedYears(_ year: Int, _ off: Int, _ worked: Int) {
    let entries = published.listed.filter { $0.day.year == year }
    #expect(entries.count { !$0.isWorked } == off)
    #expect(entries.count(where: \.isWorked) == worked)
    #expect(published.notices[year]?.contains("〔\(year - 1)〕") == true)
    // A make-up day is a weekend, or it would be worked anyway.
    #expect(entries.filter { $0.isWorked && !$0.day.isWeekend } == [])
  }

  /// Statutory holidays never leave more than 252 days of work, nor fewer than 248.
  @Test(arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
  func countsTheWorkedDaysOfAYear(_ year: Int, _ expected: Int) throws {
    let stretch = try day("\(year)-01-01")...day("\(year)-12-31")
    #expect(published.workedDays(in: stretch) == expected)
  }

  @Test func knowsHolidaysAndMakeUpDays() throws {
    #expect(!published.isWorked(try day("2026-02-16")))
    #expect(published.isWorked(try day("2026-02-14")))
    #expect(!published.isWorked(try day("2026-02-13").adding(days: 8)))
    #expect(published.name(of: try day("2025-10-06")) == "国庆节、中秋节")
    #expect(published.workedDay(from: try day("2026-02-15")) == Day("2026-02-24"))
    #expect(published.workedDay(from: try day("2026-02-14")) == Day("2026-02-14"))
    #expect(published.adding(workedDays: 3, to: try day("2026-09-30")) == Day("2026-10-10").map { $0 })
  }

  @Test func worksAnUnknownYearByWeekendsAndSaysSo() throws {
    let christmas = try day("2031-12-25")
    #expect(published.isWorked(christmas))
    #expect(published.gaps(in: try day("2026-12-01")...day("2028-01-02")) == [2027, 2028])
    #expect(published.gaps(in: try day("2023-01-01")...day("2026-12-31")) == [])
  }

  /// One day after another, against whole weeks and exceptions.
  @Test(arguments: [1, 2, 3, 20_261_122] as [UInt64])
  func agreesWithCountingDayByDay(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    print("seed \(seed)")
    let first = try day("2021-06-01").dayNumber
    let listed = Dictionary(uniqueKeysWithValues: published.listed.map { ($0.day, $0.isWorked) })
    for _ in 0..<400 {
      let start = Day(dayNumber: first + Int.random(in: 0..<2200, using: &random))
      let count = Int.random(in: 0...90, using: &random)
      var (walked, left) = (start, count)
      while left > 0 {
        walked = Day(dayNumber: walked.dayNumber + 1)
        if listed[walked] ?? (walked.weekday < 6) { left -= 1 }
      }
      let reached = published.adding(workedDays: count, to: start)
      #expect(reached == walked, "\(count) after \(start)")
      if count > 0 {
        #expect(published.isWorked(reached))
        #expect(published.workedDays(in: start.adding(days: 1)...reached) == count, "\(start) to \(reached)")
      }
      let worked = published.workedDay(from: start)
      #expect(worked == start || published.workedDays(in: start...worked) == 1)
    }
  }

  @Test func readsTheLinesThatAClerkKeeps() throws {
    let text = "# 明年\n\n2027 国办发明电〔2026〕1号\n2027-02-05 休 春节\n2027/2/14　班\n 2027.2.8 off Spring Festival\n"
    let calendar = try WorkingCalendar(text: text)
    #expect(calendar.notices == [2027: "国办发明电〔2026〕1号"])
    #expect(!calendar.isWorked(try day("2027-02-05")))
    #expect(calendar.isWorked(try day("2027-02-14")))
    #expect(calendar.name(of: try day("2027-02-08")) == "Spring Festival")
    #expect(calendar.text == "2027 国办发明电〔2026〕1号\n2027-02-05 休 春节\n2027-02-08 休 Spring Festival\n2027-02-14 班\n")
  }

  @Test func readsBackWhatItWrites() throws {
    #expect(try WorkingCalendar(text: published.text) == published)
  }

  @Test func namesEveryProblemWithItsLine() throws {
    let text = "2027-02-05 休 春节\n2028\n2028 甲\n2028 乙\n2028-01-01 放假\n2028-01-02 休\n2028-01-02 班\n春节 休\n2028-02-30 休"
    let refusal = #expect(throws: Refusal.self) { try WorkingCalendar(text: text) }
    #expect(refusal?.problems.map(\.place) == ["2", "4", "5", "7", "8", "9", "1"])
    #expect(refusal?.problems.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty } == true)
  }

  @Test(arguments: [11, 12] as [UInt64])
  func survivesAnyText(_ seed: UInt64) {
    var random = SeededRandom(seed)
    print("seed \(seed)")
    let pieces = [
      "2027", "-", "02", "05", " ", "休", "班", "\n", "\r\n", "#", "甲", "〔", "99999999999999999999", "\u{0}", "\t", "٣",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if let calendar = try? WorkingCalendar(text: text) {
        #expect((try? WorkingCalendar(text: calendar.text)) == calendar, "\(text.debugDescription)")
      }
    }
  }

  @Test func aLaterNoticeReplacesItsYearAndNoOther() throws {
    let changed = try WorkingCalendar(text: "2026 更正\n2026-01-01 休 元旦")
    let calendar = published.replacing(with: changed)
    #expect(calendar.isWorked(try day("2026-02-16")))
    #expect(!calendar.isWorked(try day("2025-10-06")))
    #expect(calendar.notices[2026] == "更正")
  }
}
