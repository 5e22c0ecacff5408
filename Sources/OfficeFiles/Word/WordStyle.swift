/// The named styles of the document, so that it stays easy to edit in Word and WPS.
enum WordStyle: String, CaseIterable {
  case normal = "Normal"
  case title = "Title"
  case headingOne = "Heading1"
  case headingTwo = "Heading2"
  case headingThree = "Heading3"
  case headingFour = "Heading4"
  case body = "BodyText"
  case note = "Note"
  case appendixLabel = "AppendixLabel"
  case tableText = "TableText"
  case tableHeader = "TableHeader"
  case footer = "Footer"

  init(level: WordDocument.HeadingLevel) {
    switch level {
    case .one: self = .headingOne
    case .two: self = .headingTwo
    case .three: self = .headingThree
    case .four: self = .headingFour
    }
  }

  private var name: String {
    switch self {
    case .title: "Title"
    case .headingOne: "heading 1"
    case .headingTwo: "heading 2"
    case .headingThree: "heading 3"
    case .headingFour: "heading 4"
    case .body: "Body Text"
    case .note: "说明"
    case .appendixLabel: "附件标识"
    case .tableText: "表格正文"
    case .tableHeader: "表格标题行"
    case .normal, .footer: rawValue.lowercased() == "normal" ? "Normal" : "footer"
    }
  }

  private var font: WordFont {
    switch self {
    case .title: .title
    case .headingOne, .appendixLabel, .tableHeader: .levelOne
    case .headingTwo: .levelTwo
    case .footer: .number
    case .normal, .headingThree, .headingFour, .body, .note, .tableText: .body
    }
  }

  /// In half points.
  private var size: Int {
    switch self {
    case .title: 44
    case .footer: 28
    case .note, .tableText, .tableHeader: 24
    default: 32
    }
  }

  /// Only 三号 text is fitted to 28 characters a line.
  private var characterSpace: Int { size == 32 ? WordLayout.characterSpace : 0 }

  private var paragraphProperties: String {
    switch self {
    case .normal: Self.lines
    case .title: "<w:keepNext/>\(Self.titleLines)<w:jc w:val=\"center\"/>"
    case .headingOne, .headingTwo, .headingThree, .headingFour: "<w:keepNext/>\(Self.indented)\(outline)"
    case .body: Self.indented
    case .note: "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"80\" w:line=\"360\" w:lineRule=\"exact\"/>"
    case .appendixLabel: "<w:keepNext/><w:pageBreakBefore/><w:spacing w:after=\"\(WordLayout.linePitch)\"/>"
    case .tableText, .tableHeader:
      "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"320\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>"
    case .footer: "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"400\" w:lineRule=\"exact\"/>"
    }
  }

  /// Off the grid, because LibreOffice would give the larger face two lines of it; as high as one all the same.
  private static let titleLines = "<w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"\(WordLayout.linePitch)\"/>"
  private static let lines =
    "<w:widowControl w:val=\"0\"/><w:spacing w:line=\"\(WordLayout.linePitch)\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>"
  private static let indented = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>"

  private var outline: String { "<w:outlineLvl w:val=\"\((rawValue.last?.wholeNumberValue ?? 1) - 1)\"/>" }

  private func definition(_ faces: WordDocument.Faces) -> String {
    let isNormal = self == .normal
    let parent = isNormal ? "" : "<w:basedOn w:val=\"Normal\"/>"
    let next = rawValue.hasPrefix("Heading") ? "<w:next w:val=\"BodyText\"/>" : ""
    let bold = self == .headingThree ? "<w:b/><w:bCs/>" : "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>"
    return """
      <w:style w:type="paragraph"\(isNormal ? " w:default=\"1\"" : "") w:styleId="\(rawValue)">\
      <w:name w:val="\(name)"/>\(parent)\(next)<w:qFormat/>\
      <w:pPr>\(paragraphProperties)</w:pPr>\
      <w:rPr>\(font.properties(faces))\(bold)<w:spacing w:val="\(characterSpace)"/>\
      <w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
      """
  }

  static func sheet(_ faces: WordDocument.Faces) -> String {
    """
    \(xmlDeclaration)<w:styles xmlns:w="\(WordPackage.namespace)"><w:docDefaults><w:rPrDefault><w:rPr>\
    \(WordFont.body.properties(faces))<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>\
    <w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>\(allCases.map { $0.definition(faces) }.joined())\
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
    <w:rPr><w:color w:val="auto"/><w:u w:val="dotted" w:color="7F7F7F"/></w:rPr></w:style>\
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
    <w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>\
    </w:tblPr></w:style></w:styles>
    """
  }
}
