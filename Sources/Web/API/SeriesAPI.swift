import Hummingbird
import Ledger
import UseCases

/// What is to be held again and again, for programs.
enum SeriesAPI {
  static func list(_ visit: Visit) async throws -> Response {
    let id = try await visit.organizationID(visit.query["organization"])
    let answer = try await visit.answer(AskSeries(id))
    let own = answer.own.map { line($0.declared, id, $0.standing) }
    let below = answer.below.flatMap { part in part.rows.map { line(part.declared, $0.organization.id, $0.standing) } }
    return .json(.object(["series": .list(own + below)]))
  }

  private static func line(
    _ declared: AskSeries.Declared, _ organization: OrganizationID, _ standing: SeriesStanding
  ) -> JSON {
    .object([
      "record": .text("\(declared.record)"), "name": .text(declared.series.name),
      "declaredBy": .text("\(declared.keeper.id)"), "organization": .text("\(organization)"),
      "run": .text("\(standing.run)"),
      "slots": .list(
        standing.lines.map { each in
          .object([
            "first": .text("\(each.slot.first)"), "last": .text("\(each.slot.last)"),
            "state": .text(each.state.rawValue),
            "held": .list(each.held.map { .text("\($0)") }),
          ])
        }),
    ])
  }
}
