import Foundation
import OfficeFiles
import Testing

@Suite struct WorkbookRoundTripTests {
  private let created: OfficeDate

  init() throws { created = try #require(OfficeDate(year: 2014, month: 1, day: 15)) }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func whatIsWrittenIsReadAgain(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = try (0..<60).map { _ in
      try (0..<Int.random(in: 0...8, using: &generator)).map { _ in try cell(&generator) }
    }
    let workbook = Workbook(sheets: [
      .init(name: "一", hasHeader: false, rows: rows), .init(name: "二", hasHeader: false, isHidden: true, rows: rows),
    ])
    let read = try Workbook(reading: workbook.bytes(created: created))
    #expect(read.sheets.map(\.name) == ["一", "二"])
    #expect(read.sheets.map(\.isHidden) == [false, true])
    for sheet in read.sheets {
      for (number, row) in rows.enumerated() {
        for (column, cell) in row.enumerated() {
          let address = CellAddress(column: column + 1, row: number + 1)
          #expect(sheet[address] == cell, "seed \(seed), \(address)")
        }
      }
    }
  }

  @Test func sameWorkbookGivesSameBytes() throws {
    let workbook = Workbook(sheets: [
      .init(
        name: "名册", columnWidths: [12, 30.5],
        rows: [
          [.text("姓名"), .text("次数")], [.text("甲"), .number(3, format: .grouped)], [.date(created), .boolean(true)],
        ])
    ])
    let first = try workbook.bytes(created: created)
    #expect(try first == workbook.bytes(created: created))
    let other = try #require(OfficeDate(year: 2014, month: 1, day: 16))
    #expect(try first != workbook.bytes(created: other))
  }

  @Test func textThatLooksLikeAFormulaStaysText() throws {
    let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "007", "_x0041_", "true"]
    let bytes = try Workbook(sheets: [.init(name: "x", rows: [texts.map { .text($0) }])]).bytes(created: created)
    #expect(try Workbook(reading: bytes).sheets[0].rows[0] == texts.map { .text($0) })
    let archive = try ZipArchive(reading: bytes)
    let sheet = try archive.bytes(of: #require(archive.entry(named: "xl/worksheets/sheet1.xml")))
    #expect(!String(decoding: sheet, as: UTF8.self).contains("<f>"))
  }

  @Test func headerIsBoldAndStays() throws {
    let bytes = try Workbook(sheets: [.init(name: "x", rows: [[.text("姓名")], [.text("甲")]])]).bytes(created: created)
    let archive = try ZipArchive(reading: bytes)
    let sheet = try archive.bytes(of: #require(archive.entry(named: "xl/worksheets/sheet1.xml")))
    let styles = try archive.bytes(of: #require(archive.entry(named: "xl/styles.xml")))
    #expect(String(decoding: sheet, as: UTF8.self).contains("state=\"frozen\""))
    #expect(String(decoding: styles, as: UTF8.self).contains("<b/>"))
  }

  @Test func refusesSheetNamesThatExcelRefuses() throws {
    for name in ["", "a/b", "'a", String(repeating: "长", count: 32), "a\u{7}"] {
      #expect(problem { _ = try Workbook(sheets: [.init(name: name, rows: [])]).bytes(created: created) } != nil)
      let mended = Workbook.Sheet.name(for: name)
      #expect(throws: Never.self) { try Workbook(sheets: [.init(name: mended, rows: [])]).bytes(created: created) }
    }
    let twice = Workbook(sheets: [.init(name: "A", rows: []), .init(name: "a", rows: [])])
    #expect(problem { _ = try twice.bytes(created: created) }?.place == "a")
  }

  @Test func refusesTextLongerThanExcelTakes() throws {
    let longest = Workbook(sheets: [.init(name: "x", rows: [[.text(String(repeating: "长", count: 32_767))]])])
    #expect(try Workbook(reading: longest.bytes(created: created)).sheets[0].rows == longest.sheets[0].rows)
    let tooLong = Workbook(sheets: [.init(name: "x", rows: [[], [.text(String(repeating: "长", count: 32_768))]])])
    let refusal = problem { _ = try tooLong.bytes(created: created) }
    #expect(refusal?.place == "x!A2")
    #expect(refusal?.kind == .tooLarge)
  }

  @Test func writesAndReadsManyRowsOneByOne() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path, created: created)
    try writer.beginSheet("记录")
    for number in 1...3000 { try writer.append([.number(Decimal(number)), .text("第\(number)行")]) }
    try writer.finish()
    let file = try WorkbookFile(path: path)
    var expected = 1
    try file.forEachRow(ofSheet: file.sheets[0]) { row in
      #expect(row.number == expected)
      #expect(row[2] == .text("第\(expected)行"))
      expected += 1
    }
    #expect(expected == 3001)
  }

  @Test func refusesToWriteWhereNoFolderIs() throws {
    #expect(problem { _ = try WorkbookWriter(path: "/nowhere/at/all.xlsx", created: created) } != nil)
  }

  @Test func whatTheReaderOfRowsThrowsComesThrough() throws {
    struct Enough: Error {}
    let rows = [Workbook.Cell](repeating: .number(1), count: 3).map { [$0] }
    let file = try WorkbookFile(reading: Workbook(sheets: [.init(name: "x", rows: rows)]).bytes(created: created))
    var count = 0
    #expect(throws: Enough.self) {
      try file.forEachRow(ofSheet: file.sheets[0]) { _ in
        count += 1
        if count == 2 { throw Enough() }
      }
    }
    #expect(count == 2)
  }

  private func cell(_ generator: inout SeededGenerator) throws -> Workbook.Cell {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return .empty
    case 1:
      let text = generator.text(upTo: 12)
      return text.isEmpty ? .empty : .text(text)
    case 2:
      let digits = Int.random(in: -99_999_999_999_999...99_999_999_999_999, using: &generator)
      let exponent = Int.random(in: -6...2, using: &generator)
      let sign: FloatingPointSign = digits < 0 ? .minus : .plus
      return .number(Decimal(sign: sign, exponent: exponent, significand: Decimal(abs(digits))), format: .grouped)
    case 3: return .boolean(Bool.random(using: &generator))
    case 4:
      return .date(
        try #require(
          OfficeDate(
            year: Int.random(in: 1900...2199, using: &generator), month: Int.random(in: 1...12, using: &generator),
            day: Int.random(in: 1...28, using: &generator))))
    default:
      let time = OfficeDate.Time(
        hour: Int.random(in: 0...23, using: &generator), minute: Int.random(in: 0...59, using: &generator),
        second: Int.random(in: 0...59, using: &generator))
      return .date(try #require(OfficeDate(year: 2013, month: 2, day: 28, time: time)))
    }
  }
}
