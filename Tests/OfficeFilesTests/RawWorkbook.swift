import OfficeFiles

/// A workbook as other programs write it, put together part by part.
struct RawWorkbook {
  var sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
  var sharedStrings: String?
  var cellFormats: String?
  var workbookProperties = ""
  var sheetState = ""
  var prefix = ""
  var declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  var extra: [ZipEntry] = []

  func bytes() throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var links = "<Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    var entries = [
      ZipEntry(
        name: "_rels/.rels",
        text: """
          <Relationships xmlns="\(package)"><Relationship Id="a" Type="\(office)/officeDocument" \
          Target="/xl/workbook.xml"/></Relationships>
          """),
      ZipEntry(
        name: "xl/workbook.xml",
        text: """
          <workbook xmlns="\(main)" xmlns:rel="\(office)">\(workbookProperties)<sheets>\
          <sheet name="名册" sheetId="1" \(sheetState) rel:id="r1"/></sheets></workbook>
          """),
      ZipEntry(
        name: "xl/worksheets/sheet1.xml",
        text: "\(declaration)\(prefix)<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>"),
    ]
    if let sharedStrings {
      links += "<Relationship Id=\"r2\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
      entries.append(ZipEntry(name: "xl/sharedStrings.xml", text: "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>"))
    }
    if let cellFormats {
      links += "<Relationship Id=\"r3\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
      entries.append(ZipEntry(name: "xl/styles.xml", text: "<styleSheet xmlns=\"\(main)\">\(cellFormats)</styleSheet>"))
    }
    entries.append(
      ZipEntry(
        name: "xl/_rels/workbook.xml.rels", text: "<Relationships xmlns=\"\(package)\">\(links)</Relationships>"))
    return try ZipArchive.bytes(of: entries + extra)
  }

  func firstSheet(limits: WorkbookLimits = .standard) throws -> Workbook.Sheet {
    let workbook = try Workbook(reading: bytes(), limits: limits)
    return workbook.sheets[0]
  }
}
