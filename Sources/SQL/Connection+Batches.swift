extension Connection {
  public func rows(all statements: [Statement]) throws -> [[Row]] { try statements.map { try rows($0) } }

  @discardableResult
  public func run(all statements: [Statement]) throws -> [Int] { try statements.map { try run($0) } }

  public func queue(_ statement: Statement) throws { try run(statement) }

  public func load(
    into table: StaticString, columns: [StaticString], _ rows: (_ append: ([SQLValue]) throws -> Void) throws -> Void
  ) throws {
    try rows { row in try run(Statement(inserting: row, into: table, columns)) }
  }
}

extension Statement {
  /// One row by its columns.
  init(inserting row: [SQLValue], into table: StaticString, _ columns: [StaticString]) {
    precondition(row.count == columns.count, "as many values as columns")
    var text = StringInterpolation(literalCapacity: 0, interpolationCount: row.count)
    text.appendLiteral("INSERT INTO ")
    text.appendLiteral(table)
    for (index, column) in columns.enumerated() {
      text.appendLiteral(index == 0 ? " (" : ", ")
      text.appendLiteral(column)
    }
    for (index, value) in row.enumerated() {
      text.appendLiteral(index == 0 ? ") VALUES (" : ", ")
      text.appendInterpolation(value)
    }
    text.appendLiteral(")")
    self.init(stringInterpolation: text)
  }
}
