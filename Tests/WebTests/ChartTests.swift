import Ledger
import Testing

@testable import Web

@Suite struct ChartTests {
  private let page = PageContext()

  @Test func scalesReachTheNextRoundNumber() {
    #expect(
      [0, 1, 3, 9, 10, 11, 34, 99, 401, 1000].map { ChartScale([$0]).top } == [1, 1, 4, 10, 10, 20, 40, 100, 500, 1000])
    #expect(ChartScale([400]).length(200, of: 150) == 75)
    #expect(ChartScale([1000]).length(1, of: 150) == 1)
    #expect(ChartScale([1000]).length(-5, of: 150) == 0)
    #expect(ChartScale([Int64.max]).length(Int64.max, of: 150) == 150)
  }

  @Test func organizationsStandInCodeOrderWhateverTheirValues() throws {
    let rows = [3, 1, 2].compactMap { serial in
      OrganizationID(330_122_000_000 + serial).map {
        OrganizationBars.Row(organization: $0, value: ChartValue("乡镇\(serial)", serial * 10))
      }
    }
    let markup = OrganizationBars(id: "o", title: Names("接访", "Petitions"), rows: rows).markup(page).text
    let places = try ["乡镇1", "乡镇2", "乡镇3"].map { try #require(markup.firstRange(of: $0)?.lowerBound) }
    #expect(places == places.sorted())
  }

  @Test func monthsShowBothYearsAndTheSameNumbersAsATable() throws {
    let first = try #require(Month("2013-01"))
    let months = (0..<12).map { first.adding(months: $0) }
    let bars = MonthBars(
      id: "m", title: Names("接访", "Petitions"), unit: Names("件", "cases"), months: months,
      now: months.map { $0.month <= 6 ? ChartValue("\($0)", Int64($0.month)) : nil },
      before: months.map { ChartValue("\($0.adding(months: -12))", 100) })
    let markup = bars.markup(page).text
    #expect(markup.components("class=\"now\" x=") == 6)
    #expect(markup.components("class=\"then\" x=") == 12)
    #expect(markup.contains("<title id=\"m-title\">接访</title>"))
    #expect(markup.contains("aria-labelledby=\"m-title m-desc\""))
    #expect(markup.components("<tr>") == 13)
    #expect(markup.contains(">12<") && markup.contains("—"))
  }

  @Test func sharesAddUpToTheWholeBar() {
    let bar = ShareBar(
      id: "s", title: Names("方式", "Ways"), parts: [ChartValue("来访", 1), ChartValue("来电", 2), ChartValue("来信", 0)])
    #expect(bar.parts.map(bar.share) == ["33.3%", "66.7%", "0.0%"])
    #expect(ShareBar(id: "s", title: Names("", ""), parts: [ChartValue("来访", 0)]).markup(page).text.contains("—"))
    #expect(bar.markup(page).text.contains("来访 1（33.3%）"))
  }

  @Test func labelsAreEscaped() {
    let bar = ShareBar(id: "s", title: Names("<b>", "<b>"), parts: [ChartValue("<script>", 1)])
    #expect(!bar.markup(page).text.contains("<script>"))
  }
}

extension String {
  /// How often a text stands in this one.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
