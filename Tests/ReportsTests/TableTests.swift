import Ledger
import Testing

@testable import Reports

@Suite struct TableTests {
  private func table(_ line: String, _ ledger: SmallLedger, in period: String = "2013") throws -> [String] {
    try SmallCounty.fill(line, ledger, in: period).flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private var shared: SmallLedger {
    var ledger = SmallLedger()
    ledger.put("petition.received", FigureValue(135))
    ledger.put("petition.received", FigureValue(60), at: 1)
    ledger.put("petition.received", FigureValue(70), at: 2)
    ledger.put("petition.rate", FigureValue(9680))
    ledger.put("petition.rate", FigureValue(10_000), at: 1)
    ledger.put("petition.rate", nil, at: 2)
    return ledger
  }

  @Test func addsUpByOrganizationWithWhatTheOrganizationDidItself() throws {
    let rows = try table("|表 按下级组织| 来信来访：petition.received | petition.rate |", shared)
    #expect(
      rows
        == ["组织\t来信来访（件）\t办结率（%）", "河口镇妇联\t60\t100", "石桥乡妇联\t70\t—", "本级\t5\t—", "合计\t135\t96.8"].map {
          $0.replacing("合计", with: "全部")
        })
  }

  @Test func saysThatJointActsCountOnceInTheTotal() throws {
    var ledger = shared
    ledger.put("petition.received", FigureValue(100))
    let rows = try table("|表 按下级组织| petition.received |", ledger)
    #expect(rows.suffix(2) == ["本级及联合开展去重\t-30", "合计\t100"])
  }

  @Test func leavesOutTheOwnRowWhenRowsAddUp() throws {
    var ledger = shared
    ledger.put("petition.received", FigureValue(130))
    #expect(try table("|表 按下级组织| petition.received |", ledger).count == 4)
  }

  @Test func tellsAMoneyColumnInOneUnit() throws {
    var ledger = SmallLedger()
    ledger.put("donation.money", FigureValue(2_080_000))
    ledger.put("donation.money", FigureValue(2_000_000), at: 1)
    ledger.put("donation.money", FigureValue(80_000), at: 2)
    #expect(
      try table("|表 按下级组织| donation.money |", ledger) == [
        "组织\t捐款（万元）", "河口镇妇联\t2", "石桥乡妇联\t0.08", "合计\t2.08",
      ])
  }

  @Test func listsThePartsOfThePeriod() throws {
    var ledger = SmallLedger()
    ledger.put("petition.received", FigureValue(3), in: "2013Q2")
    ledger.put("petition.received", FigureValue(1), in: "2013-04")
    ledger.put("petition.received", FigureValue(2), in: "2013-06")
    #expect(
      try table("|表 按月| petition.received |", ledger, in: "2013Q2") == [
        "期间\t接待来信来访（件）", "2013年4月\t1", "2013年5月\t0", "2013年6月\t2", "合计\t3",
      ])
  }

  @Test func cutsTheFirstAndLastPartToTheDaysAskedFor() throws {
    let period = try #require(Period("2012-12-30..2013-02-10"))
    #expect(period.parts(.month).map(\.description) == ["2012-12-30..2012-12-31", "2013-01", "2013-02-01..2013-02-10"])
    #expect(period.parts(.year).map(\.description) == ["2012-12-30..2012-12-31", "2013-01-01..2013-02-10"])
  }

  @Test func tellsYearsWhereMonthsWouldBeTooMany() throws {
    var ledger = SmallLedger()
    ledger.put("petition.received", FigureValue(3), in: "2011..2015")
    let rows = try table("|表 按月| petition.received |", ledger, in: "2011..2015")
    #expect(rows.map { $0.prefix(5) } == ["期间\t接待", "2011年", "2012年", "2013年", "2014年", "2015年", "合计\t3"])
  }

  @Test func dropsATableOfNothing() throws {
    #expect(try table("|表 按下级组织| petition.received | petition.rate |", SmallLedger()).isEmpty)
    #expect(try table("|表 按月| donation.money |", SmallLedger()).isEmpty)
  }

  @Test func namesTheOrganizationOfEveryCellInTheAppendix() throws {
    let template = try Template("# 总结\n|表 按下级组织| petition.received |", catalogue: SmallCatalogue.catalogue)
    let document = template.fill(try SmallCounty.context(), figure: shared.answer)
    #expect(document.figures.map(\.organizationName) == ["河口镇妇联", "石桥乡妇联", "青山县妇联"])
  }
}
