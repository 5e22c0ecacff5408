extension WordDocument {
  /// A table with thin borders whose header row is repeated on every page.
  public struct Table: Sendable, Hashable {
    public var columns: [Column]
    public var header: [Cell]
    public var rows: [[Cell]]
    public var textSize: TextSize

    public init(columns: [Column], header: [Cell], rows: [[Cell]], textSize: TextSize = .smallFour) {
      self.columns = columns
      self.header = header
      self.rows = rows
      self.textSize = textSize
    }

    /// A column's share of the width of the page, and where its cells stand.
    public struct Column: Sendable, Hashable {
      public var weight: Int
      public var alignment: Alignment

      public init(weight: Int = 1, alignment: Alignment = .start) {
        self.weight = weight
        self.alignment = alignment
      }
    }

    public enum Alignment: Sendable, Hashable {
      case start, centre, end
    }

    /// A cell's text; its own alignment goes before its column's.
    public struct Cell: Sendable, Hashable {
      public var runs: [Run]
      public var alignment: Alignment?

      public init(_ runs: [Run], alignment: Alignment? = nil) {
        self.runs = runs
        self.alignment = alignment
      }
    }

    /// 小四 (12 points) or 五号 (10.5 points).
    public enum TextSize: Sendable, Hashable {
      case smallFour, five
    }
  }
}

extension WordDocument.Table.Cell: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init([WordDocument.Run(text)]) }
}
