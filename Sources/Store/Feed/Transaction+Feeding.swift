public import Ledger

extension Transaction {
  /// Adds what counties have counted to the sum that one county keeps, and notes how far each is in it now.
  ///
  /// Derived rows, which the audit does not tell of.
  /// - Returns: whether it was added; it is not when another run has been at the same sum meanwhile.
  public func feed(_ delta: FeedDelta, into keeper: CountyCode) throws -> Bool {
    try lock(keeper)
    let spread = tables.spread
    let states = try spread.states(in: [keeper])[keeper, default: [:]]
    guard states.mapValues(\.change) == delta.before else { return false }
    var sums = delta.sums
    var counted: [(part: CountyCode, key: SpreadRows.Key, value: Int64)] = []
    for (part, persons) in delta.persons {
      let known = try spread.persons(of: part, in: keeper)
      for (key, value) in persons where value != known[key] ?? 0 {
        counted.append((part, key, value))
        sums[key, default: FigureValue()] += FigureValue(value - (known[key] ?? 0))
      }
    }
    for (key, value) in sums where !value.isZero { try spread.add(value, to: key, in: keeper) }
    for row in counted { try spread.setPersons(row.value, row.key, of: row.part, in: keeper) }
    for (part, end) in delta.ends {
      let state = SpreadRows.State(change: end.change, at: moment, released: end.released)
      try spread.set(state, of: part, in: keeper)
    }
    try spread.setMoment(moment, in: keeper)
    return true
  }

  /// Forgets the sum that a county keeps; the next run makes it anew.
  public func clearFeed(in keeper: CountyCode) throws {
    try lock(keeper)
    try tables.spread.clear(keeper)
  }
}
