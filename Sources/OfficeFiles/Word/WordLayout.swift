/// The measures of GB/T 9704-2012, sections 5 to 7, in twentieths of a point (a millimetre has 56.69).
enum WordLayout {
  static let pageWidth = 11_906  // 210 mm
  static let pageHeight = 16_838  // 297 mm
  static let topMargin = 2_098  // 37 mm
  static let bottomMargin = 1_984  // 297 − 37 − 225 mm
  static let leftMargin = 1_587  // 28 mm, the bound edge
  static let rightMargin = 1_470  // 210 − 28 − 156 mm, less 0.07 mm that 28 characters need
  static let textWidth = pageWidth - leftMargin - rightMargin
  /// 22 lines in 225 mm.
  static let linePitch = 579
  /// 28 characters in 156 mm: each 15.8 points wide instead of 16.
  ///
  /// A grid of characters (docGrid linesAndChars) would say the same, but LibreOffice then gives each character two cells.
  static let characterSpace = -4
  /// The dashes beside the page number stand 7 mm under the text.
  static let footerDistance = 1_389

  static let section = """
    <w:sectPr>\
    <w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
    <w:pgSz w:w="\(pageWidth)" w:h="\(pageHeight)"/>\
    <w:pgMar w:top="\(topMargin)" w:right="\(rightMargin)" w:bottom="\(bottomMargin)" w:left="\(leftMargin)" \
    w:header="851" w:footer="\(footerDistance)" w:gutter="0"/>\
    <w:cols w:space="425"/>\
    <w:docGrid w:type="lines" w:linePitch="\(linePitch)"/>\
    </w:sectPr>
    """

  enum Side {
    case odd, even
  }

  /// The page number between dashes at the outer edge, one character in from it.
  static func footer(_ side: Side) -> String {
    let position =
      side == .odd
      ? "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>"
      : "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>"
    let field = "<w:fldChar w:fldCharType="
    return """
      \(xmlDeclaration)<w:ftr xmlns:w="\(WordPackage.namespace)"><w:p><w:pPr><w:pStyle w:val="Footer"/>\(position)</w:pPr>\
      \(footerRun("<w:t xml:space=\"preserve\">— </w:t>"))\(footerRun("\(field)\"begin\"/>"))\
      \(footerRun("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"))\(footerRun("\(field)\"separate\"/>"))\
      \(footerRun("<w:t>1</w:t>"))\(footerRun("\(field)\"end\"/>"))\
      \(footerRun("<w:t xml:space=\"preserve\"> —</w:t>"))</w:p></w:ftr>
      """
  }

  private static func footerRun(_ content: String) -> String {
    "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>\(content)</w:r>"
  }
}
