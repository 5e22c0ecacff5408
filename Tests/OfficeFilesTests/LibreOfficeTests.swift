import Foundation
import OfficeFiles
import Testing

/// Where LibreOffice is installed, it is asked to open what is written; everywhere else the other suites stand alone.
@Suite struct LibreOfficeTests {
  private static let program = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: program != nil)) func opensTheDocumentAndSetsItsPages() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let document = folder.appendingPathComponent("report.docx")
    try Data(sampleDocument(paragraphs: 22).bytes()).write(to: document)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.program))
    process.arguments = [
      "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless",
      "--convert-to", "pdf", "--outdir", folder.path, document.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let pages = try Data(contentsOf: folder.appendingPathComponent("report.pdf"))
    let text = String(decoding: pages, as: UTF8.self)
    // Four pages of text, two or three of appendix (installed faces differ), and one behind the page break.
    #expect((7...8).contains(text.matches(of: /\/Type\s*\/Page[^s]/).count))
    #expect(text.contains("https://example.org/figures/petitions?period=2013&organization=%E4%BA%91%E6%BA%AA"))
  }
}
