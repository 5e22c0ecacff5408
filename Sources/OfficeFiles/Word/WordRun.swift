/// A run as the file format has it, inside its link and its bookmark.
struct WordRun {
  let run: WordDocument.Run
  let links: WordLinks
  var size: Int?

  var xml: String {
    let content = linked("<w:r><w:rPr>\(properties)</w:rPr>\(text)</w:r>")
    guard let bookmark = run.bookmark else { return content }
    let number = links.number(ofBookmark: bookmark)
    return """
      <w:bookmarkStart w:id="\(number)" w:name="\(links.bookmarkName(bookmark))"/>\(content)\
      <w:bookmarkEnd w:id="\(number)"/>
      """
  }

  // The style says the face; the hint, by which quotation marks and dashes are Chinese ones, works only in runs.
  private var properties: String {
    let style = run.link == nil ? "" : "<w:rStyle w:val=\"Hyperlink\"/>"
    let bold = run.isBold ? "<w:b/><w:bCs/>" : ""
    let size = size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? ""
    return "\(style)<w:rFonts w:hint=\"eastAsia\"/>\(bold)\(size)"
  }

  private var text: String {
    var xml = ""
    var isFirst = true
    for line in run.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFirst { xml += "<w:br/>" }
      isFirst = false
      xml += line.split(separator: "\t", omittingEmptySubsequences: false).map { piece in
        piece.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(xmlEscaped(String(piece)))</w:t>"
      }.joined(separator: "<w:tab/>")
    }
    return xml
  }

  private func linked(_ content: String) -> String {
    switch run.link {
    case nil: content
    case .url(let address):
      "<w:hyperlink r:id=\"\(links.relationship(to: address))\" w:history=\"1\">\(content)</w:hyperlink>"
    case .bookmark(let name):
      "<w:hyperlink w:anchor=\"\(links.bookmarkName(name))\" w:history=\"1\">\(content)</w:hyperlink>"
    }
  }
}
