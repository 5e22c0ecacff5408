import Foundation
import Ledger
import OfficeFiles
import Store
import Testing
import UseCases

/// Files as clerks have them: all of one is taken in, or every problem is named with its cell.
@Suite struct ImportTests {
  @Test(arguments: TestEngine.allCases)
  func takesInTablesWorkbooksAndLines(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let csv = " 组织 ,活动日期*,人数（人）,主题,联合单位\n柳村妇联,2013年3月8日,30余,普法,梅村妇联\n\nx11,2013/3/9,40,law,\n"
      #expect(try await city.take("a.csv", csv).byKind == ["lecture": 2])
      let named = try OfficeDate(#require(Day(2013, 4, 1)))
      let book = Workbook(sheets: [
        Workbook.Sheet(
          name: "示范岗",
          rows: [
            [.text("组织"), .text("命名日期"), .text("级别"), .text("成员数")],
            [.text("990121"), .date(named), .text("市级"), .number(12)],
          ]),
        Workbook.Sheet(
          name: "信访",
          rows: [
            [.text("组织"), .text("来访日期"), .text("来访方式"), .text("反映问题")],
            [.text("柳村妇联"), .text("2013-05-01"), .text("来电"), .text("家事")],
          ]),
      ])
      let outcome = try await city.take("b.xlsx", book.bytes(created: named))
      #expect(outcome.byKind == ["post": 1, "petition": 1])
      let line =
        #"{"kind":"petition","organization":"d11","day":"2013-06-01","number":7,"values":{"channel":"visit"},"#
        + #""moves":[{"move":"close","day":"2013-06-09","values":{"result":"调解"}}]}"#
      #expect(try await city.take("c.jsonl", line + "\n").byKind == ["petition": 1])
      #expect(try await city.upward("lecture.people") == [30, 30, 70, 70])
      #expect(try await city.figure("post.members", city.county)?.value == 12)
      #expect(try await city.upward("petition.received") == [2, 2, 2, 2])
      #expect(try await city.upward("petition.closed") == [1, 1, 1, 1])
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func namesTheCellOfEveryProblem(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let csv = """
        组织,活动日期,人数,主题,经费,备注栏
        柳村妇联,2013-03-08,30,law,12,
        无此村妇联,2013-03-08,30,,,
        中心村妇联,2013-03-08,30,,,
        ,2013-03-08,30,,,
        柳村妇联,三月八日,30,玄学,一大笔,
        柳村妇联,,,,,
        柳村妇联,2014-03-08,-1,,,
        """
      let before = try await city.beside.rowCounts()
      let places = await refusal(.invalid) { _ = try await city.take("a.csv", csv) }
      #expect(places == ["F1", "A3", "A4", "A5", "B6", "D6", "E6", "B7", "C7", "B8", "C8"])
      #expect(try await city.beside.rowCounts() == before)
      let headless = await refusal(.invalid) { _ = try await city.take("b.csv", "活动日期,人数\n2013-03-08,30\n") }
      #expect(headless.contains("A1"))
      await expectRefusal(.invalid, at: ["D1"]) {
        _ = try await city.take("c.csv", "组织,活动日期,人数,人数\n柳村妇联,2013-03-08,30,31\n")
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func namesTheCellInAWorkbookOfSeveralSheetsAndTheLineOfLines(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let head: [Workbook.Cell] = [.text("组织"), .text("活动日期"), .text("人数")]
      let book = Workbook(sheets: [
        Workbook.Sheet(name: "讲座", rows: [head, [.text("柳村妇联"), .text("2013-03-08"), .text("?")]]),
        Workbook.Sheet(name: "杂项", rows: [head, [.text("柳村妇联"), .text("2013-03-08"), .text("3")]]),
      ])
      let bytes = try book.bytes(created: OfficeDate(#require(Day(2013, 12, 1))))
      await expectRefusal(.invalid, at: ["讲座!C2", "杂项"]) { _ = try await city.take("a.xlsx", bytes, kind: nil) }
      let lines = """
        {"kind":"lecture","organization":"d11","day":"2013-06-01","values":{"people":5}}
        {"kind":"lecture","organization":"d11","day":"2013-06-01","values":{"people":"?"}}
        not a record
        {"kind":"magic","organization":"d11","day":"2013-06-01"}
        """
      await expectRefusal(.invalid, at: ["2", "3", "4"]) { _ = try await city.take("a.jsonl", lines) }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func takesTheSameRowInOnlyOnce(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let rows = "组织,活动日期,人数\n柳村妇联,2013-03-08,30\n柳村妇联,2013-03-08,30\n"
      #expect(try await city.take("a.csv", rows).new == 2)
      _ = await refusal(.conflict) { _ = try await city.take("other name.csv", rows) }
      let more = try await city.take("b.csv", rows + "柳村妇联,2013-03-09,31\n")
      #expect(more.new == 1 && more.known == 2)
      #expect(try await city.upward("lecture.people") == [91, 91, 91, 91])
      let runs = try await city.application.answer(ListImports(of: city.county), as: city.chair)
      #expect(runs.map(\.records).sorted() == [1, 2])
    }
  }

  @Test(arguments: TestEngine.allCases)
  func makesTheMovesThatColumnsName(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let rows = """
        组织,命名日期,级别,成员数,复查保留日期,复查意见,复查保留日期2,复查意见2,撤销日期
        柳村妇联,2013-01-08,市级,9,2013-06-01,好,2013-09-01,尚可,
        柳村妇联,2013-01-09,县级,8,,,,,2013-05-01
        """
      let outcome = try await city.take("a.csv", rows, kind: "post")
      #expect(outcome.byKind == ["post": 2])
      #expect(try await city.upward("post.kept") == [2, 2, 2, 2])
      #expect(try await city.upward("post.standing", "2013-04") == [2, 2, 2, 2])
      #expect(try await city.upward("post.members") == [9, 9, 9, 9])
      let wrong = """
        组织,命名日期,级别,复查保留日期,复查意见,撤销日期
        柳村妇联,2013-01-08,市级,2013-06-01,,
        柳村妇联,2013-02-08,市级,2013-06-01,好,2013-05-01
        柳村妇联,2013-02-09,市级,2013-01-01,好,
        """
      let places = await refusal(.invalid) { _ = try await city.take("b.csv", wrong, kind: "post") }
      #expect(places.count == 3 && places[0] == "A2" && places[2] == "D4", "\(places)")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func readsWhatOldMachinesWriteAndRefusesWhatIsNoTable(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      // “组织,活动日期,人数”, “柳村妇联,2013-03-08,30” in GB18030.
      let old: [UInt8] =
        [0xD7, 0xE9, 0xD6, 0xAF, 0x2C, 0xBB, 0xEE, 0xB6, 0xAF, 0xC8, 0xD5, 0xC6, 0xDA, 0x2C, 0xC8, 0xCB, 0xCA, 0xFD]
        + [0x0D, 0x0A, 0xC1, 0xF8, 0xB4, 0xE5, 0xB8, 0xBE, 0xC1, 0xAA] + Array(",2013-03-08,30\r\n".utf8)
      #expect(try await city.take("old.csv", old).new == 1)
      let before = try await city.beside.rowCounts()
      let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      let book = Workbook(sheets: [
        Workbook.Sheet(name: "讲座", rows: [[.text("组织"), .text("活动日期"), .text("人数")]])
      ])
      let whole = try book.bytes(created: OfficeDate(#require(Day(2013, 12, 1))))
      let files: [(String, [UInt8])] = [
        ("picture.csv", picture), ("half.xlsx", Array(whole.prefix(whole.count / 2))), ("empty.csv", []),
        ("header.csv", Array("组织,活动日期,人数\n".utf8)), ("header.xlsx", whole), ("word.csv", Array("你好".utf8)),
        ("empty.jsonl", []), ("noise.csv", [0xFF, 0x80, 0x81, 0xFE, 0x30, 0x80]),
      ]
      for (name, bytes) in files {
        _ = await refusal(.invalid) { _ = try await city.take(name, bytes) }
      }
      #expect(try await city.beside.rowCounts() == before)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func importsOnlyWhereTheUserMay(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let rows = ImportRecords(
        file: "a.csv", bytes: Array("组织,活动日期,人数\n竹村妇联,2013-03-08,30\n".utf8), kind: "lecture",
        organization: city.town)
      await expectRefusal(.invalid, at: ["A2"]) {
        try await city.application.perform(rows, as: city.user(.chair, at: city.town))
      }
      _ = await refusal(.forbidden) {
        try await city.application.perform(rows, as: city.user(.recorder, at: city.town))
      }
      let figure = try await city.figure("lecture.held", city.city)
      #expect(figure?.value == 0)
    }
  }
}

extension SmallCity {
  func take(_ file: String, _ text: String, kind: String? = "lecture", amending: String? = nil) async throws
    -> ImportRecords.Outcome
  {
    try await take(file, Array(text.utf8), kind: file.hasSuffix(".csv") ? kind : nil, amending: amending)
  }

  func take(_ file: String, _ bytes: [UInt8], kind: String? = nil, amending: String? = nil) async throws
    -> ImportRecords.Outcome
  {
    let kind = file.hasSuffix(".csv") ? kind ?? "lecture" : kind
    return try await application.perform(
      ImportRecords(file: file, bytes: bytes, kind: kind, organization: county, amending: amending), as: chair)
  }
}

extension OfficeDate {
  fileprivate init(_ day: Day) throws {
    self = try #require(OfficeDate(year: day.year, month: day.month, day: day.day))
  }
}
