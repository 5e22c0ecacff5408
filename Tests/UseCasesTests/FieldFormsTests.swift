import Ledger
import OfficeFiles
import Store
import Testing

@testable import UseCases

/// Sheets as they are in the field: titles, several rows of header, totals, notes, columns that must not be kept.
@Suite struct FieldFormsTests {
  private func cells(_ rows: [[String]]) -> [[ImportTable.Cell]] {
    rows.enumerated().map { row, texts in
      texts.enumerated().map { column, text in
        ImportTable.Cell(text: text, place: CellAddress(column: column + 1, row: row + 1).description)
      }
    }
  }

  private func found(_ rows: [[String]], merged: [String] = [], kinds: [RecordKind] = [Trial.lecture]) throws
    -> (labels: [String], height: Int)?
  {
    let ranges = try merged.map { try #require(CellRange($0)) }
    let index = HeadingIndex(kinds, mapping: [:])
    return HeaderFinding(rows: cells(rows), merged: ranges, fit: index.fit).found().map {
      ($0.header.map(\.text), $0.height)
    }
  }

  @Test func theHeaderIsTheRowWhoseLabelsMeanMost() throws {
    let plain = try #require(
      try found([
        ["2013年讲座统计表"], ["填报单位：柳村妇联", "", "填报日期：2013年12月"], ["单位：人、元"], ["组　织", "日期*", "题  目", "人数（人）"],
        ["柳村", "2013-03-08", "", "30"],
      ]))
    #expect(plain.height == 4 && plain.labels[0] == "组　织")
    let first = try #require(try found([["组织", "日期", "人数"], ["柳村妇联", "2013-03-08", "30"]]))
    #expect(first.height == 1)
    #expect(try found([["只有标题"], [""], ["一格"]]) == nil)
    let unknown = try #require(try found([["标题"], ["甲", "乙"], ["1", "2"]]))
    #expect(unknown.labels == ["甲", "乙"] && unknown.height == 2)
  }

  @Test func labelsUnderMergedCellsAreReadTogether() throws {
    let rows = [
      ["某镇讲座情况表", "", "", ""], ["组织", "日期", "讲座情况", ""], ["", "", "人数", "经费"], ["柳村", "2013-03-08", "30", "12"],
    ]
    let found = try #require(try found(rows, merged: ["A1:D1", "A2:A3", "B2:B3", "C2:D2"]))
    #expect(found.labels == ["组织", "日期", "人数", "经费"])
    #expect(found.height == 3)
  }

  @Test func totalsAndNotesAreNoRecords() {
    let header = cells([["组织", "日期", "人数"]])[0]
    for row in [
      ["合 计", "", "30"], ["小计：", "", "30"], ["注：人数含网上"], ["填表人：", "某某"], ["组织", "日期", "人数"], ["", "单位负责人（签名）"],
    ] {
      #expect(PassedOver.note(on: cells([row])[0], header: header) != nil, "\(row)")
    }
    for row in [["柳村", "2013-03-08", "30"], ["合计村", "2013-03-08", "30"], ["柳村", "", ""], ["", "", "30"]] {
      #expect(PassedOver.note(on: cells([row])[0], header: header) == nil, "\(row)")
    }
  }

  private func sheet(_ rows: [[String]]) throws -> [UInt8] {
    let cells = rows.map { $0.map { $0.isEmpty ? Workbook.Cell.empty : .text($0) } }
    return try Workbook(sheets: [Workbook.Sheet(name: "Sheet1", rows: cells)]).bytes(
      created: OfficeDate(try #require(Day(2013, 1, 1))))
  }

  private static let rows = [
    ["2013年讲座统计表"], [], ["序号", "组 织", "日期*", "民族", "人数（人）", "备注"], ["1", "柳村妇联", "2013年3月8日", "汉", "30余", ""],
    ["2", "梅村妇联", "2013.4.8", "", "５０", "好"], ["合计", "", "", "", "80", ""], ["注：含网上参加"],
  ]

  @Test(arguments: TestEngine.allCases)
  func aSheetOfTheFieldIsTakenIn(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let bytes = try sheet(Self.rows)
      await expectRefusal(.invalid, at: ["F3"]) { _ = try await city.take("a.xlsx", bytes, kind: "lecture") }
      let outcome = try await city.application.perform(
        ImportRecords(file: "a.xlsx", bytes: bytes, kind: "lecture", organization: city.county, mapping: ["备注": ""]),
        as: city.chair)
      #expect(outcome.new == 2 && outcome.notes.map(\.place) == ["D3", "A6", "A7"])
      #expect(try await city.figure("lecture.people", city.county)?.value == 80)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func goodRowsAreTakenAloneIfAsked(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let csv = Array(
        "组织,日期,人数\n柳村妇联,2013-03-08,30\n没有的村,2013-03-09,5\n梅村妇联,2013-03-40,7\n梅村妇联,2013-03-10,8\n".utf8)
      let importing = ImportRecords(file: "a.csv", bytes: csv, kind: "lecture", organization: city.county)
      _ = await refusal(.invalid) { _ = try await city.application.perform(importing, as: city.chair) }
      let outcome = try await city.application.takeGood(of: importing, as: city.chair)
      #expect(outcome.new == 2 && outcome.problems.map(\.place) == ["A3", "B4"] && outcome.leftOut == ["A3", "A4"])
      #expect(try await city.figure("lecture.people", city.county)?.value == 38)
      let corrected = Array(
        "组织,日期,人数\n柳村妇联,2013-03-08,30\n竹村妇联,2013-03-09,5\n梅村妇联,2013-03-11,7\n梅村妇联,2013-03-10,8\n".utf8)
      let again = try await city.application.takeGood(
        of: ImportRecords(file: "a.csv", bytes: corrected, kind: "lecture", organization: city.county), as: city.chair)
      #expect(again.new == 2 && again.known == 2 && again.problems.isEmpty)
      let wrong = Array("组织,日期\n没有的村,2013-03-09\n".utf8)
      await expectRefusal(.invalid, at: ["A2", "A2"]) {
        _ = try await city.application.takeGood(
          of: ImportRecords(file: "b.csv", bytes: wrong, kind: "lecture", organization: city.county), as: city.chair)
      }
      try await city.expectSound()
    }
  }
}

