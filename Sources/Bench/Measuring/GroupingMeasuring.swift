import Foundation
import Ledger
import Reports
import SQL
import Store
import UseCases

/// Figures against the same numbers by grouping what was written, record by record; both must agree.
struct GroupingMeasuring {
  let scenario: Scenario
  let times: Int

  struct Disagreement: Error, CustomStringConvertible {
    let description: String
  }

  func findings() async throws -> [Finding] {
    let county = ScenarioTree.counties[0]
    return [
      try await compare("count, year, county", "lecture.count", [county]) { year in
        """
        SELECT organization, count(*) FROM record WHERE county = \(county.county.code) AND kind = \("lecture")
        AND voided = 0 AND day >= \("\(year)-01-01") AND day <= \("\(year)-12-31") GROUP BY organization
        """
      },
      try await compare("sum, year, county", "lecture.people", [county]) { year in
        """
        SELECT breakdown, sum(value) FROM fact WHERE county = \(county.county.code) AND measure = \("lecture.people")
        AND day >= \("\(year)-01-01") AND day <= \("\(year)-12-31") GROUP BY breakdown
        """
      },
      try await compare("sum, year, province (8 counties)", "lecture.people", [ScenarioTree.province]) { year in
        """
        SELECT breakdown, sum(value) FROM fact WHERE county IN (\(list: ScenarioTree.counties.map(\.county.code)))
        AND measure = \("lecture.people") AND day >= \("\(year)-01-01") AND day <= \("\(year)-12-31") GROUP BY breakdown
        """
      },
    ]
  }

  private func compare(
    _ what: String, _ measure: String, _ places: [OrganizationID], _ grouping: (Int) -> Statement
  ) async throws -> Finding {
    var (ours, grouped): ([Double], [Double]) = ([], [])
    for index in 0..<max(10, times / 10) {
      let year = 2011 + index % 9
      guard let place = places.first, let period = Period("\(year)") else { continue }
      let question = AskFigure(measure: measure, organization: place, period: period, details: [])
      let (time, answer) = try await microseconds {
        try await scenario.application.answer(question, as: Scenario.user)
      }
      let statement = grouping(year)
      let (other, sum) = try await microseconds {
        try await scenario.engine.read { try $0.rows(statement).reduce(Int64(0)) { try $0 + $1.integer(1) } }
      }
      if answer.figure.value?.value != sum {
        throw Disagreement(description: "\(what) \(year): \(answer.figure.value?.value ?? 0), grouped \(sum)")
      }
      ours.append(time)
      grouped.append(other)
    }
    return Finding(scenario.records, "against GROUP BY: \(what)", ours, floor: grouped, note: "equal")
  }
}
