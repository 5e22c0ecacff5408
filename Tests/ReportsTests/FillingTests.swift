import Ledger
import Testing

@testable import Reports

@Suite struct FillingTests {
  private var busy: SmallLedger {
    var ledger = SmallLedger()
    ledger.put("petition.received", FigureValue(135), records: 135)
    ledger.put("petition.received", FigureValue(123), in: "2012", records: 123)
    ledger.put("petition.received", FigureValue(80), where: "channel=visit", records: 80)
    ledger.put("donation.money", FigureValue(36_660_000), records: 4)
    ledger.put(
      "award.standing", FigureValue(17), records: 17,
      parts: [
        "city": .init(FigureValue(0), records: 0), "province": .init(FigureValue(13), records: 13),
        "nation": .init(FigureValue(2), records: 2), "": .init(FigureValue(2), records: 2),
      ])
    return ledger
  }

  @Test func putsFiguresWordsAndBreakdownsInPlace() throws {
    let blocks = try SmallCounty.fill(
      """
      {组织}在{上级}领导下，{期间}接待{petition.received}，其中来访{petition.received where channel=visit 数}件，{比上年 petition.received}（{上年}为{上年 petition.received}）。
      捐款{donation.money}；典型{分列 award.standing level}（{分列 award.standing level 数}）。
      """, busy)
    #expect(
      blocks == [
        "青山县妇联在东江市妇联领导下，2013年接待135件，其中来访80件，比上年增加12件、增长9.8%（2012年为123件）。"
          + "捐款36.66万元；典型国家级2个、省级13个、未注明2个（国家级2、省级13、未注明2）。"
      ])
  }

  @Test func speaksEnglishWhenAsked() throws {
    let blocks = try SmallCounty.fill(
      "{petition.received}, {比上年 petition.received}; {donation.money}; {分列 award.standing level}", busy, .en)
    #expect(
      blocks == [
        "135 matters, 12 matters (9.8%) more than the year before; 366600 yuan; nation 2, province 13, not stated 2"
      ])
  }

  @Test func dropsASentenceWhenAllItsFiguresAreZero() throws {
    let text =
      "甲。[[办结{petition.closed}。]][[接待{petition.received}[[，办结{petition.closed}]][[，来访{petition.received 其中 渠道=来访}]]。]]"
    #expect(try SmallCounty.fill(text, busy) == ["甲。接待135件，来访80件。"])
  }

  @Test func keepsASentenceThatHasOneFigureLeft() throws {
    #expect(try SmallCounty.fill("[[接待{petition.received}、办结{petition.closed}。]]", busy) == ["接待135件、办结0件。"])
  }

  @Test func dropsParagraphsAndHeadingsWithNothingLeftAndNumbersTheRest() throws {
    let blocks = try SmallCounty.fill(
      """
      ## 办结
      [[办结{petition.closed}。]]
      ### 细目
      [[{petition.rate}]]
      ## 接待
      接待{petition.received}
      ### 空
      #### 更空
      ### 捐赠
      捐款{donation.money}
      #### 明细
      明细
      ## 典型
      ### 级别
      典型{award.standing}
      """, busy)
    #expect(
      blocks == [
        "一、接待", "接待135件", "（一）捐赠", "捐款36.66万元", "1. 明细", "明细", "二、典型", "（一）级别", "典型17个",
      ])
  }

  @Test(arguments: [
    ("甲[[，办结{petition.closed}]]。", "甲。"), ("甲，[[办结{petition.closed}，]]乙。", "甲，乙。"),
    ("甲、[[办结{petition.closed}]]。", "甲。"), ("甲：[[办结{petition.closed}]]，乙。", "甲：乙。"),
    ("[[办结{petition.closed}]]，甲。", "甲。"), ("甲。[[办结{petition.closed}]]，乙", "甲。乙"),
    ("甲，[[办结{petition.closed}]]", "甲。"), ("甲{petition.received}[[办结{petition.closed}]]，乙", "甲135件，乙"),
    ("甲，[[{petition.closed}、]][[{petition.closed}、]]乙", "甲，乙"), ("甲[[{petition.closed}]]乙，，丙", "甲乙，，丙"),
  ])
  func leavesNoDoubledMarksWhereAClauseVanished(_ text: String, _ expected: String) throws {
    #expect(try SmallCounty.fill(text, busy) == [expected])
  }

  @Test func comparesNothingWhenNothingIsKnownOfTheYearBefore() throws {
    var ledger = SmallLedger()
    ledger.put("petition.received", FigureValue(135))
    ledger.put("petition.closed", FigureValue(130))
    let text = "受理{petition.received}，{比上年 petition.received}[[；办结{比上年 petition.closed}]]。"
    #expect(try SmallCounty.fill(text, ledger) == ["受理135件。"])
    ledger.put("petition.closed", FigureValue(125), in: "2012")
    #expect(
      try SmallCounty.fill(text, ledger) == ["受理135件，比上年增加135件（上年为零）；办结比上年增加5件、增长4%。"])
  }

  @Test func saysSoWhenThereIsNothingToDivideBy() throws {
    var ledger = SmallLedger()
    ledger.put("petition.rate", nil)
    ledger.put("petition.rate", FigureValue(9000), in: "2012")
    #expect(try SmallCounty.fill("办结率{petition.rate}，{比上年 petition.rate}", ledger) == ["办结率—，上年没有可比数"])
    #expect(try SmallCounty.fill("[[办结率{petition.rate}]]", ledger).isEmpty)
  }

  @Test func entersEachFigureOnceInTheAppendix() throws {
    let template = try Template(
      "# {组织}\n{petition.received}和{petition.received}，{比上年 petition.received}[[{petition.closed}]]",
      catalogue: SmallCatalogue.catalogue)
    let document = template.fill(try SmallCounty.context(), figure: busy.answer)
    #expect(document.title == "青山县妇联")
    #expect(document.figures.map(\.text) == ["135件", "123件"])
    #expect(document.figures.map(\.records) == [135, 123])
    #expect(document.figures.map(\.request.period.description) == ["2013", "2012"])
    #expect(document.figures[0].definition == "期间内登记的来信来访件数")
    guard case .paragraph(let runs) = document.blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    #expect(runs.map(\.figures) == [[0], [], [0], [], [1, 0]])
  }

  @Test func leadsEveryPartOfABreakdownToItsOwnRecords() throws {
    let template = try Template("# 总结\n{分列 award.standing level}", catalogue: SmallCatalogue.catalogue)
    let figures = template.fill(try SmallCounty.context(), figure: busy.answer).figures
    #expect(figures.map(\.request.filter.description) == ["level=nation", "level=province", ""])
    #expect(figures.map(\.name) == ["先进典型（级别：国家级）", "先进典型（级别：省级）", "先进典型"])
    #expect(figures.map(\.text) == ["2个", "13个", "17个"])
  }

  @Test func asksForEachFigureOnce() throws {
    let template = try Template(
      "# 总结\n{petition.received}{petition.received}{比上年 petition.received}[[{petition.closed}]]\n|表 按下级组织| petition.received |",
      catalogue: SmallCatalogue.catalogue)
    let requests = template.requests(try SmallCounty.context())
    #expect(Set(requests).count == requests.count)
    #expect(requests.count == 5)
  }

  @Test func passesOnWhatTheCallerThrows() throws {
    let template = try Template("# 总结\n{petition.received}", catalogue: SmallCatalogue.catalogue)
    let context = try SmallCounty.context()
    #expect(throws: Refusal.self) {
      try template.fill(context) { _ in throw Refusal(.forbidden, "无权查看", "not permitted") }
    }
  }
}
