import CPostgreSQL
internal import SQL

/// One result as the server sent it, read on demand.
final class QueryResult {
  let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { PQclear(handle) }

  var status: ExecStatusType { PQresultStatus(handle) }

  /// The five characters that say what went wrong.
  var sqlState: String? { field(Session.sqlStateField) }

  /// Whether the server ended the session with this.
  var isFatal: Bool {
    guard let severity = field(Session.severityField) else { return false }
    return severity == "FATAL" || severity == "PANIC"
  }

  /// What the server says it has done, such as `COMMIT`.
  var tag: String { String(cString: PQcmdStatus(handle)) }

  /// How many rows were changed, or read.
  var count: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }

  var rowCount: Int { Int(PQntuples(handle)) }

  /// The names and types of the columns.
  var columns: [(name: String, type: Oid)] {
    (0..<PQnfields(handle)).map { (String(cString: PQfname(handle, $0)), PQftype(handle, $0)) }
  }

  private func field(_ code: Int32) -> String? { PQresultErrorField(handle, code).map { String(cString: $0) } }
}

extension Session {
  /// `PG_DIAG_SQLSTATE` and `PG_DIAG_SEVERITY_NONLOCALIZED`, which are letters in the header.
  static let sqlStateField = Int32(UInt8(ascii: "C"))
  static let severityField = Int32(UInt8(ascii: "V"))
}
