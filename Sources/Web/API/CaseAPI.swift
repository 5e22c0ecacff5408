import Hummingbird
import Ledger
import UseCases

/// The desk and one's own protected cases for programs: the same use cases as the pages.
enum CaseAPI {
  static func desk(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let desk = try await visit.answer(AskDesk(scope.id))
    let isOwnDue = try await visit.answer(AskOwnMatters(at: scope.id))
    return .json(
      .object([
        "now": .text("\(desk.now)"), "matters": .list(desk.lines.map { $0.json(at: desk.now) }),
        "isCut": .bool(desk.isCut), "calendarGaps": .list(desk.calendarGaps.map { .integer(Int64($0)) }),
        "ownMatterIsDue": .bool(isOwnDue),
      ]))
  }

  static func list(_ visit: Visit) async throws -> Response {
    let lines = try await visit.answer(ListCases(at: visit.workingPlace().id))
    let now = Deadline(visit.application.now)
    return .json(.object(["cases": .list(lines.map { $0.json(at: now) })]))
  }

  static func glass(_ visit: Visit) async throws -> Response {
    let lines = try await visit.answer(ListGlass(at: visit.workingPlace().id, year: try visit.year()))
    return .json(.object(["glass": .list(lines.map(\.json))]))
  }

  static func note(_ visit: Visit) async throws -> Response {
    let offer = try await visit.answer(ReadOffer(try visit.recordID()))
    return .json(
      .object([
        "kind": .text(offer.kind.id), "organizationName": .text(offer.organizationName),
        "since": .text("\(offer.since)"), "note": .text(offer.note),
      ]))
  }

  static func team(_ visit: Visit) async throws -> Response {
    .json(try await visit.answer(ShowTeam(of: try visit.recordID())).json)
  }

  static func sheet(_ visit: Visit) async throws -> Response {
    .json(try await visit.answer(ShowSheet(of: try visit.recordID())).json)
  }

  static func offer(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    try await visit.perform(OfferCase(id: try visit.recordID(), to: body.text("to"), note: body.text("note")))
    return .json(.object([:]))
  }

  static func answer(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    let id = try visit.recordID()
    guard case .bool(let accepts)? = body.members["accepts"] else {
      throw Refusal(.invalid, "请写“accepts”：true 或 false", "Give “accepts”: true or false", at: "accepts")
    }
    try await visit.perform(AnswerOffer(id: id, accepts: accepts))
    return .json(.object([:]))
  }

  /// Lets somebody in, or ends somebody's place.
  static func change(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    let (joining, leaving) = (body.text("add").trimmed, body.text("remove").trimmed)
    if joining.isEmpty == leaving.isEmpty {
      throw Refusal(
        .invalid, "请写“add”（加入的账号）或“remove”（离开的账号），只写一个", "Give “add” or “remove” with an account, and only one",
        at: "add")
    }
    let id = try visit.recordID()
    try await visit.perform(
      ChangeTeam(id: id, joining.isEmpty ? .remove(leaving) : .add(joining, note: body.text("note"))))
    return .json(.object([:]))
  }

  static func breakGlass(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    try await visit.perform(BreakGlass(id: try visit.recordID(), reason: body.text("because")))
    return .json(.object([:]))
  }

  static func stop(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    let written = body.text("mediation").trimmed
    guard let mediation = RecordID(written) else {
      throw Refusal(
        .invalid, "“\(written.prefix(60))”不是记录的编号", "“\(written.prefix(60))” is no record's number", at: "mediation")
    }
    try await visit.perform(StopMediation(mediation, because: try visit.recordID()))
    return .json(.object([:]))
  }
}
