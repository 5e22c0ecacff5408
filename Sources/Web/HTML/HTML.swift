/// Markup, made by string interpolation that escapes every value except other `HTML`.
///
/// Values may stand in text and inside double-quoted attributes. Characters that no page can hold become U+FFFD.
struct HTML: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []

  static let empty = HTML()

  var isEmpty: Bool { bytes.isEmpty }

  init() {}

  /// A constant built into the program, such as the style sheet; never anything a user wrote.
  init(constant bytes: [UInt8]) { self.bytes = bytes }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum.append(b)
    return sum
  }

  /// The pieces one after the other, or nothing where a condition does not hold.
  static func when(_ condition: Bool, _ markup: @autoclosure () -> HTML) -> HTML { condition ? markup() : .empty }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { bytes = Array(value.utf8) }
  init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }
    mutating func appendInterpolation(_ markup: HTML) { bytes.append(contentsOf: markup.bytes) }
    mutating func appendInterpolation(_ markup: HTML?) { if let markup { bytes.append(contentsOf: markup.bytes) } }
    mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }
    mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &bytes) }
    mutating func appendInterpolation(_ number: some BinaryInteger) { bytes.append(contentsOf: String(number).utf8) }

    /// A constant written in this program; the type admits nothing else.
    mutating func appendInterpolation(raw constant: StaticString) {
      constant.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Markup only where a condition holds.
    mutating func appendInterpolation(when condition: Bool, _ markup: @autoclosure () -> HTML) {
      if condition { bytes.append(contentsOf: markup().bytes) }
    }
  }

  fileprivate static func escape(_ text: String, into bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0...8, 11, 12, 14...31, 127: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

extension Sequence<HTML> {
  func joined(separator: HTML = .empty) -> HTML {
    var all = HTML.empty
    var isFirst = true
    for piece in self {
      if !isFirst { all.append(separator) }
      all.append(piece)
      isFirst = false
    }
    return all
  }
}
