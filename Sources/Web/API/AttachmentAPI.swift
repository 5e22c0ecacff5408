import HTTPTypes
import Hummingbird
import Ledger
import Store
import UseCases

/// Files of records for programs: the body of the call is the file.
enum AttachmentAPI {
  /// Adds a file to a field of a record, which is an amendment with its reason.
  static func add(_ visit: Visit) async throws -> Response {
    try ImportPage.refuseTooLong(visit.call.request.headers, AttachedFile.byteLimit)
    let record = try await visit.record()
    let field = visit.parameter("field")
    let body = try await visit.call.request.body.collect(upTo: AttachedFile.byteLimit + 1)
    let file = AttachedFile(field: field, name: visit.query["name"], bytes: Array(body.readableBytesView))
    guard let revision = Int64(visit.query["revision"]) else { throw JSONBody.missingRevision }
    let next = try await visit.perform(
      AmendRecord(
        id: record.envelope.id, revision: revision, day: record.envelope.day.description, values: record.keptValues,
        files: [file], reason: visit.query["because"]))
    return .json(.object(["revision": .integer(next)]), status: .created)
  }
}
