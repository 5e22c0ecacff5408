import Ledger
import Testing

@testable import Reports

@Suite struct WordingTests {
  private func compare(
    _ measure: String, _ now: FigureValue?, _ before: FigureValue?, in period: String = "2013",
    _ language: Language = .zh
  ) throws -> String {
    let names = try #require(Period(period)).previousNames
    return ComparisonText(measure: try SmallCatalogue.measure(measure), language: language, earlier: names)
      .text(now, before)
  }

  @Test(arguments: [
    (135, 123, "比上年增加12件、增长9.8%"), (120, 123, "比上年减少3件、下降2.4%"), (5, 5, "与上年持平"), (0, 0, "与上年持平"),
    (5, 0, "比上年增加5件（上年为零）"), (0, 5, "比上年减少5件、下降100%"), (10_001, 10_000, "比上年增加1件、增长不足0.1%"),
    (300, 100, "比上年增加200件、增长200%"), (3, 2, "比上年增加1件、增长50%"),
  ])
  func comparesCounts(_ now: Int64, _ before: Int64, _ expected: String) throws {
    #expect(try compare("petition.received", FigureValue(now), FigureValue(before)) == expected)
  }

  @Test func comparesSharesInPercentagePoints() throws {
    #expect(try compare("petition.rate", FigureValue(9680), FigureValue(9560)) == "比上年提高1.2个百分点")
    #expect(try compare("petition.rate", FigureValue(9500), FigureValue(9680)) == "比上年下降1.8个百分点")
    #expect(try compare("petition.rate", nil, FigureValue(9680)) == "上年没有可比数")
    #expect(
      try compare("petition.rate", FigureValue(9680), FigureValue(9560), .en)
        == "1.2 percentage points above the year before")
  }

  @Test func comparesMoneyAndWhatIsOnlyAboutKnown() throws {
    #expect(try compare("donation.money", FigureValue(3_000_000), FigureValue(1_000_000)) == "比上年增加2万元、增长200%")
    #expect(
      try compare("petition.received", FigureValue(60, above: 1), FigureValue(50)) == "比上年增加约10件、增长约20%")
  }

  @Test func namesTheEarlierPeriodByItsGrain() throws {
    let (now, before) = (FigureValue(2), FigureValue(1))
    #expect(try compare("petition.received", now, before, in: "2013Q2").hasPrefix("比上年同期增加1件"))
    #expect(try compare("petition.received", now, before, in: "2011..2015").hasPrefix("比前五年增加1件"))
    #expect(try compare("petition.received", now, now, in: "2013-06") == "与上年同期持平")
  }

  @Test func survivesTheLargestNumbers() throws {
    _ = try compare("petition.received", FigureValue(.max), FigureValue(.min))
    _ = try compare("petition.received", FigureValue(.min), FigureValue(.max))
    _ = try compare("donation.money", FigureValue(.max), FigureValue(1))
    _ = try compare("petition.rate", FigureValue(.min), FigureValue(0))
  }

  @Test(arguments: [
    (Int64(80_000), "800元"), (745_450, "7454.50元"), (1_000_000, "1万元"), (36_660_000, "36.66万元"),
    (123_456_789, "123.456789万元"), (999_999, "9999.99元"), (-36_660_000, "-36.66万元"), (0, "0元"),
  ])
  func writesMoneyToTheLastFen(_ fen: Int64, _ expected: String) throws {
    #expect(FigureText.text(FigureValue(fen), try SmallCatalogue.measure("donation.money"), .zh) == expected)
  }

  @Test func writesQualifiersWhereTheyBelong() throws {
    let count = try SmallCatalogue.measure("petition.received")
    let money = try SmallCatalogue.measure("donation.money")
    let rate = try SmallCatalogue.measure("petition.rate")
    #expect(FigureText.text(FigureValue(30, above: 1), count, .zh) == "30余件")
    #expect(FigureText.text(FigureValue(200, below: 1), count, .zh) == "近200件")
    #expect(FigureText.text(FigureValue(200, above: 1, below: 1), count, .zh) == "约200件")
    #expect(FigureText.text(FigureValue(2_000_000, above: 1), money, .zh) == "2万余元")
    #expect(FigureText.text(FigureValue(8000, above: 1), rate, .zh) == "80%以上")
    #expect(FigureText.text(FigureValue(9675), rate, .zh) == "96.75%")
    #expect(FigureText.text(FigureValue(10_000), rate, .zh) == "100%")
    #expect(FigureText.text(FigureValue(0), rate, .zh) == "0%")
    #expect(FigureText.text(FigureValue(30, above: 1), count, .en) == "over 30 matters")
    #expect(FigureText.text(FigureValue(30), count, .zh, withUnit: false) == "30")
  }

  @Test(arguments: [
    ("2013", "2013年", "2013"), ("2013Q2", "2013年第二季度", "the second quarter of 2013"),
    ("2013H1", "2013年上半年", "the first half of 2013"), ("2013-06", "2013年6月", "June 2013"),
    ("2011..2015", "2011—2015年", "2011–2015"),
    ("2013-01-01..2013-10-30", "2013年1月1日至10月30日", "2013-01-01 to 2013-10-30"),
    ("2012-12-30..2013-01-02", "2012年12月30日至2013年1月2日", "2012-12-30 to 2013-01-02"),
    ("2013-03-08", "2013年3月8日", "2013-03-08 to 2013-03-08"),
  ])
  func namesPeriods(_ written: String, _ chinese: String, _ english: String) throws {
    #expect(try #require(Period(written)).names == Names(chinese, english))
  }

  @Test func countsHeadingsInChinese() {
    #expect([1, 9, 10, 11, 20, 21, 99].map(ChineseNumeral.text) == ["一", "九", "十", "十一", "二十", "二十一", "九十九"])
  }
}
