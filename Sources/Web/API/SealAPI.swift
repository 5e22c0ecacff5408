import Hummingbird
import Ledger
import Reports
import Store
import UseCases

/// Sealed reports for programs.
enum SealAPI {
  static func list(_ visit: Visit) async throws -> Response {
    let seals = try await visit.answer(ListSeals(of: visit.scope().id))
    return .json(.object(["seals": .list(seals.map { .object(members($0)) })]))
  }

  static func seal(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let seal = try await visit.perform(
      SealReport(template: visit.parameter("template"), organization: scope.id, period: scope.period))
    return .json(.object(members(seal)), status: .created)
  }

  /// The document as it was sealed, and the figures that are another now.
  static func show(_ visit: Visit) async throws -> Response {
    let answer = try await visit.answer(try SealPage.query(visit))
    var members = members(answer.seal)
    members["sealedAt"] = .text(answer.sealedAt.description)
    members["sealedBy"] = .text(answer.sealedBy)
    members["document"] = answer.seal.document
    members["drift"] = .list(
      answer.drift.map { drift in
        .object([
          "measure": .text(drift.figure.request.measure), "sealed": .text(drift.figure.text),
          "now": .text(drift.nowText), "records": .list(drift.changes.map { .text($0.record.description) }),
        ])
      })
    return .json(.object(members))
  }

  private static func members(_ seal: SealRows.Seal) -> [String: JSON] {
    [
      "id": .text(seal.id), "county": .text(seal.organization.county.description), "template": .text(seal.template),
      "organization": .text(seal.organization.description), "period": .text(seal.period),
      "at": .text(seal.at?.description ?? ""), "digest": .text(seal.digest),
    ]
  }
}
