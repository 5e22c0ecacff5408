/// Collects running text out of markup: blanks run together, blocks on lines of their own, entities resolved.
struct PlainText {
  private(set) var scalars = String.UnicodeScalarView()
  private var endsInBlank = true
  let keepsBlanks: Bool

  init(keepsBlanks: Bool) { self.keepsBlanks = keepsBlanks }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let source = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    var index = 0
    while index < source.count {
      if source[index] == 0x26, let (scalar, end) = HTMLEntities.read(source, at: index) {
        add(scalar)
        index = end
      } else {
        add(source[index])
        index += 1
      }
    }
  }

  private mutating func add(_ value: UInt32) {
    let isBlank = value == 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    if isBlank && !keepsBlanks {
      if !endsInBlank { scalars.append(" ") }
      endsInBlank = true
    } else if let scalar = Unicode.Scalar(value) {
      scalars.append(scalar)
      endsInBlank = false
    }
  }

  /// Ends the line, once.
  mutating func breakLine() {
    while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
    if let last = scalars.last, last != "\n" { scalars.append("\n") }
    endsInBlank = true
  }

  mutating func tab() {
    if scalars.last == " " { scalars.removeLast() }
    scalars.append("\t")
    endsInBlank = true
  }

  /// The text, with one line feed at its end.
  mutating func finished() -> String {
    breakLine()
    return String(scalars)
  }
}
