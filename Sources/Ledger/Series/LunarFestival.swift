/// A festival of the farmers' calendar.
///
/// Worked out beforehand for 2020 to 2049; `FestivalTests` compares each with the calendar of Foundation.
public enum LunarFestival: Int, Sendable, CaseIterable {
  /// 正月初一
  case spring
  /// 五月初五
  case dragonBoat
  /// 八月十五
  case midAutumn
  /// 九月初九
  case doubleNinth

  /// Nil outside the years that are known.
  public func day(in year: Int) -> Day? {
    let index = year - Self.firstYear
    guard Self.days.indices.contains(index) else { return nil }
    let written = Self.days[index][rawValue]
    return Day(year, written / 100, written % 100)
  }

  private static let firstYear = 2020

  /// Month and day, as 125 for 25 January.
  private static let days: [[Int]] = [
    [125, 625, 1001, 1025], [212, 614, 921, 1014], [201, 603, 910, 1004], [122, 622, 929, 1023], [210, 610, 917, 1011],
    [129, 531, 1006, 1029], [217, 619, 925, 1018], [206, 609, 915, 1008], [126, 528, 1003, 1026],
    [213, 616, 922, 1016],
    [203, 605, 912, 1005], [123, 624, 1001, 1024], [211, 612, 919, 1012], [131, 601, 908, 1001], [219, 620, 927, 1020],
    [208, 610, 916, 1009], [128, 530, 1004, 1027], [215, 618, 924, 1017], [204, 607, 913, 1007],
    [124, 527, 1002, 1026],
    [212, 614, 920, 1014], [201, 603, 910, 1003], [122, 622, 928, 1022], [210, 611, 917, 1011], [130, 531, 1005, 1029],
    [217, 619, 925, 1018], [206, 608, 915, 1008], [126, 529, 1004, 1027], [214, 615, 922, 1016], [202, 604, 911, 1005],
  ]
}
