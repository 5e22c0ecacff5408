import Foundation

/// An entry's bytes on their way to the parser, stopped where the XML asks for what a spreadsheet has no need of.
final class GuardedXMLStream {
  private let source: ZipEntryStream
  private let name: String
  private var isAtStart = true
  private var piece: [UInt8] = []
  private var position = 0
  private var tail: [UInt8] = []
  private var unfinished: [UInt8] = []
  private(set) var failure: OfficeFileProblem?
  /// Whether the parser has met something that is not well-formed.
  var isBroken = false

  init(_ source: ZipEntryStream, name: String) {
    self.source = source
    self.name = name
  }

  /// The number of bytes put into the buffer, 0 at the end, −1 when something is wrong: then `failure` says what.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if failure != nil { return -1 }
    do {
      // The parser begins with a read of four bytes, too few to judge by.
      if position == piece.count { try nextPiece() }
    } catch {
      failure = error as? OfficeFileProblem ?? forbidden
      return -1
    }
    let count = min(buffer.count, piece.count - position)
    buffer.copyBytes(from: piece[position..<position + count])
    position += count
    return count
  }

  /// Whole characters only, and none but UTF-8: the parser would go over to another encoding by itself.
  private func nextPiece() throws {
    var bytes = unfinished + [UInt8](repeating: 0, count: 1 << 15)
    var filled = unfinished.count
    while filled < bytes.count {
      let read = try bytes.withUnsafeMutableBytes { buffer in
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      if read == 0 { break }
      filled += read
    }
    let isLast = filled < bytes.count
    bytes.removeLast(bytes.count - filled)
    let rest = bytes.withUnsafeBytes { unfinishedCount(in: $0) }
    unfinished = Array(bytes.suffix(rest))
    bytes.removeLast(rest)
    if (isLast && rest > 0) || String(validating: bytes, as: UTF8.self) == nil { throw Self.damagedText(name) }
    try bytes.withUnsafeBytes { try check($0) }
    piece = bytes
    position = 0
  }

  /// How many of the last bytes begin a character without ending it.
  private func unfinishedCount(in bytes: UnsafeRawBufferPointer) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 { return count < (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) ? count : 0 }
    }
    return 0
  }

  private func check(_ bytes: UnsafeRawBufferPointer) throws {
    if isAtStart, !bytes.isEmpty {
      isAtStart = false
      try checkEncoding(Array(bytes.prefix(256)))
    }
    let seam = tail + bytes.prefix(2)
    if seam.withUnsafeBytes(Self.declares) || Self.declares(bytes) { throw forbidden }
    tail = Array((tail + bytes.suffix(2)).suffix(2))
  }

  private func checkEncoding(_ head: [UInt8]) throws {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if start.first != 0x3C { throw forbidden }
    guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else {
      if text.hasPrefix("<?xml") { throw forbidden }
      return
    }
    let declaration = text[..<end.lowerBound].replacing("'", with: "\"").filter { !$0.isWhitespace }
    if declaration.contains("encoding"), !declaration.contains("encoding=\"utf-8\"") { throw forbidden }
  }

  /// Whether `<!D` (DOCTYPE) or `<!E` (ENTITY, ELEMENT) occurs; comments and CDATA go on with other characters.
  private static func declares(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var index = 0
    while let found = memchr(start + index, 0x21, bytes.count - index) {
      index = start.distance(to: found) + 1
      if index >= 2, index < bytes.count, bytes[index - 2] == 0x3C, bytes[index] == 0x44 || bytes[index] == 0x45 {
        return true
      }
    }
    return false
  }

  static func damagedText(_ name: String) -> OfficeFileProblem {
    OfficeFileProblem(
      place: name, zh: "文件里的文字已损坏。请用 Excel 或 WPS 打开后另存为新文件再上传。",
      en: "The text in the file is damaged; open it in Excel or WPS, save it anew and upload that.")
  }

  private var forbidden: OfficeFileProblem {
    OfficeFileProblem(
      place: name, zh: "文件含有不允许的 XML 声明或编码，可能不是办公软件生成的。请用 Excel 或 WPS 打开后另存为新文件再上传。",
      en: "The file has XML declarations or an encoding that are not allowed; open it in Excel or WPS, save it anew.")
  }
}
