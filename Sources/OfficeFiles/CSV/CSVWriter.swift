/// Rows as a CSV file that Excel and WPS open rightly by double click: UTF-8 with byte order mark, lines ended by CR LF.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front; `CSVReader` takes it away again.
public struct CSVWriter: Sendable {
  /// The file so far, or since the last `take`.
  public private(set) var bytes: [UInt8]
  private let separator: CSVSeparator
  private let guardsFormulas: Bool

  public init(separator: CSVSeparator = .comma, hasByteOrderMark: Bool = true, guardsFormulas: Bool = true) {
    self.separator = separator
    self.guardsFormulas = guardsFormulas
    bytes = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row; NUL characters, which no reader takes, are dropped.
  public mutating func append(_ fields: [String]) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(separator.rawValue) }
      isFirst = false
      append(guardsFormulas ? FormulaGuard.guarded(field) : field, isAlone: fields.count == 1)
    }
    bytes += [0x0D, 0x0A]
  }

  /// The bytes since the last time, which are forgotten: for files that are written piece by piece.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// The file with these rows.
  public static func bytes(of rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.append(row) }
    return writer.bytes
  }

  private mutating func append(_ field: String, isAlone: Bool) {
    let content = field.utf8.filter { $0 != 0 }
    let isSpecial = content.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || CSVSeparator(rawValue: $0) != nil }
    // A lone empty field without marks would be an empty line, which readers leave out.
    let needsMarks = isSpecial || content.first == 0x20 || content.last == 0x20 || (isAlone && content.isEmpty)
    if !needsMarks {
      bytes += content
      return
    }
    bytes.append(0x22)
    for byte in content {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
