import SQL

extension Schema {
  /// An import can be undone as a whole; the change that did it.
  static func undoneImports(_ d: Dialect) -> [String] {
    ["ALTER TABLE import_run ADD COLUMN undone \(d.int)"]
  }
}
