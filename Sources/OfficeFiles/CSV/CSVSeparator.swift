/// What stands between the fields of a row.
public enum CSVSeparator: UInt8, Sendable, Hashable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The one that divides the most of the first rows into the same number of fields, and into most of them.
  init(detectedIn text: ArraySlice<UInt8>) {
    let counts = Self.counts(in: text)
    self = Self.allCases.max { Self.score($0, counts) < Self.score($1, counts) } ?? .comma
  }

  /// Excel's own way of saying it: a first line `sep=;`.
  static func named(inFirstLineOf text: ArraySlice<UInt8>) -> (separator: CSVSeparator, rest: ArraySlice<UInt8>)? {
    guard text.count >= 5, text.starts(with: Array("sep=".utf8)) else { return nil }
    let rest = text.dropFirst(5)
    guard let separator = CSVSeparator(rawValue: text[text.startIndex + 4]) else { return nil }
    if rest.starts(with: [0x0D, 0x0A]) { return (separator, rest.dropFirst(2)) }
    return rest.first == 0x0A || rest.first == 0x0D ? (separator, rest.dropFirst()) : nil
  }

  /// How often each occurs outside of quotation marks, in each of the first rows.
  private static func counts(in text: ArraySlice<UInt8>) -> [[CSVSeparator: Int]] {
    var rows: [[CSVSeparator: Int]] = []
    var row: [CSVSeparator: Int] = [:]
    var isQuoted = false
    for byte in text.prefix(1 << 16) {
      if byte == 0x22 {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        if !row.isEmpty { rows.append(row) }
        row = [:]
        if rows.count == 20 { break }
      } else if !isQuoted, let separator = CSVSeparator(rawValue: byte) {
        row[separator, default: 0] += 1
      }
    }
    return row.isEmpty ? rows : rows + [row]
  }

  private static func score(_ separator: CSVSeparator, _ rows: [[CSVSeparator: Int]]) -> Int {
    let first = rows.first?[separator] ?? 0
    if first == 0 { return rows.contains { $0[separator] != nil } ? 0 : -1 }
    let alike = rows.count { $0[separator] == first }
    return alike * 1000 + min(first, 999)
  }
}
