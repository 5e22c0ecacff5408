import ArgumentParser
import Ledger
import UseCases

struct SeriesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "series", abstract: "What is to be held again and again: held, missed, due this year.",
    discussion: "halfsky series --organization 330122 --as tonglu-chair")
  @Option(help: "The organization's code or name.") var organization: String
  @Flag(help: "Print JSON, one object a series and organization.") var json = false
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    let session = try await acting.open()
    let place = try await session.organization(organization)
    let answer = try await session.answer(AskSeries(place.id))
    let rows =
      answer.own.map { Row($0.declared, place, $0.standing) }
      + answer.below.flatMap { part in part.rows.map { Row(part.declared, $0.organization, $0.standing) } }
    if json {
      for row in rows { Console.out(String(decoding: row.json.bytes, as: UTF8.self)) }
      return
    }
    Console.table(
      rows.map { row in
        [
          row.declared.series.name, row.organization.name, "已办 held \(row.standing.held)",
          "未办 missed \(row.standing.missed)", "连续 in a row \(row.standing.run)",
          row.missed.map { "\($0.slot.first)" }.joined(separator: " "),
        ]
      })
  }

  /// One series at one organization.
  private struct Row {
    let declared: AskSeries.Declared
    let organization: Organization
    let standing: SeriesStanding

    init(_ declared: AskSeries.Declared, _ organization: Organization, _ standing: SeriesStanding) {
      self.declared = declared
      self.organization = organization
      self.standing = standing
    }

    var missed: [SeriesStanding.Line] { standing.lines.filter { $0.state == .missed } }

    var json: JSON {
      .object([
        "record": .text("\(declared.record)"), "series": .text(declared.series.name),
        "organization": .text("\(organization.id)"), "held": .text("\(standing.held)"),
        "missed": .list(missed.map { .text("\($0.slot.first)") }), "row": .text("\(standing.run)"),
      ])
    }
  }
}
