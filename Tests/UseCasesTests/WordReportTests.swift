import Ledger
import OfficeFiles
import Reports
import Testing
import UseCases

@Suite struct WordReportTests {
  private func report() throws -> ReportDocument {
    let organization = try #require(OrganizationID(330_199_000_000))
    let township = try #require(OrganizationID(330_199_000_001))
    let (year, before) = (try #require(Period("2013")), try #require(Period("2012")))
    func figure(_ organization: OrganizationID, _ period: Period, _ value: Int64, _ name: String) -> ReportFigure {
      ReportFigure(
        request: FigureRequest(measure: "petition.received", organization: organization, period: period),
        value: FigureValue(value), records: value, name: "信访受理件数", organizationName: name, definition: "登记的件数",
        text: "\(value)件")
    }
    return ReportDocument(
      title: "青山县妇联2013年工作总结", language: .zh, organization: organization, organizationName: "青山县妇联", period: year,
      blocks: [
        .heading(level: 1, number: "一、", [ReportRun("维权")]), .heading(level: 2, number: "（一）", [ReportRun("信访")]),
        .heading(level: 3, number: "1. ", [ReportRun("接访")]),
        .paragraph([
          ReportRun("受理"), ReportRun("135件", figures: [0]), ReportRun("，"), ReportRun("比上年增加12件", figures: [1, 0]),
        ]),
        .table(ReportTable(header: ["组织", "件"], rows: [[[ReportRun("河口镇妇联")], [ReportRun("60", figures: [2])]]])),
      ],
      figures: [
        figure(organization, year, 135, "青山县妇联"), figure(organization, before, 123, "青山县妇联"),
        figure(township, year, 60, "河口镇妇联"),
      ])
  }

  private func runs(_ document: WordDocument) -> [WordDocument.Run] {
    document.blocks.flatMap { block -> [WordDocument.Run] in
      switch block {
      case .heading(_, let runs), .paragraph(let runs, _): runs
      case .table(let table): (table.header + table.rows.joined()).flatMap(\.runs)
      case .title, .signature, .pageBreak, .appendix: []
      }
    }
  }

  @Test func leadsEveryFigureToItsRowInTheAppendix() throws {
    let day = try #require(Day(2014, 1, 15))
    let document = try report().word(signedOn: day) { _ in nil }
    #expect(runs(document).compactMap(\.link) == [.bookmark("figure1"), .bookmark("figure2"), .bookmark("figure3")])
    #expect(runs(document).compactMap(\.bookmark) == ["figure1", "figure2", "figure3"])
    #expect(document.blocks.contains(.signature(name: "青山县妇联", date: "2014年1月15日")))
    let texts = runs(document).map(\.text)
    #expect(texts.contains("信访受理件数，2012年"))
    #expect(texts.filter { $0 == "登记的件数" || $0 == "同上" } == ["登记的件数", "同上", "同上"])
    #expect(texts.contains("信访受理件数，河口镇妇联"))
    #expect(try document.bytes() == report().word(signedOn: day) { _ in nil }.bytes())
  }

  @Test func leadsFiguresToTheirLineageWhereAnAddressIsKnown() throws {
    let document = try report().word(signedOn: try #require(Day(2014, 1, 15))) { figure in
      "https://example.org/figures/\(figure.request.measure)?period=\(figure.request.period)"
    }
    let address = WordDocument.Link.url("https://example.org/figures/petition.received?period=2013")
    #expect(runs(document).filter { $0.link == address }.map(\.text) == ["135件", "60", "135件", "60件"])
    #expect(try !document.bytes().isEmpty)
  }

  @Test func setsAReportWithoutFiguresWithoutAppendix() throws {
    let full = try report()
    let bare = ReportDocument(
      title: full.title, language: .en, organization: full.organization, organizationName: full.organizationName,
      period: full.period, blocks: [.paragraph([ReportRun("nothing")])], figures: [])
    let document = bare.word(signedOn: try #require(Day(2014, 1, 15))) { _ in nil }
    #expect(document.blocks.count == 3)
  }
}
