/// The apostrophe that keeps a spreadsheet from running a text as a formula.
///
/// Guarded is a text that begins with = + - @, their full-width forms, a tab or a carriage return, unless it is a plain
/// number; and one that begins with apostrophes before such a character, so that taking away one apostrophe always gives
/// back the text as it was.
enum FormulaGuard {
  private static let apostrophe: UInt8 = 0x27
  private static let triggers: Set<UInt8> = Set("=+-@\t\r".utf8)
  /// ＝ ＋ － ＠
  private static let wideTriggers: [[UInt8]] = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  static func guarded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return startsLikeFormula(bytes[...]) && !isNumber(bytes) ? "'\(text)" : text
  }

  static func removed(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.first == apostrophe && startsLikeFormula(bytes) ? bytes.dropFirst() : bytes
  }

  private static func startsLikeFormula(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.drop { $0 == apostrophe }
    guard let first = rest.first else { return false }
    return triggers.contains(first) || (first == 0xEF && wideTriggers.contains { rest.starts(with: $0) })
  }

  /// `-12`, `+3.5`, `-7%`: nothing that could be a formula.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.dropFirst()
    guard bytes.first == 0x2B || bytes.first == 0x2D else { return false }
    if rest.last == 0x25 { rest.removeLast() }
    let parts = rest.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
