public import Ledger

/// What several counties have counted since they were last added to the sum of one keeper.
public struct FeedDelta: Sendable {
  /// How far each county was in the sum when this was begun.
  let before: [CountyCode: Int64]
  private(set) var ends: [CountyCode: End] = [:]
  private(set) var sums: [SpreadRows.Key: FigureValue] = [:]
  /// How many there are now, of each county; a sum holds what they were before.
  private(set) var persons: [CountyCode: [SpreadRows.Key: Int64]] = [:]

  public init(after before: [CountyCode: Int64]) { self.before = before }

  public var counties: Int { ends.count }

  /// How far a county is read.
  struct End {
    let change: Int64
    let released: String
  }

  /// What one county has counted since a change (nil: ever), read in one consistent view.
  public struct Part: Sendable {
    let county: CountyCode
    let end: End
    let sums: [SpreadRows.Key: FigureValue]
    let persons: [SpreadRows.Key: Int64]
  }

  public mutating func add(_ part: Part) {
    ends[part.county] = part.end
    sums.merge(part.sums, uniquingKeysWith: +)
    persons[part.county] = part.persons
  }
}

extension Tables {
  /// What a county has counted since a change: its facts by month, and the persons of all periods that these touch. A county
  /// that is in no sum yet is taken whole, from its roll-ups.
  ///
  /// Of confidential kinds only what was released, by quarter.
  public func feedPart(of county: CountyCode, since change: Int64?, _ catalogue: Catalogue) throws -> FeedDelta.Part? {
    guard let now = try counties.find(county)?.change else { return nil }
    var (sums, persons): ([SpreadRows.Key: FigureValue], [SpreadRows.Key: Int64]) = ([:], [:])
    if let change {
      sums = try facts.sumsByMonth(in: county, after: change, through: now)
      for (measure, periods) in try facts.personPeriods(in: county, after: change, through: now) {
        persons.merge(try rollups.persons(of: measure, in: periods, of: county)) { $1 }
      }
    } else {
      let counted = Set(catalogue.measures.filter { $0.people == .distinct }.map(\.id))
      for (key, value) in try rollups.atRoot(of: county) {
        if counted.contains(key.measure) { persons[key] = value.value } else { sums[key] = value }
      }
    }
    let hidden = catalogue.unfedMeasures
    sums = sums.filter { !hidden.contains($0.key.measure) }
    sums.merge(try releases.growth(in: county, after: change ?? 0, through: now)) { $1 }
    let end = FeedDelta.End(change: now, released: try releases.last(in: county) ?? "")
    return FeedDelta.Part(
      county: county, end: end, sums: sums, persons: persons.filter { !hidden.contains($0.key.measure) })
  }
}

extension Catalogue {
  /// Those of confidential kinds: of them only releases are fed.
  public var unfedMeasures: Set<String> { Set(measures.filter(isConfidential).map(\.id)) }
}
