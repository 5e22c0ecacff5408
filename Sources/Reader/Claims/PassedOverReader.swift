/// The numbers that state nothing, for those who want to see them.
enum PassedOverReader {
  static func read(_ folded: FoldedText, _ source: [UInt32], _ statements: [Statement]) -> [PassedOver] {
    statements.compactMap { statement in
      guard let reason = statement.reason else { return nil }
      let range = folded.source(statement.number.written)
      let around = max(0, range.lowerBound - 8)..<min(source.count, range.upperBound + 8)
      return PassedOver(
        offset: range.lowerBound, text: SourceText.string(source[range]), reason: reason,
        quote: SourceText.string(source[around]))
    }
  }
}

/// Strings out of arrays of scalars.
enum SourceText {
  static func string(_ scalars: ArraySlice<UInt32>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for value in scalars {
      switch value {
      case 0..<0x80: bytes.append(UInt8(value))
      case 0x800..<0xD800, 0xE000..<0x10000:
        bytes.append(UInt8(0xE0 | value >> 12))
        bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | value & 0x3F))
      default: if let scalar = Unicode.Scalar(value) { bytes.append(contentsOf: scalar.utf8) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