/// Taking a whole import back.
@Suite struct UndoImportTests {
  private static let csv = Array(
    "编号,组织,日期,人数\n,柳村妇联,2013-03-08,30\n,柳村妇联,2013-03-08,30\nB-1,梅村妇联,2013-03-10,8\n".utf8)

  private func run(_ city: SmallCity) async throws -> String {
    let runs = try await city.application.answer(ListImports(of: city.county), as: city.chair)
    return try #require(runs.first { $0.undone == nil }).id
  }

  private func take(_ city: SmallCity) async throws -> ImportRecords.Outcome {
    try await city.application.perform(
      ImportRecords(file: "a.csv", bytes: Self.csv, kind: "lecture", organization: city.county), as: city.chair)
  }

  @Test(arguments: TestEngine.allCases)
  func everythingItBroughtIsVoidAndCanComeAgain(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      for round in 1...2 {
        #expect(try await take(city).new == 3, "round \(round)")
        #expect(try await city.figure("lecture.people", city.county)?.value == 68)
        _ = await refusal(.conflict) { _ = try await take(city) }
        let id = try await run(city)
        await expectRefusal(.invalid, at: ["because"]) {
          _ = try await city.application.perform(UndoImport(id, at: city.county, reason: " "), as: city.chair)
        }
        #expect(try await city.application.perform(UndoImport(id, at: city.county, reason: "发错了"), as: city.chair) == 3)
        #expect(try await city.figure("lecture.people", city.county)?.value ?? 0 == 0)
        _ = await refusal(.conflict) {
          _ = try await city.application.perform(UndoImport(id, at: city.county, reason: "发错了"), as: city.chair)
        }
      }
      #expect(try await take(city).new == 3)
      let more = Self.csv + Array(",竹村妇联,2013-05-01,2\n".utf8)
      let grown = try await city.application.perform(
        ImportRecords(file: "b.csv", bytes: more, kind: "lecture", organization: city.county), as: city.chair)
      #expect(grown.new == 1 && grown.known == 3)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func refusesWhatOthersHaveBuiltOn(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      _ = try await take(city)
      let list = try await city.application.answer(
        ListRecords(RecordSelection(organization: city.county)), as: city.chair)
      let touched = try #require(list.lines.first).envelope.id
      try await city.application.perform(
        AmendRecord(id: touched, revision: 1, day: "2013-03-10", values: ["people": "9"], reason: "核对"), as: city.chair)
      let id = try await run(city)
      await expectRefusal(.conflict, at: ["\(touched)"]) {
        _ = try await city.application.perform(UndoImport(id, at: city.county, reason: "发错了"), as: city.chair)
      }
      #expect(try await city.figure("lecture.people", city.county)?.value == 69)
      for role in [Role.recorder, .leader, .administrator] {
        _ = await refusal(.forbidden) {
          _ = try await city.application.perform(
            UndoImport(id, at: city.county, reason: "发错了"), as: city.user(role, at: city.county))
        }
      }
      let amending = Array("编号,组织,日期,人数\nB-1,梅村妇联,2013-03-10,7\n".utf8)
      _ = try await city.application.perform(
        ImportRecords(file: "c.csv", bytes: amending, kind: "lecture", organization: city.county, amending: "核对"),
        as: city.chair)
      let second = try await run(city)
      _ = await refusal(.conflict) {
        _ = try await city.application.perform(UndoImport(second, at: city.county, reason: "发错了"), as: city.chair)
      }
      try await city.expectSound()
    }
  }
}
