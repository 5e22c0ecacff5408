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
}
