import CPostgreSQL
import Foundation
internal import SQL

extension Session {
  /// Runs statements given as one text, outside the pipeline; without a deadline for as long as they take.
  ///
  /// - Returns: one result for each statement, its values in text form.
  func runScript(_ text: String, until deadline: ContinuousClock.Instant? = nil) throws -> [QueryResult] {
    guard PQsendQuery(handle, text) == 1 else { throw lost() }
    try flush(until: deadline)
    var results: [QueryResult] = []
    var problem: EngineProblem?
    while let result = try next(until: deadline) {
      results.append(result)
      if result.status == PGRES_COMMAND_OK || result.status == PGRES_TUPLES_OK { continue }
      guard let state = result.sqlState else { throw lost() }
      if result.isFatal { isBroken = true }
      problem = problem ?? EngineProblem(sqlState: state)
    }
    if let problem { throw problem }
    return results
  }

  func outsideTransaction(_ text: String) throws {
    guard PQexitPipelineMode(handle) == 1 else { throw lost() }
    defer {
      if PQenterPipelineMode(handle) != 1 { isBroken = true }
    }
    _ = try runScript(text)
  }

  /// Leaves the pipeline for `body`, with no limit of time for a statement.
  func outsidePipeline<T>(_ body: () throws -> T) throws -> T {
    _ = try perform(Command("SET LOCAL statement_timeout TO 0"))
    return try remembering {
      guard PQexitPipelineMode(handle) == 1 else { throw lost() }
      defer {
        if PQenterPipelineMode(handle) != 1 { isBroken = true }
      }
      let result = try body()
      _ = try runScript("SET LOCAL statement_timeout TO \(limits.statement.milliseconds)")
      return result
    }
  }
}
