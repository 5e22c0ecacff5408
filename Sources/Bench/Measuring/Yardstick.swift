import Foundation
import Ledger
import Reports
import SQL
import Store
import UseCases

/// Hands the same rows and questions to a database of another make: `facts.csv`, `questions.jsonl`.
struct Yardstick {
  let scenario: Scenario
  let folder: URL

  func write() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await writeFacts()
    try await writeQuestions()
  }

  private func writeFacts() async throws {
    let path = folder.appendingPathComponent("facts.csv")
    _ = FileManager.default.createFile(atPath: path.path, contents: nil)
    let file = try FileHandle(forWritingTo: path)
    file.write(Data("county,organization,record,measure,day,breakdown,value\n".utf8))
    for county in ScenarioTree.counties {
      try await scenario.engine.read { connection in
        var lines = ""
        try connection.forEach(
          """
          SELECT county, organization, record, measure, day, breakdown, value FROM fact WHERE county = \(county.county.code)
          """
        ) { row in
          lines += try "\(row.integer(0)),\(row.integer(1)),\(row.text(2)),\(row.text(3)),\(row.text(4)),"
          lines += try "\"\(row.text(5))\",\(row.integer(6))\n"
          if lines.utf8.count > 1 << 20 {
            file.write(Data(lines.utf8))
            lines = ""
          }
        }
        file.write(Data(lines.utf8))
      }
    }
    try file.close()
  }

  private func writeQuestions() async throws {
    var lines = ""
    for year in 2011...2019 {
      guard let period = Period("\(year)") else { continue }
      for (what, place) in [("county", ScenarioTree.counties[0]), ("province", ScenarioTree.province)] {
        let answer = try await scenario.application.answer(
          AskFigure(measure: "lecture.people", organization: place, period: period, details: []), as: Scenario.user)
        lines += line(what, place, year, answer.figure.value?.value ?? 0)
      }
    }
    try Data(lines.utf8).write(to: folder.appendingPathComponent("questions.jsonl"))
  }

  private func line(_ what: String, _ place: OrganizationID, _ year: Int, _ expected: Int64) -> String {
    let counties = place.county == ScenarioTree.province.county ? ScenarioTree.counties : [place]
    let list = counties.map { "\($0.county.code)" }.joined(separator: ", ")
    let sql = """
      SELECT breakdown, sum(value) FROM fact WHERE county IN (\(list)) AND measure = 'lecture.people' \
      AND day BETWEEN DATE '\(year)-01-01' AND DATE '\(year)-12-31' GROUP BY breakdown
      """
    let json = JSON.object([
      "what": .text("sum, year, \(what)"), "records": .integer(Int64(scenario.records)), "sql": .text(sql),
      "expected": .integer(expected),
    ])
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}
