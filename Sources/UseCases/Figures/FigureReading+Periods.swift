import Ledger
import Reports
import Store

extension FigureReading {
  /// By breakdown, over several places, each of another county.
  func sums(_ measure: Measure, at places: [OrganizationID], _ period: Period) throws -> Sums {
    if tree == .asItIs { return try adding(places) { try sharesToday(measure, at: $0, period).sums(measure) } }
    if measure.people == .distinct { return try persons(measure, at: places, period) }
    if heads != nil { return try read(measure, .facts(days(measure, period)), at: places) }
    switch measure.nature {
    case .flow: return try flow(measure, at: places, period)
    case .stock: return try stock(measure, at: places, on: period.last)
    case .level:
      let month = Month(of: period.last).description
      return try read(measure, .rollups(from: month, through: month), at: places)
    case .derived: return [:]
    }
  }

  private func sharesToday(_ measure: Measure, at place: OrganizationID, _ period: Period) throws -> [BookedShare] {
    try Regrouping(tables: tables, catalogue: catalogue, measure: measure).shares(
      below: place, days(measure, period))
  }

  /// Which days' facts make a figure of a period.
  func days(_ measure: Measure, _ period: Period) -> DayRange {
    switch measure.nature {
    case .stock: DayRange(nil, period.last)
    case .level: DayRange(Month(of: period.last).first, Month(of: period.last).last)
    case .flow, .derived: DayRange(period.first, period.last)
    }
  }

  private func flow(_ measure: Measure, at places: [OrganizationID], _ period: Period) throws -> Sums {
    let parts = period.parts
    var sums: Sums = [:]
    if let months = parts.months {
      let (first, last) = (months.lowerBound.description, months.upperBound.description)
      sums = try read(measure, .rollups(from: first, through: last), at: places)
    }
    for edge in [parts.head, parts.tail].compactMap({ $0 }) {
      let range = DayRange(edge.lowerBound, edge.upperBound)
      sums.merge(try read(measure, .facts(range), at: places), uniquingKeysWith: +)
    }
    return sums
  }

  private func stock(_ measure: Measure, at places: [OrganizationID], on day: Day) throws -> Sums {
    let month = Month(of: day)
    let whole = day.isLastOfMonth ? month : month.adding(months: -1)
    var sums = try read(measure, .rollups(from: "0000-00", through: whole.description), at: places)
    if !day.isLastOfMonth {
      sums.merge(try read(measure, .facts(DayRange(month.first, day)), at: places), uniquingKeysWith: +)
    }
    return sums
  }

  private func persons(_ measure: Measure, at places: [OrganizationID], _ period: Period) throws -> Sums {
    if heads == nil, RollupRows.grains(period.first).contains(period.description) {
      return try read(measure, .rollups(from: period.description, through: period.description), at: places)
    }
    return try read(measure, .persons(DayRange(period.first, period.last)), at: places)
  }

  /// How many records stand behind a figure, by breakdown when it is filtered or broken down.
  func recordCounts(_ measure: Measure, _ request: FigureRequest) throws -> Sums {
    let places = try places(request.organization)
    let isWhole = request.filter == .all && request.breakdown == nil
    let counts =
      tree == .asItIs
      ? try adding(places) {
        try sharesToday(measure, at: $0, request.period).recordCounts().mapValues { FigureValue($0) }
      }
      : try read(measure, .records(days(measure, request.period), byBreakdown: !isWhole), at: places)
    return isWhole && tree == .asItWas ? counts : counts.filter { request.filter.lets($0.key, of: measure) }
  }
}
