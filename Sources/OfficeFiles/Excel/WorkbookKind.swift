/// Tells an .xlsx workbook from what else is uploaded in its place.
enum WorkbookKind {
  static func check(_ bytes: [UInt8]) throws {
    if bytes.isEmpty {
      throw OfficeFileProblem(zh: "文件是空的。请重新导出后再上传。", en: "The file is empty; export it again.")
    }
    switch FileKind(of: bytes) {
    case .zip: return
    case let kind?: throw kind.notWorkbook
    case nil:
      throw OfficeFileProblem(
        zh: "这不是 .xlsx 工作簿。如果是文本表格，请按 CSV 导入；否则请用 Excel 或 WPS 打开后另存为 .xlsx。",
        en:
          "This is no .xlsx workbook; import text tables as CSV, or open the file in Excel or WPS and save it as .xlsx."
      )
    }
  }

  static func check(_ archive: ZipArchive) throws {
    if archive.entry(named: "xl/workbook.bin") != nil { throw other("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)") }
    if has("word/", archive) { throw other("Word 文档", "a Word document") }
    if has("ppt/", archive) { throw other("演示文稿", "a presentation") }
    if archive.entry(named: "content.xml") != nil {
      throw other("OpenDocument 文件（如 .ods）", "an OpenDocument file (.ods)")
    }
    if archive.entry(named: "_rels/.rels") == nil { throw other("普通压缩包", "an archive of files") }
  }

  private static func has(_ folder: String, _ archive: ZipArchive) -> Bool {
    archive.entries.contains { $0.name.hasPrefix(folder) } && !archive.entries.contains { $0.name.hasPrefix("xl/") }
  }

  private static func other(_ zh: String, _ en: String) -> OfficeFileProblem {
    OfficeFileProblem(
      zh: "这是\(zh)，不是 .xlsx 工作簿。请上传表格，或用 Excel 或 WPS 打开后另存为 .xlsx。",
      en: "This is \(en), not an .xlsx workbook; upload the table, or open it in Excel or WPS and save it as .xlsx.")
  }

  static let damaged = OfficeFileProblem(
    zh: "工作簿缺少必要的部分，已损坏。请用 Excel 或 WPS 打开后另存为新文件再上传。",
    en: "The workbook lacks a necessary part; open it in Excel or WPS, save it anew and upload that.")

  static let withoutSheets = OfficeFileProblem(
    zh: "工作簿里没有工作表。请检查文件。", en: "The workbook has no sheet with cells; check the file.")
}
