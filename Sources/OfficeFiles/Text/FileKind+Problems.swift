extension FileKind {
  /// The file was given where a text file was expected.
  var notText: OfficeFileProblem {
    OfficeFileProblem(
      zh: "这是\(name.zh)，不是文本文件。\(advice.zh)", en: "This is \(name.en), not a text file. \(advice.en)")
  }

  /// The file was given where an Excel workbook was expected.
  var notWorkbook: OfficeFileProblem {
    OfficeFileProblem(
      zh: "这是\(name.zh)，不是 .xlsx 工作簿。\(advice.zh)", en: "This is \(name.en), not an .xlsx workbook. \(advice.en)")
  }

  private var name: (zh: String, en: String) {
    switch self {
    case .zip: ("压缩包或新版 Office 文件", "an archive or a file of a newer Office program")
    case .oldOffice:
      ("旧版 Office 或 WPS 文件（如 .xls、.et、.doc）", "a file of an older Office or WPS program (.xls, .et, .doc)")
    case .encryptedOffice: ("加了密码的工作簿", "a workbook protected by a password")
    case .pdf: ("PDF 文件", "a PDF file")
    case .image: ("图片", "a picture")
    case .html: ("网页（有的系统导出的“Excel”其实是网页）", "a web page (what some systems export as “Excel”)")
    case .excelXML: ("Excel 2003 的 XML 表格", "an XML spreadsheet of Excel 2003")
    }
  }

  private var advice: (zh: String, en: String) {
    switch self {
    case .zip: ("请按 .xlsx 导入，或先解压。", "Import it as .xlsx, or unpack it first.")
    case .oldOffice, .html, .excelXML:
      ("请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。", "Open it in Excel or WPS, save it as .xlsx and upload that.")
    case .encryptedOffice:
      ("请打开后去掉打开密码，另存为 .xlsx 再上传。", "Open it, remove the password, save it as .xlsx and upload that.")
    case .pdf, .image:
      ("请上传原来的表格文件。", "Upload the spreadsheet that it was made from.")
    }
  }
}
