import Hummingbird
import Ledger
import Store
import UseCases

/// Records for programs: the same use cases as the pages, answers in JSON.
enum RecordAPI {
  static func list(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let filters = RecordFilters(visit, scope)
    let answer = try await visit.answer(ListRecords(try filters.selection(after: visit.query["after"])))
    let lines = answer.lines.map { line -> JSON in
      APIWriting.envelope(line.envelope, title: line.title, organization: line.organizationName)
    }
    var members: [String: JSON] = ["records": .list(lines)]
    if let next = answer.next { members["next"] = .text(next.description) }
    return .json(.object(members))
  }

  static func show(_ visit: Visit) async throws -> Response {
    let record = try await visit.record()
    guard !record.kind.isConfidential, case .object(var members) = APIWriting.record(record) else {
      return .json(APIWriting.record(record))
    }
    let parts = try await visit.answer(ShowParts(of: record.envelope.id))
    members["parent"] = parts.whole.map { .text($0.envelope.id.description) }
    members["parts"] = .list(
      parts.parts.map { APIWriting.envelope($0.envelope, title: $0.title, organization: $0.organizationName) })
    return .json(.object(members))
  }

  static func open(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    let place = try await visit.place(written: body.text("organization"))
    let moves = (body.members["moves"]?.listValue ?? []).compactMap { move -> OpenRecord.MoveInput? in
      guard let body = move.objectValue.map(JSONBody.init(members:)) else { return nil }
      return OpenRecord.MoveInput(move: body.text("move"), day: body.text("day"), values: body.values("values"))
    }
    let written = body.text("id")
    let id = RecordID(written)
    if id == nil, !written.isEmpty {
      throw Refusal(.invalid, "“id”应为县代码加 UUID，例如 330122-0190…", "“id” must be a county code and a UUID", at: "id")
    }
    let number = body.text("number")
    let opened = try await visit.perform(
      OpenRecord(
        kind: body.text("kind"), organization: place, day: body.text("day"), values: body.values("values"),
        moves: moves,
        number: number.isEmpty ? nil : number, id: id, parent: visit.parent(body.text("parent"))))
    return .json(
      .object(["id": .text(opened.id.description), "isNew": .bool(opened.isNew)]),
      status: opened.isNew ? .created : .ok)
  }

  static func amend(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    var values = body.values("values")
    // Identity numbers are answered masked; one sent back masked is the one there is.
    for (field, value) in try await visit.record().record.body.values {
      if case .identityNumber(let number) = value, values[field] == number.masked { values[field] = number.text }
    }
    let revision = try await visit.perform(
      AmendRecord(
        id: try visit.recordID(), revision: try body.revision(), day: body.text("day"), values: values,
        reason: body.text("because")))
    return .json(.object(["revision": .integer(revision)]))
  }

  static func move(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    let revision = try await visit.perform(
      AdvanceRecord(
        id: try visit.recordID(), revision: try body.revision(), move: visit.parameter("move"), day: body.text("day"),
        values: body.values("values")))
    return .json(.object(["revision": .integer(revision)]))
  }

  static func void(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    try await visit.perform(
      VoidRecord(id: try visit.recordID(), revision: try body.revision(), reason: body.text("because")))
    return .json(.object([:]))
  }

  static func transfer(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    let to = try await visit.target(written: body.text("to"), at: "to")
    let kept = try await visit.perform(
      TransferRecord(
        id: try visit.recordID(), revision: try body.revision(), to: to, day: body.text("day"),
        reason: body.text("because")))
    return .json(.object(["id": .text(kept.description)]))
  }
}

extension JSONBody {
  init(members: [String: JSON]) { self.members = members }

  /// The revision the program was looking at.
  func revision() throws(Refusal) -> Int64 {
    guard let revision = integer("revision") else {
      throw JSONBody.missingRevision
    }
    return revision
  }

  static let missingRevision = Refusal(
    .invalid, "请写“revision”：您所见的修订号", "Give “revision”: the number of the revision you saw", at: "revision")
}
