import Ledger
import Reports
import Store

/// By which tree figures of the past are grouped.
public enum FigureTree: String, Sendable, CaseIterable {
  /// Each day by the tree of that day: what reports say.
  case asItWas = "as-it-was"
  /// Every day by the tree of today, within each county.
  case asItIs = "as-it-is"
}

/// Works figures out from roll-ups (and facts at the edges of odd periods): the one place that knows how.
struct FigureReading {
  let tables: Tables
  let catalogue: Catalogue
  /// Reads as things stood at these changes; nil for now.
  let heads: [CountyCode: Int64]?
  let tree: FigureTree
  let sight: FigureSight
  /// Organizations with more counties below are read from stored sums; nil: everything is read live.
  let feedsAbove: Int?
  let known = KnownFigures()

  init(
    tables: Tables, catalogue: Catalogue, sight: FigureSight, heads: [CountyCode: Int64]? = nil,
    tree: FigureTree = .asItWas, feedsAbove: Int? = nil
  ) {
    self.tables = tables
    self.catalogue = catalogue
    self.heads = heads
    self.tree = tree
    self.sight = sight
    self.feedsAbove = feedsAbove
  }

  typealias Sums = Tables.FigureSums

  /// Counting the records costs as much as there are; leave it out where nobody looks at it. Behind stored sums they
  /// are never counted.
  func answer(_ request: FigureRequest, countingRecords: Bool) throws -> FigureAnswer {
    if let feed = try fed(request.organization), try isStored(catalogue.measure(request.measure), request.period) {
      return try answer(request, from: feed, countingRecords: false)
    }
    return try answer(request, from: nil, countingRecords: countingRecords)
  }

  /// From stored sums, with everything it is made of, or (nil) live.
  func answer(_ request: FigureRequest, from feed: FedPlace?, countingRecords: Bool) throws -> FigureAnswer {
    let measure = try catalogue.measure(request.measure)
    if sight == .released, catalogue.isConfidential(measure) {
      return FigureAnswer(try released(measure, request, from: feed), records: 0, asOf: feed?.asOf)
    }
    switch measure.source {
    case .record: return try counted(measure, request, feed, countingRecords)
    case .total(let terms):
      let (value, records) = try sum(terms, request, feed, countingRecords)
      return FigureAnswer(value, records: records, asOf: feed?.asOf)
    case .ratio(let numerator, let denominator), .average(let numerator, let denominator):
      return try quotient(measure, numerator, denominator, request, feed, countingRecords)
    }
  }

  /// Where roll-ups are kept: the organization itself, and the roots of the counties below it.
  func places(_ organization: OrganizationID) throws -> [OrganizationID] {
    if let found = known.places[organization] { return found }
    let found = [organization] + (try below(organization).map(\.root))
    known.places[organization] = found
    return found
  }

  /// The counties below the organization's own.
  func below(_ organization: OrganizationID) throws -> [CountyRows.County] {
    if let found = known.below[organization] { return found }
    let found = try tables.counties.below(organization)
    known.below[organization] = found
    return found
  }

  private func counted(
    _ measure: Measure, _ request: FigureRequest, _ feed: FedPlace?, _ countingRecords: Bool
  ) throws -> FigureAnswer {
    let all =
      try feed.map { try self.sums(measure, from: $0, request.period) }
      ?? self.sums(measure, at: places(request.organization), request.period)
    let sums = all.filter { request.filter.lets($0.key, of: measure) }
    let value = sums.values.reduce(FigureValue(), +)
    let counts = countingRecords ? try recordCounts(measure, request).mapValues(\.value) : [:]
    var parts: [String: FigureAnswer.Part] = [:]
    if let dimension = request.breakdown {
      for (code, group) in Dictionary(grouping: sums, by: { $0.key[dimension] }) {
        let records = counts.filter { $0.key[dimension] == code }.values.reduce(0, +)
        parts[code] = FigureAnswer.Part(group.map(\.value).reduce(FigureValue(), +), records: records)
      }
    }
    return FigureAnswer(value, records: counts.values.reduce(0, +), parts: parts, asOf: feed?.asOf)
  }

  private func sum(
    _ terms: [Measure.Term], _ request: FigureRequest, _ feed: FedPlace?, _ countingRecords: Bool
  ) throws -> (FigureValue, Int64) {
    var value = FigureValue()
    var records: Int64 = 0
    for term in terms {
      let part = try answer(
        FigureRequest(
          measure: term.measure, organization: request.organization, period: request.period, filter: term.filter),
        from: feed, countingRecords: countingRecords)
      let figure = part.value ?? FigureValue()
      value += term.isTaken ? -figure : figure
      records += part.records
    }
    return (value, records)
  }

  private func quotient(
    _ measure: Measure, _ numerator: [Measure.Term], _ denominator: [Measure.Term], _ request: FigureRequest,
    _ feed: FedPlace?, _ countingRecords: Bool
  ) throws -> FigureAnswer {
    let (top, records) = try sum(numerator, request, feed, countingRecords)
    let (bottom, others) = try sum(denominator, request, feed, countingRecords)
    let digits = (try digits(of: numerator), try digits(of: denominator))
    guard let value = measure.quotient(top.value, over: bottom.value, digits: digits) else {
      return FigureAnswer(nil, records: records + others, asOf: feed?.asOf)
    }
    let isExact = top.qualifier == .exact && bottom.qualifier == .exact
    return FigureAnswer(FigureValue(value, around: isExact ? 0 : 1), records: records + others, asOf: feed?.asOf)
  }

  func digits(of terms: [Measure.Term]) throws -> Int {
    try terms.first.map { try catalogue.measure($0.measure).digits } ?? 0
  }
}
