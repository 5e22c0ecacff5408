extension Dimension {
  /// The name of the series a record belongs to: an open list, since every federation has its own.
  public static func series(_ field: Field<String>) -> Dimension {
    Dimension("series", field.declaration.names, []) { record in record[field].map(Series.code) }
  }
}

extension Measure {
  /// One for each record that names a series, told apart by its name: what `SeriesStanding` reads.
  public static func series(
    _ id: String, _ zh: String, _ en: String, on field: Field<String>, unit: Names, definition: Names
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .flow, by: [.series(field)], definition: definition,
      source: .record { record in record[field].map(Series.code)?.isEmpty == false ? [Tally(1)] : [] })
  }

  /// Whether it counts sessions of series.
  public var countsSeries: Bool { dimensions.map(\.id) == ["series"] }
}
