import Foundation
import OfficeFiles
import Testing

@Suite struct WorkbookLimitTests {
  @Test func refusesEntitiesAndDocumentTypes() throws {
    var laughing = RawWorkbook()
    laughing.prefix = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
    laughing.sheet = "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData>"
    var foreign = RawWorkbook()
    foreign.prefix = "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
    var otherEncoding = RawWorkbook()
    otherEncoding.declaration = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>"
    var undeclared = RawWorkbook()
    undeclared.sheet = "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&nobody;</t></is></c></row></sheetData>"
    for raw in [laughing, foreign, otherEncoding, undeclared] {
      #expect(problem { _ = try raw.firstSheet() } != nil)
    }
  }

  @Test func findsDocumentTypesFarInsideAndAcrossPieces() throws {
    for padding in 32_700..<32_740 {
      var raw = RawWorkbook()
      raw.prefix = "<!--\(String(repeating: "x", count: padding))--><!DOCTYPE l>"
      #expect(problem { _ = try raw.firstSheet() }?.zh.contains("XML") == true)
    }
  }

  @Test func refusesNamesThatAreNotUTF8() throws {
    let archive = try ZipArchive(reading: RawWorkbook().bytes())
    for position in [30, 32_767, 32_768, 40_000] {
      let entries = try archive.entries.map { entry in
        var bytes = try archive.bytes(of: entry)
        if entry.name.hasSuffix("sheet1.xml") {
          let opening = Array("<a>\(String(repeating: " ", count: position))<b ".utf8)
          bytes = opening + [0x54, 0xF0] + Array("rget=\"1\"/></a>".utf8)
        }
        return ZipEntry(name: entry.name, bytes: bytes)
      }
      #expect(problem { _ = try Workbook(reading: ZipArchive.bytes(of: entries)) } != nil)
    }
  }

  @Test func passesOverInstructionsAndComments() throws {
    var raw = RawWorkbook()
    raw.prefix = "<?empty?><?full of data?><!---->"
    #expect(try raw.firstSheet().rows == [[.number(1)]])
  }

  @Test func charactersMayLieAcrossPieces() throws {
    for padding in 32_400..<32_410 {
      var raw = RawWorkbook()
      let text = String(repeating: "x", count: padding) + String(repeating: "妇👩", count: 60)
      raw.sheet = "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row></sheetData>"
      #expect(try raw.firstSheet().rows == [[.text(text)]])
    }
  }

  @Test func refusesBombs() throws {
    var raw = RawWorkbook()
    raw.extra = [ZipEntry(name: "xl/media/big.bin", bytes: [UInt8](repeating: 0, count: 3 << 20))]
    let refusal = problem { _ = try raw.firstSheet() }
    #expect(refusal?.kind == .tooLarge)
    #expect(refusal?.place == "xl/media/big.bin")
  }

  @Test func takesWhatIsJustAsLargeAsAllowed() throws {
    var raw = RawWorkbook()
    raw.sheet = """
      <sheetData><row r="1"><c r="C1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>\
      <row r="900"><c r="XFD900" s="1"/></row></sheetData>
      """
    var limits = WorkbookLimits.standard
    (limits.rows, limits.columns, limits.cells) = (3, 3, 7)
    #expect(try raw.firstSheet(limits: limits).rows.count == 3)
    for change in [\WorkbookLimits.rows, \.columns, \.cells] {
      var tighter = limits
      tighter[keyPath: change] -= 1
      #expect(problem { _ = try raw.firstSheet(limits: tighter) }?.kind == .tooLarge)
    }
  }

  @Test func emptyRowsOfALargeSheetCostLittle() throws {
    var raw = RawWorkbook()
    raw.sheet = """
      <sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>
      """
    let sheet = try raw.firstSheet()
    #expect(sheet.rows.count == CellAddress.lastRow)
    #expect(sheet.rows.last?.count == CellAddress.lastColumn)
  }

  @Test(arguments: [101, 102] as [UInt64])
  func damagedWorkbooksAreReadOrRefused(seed: UInt64) throws {
    let created = try #require(OfficeDate(year: 2014, month: 1, day: 15))
    let rows: [[Workbook.Cell]] = [[.text("姓名"), .number(3)], [.date(created), .boolean(true)]]
    let bytes = try Workbook(sheets: [.init(name: "名册", rows: rows)]).bytes(created: created)
    expectNoHarm(from: bytes, rounds: 60, seed: seed) { _ = try Workbook(reading: $0) }
  }

  @Test(arguments: [201, 202] as [UInt64])
  func damagedSheetsAreReadOrRefused(seed: UInt64) throws {
    let sheet = """
      <sheetData><row r="1" spans="1:3"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>41578.5</v></c>\
      <c r="C1" t="inlineStr"><is><t>妇女_x000D_</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>
      """
    expectNoHarm(from: Array(sheet.utf8), rounds: 120, seed: seed) { damaged in
      var raw = RawWorkbook()
      raw.sheet = String(decoding: damaged, as: UTF8.self)
      raw.sharedStrings = "<si><t>甲</t></si>"
      raw.cellFormats = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>"
      _ = try raw.firstSheet()
    }
  }
}
