import Foundation
import OfficeFiles
import Reader

/// A report on disk as the text that offsets count in: as it is, or out of HTML or Word.
struct ReportFile {
  let path: String
  /// With its byte-order mark, for plain text.
  let text: String

  /// Refuses what is neither text, HTML nor a Word document, with what to do about it.
  init(path: String) throws {
    self.path = path
    let bytes = try Self.bytes(path)
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      text = try Self.wordText(bytes)
    } else if Self.isPage(path, bytes) {
      text = HTMLText.plainText(try Self.page(bytes))
    } else {
      text = try Self.plainText(bytes)
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OfficeFileProblem(
        zh: "打不开这个文件。请检查路径和读取权限。", en: "The file cannot be opened; check its path and the right to read it.")
    }
    return Array(data)
  }

  private static func wordText(_ bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(reading: bytes)
    guard let part = archive.entry(named: "word/document.xml") else {
      throw OfficeFileProblem(
        zh: "这是压缩包，但不是 Word 文档（.docx）。请另存为 .docx、.html 或 .txt。",
        en: "This is an archive but no Word document; save it as .docx, .html or .txt.")
    }
    return WordText.plainText(document: try decodeText(Array("x".utf8) + (try archive.bytes(of: part))).string)
  }

  private static func isPage(_ path: String, _ bytes: [UInt8]) -> Bool {
    let name = path.lowercased()
    if [".html", ".htm", ".xhtml", ".mht"].contains(where: name.hasSuffix) { return true }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    return head.contains("<!doctype html") || head.contains("<html")
  }

  /// A letter in front lets the text decoder take markup, which it refuses where a table is expected.
  private static func page(_ bytes: [UInt8]) throws -> String {
    let marked = UnmarkedUTF16.marked(bytes)
    if marked.starts(with: [0xFF, 0xFE]) || marked.starts(with: [0xFE, 0xFF]) { return try decodeText(marked).string }
    let body = marked.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(marked.dropFirst(3)) : marked
    return String(try decodeText(Array("x".utf8) + body).string.dropFirst())
  }

  private static func plainText(_ bytes: [UInt8]) throws -> String {
    let marked = UnmarkedUTF16.marked(bytes)
    let text = try decodeText(marked).string
    let hasMark = [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]].contains { (mark: [UInt8]) in
      bytes.starts(with: mark)
    }
    return hasMark ? "\u{FEFF}" + text : text
  }
}

/// UTF-16 that was saved without its byte-order mark.
enum UnmarkedUTF16 {
  /// The bytes with the mark in front, when every second byte looks like the upper half of Chinese text.
  static func marked(_ bytes: [UInt8]) -> [UInt8] {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0, !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF])
    else { return bytes }
    if looksLikeText(sample, upperByte: 1) { return [0xFF, 0xFE] + bytes }
    if looksLikeText(sample, upperByte: 0) { return [0xFE, 0xFF] + bytes }
    return bytes
  }

  private static func looksLikeText(_ sample: ArraySlice<UInt8>, upperByte: Int) -> Bool {
    var likely = 0
    var certain = 0
    for index in stride(from: sample.startIndex, to: sample.endIndex - 1, by: 2) {
      let upper = sample[index + upperByte]
      let lower = sample[index + 1 - upperByte]
      if upper == 0 || upper == 0x30 || upper == 0xFF || (0x4E...0x9F).contains(upper) { likely += 1 }
      if upper == 0 && (lower == 0x0A || (0x20...0x7E).contains(lower)) { certain += 1 }
      if upper == 0x30 && lower <= 2 || upper == 0xFF && lower == 0x0C { certain += 1 }
    }
    let pairs = sample.count / 2
    return likely * 20 >= pairs * 19 && certain * 60 >= pairs
  }
}
