import SQL

extension Schema {
  /// Sums over the counties below a province or city, and how far each county is in them.
  static func feed(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE spread (
        county \(d.int) NOT NULL,
        measure \(d.text) NOT NULL,
        period \(d.text) NOT NULL,
        breakdown \(d.text) NOT NULL,
        value \(d.int) NOT NULL,
        above \(d.int) NOT NULL,
        below \(d.int) NOT NULL,
        around \(d.int) NOT NULL,
        PRIMARY KEY (county, measure, period, breakdown)
      ) \(d.keyed)
      """,
      """
      CREATE TABLE spread_person (
        county \(d.int) NOT NULL,
        part \(d.int) NOT NULL,
        measure \(d.text) NOT NULL,
        period \(d.text) NOT NULL,
        value \(d.int) NOT NULL,
        PRIMARY KEY (county, part, measure, period)
      ) \(d.keyed)
      """,
      """
      CREATE TABLE spread_state (
        county \(d.int) NOT NULL,
        part \(d.int) NOT NULL,
        change \(d.int) NOT NULL CHECK (change >= 0),
        at \(d.text) NOT NULL,
        released \(d.text) NOT NULL,
        PRIMARY KEY (county, part)
      ) \(d.keyed)
      """,
    ]
      + tell(
        [
          ("spread", "spread", "500000 500000 5000 3 1"),
          ("spread_person", "spread_person", "500000 500000 5000 200 1"),
          ("spread_state", "spread_state", "100000 100000 1"),
        ], d)
  }
}
