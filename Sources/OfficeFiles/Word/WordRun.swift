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
    return "\(style)<w:rFonts w:hint=\"eastAsia\"/>\(bold)\(size)\(language)"
  }

  // LibreOffice minds word joiners only in text that is not said to be Chinese (tried with 7.4).
  private var language: String { run.keepsUnits ? "<w:lang w:val=\"en-US\" w:eastAsia=\"en-US\"/>" : "" }

  private var text: String {
    var xml = ""
    var isFirst = true
    let text = run.keepsUnits ? WordRun.joined(run.text) : run.text
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFirst { xml += "<w:br/>" }
      isFirst = false
      xml += line.split(separator: "\t", omittingEmptySubsequences: false).map { piece in
        piece.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(xmlEscaped(String(piece)))</w:t>"
      }.joined(separator: "<w:tab/>")
    }
    return xml
  }

  /// With a word joiner (U+2060) between a number and its unit, and at the end when the unit is in the run that follows.
  static func joined(_ text: String) -> String {
    var joined = ""
    var previous: Character?
    for character in text {
      if let previous, isNumeral(previous), !isDigit(character), !separators.contains(character) {
        joined.append("\u{2060}")
      }
      joined.append(character)
      previous = character
    }
    if let previous, isNumeral(previous) { joined.append("\u{2060}") }
    return joined
  }

  private static let separators = Set(" \n\t.,，。、；：（）()…")

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// A digit, or 余 as in 1250余人次.
  private static func isNumeral(_ character: Character) -> Bool { isDigit(character) || character == "余" }

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
