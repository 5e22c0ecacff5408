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
    var text = String.UnicodeScalarView()
    for scalar in scalars { if let known = Unicode.Scalar(scalar) { text.append(known) } }
    return String(text)
  }
}
