import Foundation
import OfficeFiles
import Testing

@Suite struct WorkbookReadingTests {
  @Test func readsEveryKindOfCell() throws {
    var raw = RawWorkbook()
    raw.sharedStrings = """
      <si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丙</t></r>\
      <rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>
      """
    raw.sheet = """
      <sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>\
      <c r="D2" t="inlineStr"><is><r><t>丁</t></r><r><t><![CDATA[<戊>]]></t></r></is></c><c r="E2" t="b"><v>1</v></c>\
      <c r="F2" t="e"><v>#DIV/0!</v></c><c r="G2" t="str"><f>A2</f><v>甲</v></c><c r="H2"><v>0.30000000000000004</v></c>\
      <c r="I2"><f>SUM(A1:A9)</f></c><c r="J2" t="d"><v>2013-10-31</v></c><c r="K2" s="3"/><c r="M2"><v>-1.5E-3</v></c>\
      </row><row><c><v>7</v></c><c><v>8</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="nonsense"/></mergeCells>
      """
    let sheet = try raw.firstSheet()
    let day = try #require(OfficeDate(year: 2013, month: 10, day: 31))
    #expect(
      sheet.rows == [
        [],
        [
          .text("甲"), .text("乙 丙"), .text("a\rb_x0041_"), .text("丁<戊>"), .boolean(true), .error("#DIV/0!"), .text("甲"),
          .number(Decimal(3) / 10), .error("=SUM(A1:A9)"), .date(day), .empty, .empty, .number(Decimal(-15) / 10_000),
        ],
        [.number(7), .number(8)],
      ])
    #expect(sheet.mergedRanges.map(\.description) == ["A1:C1"])
    #expect(sheet.name == "名册")
  }

  @Test func tellsDatesByTheirNumberFormat() throws {
    let codes = [
      "yyyy/m/d", "[$-804]yyyy\"年\"m\"月\";@", "0.00", "\"day\"0", "[Red]0", "h:mm", "[h]:mm", "m/d/yy h:mm", "General",
      "0.00E+00",
    ]
    var raw = RawWorkbook()
    let custom = codes.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code.replacingOccurrences(of: "\"", with: "&quot;"))\"/>"
    }
    let numbers = [14, 31, 58, 1] + codes.indices.map { 200 + $0 }
    raw.cellFormats = """
      <numFmts>\(custom.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs>\(numbers.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs>
      """
    let cells = numbers.indices.map { "<c s=\"\($0)\"><v>41578</v></c>" }
    raw.sheet = "<sheetData><row r=\"1\">\(cells.joined())<c s=\"9\"><v>0.5</v></c></row></sheetData>"
    let row = try raw.firstSheet().rows[0]
    let areDates = row.map { if case .date = $0 { true } else { false } }
    #expect(
      areDates == [
        true, true, true, false, true, true, false, false, false, true, false, true, false, false, false,
      ])
    #expect(row.last == .text("12:00:00"))
    #expect(row[0] == .date(try #require(OfficeDate(year: 2013, month: 10, day: 31))))
  }

  @Test func countsDaysInBothSystems() throws {
    var raw = RawWorkbook()
    raw.cellFormats = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    let serials = ["1", "59", "60", "61", "40116", "2958465", "2958466", "-1"]
    raw.sheet = "<sheetData><row r=\"1\">\(serials.map { "<c s=\"1\"><v>\($0)</v></c>" }.joined())</row></sheetData>"
    func text(_ cell: Workbook.Cell) -> String {
      if case .date(let date) = cell { return date.description }
      return "no date"
    }
    #expect(
      try raw.firstSheet().rows[0].map(text) == [
        "1900-01-01", "1900-02-28", "no date", "1900-03-01", "2009-10-30", "9999-12-31", "no date", "no date",
      ])
    raw.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(
      try raw.firstSheet().rows[0].prefix(5).map(text) == [
        "1904-01-02", "1904-02-29", "1904-03-01", "1904-03-02", "2013-10-31",
      ])
  }

  @Test func oneWorkbookIsReadWhileAnotherIs() throws {
    let bytes = try RawWorkbook().bytes()
    let file = try WorkbookFile(reading: bytes)
    var inner: [[Workbook.Cell]] = []
    var count = 0
    try file.forEachRow(ofSheet: file.sheets[0]) { row in
      inner = try Workbook(reading: bytes).sheets[0].rows
      count += row.cells.count
    }
    #expect(inner == [[.number(1)]])
    #expect(count == 1)
  }

  @Test func flagsHiddenSheets() throws {
    var raw = RawWorkbook()
    raw.sheetState = "state=\"veryHidden\""
    #expect(try raw.firstSheet().isHidden)
  }

  @Test func readsPrefixedElementsOfOtherPrograms() throws {
    var raw = RawWorkbook()
    raw.sheet = """
      <x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1">\
      <x:c r="B1"><x:v>4</x:v></x:c></x:row></x:sheetData>
      """
    #expect(try raw.firstSheet().rows == [[.empty, .number(4)]])
  }

  @Test func refusesFormatsThatOnlyLookLikeWorkbooks() throws {
    let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let encrypted = container + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), 0] }
    let word = try ZipArchive.bytes(of: [ZipEntry(name: "word/document.xml", text: "<a/>")])
    let openDocument = try ZipArchive.bytes(of: [ZipEntry(name: "content.xml", text: "<a/>")])
    let binary = try ZipArchive.bytes(of: [ZipEntry(name: "xl/workbook.bin", text: "x")])
    let plain = try ZipArchive.bytes(of: [ZipEntry(name: "a.txt", text: "x")])
    let wrong: [(String, [UInt8])] = [
      ("旧版", container), ("密码", encrypted), ("Word", word), ("OpenDocument", openDocument), (".xlsb", binary),
      ("普通压缩包", plain), ("网页", Array("\u{FEFF}<html><table>".utf8)), ("网页", Array("<META charset=gb2312>".utf8)),
      ("2003", Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8)),
      ("PDF", Array("%PDF-1.4".utf8)),
      ("图片", [0xFF, 0xD8, 0xFF]), ("CSV", Array("姓名,次数\n".utf8)), ("空", []),
    ]
    #expect(try WorkbookFile.beginsLikeWorkbook(RawWorkbook().bytes()))
    #expect(!WorkbookFile.beginsLikeWorkbook(Array("姓名,次数".utf8)))
    for (word, bytes) in wrong {
      let refusal = problem { _ = try Workbook(reading: bytes) }
      #expect(refusal?.zh.contains(word) == true, "\(word): \(refusal?.zh ?? "")")
    }
  }

  @Test func refusesTruncatedFiles() throws {
    let whole = try RawWorkbook().bytes()
    for length in [4, 30, whole.count / 2, whole.count - 1] {
      #expect(problem { _ = try Workbook(reading: Array(whole.prefix(length))) }?.zh.contains("损坏") == true)
    }
  }

  @Test func refusesBrokenSheetsNamingThePlace() throws {
    let broken = [
      "<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></sheetData>",
      "<sheetData><row r=\"2\"/><row r=\"2\"/></sheetData>", "<sheetData><row r=\"1048577\"/></sheetData>",
      "<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>",
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row></sheetData>", "<sheetData><row r=\"1\">",
    ]
    for sheet in broken {
      var raw = RawWorkbook()
      raw.sheet = sheet
      #expect(problem { _ = try raw.firstSheet() }?.place?.isEmpty == false, "\(sheet)")
    }
  }
}
