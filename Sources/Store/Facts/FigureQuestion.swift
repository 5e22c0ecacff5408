public import Ledger
import SQL

/// What several figures are made of at one place: all measures wanted of it are read by one statement.
public struct FigureQuestion: Hashable, Sendable {
  public enum Matter: Hashable, Sendable {
    /// Roll-ups of the months (or of the one named period) from one through another.
    case rollups(from: String, through: String)
    /// The same of the sum that the place's county keeps over several counties.
    case spread(from: String, through: String)
    /// Facts booked on some days.
    case facts(DayRange)
    /// Distinct persons named on some days.
    case persons(DayRange)
    /// How many records stand behind a measure; by breakdown or all in one.
    case records(DayRange, byBreakdown: Bool)
  }

  public let matter: Matter
  public let place: OrganizationID
  /// As known at this change; nil for now. Roll-ups know only now.
  public let asOf: Int64?

  public init(_ matter: Matter, at place: OrganizationID, asOf change: Int64? = nil) {
    self.matter = matter
    self.place = place
    asOf = change
  }
}

extension Tables {
  /// What the measures of each question add up to, by breakdown; counts stand at no breakdown unless it is asked for.
  ///
  /// All statements are sent in one go. A measure of which there is nothing is left out.
  public func figures(_ questions: [FigureQuestion: Set<String>]) throws -> [FigureQuestion: [String: FigureSums]] {
    let asked = questions.flatMap { question, measures in
      measures.sorted().slices(of: Self.measuresAtATime).map {
        (question: question, statement: statement(question, $0))
      }
    }
    var answers: [FigureQuestion: [String: FigureSums]] = [:]
    for (question, rows) in zip(asked.map(\.question), try connection.rows(all: asked.map(\.statement))) {
      for row in rows {
        let (breakdown, value) = (Breakdown(text: try row.text(1)), try value(row, question.matter))
        answers[question, default: [:]][try row.text(0), default: [:]][breakdown, default: FigureValue()] += value
      }
    }
    return answers
  }

  public typealias FigureSums = [Breakdown: FigureValue]

  /// How many measures one statement names.
  private static let measuresAtATime = 64

  private func statement(_ question: FigureQuestion, _ measures: [String]) -> Statement {
    switch question.matter {
    case .rollups(let first, let last): rollups.sums(of: measures, at: question.place, from: first, through: last)
    case .spread(let first, let last):
      spread.sums(of: measures, at: question.place.county, from: first, through: last)
    case .facts(let days): facts.sums(of: measures, below: question.place, days: days, asOf: question.asOf)
    case .persons(let days): facts.persons(of: measures, below: question.place, days: days, asOf: question.asOf)
    case .records(let days, false):
      facts.recordCount(behind: measures, below: question.place, days: days, asOf: question.asOf)
    case .records(let days, true):
      facts.recordCounts(behind: measures, below: question.place, days: days, asOf: question.asOf)
    }
  }

  private func value(_ row: Row, _ matter: FigureQuestion.Matter) throws -> FigureValue {
    switch matter {
    case .rollups, .spread: try row.figure(from: 2)
    case .facts: FigureValue(signed: try row.integer(3), facts: try row.integer(4), try row.word(2))
    case .persons, .records: FigureValue(try row.integer(2))
    }
  }
}

extension RollupRows {
  fileprivate func sums(
    of measures: [String], at place: OrganizationID, from first: String, through last: String
  ) -> Statement {
    """
    SELECT measure, breakdown, sum(value), sum(above), sum(below), sum(around) FROM rollup
    WHERE county = \(place.county) AND organization = \(place) AND measure IN (\(list: measures))
    AND period >= \(first) AND period <= \(last) GROUP BY measure, breakdown
    """
  }
}

extension FactRows {
  fileprivate func sums(
    of measures: [String], below place: OrganizationID, days: DayRange, asOf change: Int64?
  ) -> Statement {
    """
    SELECT f.measure, f.breakdown, f.qualifier, sum(f.value), sum(CASE WHEN f.value > 0 THEN 1 ELSE -1 END)
    FROM \(branch(measures, below: place, days, asOf: change)) GROUP BY f.measure, f.breakdown, f.qualifier
    """
  }

  fileprivate func persons(
    of measures: [String], below place: OrganizationID, days: DayRange, asOf change: Int64?
  ) -> Statement {
    """
    SELECT p.measure, '', count(*) FROM (SELECT f.measure AS measure, f.party AS party
    FROM \(branch(measures, below: place, days, asOf: change))
    GROUP BY f.measure, f.party HAVING sum(f.value) > 0) p GROUP BY p.measure
    """
  }

  fileprivate func recordCount(
    behind measures: [String], below place: OrganizationID, days: DayRange, asOf change: Int64?
  ) -> Statement {
    """
    SELECT r.measure, '', count(*) FROM (SELECT f.measure AS measure, f.record AS record
    FROM \(branch(measures, below: place, days, asOf: change))
    GROUP BY f.measure, f.record HAVING sum(f.value) <> 0) r GROUP BY r.measure
    """
  }

  fileprivate func recordCounts(
    behind measures: [String], below place: OrganizationID, days: DayRange, asOf change: Int64?
  ) -> Statement {
    """
    SELECT r.measure, r.breakdown, count(*) FROM (SELECT f.measure AS measure, f.record AS record,
    f.breakdown AS breakdown FROM \(branch(measures, below: place, days, asOf: change))
    GROUP BY f.measure, f.record, f.breakdown HAVING sum(f.value) <> 0) r GROUP BY r.measure, r.breakdown
    """
  }
}
