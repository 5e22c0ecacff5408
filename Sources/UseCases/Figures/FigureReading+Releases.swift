import Ledger
import Reports
import Store

/// What of confidential kinds a reader of figures sees.
public enum FigureSight: Sendable {
  /// Everything, as case workers do at the places where they are.
  case exact
  /// What was released, as everybody else does; and every report, since reports travel.
  case released
}

extension Context {
  /// How a user sees figures of confidential kinds at an organization.
  func sight(at organization: OrganizationID, in tables: Tables) throws -> FigureSight {
    // Most users work no cases anywhere, which needs no question.
    guard user.holds(.caseWorker) else { return .released }
    let chain = try tables.organizations.chain(from: organization).map(\.id)
    return user.may(.casework, at: chain) ? .exact : .released
  }
}

extension FigureReading {
  /// The released figure of a measure of confidential kinds, made of rows of `release` and nothing else.
  ///
  /// Nil for everything that is never released: villages, breakdowns, parts of a quarter, quarters not yet released, what
  /// was known at an earlier time. No answer here depends on a record.
  func released(_ measure: Measure, _ request: FigureRequest, from feed: FedPlace?) throws -> FigureValue? {
    guard heads == nil, request.breakdown == nil, request.filter == .all,
      let quarters = request.period.quarters, try isReleasedFor(request.organization)
    else { return nil }
    switch measure.source {
    case .record: return try released(measure, request.organization, quarters, feed)
    case .total(let terms): return try released(terms, request, feed)
    case .ratio(let numerator, let denominator), .average(let numerator, let denominator):
      guard let top = try released(numerator, request, feed), let bottom = try released(denominator, request, feed)
      else {
        return nil
      }
      let digits = (try digits(of: numerator), try digits(of: denominator))
      return measure.quotient(top.value, over: bottom.value, digits: digits).map { FigureValue($0, around: 1) }
    }
  }

  private func released(
    _ measure: Measure, _ organization: OrganizationID, _ quarters: ClosedRange<String>, _ feed: FedPlace?
  ) throws -> FigureValue? {
    guard measure.nature != .level, catalogue.kind(feeding: measure)?.released.contains(measure.id) == true else {
      return nil
    }
    let first = measure.nature == .stock ? "" : quarters.lowerBound
    if let feed {
      guard quarters.upperBound <= feed.released else { return nil }
      let places = feed.keepers.map { OrganizationID($0, serial: 0) }
      let sums = try read(measure, .spread(from: first, through: quarters.upperBound), at: places)
      let sum = sums.values.reduce(0) { $0 + $1.value }
      return FigureValue(sum, around: sum == 0 ? 0 : 1)
    }
    var sum: Int64 = 0
    for place in try places(organization) {
      guard let last = try tables.releases.last(in: place.county), quarters.upperBound <= last else { return nil }
      sum += try tables.releases.sum(of: measure.id, below: place, from: first, through: quarters.upperBound)
    }
    return FigureValue(sum, around: sum == 0 ? 0 : 1)
  }

  private func released(_ terms: [Measure.Term], _ request: FigureRequest, _ feed: FedPlace?) throws -> FigureValue? {
    var sum = FigureValue()
    for term in terms {
      let part = FigureRequest(
        measure: term.measure, organization: request.organization, period: request.period, filter: term.filter)
      guard let value = try answer(part, from: feed, countingRecords: false).value else { return nil }
      sum += term.isTaken ? -value : value
    }
    return sum
  }

  /// Townships and above; what is below never has figures of its own.
  private func isReleasedFor(_ organization: OrganizationID) throws -> Bool {
    try tables.organizations.find(organization).map { $0.level >= .township } ?? false
  }
}

extension Period {
  /// The quarters this period is made of, first and last, written `2026Q3`; nil when it cuts one.
  var quarters: ClosedRange<String>? {
    let (start, end) = (Period(.quarter, of: first), Period(.quarter, of: last))
    guard start.first == first, end.last == last else { return nil }
    return start.description...end.description
  }
}
