/// The document's main part, block after block.
struct WordBody {
  let links: WordLinks
  private var xml = ""
  private var endsWithTable = false

  init(links: WordLinks) { self.links = links }

  var document: String {
    """
    \(xmlDeclaration)<w:document xmlns:w="\(WordPackage.namespace)" xmlns:r="\(WordPackage.relationshipNamespace)">\
    <w:body>\(xml)\(endsWithTable ? Self.gap : "")\(WordLayout.section)</w:body></w:document>
    """
  }

  mutating func append(_ block: WordDocument.Block) {
    if case .table(let table) = block {
      // Two tables without a paragraph between them would become one.
      if endsWithTable { xml += Self.gap }
      xml += WordTable(table: table, links: links).xml
      endsWithTable = true
    } else {
      xml += paragraphs(of: block)
      endsWithTable = false
    }
  }

  private func paragraphs(of block: WordDocument.Block) -> String {
    switch block {
    case .title(let text): paragraph(.title, [WordDocument.Run(text)])
    case .heading(let level, let runs): paragraph(WordStyle(level: level), runs)
    case .paragraph(let runs, .body): paragraph(.body, runs)
    case .paragraph(let runs, .flush): paragraph(.normal, runs)
    case .paragraph(let runs, .centred): paragraph(.normal, runs, "<w:jc w:val=\"center\"/>")
    case .paragraph(let runs, .note): paragraph(.note, runs)
    case .signature(let name, let date): signature(name: name, date: date)
    case .pageBreak: "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    case .appendix(let label, let title):
      paragraph(.appendixLabel, [WordDocument.Run(label)]) + paragraph(.title, [WordDocument.Run(title)])
    case .table: ""
    }
  }

  private func paragraph(_ style: WordStyle, _ runs: [WordDocument.Run], _ properties: String = "") -> String {
    """
    <w:p><w:pPr><w:pStyle w:val="\(style.rawValue)"/>\(properties)</w:pPr>\
    \(runs.map { WordRun(run: $0, links: links).xml }.joined())</w:p>
    """
  }

  /// GB/T 9704-2012, 7.3.5.2: the name two characters from the right edge, the date's first character two to the right of
  /// the name's; where the date is too long for that, it stands two from the edge and the name moves left.
  private func signature(name: String, date: String) -> String {
    let difference = halfWidths(of: name) - halfWidths(of: date)
    let fits = difference >= 4
    let nameIndent = fits ? 4 : 8 - difference
    let dateIndent = fits ? difference : 4
    return paragraph(.normal, [], "<w:keepNext/>")
      + paragraph(.normal, [WordDocument.Run(name)], "<w:keepNext/>\(rightAligned(nameIndent))")
      + paragraph(.normal, [WordDocument.Run(date)], rightAligned(dateIndent))
  }

  private func rightAligned(_ halfWidths: Int) -> String {
    "<w:ind w:rightChars=\"\(halfWidths * 50)\" w:right=\"\(halfWidths * 158)\"/><w:jc w:val=\"right\"/>"
  }

  private func halfWidths(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }

  private static let gap = """
    <w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="exact"/></w:pPr></w:p>
    """
}
