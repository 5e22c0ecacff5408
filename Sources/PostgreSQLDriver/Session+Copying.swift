import CPostgreSQL
import Foundation
internal import SQL

extension Session {
  /// Runs a `COPY … FROM STDIN` with what `body` puts; when `body` throws, the server is told to drop it all.
  func copying(_ text: String, _ body: () throws -> Void) throws {
    guard PQsendQuery(handle, text) == 1 else { throw lost() }
    try flush(until: nil)
    guard let start = try next(until: nil) else { throw lost() }
    guard start.status == PGRES_COPY_IN else { return try finishCopying(start) }
    do {
      try body()
    } catch {
      if !isBroken && PQputCopyEnd(handle, "abandoned") == 1 {
        try? finishCopying()
      } else {
        isBroken = true
      }
      throw error
    }
    guard PQputCopyEnd(handle, nil) == 1 else { throw lost() }
    try finishCopying()
  }

  func put(_ bytes: [UInt8]) throws {
    if Task.isCancelled { throw CancellationError() }
    let sent = bytes.withUnsafeBytes {
      PQputCopyData(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
    }
    guard sent == 1 else { throw lost() }
    try flush(until: nil)
  }

  /// Reads to the end of what the server has to say.
  private func finishCopying(_ first: QueryResult? = nil) throws {
    try flush(until: nil)
    var problem = first.flatMap(refusal)
    while let result = try next(until: nil) { problem = problem ?? refusal(result) }
    if let problem { throw problem }
  }

  private func refusal(_ result: QueryResult) -> EngineProblem? {
    if result.status == PGRES_COMMAND_OK { return nil }
    if result.isFatal { isBroken = true }
    return result.sqlState.map { EngineProblem(sqlState: $0) } ?? lost()
  }
}
