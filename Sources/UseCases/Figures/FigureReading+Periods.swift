import Ledger
import Reports
import Store

extension FigureReading {
  /// By breakdown, over several places, each of another county.
  func sums(_ measure: Measure, at places: [OrganizationID], _ period: Period) throws -> Sums {
    if tree == .asItIs { return try adding(places) { try sharesToday(measure, at: $0, period).sums(measure) } }
    if measure.people == .distinct { return try persons(measure, at: places, period) }
    if let heads {
      let range = days(measure, period)
      return try adding(places) {
        try tables.facts.sums(of: measure.id, below: $0, days: range, asOf: heads[$0.county] ?? 0)
      }
    }
    switch measure.nature {
    case .flow: return try flow(measure, at: places, period)
    case .stock: return try stock(measure, at: places, on: period.last)
    case .level:
      let month = Month(of: period.last).description
      return try tables.rollups.sums(of: measure.id, at: places, from: month, through: month)
    case .derived: return [:]
    }
  }

  private func adding(_ places: [OrganizationID], _ sums: (OrganizationID) throws -> Sums) throws -> Sums {
    var total: Sums = [:]
    for place in places { total.merge(try sums(place), uniquingKeysWith: +) }
    return total
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
      sums = try tables.rollups.sums(
        of: measure.id, at: places, from: months.lowerBound.description, through: months.upperBound.description)
    }
    for edge in [parts.head, parts.tail].compactMap({ $0 }) {
      sums.merge(try facts(measure, at: places, DayRange(edge.lowerBound, edge.upperBound)), uniquingKeysWith: +)
    }
    return sums
  }

  private func stock(_ measure: Measure, at places: [OrganizationID], on day: Day) throws -> Sums {
    let month = Month(of: day)
    let whole = day.isLastOfMonth ? month : month.adding(months: -1)
    var sums = try tables.rollups.sums(of: measure.id, at: places, from: "0000-00", through: whole.description)
    if !day.isLastOfMonth {
      sums.merge(try facts(measure, at: places, DayRange(month.first, day)), uniquingKeysWith: +)
    }
    return sums
  }

  private func facts(_ measure: Measure, at places: [OrganizationID], _ range: DayRange) throws -> Sums {
    try adding(places) { try tables.facts.sums(of: measure.id, below: $0, days: range) }
  }

  private func persons(_ measure: Measure, at places: [OrganizationID], _ period: Period) throws -> Sums {
    if heads == nil, RollupRows.grains(period.first).contains(period.description) {
      let name = period.description
      return try tables.rollups.sums(of: measure.id, at: places, from: name, through: name)
    }
    let range = DayRange(period.first, period.last)
    return try adding(places) { place in
      let known = heads.map { $0[place.county] ?? 0 }
      let count = try tables.facts.persons(of: measure.id, below: place, days: range, asOf: known)
      return count == 0 ? [:] : [.none: FigureValue(count)]
    }
  }

  /// How many records stand behind a figure, by breakdown when it is filtered or broken down.
  func recordCounts(_ measure: Measure, _ request: FigureRequest) throws -> [Breakdown: Int64] {
    let range = days(measure, request.period)
    var counts: [Breakdown: Int64] = [:]
    let isWhole = request.filter == .all && request.breakdown == nil
    for place in try places(request.organization) {
      if tree == .asItIs {
        let found = try sharesToday(measure, at: place, request.period).recordCounts()
        counts.merge(found.filter { request.filter.lets($0.key, of: measure) }, uniquingKeysWith: +)
      } else if isWhole {
        counts[.none, default: 0] += try tables.facts.recordCount(
          behind: measure.id, below: place, days: range)
      } else {
        let found = try tables.facts.recordCounts(behind: measure.id, below: place, days: range)
        counts.merge(found.filter { request.filter.lets($0.key, of: measure) }, uniquingKeysWith: +)
      }
    }
    return counts
  }
}
