/// Cuts HTML or XML into tags and text, in one pass, whatever is broken in it.
struct MarkupScanner {
  enum Event: Equatable {
    case text(Range<Int>)
    /// Lowercase name; `isEmpty` for `<br/>`.
    case open(name: String, isEmpty: Bool)
    case close(name: String)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// Once no `>` is left, every `<` is text.
  private var hasMoreTags = true

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Event? {
    while index < bytes.count {
      if bytes[index] == 0x3C, hasMoreTags, let (event, end) = tag(at: index) {
        index = end
        if let event { return event }
      } else {
        return text()
      }
    }
    return nil
  }

  /// Passes over everything up to the closing tag of `name`, as in scripts.
  mutating func skip(to name: String) {
    let end = Array("</\(name)".utf8)
    while index + end.count <= bytes.count {
      if bytes[index] == 0x3C, zip(bytes[index...], end).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return }
      index += 1
    }
    index = bytes.count
  }

  private mutating func text() -> Event {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != 0x3C { index += 1 }
    return .text(start..<index)
  }

  /// A tag, or nil inside for a comment or declaration; nil when the sign opens nothing.
  private mutating func tag(at start: Int) -> (Event?, Int)? {
    guard start + 1 < bytes.count else { return nil }
    let first = bytes[start + 1]
    if first == 0x21 || first == 0x3F { return declaration(at: start) }
    let isClosing = first == 0x2F
    let nameStart = isClosing ? start + 2 : start + 1
    guard nameStart < bytes.count, Self.isLetter(bytes[nameStart]) else { return nil }
    guard let end = tagEnd(from: nameStart) else {
      hasMoreTags = false
      return nil
    }
    var nameEnd = nameStart
    while nameEnd < end, !Self.endsName(bytes[nameEnd]), nameEnd - nameStart < 40 { nameEnd += 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    let isEmpty = bytes[end - 1] == 0x2F
    return (isClosing ? .close(name: name) : .open(name: name, isEmpty: isEmpty), end + 1)
  }

  /// The `>` that closes a tag; signs within quotation marks count only near by.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8 = 0
    var position = start
    let near = min(bytes.count, start + 4096)
    while position < near {
      let byte = bytes[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return position
      }
      position += 1
    }
    return bytes[start...].firstIndex(of: 0x3E)
  }

  private mutating func declaration(at start: Int) -> (Event?, Int)? {
    if matches("<![CDATA[", at: start) {
      let end = find("]]>", from: start + 9) ?? bytes.count
      return (.text((start + 9)..<end), min(bytes.count, end + 3))
    }
    if matches("<!--", at: start) {
      guard let end = find("-->", from: start + 4) else { return (nil, bytes.count) }
      return (nil, end + 3)
    }
    guard let end = bytes[start...].firstIndex(of: 0x3E) else {
      hasMoreTags = false
      return nil
    }
    return (nil, end + 1)
  }

  private func matches(_ word: String, at start: Int) -> Bool { bytes[start...].starts(with: word.utf8) }

  private func find(_ word: String, from start: Int) -> Int? {
    let sought = Array(word.utf8)
    var position = start
    while position + sought.count <= bytes.count {
      if bytes[position] == sought[0], bytes[position...].starts(with: sought) { return position }
      position += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  private static func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2F || byte == 0x3E }
}
