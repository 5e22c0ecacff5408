/// The parts of a .docx file that say what the other parts are.
enum WordPackage {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
  private static let mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes = """
    \(xmlDeclaration)<Types xmlns="\(packageNamespace)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    \(override("word/document.xml", "\(mainType).document.main+xml"))\
    \(override("word/fontTable.xml", "\(mainType).fontTable+xml"))\
    \(override("word/footer1.xml", "\(mainType).footer+xml"))\
    \(override("word/footer2.xml", "\(mainType).footer+xml"))\
    \(override("word/settings.xml", "\(mainType).settings+xml"))\
    \(override("word/styles.xml", "\(mainType).styles+xml"))\
    \(override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))\
    \(override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))\
    </Types>
    """

  static let relationships = wrapped([
    relationship("rId1", "\(relationshipNamespace)/officeDocument", "word/document.xml"),
    relationship("rId2", "\(packageNamespace)/relationships/metadata/core-properties", "docProps/core.xml"),
    relationship("rId3", "\(relationshipNamespace)/extended-properties", "docProps/app.xml"),
  ])

  static let application = """
    \(xmlDeclaration)<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
    <Application>HalfSky</Application></Properties>
    """

  static let settings = """
    \(xmlDeclaration)<w:settings xmlns:w="\(namespace)"><w:zoom w:percent="100"/>\
    <w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>\
    <w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="\(WordLayout.linePitch)"/>\
    <w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>\
    <w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>
    """

  static func documentRelationships(_ links: WordLinks) -> String {
    let parts = ["styles", "settings", "fontTable"].enumerated().map { index, part in
      relationship("rId\(index + 1)", "\(relationshipNamespace)/\(part)", "\(part).xml")
    }
    let footers = [
      relationship("rId4", "\(relationshipNamespace)/footer", "footer1.xml"),
      relationship("rId5", "\(relationshipNamespace)/footer", "footer2.xml"),
    ]
    let addresses = links.addresses.map { address in
      relationship(
        links.relationship(to: address), "\(relationshipNamespace)/hyperlink",
        "\(xmlEscaped(encodedAddress(address)))\" TargetMode=\"External")
    }
    return wrapped(parts + footers + addresses)
  }

  static func properties(of document: WordDocument) -> String {
    let created = "\(document.created)\(document.created.time == nil ? "T00:00:00" : "")Z"
    let author = xmlEscaped(document.author)
    return """
      \(xmlDeclaration)<cp:coreProperties xmlns:cp="\(packageNamespace)/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(xmlEscaped(document.title))</dc:title>\
      <dc:creator>\(author)</dc:creator><cp:lastModifiedBy>\(author)</cp:lastModifiedBy>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(created)</dcterms:created>\
      <dcterms:modified xsi:type="dcterms:W3CDTF">\(created)</dcterms:modified>\
      <dc:language>zh-CN</dc:language></cp:coreProperties>
      """
  }

  private static func override(_ part: String, _ type: String) -> String {
    "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>"
  }

  private static func relationship(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }

  private static func wrapped(_ relationships: [String]) -> String {
    "\(xmlDeclaration)<Relationships xmlns=\"\(packageNamespace)/relationships\">\(relationships.joined())</Relationships>"
  }
}
