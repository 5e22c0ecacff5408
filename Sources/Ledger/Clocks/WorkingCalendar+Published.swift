extension WorkingCalendar {
  /// 2023 to 2026 as the General Office of the State Council announced them; later years are entered by a clerk.
  public static let published = WorkingCalendar(
    notices: Dictionary(uniqueKeysWithValues: years.map { ($0.year, $0.notice) }),
    entries: years.flatMap { year in year.holidays.flatMap { $0.entries(in: year.year) } + year.makeUpDays })

  private static let years = [
    Year(
      2023, "国办发明电〔2022〕16号",
      [
        Holiday("元旦", 1, 1...2), Holiday("春节", 1, 21...27), Holiday("清明节", 4, 5...5), Holiday("劳动节", 4, 29...30),
        Holiday("劳动节", 5, 1...3), Holiday("端午节", 6, 22...24), Holiday("中秋节、国庆节", 9, 29...30),
        Holiday("中秋节、国庆节", 10, 1...6),
      ], worked: [(1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8)]),
    Year(
      2024, "国办发明电〔2023〕7号",
      [
        Holiday("元旦", 1, 1...1), Holiday("春节", 2, 10...17), Holiday("清明节", 4, 4...6), Holiday("劳动节", 5, 1...5),
        Holiday("端午节", 6, 10...10), Holiday("中秋节", 9, 15...17), Holiday("国庆节", 10, 1...7),
      ], worked: [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)]),
    Year(
      2025, "国办发明电〔2024〕12号",
      [
        Holiday("元旦", 1, 1...1), Holiday("春节", 1, 28...31), Holiday("春节", 2, 1...4), Holiday("清明节", 4, 4...6),
        Holiday("劳动节", 5, 1...5), Holiday("端午节", 5, 31...31), Holiday("端午节", 6, 1...2),
        Holiday("国庆节、中秋节", 10, 1...8),
      ], worked: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)]),
    Year(
      2026, "国办发明电〔2025〕7号",
      [
        Holiday("元旦", 1, 1...3), Holiday("春节", 2, 15...23), Holiday("清明节", 4, 4...6), Holiday("劳动节", 5, 1...5),
        Holiday("端午节", 6, 19...21), Holiday("中秋节", 9, 25...27), Holiday("国庆节", 10, 1...7),
      ], worked: [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]),
  ]
}

/// Consecutive days off within one month.
private struct Holiday {
  let name: String
  let month: Int
  let days: ClosedRange<Int>

  init(_ name: String, _ month: Int, _ days: ClosedRange<Int>) {
    self.name = name
    self.month = month
    self.days = days
  }

  func entries(in year: Int) -> [WorkingCalendar.Entry] {
    days.compactMap { Day(year, month, $0) }.map { .init($0, isWorked: false, name: name) }
  }
}

private struct Year {
  let year: Int
  let notice: String
  let holidays: [Holiday]
  let makeUpDays: [WorkingCalendar.Entry]

  init(_ year: Int, _ notice: String, _ holidays: [Holiday], worked: [(Int, Int)]) {
    self.year = year
    self.notice = notice
    self.holidays = holidays
    makeUpDays = worked.compactMap { Day(year, $0.0, $0.1) }.map { .init($0, isWorked: true) }
  }
}
