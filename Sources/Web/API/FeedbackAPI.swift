import Hummingbird
import Ledger
import UseCases

/// Complaints and suggestions for programs: one's own and their answers, and a new one.
enum FeedbackAPI {
  static func list(_ visit: Visit) async throws -> Response {
    let answer = try await visit.answer(ListOwnFeedback(at: try visit.workingPlace().id))
    return .json(.object(["feedback": .list(answer.list.map(feedback))]))
  }

  /// `values` by field id, as of a record; `about` the id of one's own organization or one above it.
  static func say(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    let said = try OwnFeedbackPage.said(visit, about: body.text("about"), values: body.values("values"), number: nil)
    let id = try await visit.perform(said)
    return .json(.object(["id": .text(id.description)]), status: .created)
  }

  private static func feedback(_ one: OwnFeedback) -> JSON {
    .object([
      "id": .text(one.record.description), "day": .text(one.day.description),
      "organizationName": .text(one.organizationName), "stage": APIWriting.names(one.stage),
      "isOpen": .bool(one.isOpen), "due": one.due.map { .text($0.description) } ?? .null,
      "values": APIWriting.values(one.said),
      "moves": .list(
        one.moves.map {
          .object([
            "move": APIWriting.names($0.names), "day": .text($0.day.description), "values": APIWriting.values($0.shown),
          ])
        }),
    ])
  }
}
