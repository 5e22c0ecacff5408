import SQL

extension Schema {
  /// A county says which master key its own keys lie under, so that nobody writes under another.
  static func keyMark(_ d: Dialect) -> [String] {
    ["ALTER TABLE county ADD COLUMN key_mark \(d.text) NOT NULL DEFAULT ''"]
  }
}
