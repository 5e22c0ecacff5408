import Foundation
import Ledger
import Testing

@Suite struct FestivalTests {
  @Test func festivalsOfTheFarmersCalendarAreThoseOfFoundation() throws {
    var chinese = Calendar(identifier: .chinese)
    var gregorian = Calendar(identifier: .gregorian)
    let zone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    (chinese.timeZone, gregorian.timeZone) = (zone, zone)
    let wanted: [LunarFestival: (Int, Int)] = [
      .spring: (1, 1), .dragonBoat: (5, 5), .midAutumn: (8, 15), .doubleNinth: (9, 9),
    ]
    for year in 2020...2049 {
      for festival in LunarFestival.allCases {
        let day = try #require(festival.day(in: year))
        let noon = try #require(
          gregorian.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)))
        let there = chinese.dateComponents([.month, .day], from: noon)
        let (month, number) = try #require(wanted[festival])
        #expect(there.month == month && there.day == number && there.isLeapMonth != true, "\(festival) \(day)")
      }
    }
    #expect(LunarFestival.spring.day(in: 2019) == nil && LunarFestival.spring.day(in: 2050) == nil)
  }

  @Test func mothersDayIsTheSecondSundayOfMay() {
    let festival = Festival("mothersDay", "母亲节", "Mother's Day", .weekday(2, of: 7, in: 5))
    #expect(festival.days(in: 2024)?.lowerBound.description == "2024-05-12")
    #expect(festival.days(in: 2022)?.lowerBound.description == "2022-05-08")
  }

  @Test func aFestivalIsNearAcrossTheNewYear() throws {
    let festival = Festival("newYear", "元旦", "New Year", .day(1, 1))
    let december = try #require(Day("2024-12-20"))
    #expect(festival.days(within: Festival.weeks(around: december))?.lowerBound.description == "2025-01-01")
    let july = try #require(Day("2024-07-20"))
    #expect(festival.days(within: Festival.weeks(around: july)) == nil)
  }

  @Test func aWeekHoldsItsDay() throws {
    let festival = Festival("familyWeek", "家庭教育宣传周", "week", .week(month: 5, day: 15))
    let days = try #require(festival.days(in: 2023))
    #expect(days.lowerBound.description == "2023-05-15" && days.upperBound.description == "2023-05-21")
  }
}
