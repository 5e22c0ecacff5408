/// One row of a result, its columns by position.
public struct Row: Hashable, Sendable {
  public let values: [SQLValue]

  public init(_ values: [SQLValue]) { self.values = values }

  public func integer(_ column: Int) throws(StoredDataProblem) -> Int64 {
    guard case .integer(let value) = values[column] else { throw StoredDataProblem("column \(column): no number") }
    return value
  }

  public func text(_ column: Int) throws(StoredDataProblem) -> String {
    guard case .text(let value) = values[column] else { throw StoredDataProblem("column \(column): no text") }
    return value
  }

  public func bytes(_ column: Int) throws(StoredDataProblem) -> [UInt8] {
    guard case .bytes(let value) = values[column] else { throw StoredDataProblem("column \(column): no bytes") }
    return value
  }

  public func optionalInteger(_ column: Int) throws(StoredDataProblem) -> Int64? {
    values[column] == .null ? nil : try integer(column)
  }

  public func optionalText(_ column: Int) throws(StoredDataProblem) -> String? {
    values[column] == .null ? nil : try text(column)
  }

  public func flag(_ column: Int) throws(StoredDataProblem) -> Bool { try integer(column) != 0 }
}

/// Something stored is not what the program wrote: damaged or tampered with.
public struct StoredDataProblem: Error, Hashable, Sendable {
  public let what: String
  /// The row it was met in, where that is known, such as `fact 17/2`.
  public let row: String?

  public init(_ what: String, in row: String? = nil) {
    self.what = what
    self.row = row
  }

  /// Reads something of a row, so that whatever cannot be read names the row.
  public static func naming<T>(_ row: @autoclosure () throws -> String, _ read: () throws -> T) throws -> T {
    do {
      return try read()
    } catch let problem as StoredDataProblem where problem.row == nil {
      throw StoredDataProblem(problem.what, in: try row())
    }
  }
}
