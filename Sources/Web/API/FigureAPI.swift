import Hummingbird
import Ledger
import Reports
import UseCases

/// Figures, their lineage and reports for programs.
enum FigureAPI {
  static func figure(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let by = visit.query["by"].isEmpty ? nil : visit.query["by"]
    let answer = try await visit.answer(
      AskFigure(
        measure: visit.parameter("measure"), organization: scope.id, period: scope.period, filter: visit.query["where"],
        breakdown: by, tree: visit.tree, details: [.records, .months, .children, .previous]))
    return .json(APIWriting.figure(answer, by: by, visit.page.language))
  }

  static func overview(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let overview = try await visit.answer(AskOverview(scope.id, scope.period))
    let figures = overview.lines.flatMap(\.figures).map { figure -> JSON in
      .object([
        "measure": .text(figure.measure.id),
        "figure": APIWriting.value(figure.value, figure.measure, visit.page.language),
        "previous": APIWriting.value(figure.previous, figure.measure, visit.page.language),
      ])
    }
    var members: [String: JSON] = [
      "organization": APIWriting.organization(scope.organization), "period": .text(scope.period.description),
      "figures": .list(figures),
    ]
    members["asOf"] = overview.asOf.map { .text($0.description) }
    return .json(.object(members))
  }

  static func lineage(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let after = visit.query["after"].isEmpty ? nil : AskLineage.Cursor(visit.query["after"])
    let answer = try await visit.answer(
      AskLineage(
        measure: visit.parameter("measure"), organization: scope.id, period: scope.period, filter: visit.query["where"],
        tree: visit.tree, after: after))
    return .json(APIWriting.lineage(answer))
  }

  static func report(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let document = try await visit.answer(
      FillReport(
        template: visit.parameter("template"), organization: scope.id, period: scope.period,
        language: visit.page.language))
    return .json(document.json)
  }
}
