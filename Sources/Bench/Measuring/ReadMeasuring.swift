import Ledger
import Reports
import SQL
import Store
import UseCases

/// Figures, a report, a lineage page and list pages, each against the one indexed read that could answer.
struct ReadMeasuring {
  let scenario: Scenario
  let floor: any Floor
  let times: Int

  func findings() async throws -> [Finding] {
    let county = ScenarioTree.counties[0]
    let township = OrganizationID(county.county, serial: 1)
    let village = OrganizationID(county.county, serial: 2)
    var found: [Finding] = []
    for (place, name) in [(village, "village"), (township, "township"), (county, "county")] {
      found.append(try await figure("flow, year, \(name)", "lecture.count", place, from: "-01", through: "-12"))
    }
    found.append(try await figure("stock, end of year, county", "family.stock", county, since: "0000", through: "-12"))
    found.append(try await figure("distinct persons, year, county", "visit.persons", county, from: "", through: ""))
    found.append(
      try await figure(
        "flow, year, province (8 counties)", "lecture.count", ScenarioTree.province, from: "-01", through: "-12"))
    found.append(try await odd(county))
    found.append(try await overview("county", county))
    found.append(try await overview("province (8 counties)", ScenarioTree.province))
    found.append(try await report(county))
    found += try await lineage(county)
    found += try await lists(county, township)
    return found
  }

  private func year(_ index: Int) -> Int { 2011 + index % 9 }

  private func period(_ index: Int) -> Period {
    guard let period = Period("\(year(index))") else { preconditionFailure("a year") }
    return period
  }

  private func figure(
    _ what: String, _ measure: String, _ place: OrganizationID, since: String? = nil, from: String = "", through: String
  ) async throws -> Finding {
    var (ours, bare): ([Double], [Double]) = ([], [])
    for index in 0..<times {
      let question = AskFigure(measure: measure, organization: place, period: period(index), details: [])
      ours.append(try await microseconds { try await scenario.application.answer(question, as: Scenario.user) }.time)
      let first = since ?? "\(year(index))\(from)"
      bare.append(
        try await read(
          """
          SELECT breakdown, sum(value), sum(above), sum(below), sum(around) FROM rollup
          WHERE county = \(place.county.code) AND organization = \(place.number) AND measure = \(measure)
          AND period >= \(first) AND period <= \("\(year(index))\(through)") GROUP BY breakdown
          """))
    }
    return Finding(scenario.records, "figure: " + what, ours, floor: bare)
  }

  private func odd(_ place: OrganizationID) async throws -> Finding {
    var ours: [Double] = []
    for index in 0..<times {
      guard let period = Period("\(year(index))-01-11..\(year(index))-10-20") else { continue }
      let question = AskFigure(measure: "lecture.count", organization: place, period: period, details: [])
      ours.append(try await microseconds { try await scenario.application.answer(question, as: Scenario.user) }.time)
    }
    return Finding(scenario.records, "figure: flow, two dates, county", ours)
  }

  /// A dashboard: every measure beside that of the year before.
  private func overview(_ what: String, _ place: OrganizationID) async throws -> Finding {
    var (ours, figures): ([Double], Int) = ([], 0)
    for index in 0..<max(10, times / 5) {
      let (time, answer) = try await microseconds {
        try await scenario.application.answer(AskOverview(place, period(index)), as: Scenario.user)
      }
      ours.append(time)
      figures = 2 * answer.lines.reduce(0) { $0 + $1.figures.count }
    }
    return Finding(scenario.records, "overview, year, \(what)", ours, note: "\(figures) figures")
  }

  private func report(_ place: OrganizationID) async throws -> Finding {
    var (ours, figures): ([Double], Int) = ([], 0)
    for index in 0..<max(5, times / 20) {
      let question = FillReport(template: ScenarioReport.id, organization: place, period: period(index))
      let (time, document) = try await microseconds {
        try await scenario.application.answer(question, as: Scenario.user)
      }
      ours.append(time)
      figures = document.figures.count
    }
    return Finding(scenario.records, "year report, county", ours, note: "\(figures) figures")
  }

  private func lineage(_ place: OrganizationID) async throws -> [Finding] {
    var (first, far, bare): ([Double], [Double], [Double]) = ([], [], [])
    for index in 0..<times {
      let cursor = AskLineage.Cursor("\(OrganizationID(place.county, serial: Int64(300 + index % 20)))_")
      for (after, isFar) in [(nil, false), (cursor, true)] {
        let question = AskLineage(measure: "lecture.people", organization: place, period: period(index), after: after)
        let time = try await microseconds { try await scenario.application.answer(question, as: Scenario.user) }.time
        if isFar { far.append(time) } else { first.append(time) }
      }
      bare.append(try await envelopes(place, after: "\(year(index))-06-30"))
    }
    return [
      Finding(scenario.records, "lineage: first page, year, county", first, floor: bare),
      Finding(scenario.records, "lineage: far page, year, county", far, floor: bare),
    ]
  }

  private func lists(_ county: OrganizationID, _ township: OrganizationID) async throws -> [Finding] {
    var found: [Finding] = []
    for (place, name) in [(county, "county"), (township, "township")] {
      var (ours, bare): ([Double], [Double]) = ([], [])
      for index in 0..<times {
        guard let day = Day(year(index), 6, 30) else { continue }
        let selection = RecordSelection(organization: place, after: RecordCursor(day: day, id: "z"))
        ours.append(
          try await microseconds { try await scenario.application.answer(ListRecords(selection), as: Scenario.user) }
            .time)
        bare.append(try await envelopes(county, after: "\(day)"))
      }
      found.append(Finding(scenario.records, "list: page far down, \(name)", ours, floor: bare))
    }
    return found
  }

  /// Fifty records with their sealed bodies and keys, from one place in an index on.
  private func envelopes(_ place: OrganizationID, after day: String) async throws -> Double {
    try await read(
      """
      SELECT r.id, r.kind, r.day, r.stage, v.body, k.wrapped FROM record r
      JOIN revision v ON v.county = r.county AND v.record = r.id AND v.number = r.revision
      JOIN own_key k ON k.county = r.county AND k.owner = r.id
      WHERE r.county = \(place.county.code) AND r.day < \(day) ORDER BY r.day DESC, r.id DESC LIMIT 51
      """)
  }

  private func read(_ statement: Statement) async throws -> Double {
    try await microseconds { try floor.read(statement) }.time
  }
}
