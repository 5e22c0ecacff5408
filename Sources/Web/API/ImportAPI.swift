import Hummingbird
import Ledger
import NIOPosix
import Store
import UseCases

/// Import for programs: the body of the call is the file.
enum ImportAPI {
  static func list(_ visit: Visit) async throws -> Response {
    let runs = try await visit.answer(ListImports(of: visit.scope().id)).map { run -> JSON in
      .object([
        "id": .text(run.id), "file": .text(run.file), "records": .integer(run.records),
        "undone": .bool(run.undone != nil),
      ])
    }
    return .json(.object(["imports": .list(runs)]))
  }

  static func undo(_ visit: Visit) async throws -> Response {
    let count = try await visit.perform(
      UndoImport(
        visit.parameter("import"), at: try await visit.scope().id, reason: try visit.call.jsonBody().text("reason")))
    return .json(.object(["voided": .integer(Int64(count))]))
  }

  /// Takes a file in, or with `check=1` only says what would become of it.
  static func take(_ visit: Visit) async throws -> Response {
    let limit = visit.call.site.settings.uploadBytes
    try ImportPage.refuseTooLong(visit.call.request.headers, limit)
    let name = visit.query["name"].trimmed
    if name.isEmpty {
      throw Refusal(
        .invalid, "请在网址里写文件名 name=，例如 信访.csv", "Give the file's name as name=, such as petitions.csv", at: "name")
    }
    let scope = try await visit.scope()
    let body = try await visit.call.request.body.collect(upTo: limit)
    let bytes = try await NIOThreadPool.singleton.runIfActive { Array(body.readableBytesView) }
    let importing = ImportRecords(
      file: name, bytes: bytes, kind: visit.query.has("kind") ? visit.query["kind"] : nil, organization: scope.id,
      amending: visit.query.has("amend") ? visit.query["amend"] : nil)
    let isCheck = visit.query["check"] == "1"
    let outcome =
      if isCheck {
        try await visit.application.check(importing, as: visit.user)
      } else if visit.query["good"] == "1" {
        try await visit.application.takeGood(of: importing, as: visit.user)
      } else {
        try await visit.perform(importing)
      }
    return .json(APIWriting.outcome(outcome), status: isCheck ? .ok : .created)
  }
}

extension APIWriting {
  static func outcome(_ outcome: ImportRecords.Outcome) -> JSON {
    let corrections = outcome.corrections.map { correction -> JSON in
      let differences = correction.differences.map { difference -> JSON in
        .object([
          "field": .text(difference.place), "names": names(difference.names), "before": names(difference.before),
          "after": names(difference.after),
        ])
      }
      return .object([
        "place": .text(correction.place), "record": .text(correction.record.description),
        "differences": .list(differences), "moves": .list(correction.moves.map(names)),
      ])
    }
    return .object([
      "new": .integer(Int64(outcome.new)), "known": .integer(Int64(outcome.known)),
      "older": .integer(Int64(outcome.older)),
      "byKind": .object(outcome.byKind.mapValues { .integer(Int64($0)) }), "amended": .list(corrections),
      "passedOver": .list(outcome.notes.map(problem)), "leftOut": .list(outcome.problems.map(problem)),
    ])
  }
}
