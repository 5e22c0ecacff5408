/// What a file really is, told by its first bytes, whatever its name says.
enum FileKind: Sendable, Hashable {
  case zip, oldOffice, encryptedOffice, pdf, image, html, excelXML

  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.isEncrypted(bytes) ? .encryptedOffice : .oldOffice
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .image
    } else if let kind = Self.markup(bytes) {
      self = kind
    } else {
      return nil
    }
  }

  /// The name of the stream that holds an encrypted workbook, as the container's directory spells it.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return contains(bytes, name)
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes[found...].starts(with: part) { return true }
      start = found + 1
    }
    return false
  }

  private static func markup(_ bytes: [UInt8]) -> FileKind? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<?xml") && head.contains("excel.sheet") { return .excelXML }
    let openings = ["<html", "<!doctype html", "<table", "<head", "<meta", "mime-version:"]
    return openings.contains { start.hasPrefix($0) } || (start.hasPrefix("<?xml") && head.contains("<html"))
      ? .html : nil
  }
}
