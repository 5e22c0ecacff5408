import CPostgreSQL
internal import SQL

extension Session {
  /// Runs `body` in a transaction that begins with its first statement.
  func transact<T>(_ kind: TransactionKind, _ body: (any Connection) throws -> T) throws -> T {
    (failure, hasAnswered, openCursors, queued) = (nil, false, 0, [])
    opening = Command(kind.opening)
    do {
      try settle()
      let result = try body(PostgreSQLConnection(session: self, kind: kind))
      switch kind {
      case .reading: finish("COMMIT")
      case .writing: try commit()
      }
      return result
    } catch {
      finish("ROLLBACK")
      throw error
    }
  }

  /// - Throws: `EngineProblem.outcomeUnknown` when the connection is lost after the server was asked to commit.
  private func commit() throws {
    if let failure { throw failure }
    if opening != nil && queued.isEmpty { return }
    if Task.isCancelled { throw CancellationError() }
    guard isUsable() else { throw lost() }
    let answers: [QueryResult]
    do {
      let deadline = self.deadline
      // From here on nothing may be repeated.
      hasAnswered = true
      answers = try remembering {
        if let begin = opening { try send(begin, as: .unheard) }
        opening = nil
        for command in queued { try send(command, as: .unheard) }
        queued = []
        try send(Command("COMMIT"), as: .answer)
        try synchronize(until: deadline)
        return try self.answers(until: deadline, canBeCancelled: false)
      }
    } catch {
      throw isBroken ? EngineProblem.outcomeUnknown : error
    }
    // A transaction that failed before answers COMMIT with ROLLBACK.
    guard answers.last?.tag == "COMMIT" else { throw EngineProblem.refused(state: "25P02") }
    opening = nil
  }

  /// Ends a transaction without waiting for the server's answer; the next one reads it.
  private func finish(_ text: String) {
    queued = []
    if opening != nil || isBroken {
      opening = nil
      return
    }
    do {
      try send(Command(text), as: .unheard)
      try synchronize(until: .now + limits.connect)
    } catch {
      isBroken = true
    }
  }

  /// Reads what the last transaction left unread.
  private func settle() throws {
    if owed.isEmpty { return }
    do {
      _ = try remembering { try answers(until: .now + limits.connect, canBeCancelled: false) }
    } catch {
      isBroken = true
      throw error
    }
    hasAnswered = false
  }
}
