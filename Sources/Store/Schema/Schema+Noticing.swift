import SQL

extension Schema {
  /// Traces of cases are no longer kept, since a case's team looks at the case itself.
  static func noticing(_ d: Dialect) -> [String] { ["DROP TABLE case_trace"] }
}
