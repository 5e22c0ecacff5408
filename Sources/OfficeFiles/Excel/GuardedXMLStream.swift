import Foundation

/// An entry's bytes on their way to the parser, stopped where the XML asks for what a spreadsheet has no need of.
final class GuardedXMLStream: InputStream {
  private let source: ZipEntryStream
  private let name: String
  private var isAtStart = true
  private var isAtEnd = false
  private var tail: [UInt8] = []
  private var unfinished: [UInt8] = []
  private(set) var failure: OfficeFileProblem?

  init(_ source: ZipEntryStream, name: String) {
    self.source = source
    self.name = name
    super.init(data: Data())
  }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { !isAtEnd }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    if failure != nil || isAtEnd { return 0 }
    do {
      let count = try fill(UnsafeMutableRawBufferPointer(start: buffer, count: length))
      try check(UnsafeBufferPointer(start: buffer, count: count))
      return count
    } catch let problem as OfficeFileProblem {
      failure = problem
    } catch {
      failure = forbidden
    }
    return 0
  }

  /// Whole characters only: the parser ends the program on bytes that are not UTF-8.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    buffer.copyBytes(from: unfinished)
    let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[unfinished.count...]))
    let available = UnsafeRawBufferPointer(rebasing: buffer[..<(unfinished.count + read)])
    if read == 0 {
      isAtEnd = true
      if !available.isEmpty { throw damagedText }
    }
    let whole = available.count - unfinishedCount(in: available)
    if String(validating: available[..<whole], as: UTF8.self) == nil { throw damagedText }
    unfinished = Array(available[whole...])
    return whole == 0 && !isAtEnd ? try fill(buffer) : whole
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

  private func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    if isAtStart, !bytes.isEmpty {
      isAtStart = false
      try checkEncoding(Array(bytes.prefix(256)))
    }
    let seam = tail + bytes.prefix(2)
    if seam.withUnsafeBufferPointer(Self.declares) || Self.declares(bytes) { throw forbidden }
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
  private static func declares(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var index = 0
    while let found = memchr(start + index, 0x21, bytes.count - index) {
      index = start.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
      if index >= 2, index < bytes.count, bytes[index - 2] == 0x3C, bytes[index] == 0x44 || bytes[index] == 0x45 {
        return true
      }
    }
    return false
  }

  private var damagedText: OfficeFileProblem {
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
