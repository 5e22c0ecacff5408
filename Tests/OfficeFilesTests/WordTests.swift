import Foundation
import FoundationXML
import OfficeFiles
import Testing

@Suite struct WordTests {
  @Test func everyPartIsWellFormed() throws {
    let archive = try ZipArchive(reading: sampleDocument().bytes())
    #expect(archive.entries.first?.name == "[Content_Types].xml")
    for entry in archive.entries {
      #expect(XMLParser(data: Data(try archive.bytes(of: entry))).parse(), "\(entry.name)")
    }
  }

  @Test func everyPartHasATypeAndEveryReferenceATarget() throws {
    let archive = try ZipArchive(reading: sampleDocument().bytes())
    let types = try part("[Content_Types].xml", of: archive)
    for entry in archive.entries where entry.name.hasSuffix(".xml") && !entry.name.hasPrefix("[") {
      #expect(types.contains("PartName=\"/\(entry.name)\""), "\(entry.name)")
    }
    let relationships = try part("word/_rels/document.xml.rels", of: archive)
    let document = try part("word/document.xml", of: archive)
    for match in document.matches(of: /r:id="([^"]+)"/) {
      #expect(relationships.contains("Id=\"\(match.1)\""), "\(match.1)")
    }
    for match in relationships.matches(of: /Target="([a-zA-Z0-9]+\.xml)"/) {
      #expect(archive.entry(named: "word/\(match.1)") != nil, "\(match.1)")
    }
    let styles = try part("word/styles.xml", of: archive)
    for match in document.matches(of: /w:(?:p|r)Style w:val="([^"]+)"/) {
      #expect(styles.contains("w:styleId=\"\(match.1)\""), "\(match.1)")
    }
  }

  @Test func sameDocumentGivesSameBytes() throws {
    #expect(try sampleDocument().bytes() == sampleDocument().bytes())
    var later = try sampleDocument()
    later.created = try #require(OfficeDate(year: 2015, month: 1, day: 15))
    #expect(try later.bytes() != sampleDocument().bytes())
  }

  @Test func keepsTheMeasuresOfTheStandard() throws {
    let document = try documentPart(of: sampleDocument())
    let millimetre = 56.6929
    let size = try #require(document.firstMatch(of: /w:pgSz w:w="(\d+)" w:h="(\d+)"/))
    let margins = try #require(
      document.firstMatch(of: /w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/))
    let grid = try #require(document.firstMatch(of: /w:linePitch="(\d+)"/))
    func twentieths(_ text: Substring) -> Double { Double(text) ?? 0 }
    let width = twentieths(size.1) - twentieths(margins.2) - twentieths(margins.4)
    let height = twentieths(size.2) - twentieths(margins.1) - twentieths(margins.3)
    #expect(abs(width - 156 * millimetre) < 0.2 * millimetre)
    #expect(abs(height - 225 * millimetre) < 0.2 * millimetre)
    #expect(abs(twentieths(margins.1) - 37 * millimetre) < 1)
    #expect(abs(twentieths(margins.4) - 28 * millimetre) < 1)
    #expect((22.0..<23).contains(height / twentieths(grid.1)))
    // 28 characters of 16 points, each drawn together by a fifth of a point.
    #expect(28 * (16 * 20 - 4) <= width)
  }

  @Test func namesEveryFaceThatItUses() throws {
    for faces in [WordDocument.Faces.standard, .free] {
      var document = try sampleDocument()
      document.faces = faces
      let archive = try ZipArchive(reading: document.bytes())
      let styles = try part("word/styles.xml", of: archive)
      let table = try part("word/fontTable.xml", of: archive)
      let used = Set(styles.matches(of: /w:(?:eastAsia|ascii|hAnsi|cs)="([^"]+)"/).map { String($0.1) })
      let named = table.matches(of: /w:font w:name="([^"]+)"/).map { String($0.1) }
      #expect(used.subtracting(["zh-CN", "eastAsia"]) == Set(named))
      #expect(Set(named).count == named.count)
      #expect(used.contains("仿宋_GB2312") == (faces == .standard))
    }
  }

  @Test func repeatsTableHeadersAndFillsTheWidth() throws {
    let document = try documentPart(of: sampleDocument())
    #expect(document.matches(of: /<w:tblHeader\/>/).count == 2)
    for table in document.matches(of: /<w:tblGrid>(.*?)<\/w:tblGrid>/) {
      let widths = table.1.matches(of: /w:w="(\d+)"/).compactMap { Int($0.1) }
      #expect(widths.reduce(0, +) == 8849)
    }
  }

  @Test func keepsSpacesAndDropsWhatXMLForbids() throws {
    var document = try sampleDocument()
    document.blocks = [.paragraph(["  a\u{0}\u{1F}\u{FFFE}<b> & \"c\" ]]>\n二\t三  "])]
    let text = try documentPart(of: document)
    #expect(
      text.contains(
        "<w:t xml:space=\"preserve\">  a&lt;b&gt; &amp; &quot;c&quot; ]]&gt;</w:t><w:br/><w:t xml:space=\"preserve\">二</w:t><w:tab/>"
      ))
  }

  @Test(arguments: [61, 62] as [UInt64])
  func anyTextMakesAWellFormedDocument(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var document = try sampleDocument()
    document.title = generator.text(upTo: 30)
    document.author = String(UnicodeScalar(UInt8(7))) + generator.text(upTo: 30)
    document.blocks = (0..<60).map { number in
      let run = WordDocument.Run(generator.text(upTo: 30), bookmark: "\(number) \(generator.text(upTo: 5))")
      return number.isMultiple(of: 2) ? .paragraph([run]) : .heading(.two, [run])
    }
    let text = try documentPart(of: document)
    #expect(XMLParser(data: Data(text.utf8)).parse(), "seed \(seed)")
    let names = text.matches(of: /bookmarkStart w:id="\d+" w:name="([^"]+)"/).map { String($0.1) }
    #expect(Set(names).count == 60)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]{0,39}/) != nil })
  }

  @Test func linksLeadToTheirBookmarks() throws {
    let document = try documentPart(of: sampleDocument())
    let anchors = document.matches(of: /w:anchor="([^"]+)"/).map { String($0.1) }
    #expect(anchors.count == 1)
    for anchor in anchors { #expect(document.contains("w:name=\"\(anchor)\"")) }
  }

  @Test func refusesDeadLinksStrangeAddressesAndUnevenTables() throws {
    typealias Run = WordDocument.Run
    let wrong: [(WordDocument.Block, String)] = [
      (.paragraph([Run("a", link: .bookmark("nowhere")), Run("b", link: .bookmark("neither"))]), "nowhere, neither"),
      (.paragraph([Run("a", bookmark: "x"), Run("b", bookmark: "x")]), "x"),
      (.paragraph([Run("a", link: .url("javascript:alert(1)"))]), "javascript:alert(1)"),
      (.paragraph([Run("a", link: .url("file:///etc/passwd"))]), "file:///etc/passwd"),
      (.table(.init(columns: [.init()], header: ["甲"], rows: [["1", "2"]])), "甲"),
      (.table(.init(columns: [.init(weight: 0)], header: ["乙"], rows: [])), "乙"),
    ]
    for (block, place) in wrong {
      var document = try sampleDocument()
      document.blocks = [block]
      #expect(problem { _ = try document.bytes() }?.place == place)
    }
  }

  private func documentPart(of document: WordDocument) throws -> String {
    try part("word/document.xml", of: ZipArchive(reading: document.bytes()))
  }

  private func part(_ name: String, of archive: ZipArchive) throws -> String {
    String(decoding: try archive.bytes(of: #require(archive.entry(named: name))), as: UTF8.self)
  }
}
