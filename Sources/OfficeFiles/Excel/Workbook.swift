import Foundation

/// An Excel workbook as a value: sheets of rows of cells.
public struct Workbook: Sendable, Hashable {
  public var sheets: [Sheet]

  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// A table with a name.
  public struct Sheet: Sendable, Hashable {
    public var name: String
    /// In characters of the standard face, from the first column; not read.
    public var columnWidths: [Double]
    /// Whether the first row is set bold and stays in sight; not read.
    public var hasHeader: Bool
    public var isHidden: Bool
    /// Row by row without gaps: `rows[6][1]` is B7. Rows read end with their last cell that is not empty.
    public var rows: [[Cell]]
    /// Rectangles that are shown as one cell, whose value is in the first; read, but not written.
    public var mergedRanges: [CellRange]

    public init(
      name: String, columnWidths: [Double] = [], hasHeader: Bool = true, isHidden: Bool = false, rows: [[Cell]],
      mergedRanges: [CellRange] = []
    ) {
      self.name = name
      self.columnWidths = columnWidths
      self.hasHeader = hasHeader
      self.isHidden = isHidden
      self.rows = rows
      self.mergedRanges = mergedRanges
    }

    /// The cell there, or an empty one.
    public subscript(address: CellAddress) -> Cell {
      guard rows.indices.contains(address.row - 1) else { return .empty }
      let row = rows[address.row - 1]
      return row.indices.contains(address.column - 1) ? row[address.column - 1] : .empty
    }
  }

  /// What a cell holds; an empty text is the same as an empty cell.
  public enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    /// Up to 15 significant digits, as many as Excel keeps.
    case number(Decimal, format: NumberFormat = .general)
    case date(OfficeDate)
    case boolean(Bool)
    /// `#DIV/0!` and its like, or a formula that was saved without its result (`=SUM(A1:A9)`); only read.
    case error(String)
  }

  /// How Excel shows a number, in Excel's own notation.
  public struct NumberFormat: Sendable, Hashable {
    public let code: String

    public init(code: String) { self.code = code }

    public static let general = NumberFormat(code: "General")
    public static let integer = NumberFormat(code: "0")
    public static let grouped = NumberFormat(code: "#,##0")
    public static let twoDecimals = NumberFormat(code: "0.00")
    public static let groupedTwoDecimals = NumberFormat(code: "#,##0.00")
    public static let percent = NumberFormat(code: "0%")
    public static let percentTwoDecimals = NumberFormat(code: "0.00%")
  }

  /// A row as it stands in a file: its number and those of its cells that are not empty, from left to right.
  public struct Row: Sendable, Hashable {
    public let number: Int
    public let cells: [PlacedCell]

    /// The cell in a column (from 1), or an empty one.
    public subscript(column: Int) -> Cell {
      cells.first { $0.address.column == column }?.cell ?? .empty
    }

    /// The first columns, with the gaps filled.
    public func cells(columns: Int) -> [Cell] {
      var filled = [Cell](repeating: .empty, count: columns)
      for placed in cells where placed.address.column <= columns { filled[placed.address.column - 1] = placed.cell }
      return filled
    }
  }

  /// A cell and where it stands.
  public struct PlacedCell: Sendable, Hashable {
    public let address: CellAddress
    public let cell: Cell
  }
}
