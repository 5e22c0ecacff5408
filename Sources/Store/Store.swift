public import Ledger
public import SQL
public import Vault

/// The database of an installation: reads see a consistent view, writes are one transaction each.
public struct Store: Sendable {
  let engine: any Engine
  let sealer: Sealer
  private let catalogue: Catalogue
  private let hidden: [String]

  public init(_ engine: any Engine, sealer: Sealer, catalogue: Catalogue) {
    self.engine = engine
    self.sealer = sealer
    self.catalogue = catalogue
    hidden = catalogue.confidentialKinds.map(\.id)
  }

  /// Creates or upgrades the schema; takes no lock when there is nothing to do, so that commands run beside a writer.
  public func migrate() async throws {
    let done = try? await engine.read { connection in
      try connection.rows("SELECT max(number), min(number) FROM migration").first.map {
        (try $0.optionalInteger(0), try $0.optionalInteger(1))
      }
    }
    if done?.1 == Schema.filling {
      throw Refusal(
        .conflict, "这里的数据还没有搬完；请再运行一次 halfsky migrate --from 原来的数据 --to 这里",
        "A move to here has not ended; run halfsky migrate --from SOURCE --to HERE once more")
    }
    if done?.0 == Schema.head { return }
    // Another program may be at it already, and on large data for longer than a writer waits for its turn.
    try await repeating(30, after: .busy) {
      try await engine.write { connection in try Schema.migrate(connection, engine.dialect) }
    }
  }

  /// Names the master key this store is read and written with.
  public var keyMark: String { sealer.mark }

  /// Whether no county says that it lies under another master key.
  public func isUnder(_ keys: MasterKeys) async throws -> Bool {
    try await read { try $0.counties.all().allSatisfy { ["", keys.mark].contains($0.keyMark) } }
  }

  /// Whether nothing has ever been kept here, not even the schema.
  public func isEmpty() async throws -> Bool {
    do {
      return try await engine.read { try $0.rows("SELECT max(number) FROM migration").first?.optionalInteger(0) == nil }
    } catch EngineProblem.other {
      return true
    }
  }

  public func read<T: Sendable>(_ body: @Sendable (Tables) throws -> T) async throws -> T {
    try await engine.read { connection in
      try body(Tables(connection: connection, sealer: sealer, dialect: engine.dialect, hidden: hidden))
    }
  }

  /// Runs `body` and commits with everything it queued: roll-ups once per row, audit heads, presence.
  ///
  /// When it and another transaction wait for each other's counties, one is undone and runs again from the start.
  ///
  /// - Parameter isBulk: many rows will be written; they are kept back and loaded together.
  public func write<T: Sendable>(
    by actor: String, from origin: String = "", at moment: Moment, isBulk: Bool = false,
    _ body: @Sendable (borrowing Transaction) throws -> T
  ) async throws -> T {
    try await repeating(4, after: .conflict) {
      try await engine.write { connection in
        let transaction = transaction(on: connection, isBulk: isBulk, by: actor, from: origin, at: moment)
        let result = try body(transaction)
        try transaction.flush()
        return result
      }
    }
  }

  private func transaction(
    on connection: any Connection, isBulk: Bool, by actor: String, from origin: String, at moment: Moment
  ) -> Transaction {
    let loading = isBulk ? LoadingConnection(connection) : nil
    let tables = Tables(connection: loading ?? connection, sealer: sealer, dialect: engine.dialect, hidden: hidden)
    return Transaction(
      tables: tables, loading: loading, catalogue: catalogue, actor: actor, origin: origin, moment: moment)
  }

  private func repeating<T>(
    _ times: Int, after hindrance: EngineProblem, _ attempt: () async throws -> T
  ) async throws -> T {
    for _ in 1..<times {
      do { return try await attempt() } catch let problem as EngineProblem where problem == hindrance { continue }
    }
    return try await attempt()
  }

  /// Runs `body` like a write and rolls everything back: for checking an import.
  public func rehearse<T: Sendable>(
    by actor: String, from origin: String = "", at moment: Moment, isBulk: Bool = false,
    _ body: @Sendable (borrowing Transaction) throws -> T
  ) async throws -> T {
    do {
      return try await engine.write { connection in
        let transaction = transaction(on: connection, isBulk: isBulk, by: actor, from: origin, at: moment)
        throw Rehearsed(result: try body(transaction))
      }
    } catch let rehearsed as Rehearsed<T> {
      return rehearsed.result
    }
  }

  /// What the engine finds wrong with how the data lie, in its own words.
  public func damage() async throws -> [String] { try await engine.damage() }
}

private struct Rehearsed<T: Sendable>: Error {
  let result: T
}

/// Every table behind its own queries; valid inside one read or write only.
public struct Tables {
  let connection: any Connection
  let sealer: Sealer
  let dialect: Dialect
  let hidden: [String]

  public var counties: CountyRows { CountyRows(connection: connection, dialect: dialect) }
  public var organizations: OrganizationRows { OrganizationRows(connection: connection) }
  public var ancestry: AncestryRows { AncestryRows(connection: connection) }
  public var records: RecordRows { RecordRows(connection: connection, sealer: sealer, hidden: hidden) }
  public var parties: PartyRows { PartyRows(connection: connection, sealer: sealer) }
  public var namings: NamingRows { NamingRows(connection: connection) }
  public var facts: FactRows { FactRows(connection: connection) }
  public var rollups: RollupRows { RollupRows(connection: connection) }
  public var spread: SpreadRows { SpreadRows(connection: connection) }
  public var audit: AuditRows { AuditRows(connection: connection) }
  public var accounts: AccountRows { AccountRows(connection: connection) }
  public var erased: ErasedRows { ErasedRows(connection: connection) }
  public var sessions: SessionRows { SessionRows(connection: connection) }
  public var invitations: InvitationRows { InvitationRows(connection: connection) }
  public var secondFactors: SecondFactorRows { SecondFactorRows(connection: connection, sealer: sealer) }
  /// Makes ids of records from what imported rows say, one county's apart from another's.
  public func contentIDs(in county: CountyCode) throws -> ContentIDs { try keys.contentIDs(in: county) }

  var keys: KeyRows { KeyRows(connection: connection, sealer: sealer) }
  public var seals: SealRows { SealRows(connection: connection) }
  public var templates: TemplateRows { TemplateRows(connection: connection) }
  public var cases: CaseRows { CaseRows(connection: connection, sealer: sealer) }
  public var retention: RetentionRows { RetentionRows(connection: connection) }
  public var feedback: FeedbackRows { FeedbackRows(connection: connection) }
  public var releases: ReleaseRows { ReleaseRows(connection: connection) }
  public var calendars: CalendarRows { CalendarRows(connection: connection) }
  public var attachments: AttachmentRows { AttachmentRows(connection: connection, sealer: sealer) }
  public var imports: ImportRows { ImportRows(connection: connection) }
}
