internal import SQL

/// One place in the pool: a thread and, once needed, its connection, which is replaced when it breaks.
actor Lane {
  private nonisolated let thread: LaneThread
  private nonisolated let bell: Bell
  private let settings: ConnectionSettings
  private var session: Session?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ settings: ConnectionSettings) throws {
    self.settings = settings
    bell = try Bell()
    thread = LaneThread.start()
  }

  deinit { thread.stop() }

  nonisolated func transact<T: Sendable>(
    _ kind: TransactionKind, _ body: @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await withTaskCancellationHandler {
      try await perform(kind, body)
    } onCancel: {
      bell.ring()
    }
  }

  /// Connects unless connected, and says whose server answers.
  func serverVersion() throws -> Int { try connected().serverVersion }

  /// Runs a statement that may not stand in a transaction.
  func administer(_ text: String) throws {
    let session = try connected()
    try session.outsideTransaction(text)
  }

  func disconnect() { session = nil }

  /// Repeats once on a new connection what cannot have left anything behind.
  private func perform<T: Sendable>(
    _ kind: TransactionKind, _ body: @Sendable (any Connection) throws -> T
  ) throws -> T {
    let first = try connected()
    do {
      return try first.transact(kind, body)
    } catch {
      guard first.isBroken else { throw error }
      session = nil
      let isLost = first.failure.map { $0 is EngineProblem && $0 as? EngineProblem != .slow } ?? false
      guard isLost, !Task.isCancelled, kind == .reading || !first.hasAnswered else { throw error }
    }
    let second = try connected()
    return try second.transact(kind, body)
  }

  private func connected() throws -> Session {
    if let session, session.isUsable() { return session }
    session = nil
    let made = try Session(settings, bell: bell)
    session = made
    return made
  }
}
