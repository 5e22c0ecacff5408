import Ledger
import Reports
import Store

/// What a reading has found out and may need again while one question is answered.
final class KnownFigures {
  var places: [OrganizationID: [OrganizationID]] = [:]
  var below: [OrganizationID: [CountyRows.County]] = [:]
  /// Nil inside for what is read live.
  var fed: [OrganizationID: FedPlace?] = [:]
  /// While several figures are prepared: what they will ask for, and of which measures.
  fileprivate var noted: [FigureQuestion: Set<String>]?
  /// What was asked for together, and the answers; a measure without any is not among them.
  fileprivate var asked: [FigureQuestion: Set<String>] = [:]
  fileprivate var answers: [FigureQuestion: [String: FigureReading.Sums]] = [:]
}

extension FigureReading {
  /// Reads what several figures are made of, one statement for all measures of a place and stretch of days, all of them
  /// sent in one go; each `answer` is then put together from what is known.
  ///
  /// What is needed is found by answering once without reading: the way of a single figure is the only one there is.
  /// Figures by the tree of today are worked out one by one, from the records.
  func prepare(_ requests: [FigureRequest], countingRecords: Bool) throws {
    if tree == .asItIs { return }
    let noted: [FigureQuestion: Set<String>]
    do {
      known.noted = [:]
      defer { known.noted = nil }
      for request in requests { _ = try answer(request, countingRecords: countingRecords) }
      noted = known.noted ?? [:]
    }
    let new = noted.filter { question, measures in known.asked[question].map { !measures.isSubset(of: $0) } ?? true }
    known.answers.merge(try tables.figures(new)) { $1 }
    known.asked.merge(new) { $1 }
  }

  /// What a measure adds up to over several places: known, or asked for now.
  func read(_ measure: Measure, _ matter: FigureQuestion.Matter, at places: [OrganizationID]) throws -> Sums {
    let questions = places.map { question(matter, at: $0) }
    if known.noted != nil {
      for question in questions { known.noted?[question, default: []].insert(measure.id) }
      return [:]
    }
    if questions.allSatisfy({ known.asked[$0]?.contains(measure.id) ?? false }) {
      return questions.reduce(into: [:]) { $0.merge(known.answers[$1]?[measure.id] ?? [:], uniquingKeysWith: +) }
    }
    return try ask(measure.id, matter, at: places)
  }

  private func question(_ matter: FigureQuestion.Matter, at place: OrganizationID) -> FigureQuestion {
    switch matter {
    case .rollups, .spread: FigureQuestion(matter, at: place)
    case .facts, .persons, .records: FigureQuestion(matter, at: place, asOf: heads.map { $0[place.county] ?? 0 })
    }
  }

  private func ask(_ measure: String, _ matter: FigureQuestion.Matter, at places: [OrganizationID]) throws -> Sums {
    switch matter {
    case .rollups(let first, let last):
      try tables.rollups.sums(of: measure, at: places, from: first, through: last)
    case .spread(let first, let last):
      try tables.spread.sums(of: measure, at: places.map(\.county), from: first, through: last)
    case .facts(let days):
      try adding(places) {
        try tables.facts.sums(of: measure, below: $0, days: days, asOf: question(matter, at: $0).asOf)
      }
    case .persons(let days):
      try adding(places) {
        let known = question(matter, at: $0).asOf
        return counted(try tables.facts.persons(of: measure, below: $0, days: days, asOf: known))
      }
    case .records(let days, false):
      try adding(places) {
        let known = question(matter, at: $0).asOf
        return counted(try tables.facts.recordCount(behind: measure, below: $0, days: days, asOf: known))
      }
    case .records(let days, true):
      try adding(places) {
        let known = question(matter, at: $0).asOf
        return try tables.facts.recordCounts(behind: measure, below: $0, days: days, asOf: known)
          .mapValues { FigureValue($0) }
      }
    }
  }

  func adding(_ places: [OrganizationID], _ sums: (OrganizationID) throws -> Sums) throws -> Sums {
    var total: Sums = [:]
    for place in places { total.merge(try sums(place), uniquingKeysWith: +) }
    return total
  }

  private func counted(_ count: Int64) -> Sums { count == 0 ? [:] : [.none: FigureValue(count)] }
}
