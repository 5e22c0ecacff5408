import CPostgreSQL
internal import SQL

extension Session {
  /// Something sent whose answer has not been read.
  enum Owed {
    case preparation(PreparedStatements.Entry)
    case answer
    /// An answer that nobody waits for.
    case unheard
    case synchronization
  }

  /// Sends what is queued and these statements in one go and returns the answers to these.
  ///
  /// The first error ends what was sent with it; the transaction can then only be rolled back.
  func perform(_ commands: [Command]) throws -> [QueryResult] {
    precondition(PQpipelineStatus(handle) != PQ_PIPELINE_OFF, "no other statement runs while rows are loaded")
    if let failure { throw failure }
    if Task.isCancelled { throw CancellationError() }
    return try remembering {
      let deadline = self.deadline
      try sendOpening()
      for command in queued { try send(command, as: .unheard) }
      queued = []
      for command in commands { try send(command, as: .answer) }
      try synchronize(until: deadline)
      return try answers(until: deadline)
    }
  }

  func perform(_ command: Command) throws -> QueryResult {
    guard let answer = try perform([command]).first else { throw lost() }
    return answer
  }

  /// By then the server has given up by itself, unless it is gone.
  var deadline: ContinuousClock.Instant { .now + limits.statement + .seconds(10) }

  /// Whatever fails within a transaction is what the transaction fails with.
  func remembering<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch {
      failure = error
      throw error
    }
  }

  private func sendOpening() throws {
    guard let begin = opening else { return }
    opening = nil
    try send(begin, as: .unheard)
  }

  func send(_ command: Command, as owed: Owed) throws {
    let statement = try prepared.find(command) ?? prepare(command)
    let sent = command.withParameters { values, lengths, formats in
      PQsendQueryPrepared(handle, statement.name, Int32(command.types.count), values, lengths, formats, 1)
    }
    guard sent == 1 else { throw lost() }
    self.owed.append(owed)
  }

  private func prepare(_ command: Command) throws -> PreparedStatements.Entry {
    let (entry, gone) = prepared.add(command)
    outdated += gone
    let text = PreparedStatements.numbered(command.text)
    guard PQsendPrepare(handle, entry.name, text, Int32(entry.types.count), entry.types) == 1 else { throw lost() }
    owed.append(.preparation(entry))
    return entry
  }

  func synchronize(until deadline: ContinuousClock.Instant?) throws {
    // Last, since nothing may come before a BEGIN that names an isolation level.
    for name in outdated {
      guard PQsendQueryParams(handle, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 1) == 1 else { throw lost() }
      owed.append(.unheard)
    }
    outdated = []
    guard PQpipelineSync(handle) == 1 else { throw lost() }
    owed.append(.synchronization)
    try flush(until: deadline)
  }

  /// Reads everything owed, also after an error.
  func answers(until deadline: ContinuousClock.Instant?, canBeCancelled: Bool = true) throws -> [QueryResult] {
    var answers: [QueryResult] = []
    var problem: EngineProblem?
    for item in owed {
      if case .synchronization = item {
        guard let end = try next(until: deadline, canBeCancelled: canBeCancelled), end.status == PGRES_PIPELINE_SYNC
        else { throw lost() }
        continue
      }
      while let result = try next(until: deadline, canBeCancelled: canBeCancelled) {
        if let found = try refusal(result, item) { problem = problem ?? found }
        if case .answer = item { answers.append(result) }
      }
    }
    owed = []
    hasAnswered = true
    if let problem { throw problem }
    return answers
  }

  /// What a result complains of.
  ///
  /// - Throws: when the connection is lost with it.
  private func refusal(_ result: QueryResult, _ item: Owed) throws -> EngineProblem? {
    switch result.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return nil
    case PGRES_PIPELINE_ABORTED:
      if case .preparation(let entry) = item { prepared.forget(entry) }
      return nil
    default:
      let state = result.sqlState
      if result.isFatal || state == nil || PQstatus(handle) != CONNECTION_OK {
        isBroken = true
        throw state.map { EngineProblem(sqlState: $0) } ?? .serverStopped
      }
      if case .preparation(let entry) = item { prepared.forget(entry) }
      // What was prepared no longer fits the schema, or is gone: another connection prepares anew.
      if state == "0A000" || state == "26000" { isBroken = true }
      return EngineProblem(sqlState: state ?? "")
    }
  }
}
