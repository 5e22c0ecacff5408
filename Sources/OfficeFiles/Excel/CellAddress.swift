/// A cell's place in a sheet, as people say it: `B7` is column 2, row 7.
public struct CellAddress: Sendable, Hashable {
  /// From 1.
  public let column: Int
  /// From 1.
  public let row: Int

  public static let lastColumn = 16_384
  public static let lastRow = 1_048_576

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Refuses what is no address, or one outside of the largest sheet.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != 0x24 {  // $B$7 is the same place
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      if column > Self.lastColumn || row > Self.lastRow { return nil }
    }
    if column == 0 || row == 0 { return nil }
    self.init(column: column, row: row)
  }

  /// `A` to `XFD`.
  public static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension CellAddress: CustomStringConvertible {
  public var description: String { Self.letters(ofColumn: column) + String(row) }
}

/// A rectangle of cells, as `A1:C3`.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
  public let first: CellAddress
  public let last: CellAddress

  public init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// Refuses what is no range, or one whose end stands before its beginning.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let start = parts.first, let first = CellAddress(start), let end = parts.last, let last = CellAddress(end),
      first.column <= last.column, first.row <= last.row
    else { return nil }
    self.init(first: first, last: last)
  }

  public func contains(_ address: CellAddress) -> Bool {
    (first.column...last.column).contains(address.column) && (first.row...last.row).contains(address.row)
  }

  public var description: String { "\(first):\(last)" }
}
