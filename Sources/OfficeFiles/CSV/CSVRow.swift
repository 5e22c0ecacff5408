/// One row of a CSV file with the line it begins on; a quoted field may span several lines.
public struct CSVRow: Sendable, Hashable {
  public let line: Int
  public let fields: [String]

  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}
