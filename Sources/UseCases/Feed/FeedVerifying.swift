import Ledger
import SQL
import Store

/// Compares the sum that a county keeps with the facts of the counties in it, up to the change it says of each.
struct FeedVerifying {
  let keeper: CountyCode
  let tables: Tables
  let catalogue: Catalogue
  private(set) var findings: [Verification.Finding] = []

  init(keeper: CountyCode, tables: Tables, catalogue: Catalogue) {
    self.keeper = keeper
    self.tables = tables
    self.catalogue = catalogue
  }

  mutating func run() throws {
    do {
      try compare()
    } catch let problem as StoredDataProblem {
      found(problem.row ?? "spread \(keeper)", "这一行读不懂，可能被改动过", "this row cannot be read; it may have been changed")
    }
  }

  private mutating func compare() throws {
    let hidden = catalogue.unfedMeasures
    var wanted: [SpreadRows.Key: FigureValue] = [:]
    var released: [SpreadRows.Key: FigureValue] = [:]
    for (part, state) in try tables.spread.states(in: [keeper])[keeper, default: [:]].sorted(by: { $0.key < $1.key }) {
      let now = try tables.counties.find(part)?.change ?? 0
      if state.change > now {
        found(
          "spread_state \(keeper) \(part)", "汇总存数说到了第 \(state.change) 号变更，而 \(part) 只到第 \(now) 号",
          "the feed says it holds \(part) up to change \(state.change), but there are only \(now)")
      }
      wanted.merge(try tables.facts.sumsByMonth(in: part, after: 0, through: state.change), uniquingKeysWith: +)
      let last = try tables.releases.last(in: part, through: state.change)
      if state.released != last ?? "" {
        found(
          "spread_state \(keeper) \(part)", "汇总存数记的 \(part) 已发布季度与该县不符",
          "the feed names another quarter than \(part) has released")
      }
      released.merge(
        try tables.releases.growth(in: part, after: 0, through: state.change), uniquingKeysWith: +)
      let persons = try tables.facts.personsByPeriod(in: part, through: state.change)
      for (key, count) in persons { wanted[key, default: FigureValue()] += FigureValue(count) }
      try comparePersons(of: part, persons.filter { !hidden.contains($0.key.measure) })
    }
    wanted = wanted.filter { !hidden.contains($0.key.measure) }.merging(released, uniquingKeysWith: +)
      .filter { !$0.value.isZero }
    var wrong: [(SpreadRows.Key, Int64, Int64)] = []
    try tables.spread.forEach(in: keeper) { key, stored in
      let value = wanted.removeValue(forKey: key) ?? FigureValue()
      if stored != value { wrong.append((key, stored.value, value.value)) }
    }
    wrong += wanted.map { ($0.key, 0, $0.value.value) }
    for (key, stored, value) in wrong.sorted(by: { Self.name($0.0) < Self.name($1.0) }) {
      found(
        "spread \(keeper) \(Self.name(key))", "汇总存数与各县事实不符：\(stored) ≠ \(value)；可用 halfsky feed --anew 重做",
        "the feed differs from the counties' facts: \(stored) ≠ \(value); halfsky feed --anew makes it anew")
    }
  }

  private mutating func comparePersons(of part: CountyCode, _ persons: [SpreadRows.Key: Int64]) throws {
    let stored = try tables.spread.persons(of: part, in: keeper)
    for key in Set(stored.keys).union(persons.keys).sorted(by: { Self.name($0) < Self.name($1) })
    where stored[key] ?? 0 != persons[key] ?? 0 {
      found(
        "spread_person \(keeper) \(part) \(Self.name(key))",
        "汇总存数里的人数与该县事实不符：\(stored[key] ?? 0) ≠ \(persons[key] ?? 0)；可用 halfsky feed --anew 重做",
        "the feed's persons differ from the county's facts: \(stored[key] ?? 0) ≠ \(persons[key] ?? 0); halfsky feed --anew makes them anew"
      )
    }
  }

  private mutating func found(_ row: String, _ zh: String, _ en: String) {
    findings.append(Verification.Finding(keeper, row, zh, en))
  }

  private static func name(_ key: SpreadRows.Key) -> String { "\(key.measure) \(key.period) \(key.breakdown)".trimmed }
}
