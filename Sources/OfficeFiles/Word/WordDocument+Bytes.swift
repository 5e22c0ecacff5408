extension WordDocument {
  /// The document as a .docx file.
  ///
  /// Refuses links to bookmarks that the document does not have, bookmarks given twice, addresses other than http,
  /// https and mailto, and tables whose rows are not as wide as their columns.
  public func bytes() throws -> [UInt8] {
    try checkTables()
    let links = try WordLinks(of: self)
    var body = WordBody(links: links)
    for block in blocks { body.append(block) }
    return try ZipArchive.bytes(of: [
      ZipEntry(name: "[Content_Types].xml", text: WordPackage.contentTypes),
      ZipEntry(name: "_rels/.rels", text: WordPackage.relationships),
      ZipEntry(name: "docProps/app.xml", text: WordPackage.application),
      ZipEntry(name: "docProps/core.xml", text: WordPackage.properties(of: self)),
      ZipEntry(name: "word/_rels/document.xml.rels", text: WordPackage.documentRelationships(links)),
      ZipEntry(name: "word/document.xml", text: body.document),
      ZipEntry(name: "word/fontTable.xml", text: WordFont.table(faces)),
      ZipEntry(name: "word/footer1.xml", text: WordLayout.footer(.odd)),
      ZipEntry(name: "word/footer2.xml", text: WordLayout.footer(.even)),
      ZipEntry(name: "word/settings.xml", text: WordPackage.settings),
      ZipEntry(name: "word/styles.xml", text: WordStyle.sheet(faces)),
    ])
  }

  var allRuns: [Run] {
    blocks.flatMap { block -> [Run] in
      switch block {
      case .heading(_, let runs), .paragraph(let runs, _): runs
      case .table(let table): (table.header + table.rows.joined()).flatMap(\.runs)
      case .title, .signature, .pageBreak, .appendix: []
      }
    }
  }

  private func checkTables() throws {
    for case .table(let table) in blocks {
      let width = table.columns.count
      let isWrong = table.columns.contains { $0.weight < 1 } || width > 60
      if width > 0, !isWrong, ([table.header] + table.rows).allSatisfy({ $0.count == width }) { continue }
      throw OfficeFileProblem(
        place: table.header.first?.runs.first?.text,
        zh: "表格各行的格数与列数不一致，或列数不在 1 到 60 之间。请检查报告模板中的表格。",
        en:
          "The rows of a table differ from its columns, or there are not 1 to 60 columns; check the table in the template."
      )
    }
  }
}
