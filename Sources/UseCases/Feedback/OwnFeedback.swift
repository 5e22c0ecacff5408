public import Ledger
public import Store

/// A complaint or suggestion as its writer sees it: what she said, where it stands, and the answer.
public struct OwnFeedback: Sendable {
  public let record: RecordID
  public let day: Day
  public let organizationName: String
  public let stage: Names
  public let isOpen: Bool
  /// By when it must be answered; nil once it is.
  public let due: Deadline?
  public let said: [ShowRecord.ShownValue]
  /// What was done with it, the answer among it, oldest first.
  public let moves: [ShowRecord.ShownMove]
}

/// What the user complained of or suggested, newest first, and whom she can say something about.
public struct ListOwnFeedback: Query {
  public static let permission = Permission.complain
  public static let limit = 50

  public let organization: OrganizationID

  public init(at organization: OrganizationID) { self.organization = organization }

  public struct Answer: Sendable {
    public let list: [OwnFeedback]
    /// Her own organization and those above it, lowest first.
    public let places: [FeedbackPlace]
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let chains = try Set(context.user.grants.map(\.organization)).map { try tables.organizations.chain(from: $0) }
    let counties = Set(chains.flatMap { $0.map(\.id.county) }).sorted()
    let records = try counties.flatMap { try tables.feedback.all(of: context.user.name, in: $0).prefix(Self.limit) }
    let list = try records.compactMap { try OwnFeedback.find($0, in: tables, context) }
    return Answer(
      list: Array(list.sorted { ($0.day, $0.record) > ($1.day, $1.record) }.prefix(Self.limit)),
      places: try FeedbackPlace.all(from: organization, in: tables))
  }
}

extension Application {
  /// What was said under a receipt; nil for any other text.
  public func feedback(receipt: String) async throws -> OwnFeedback? {
    let context = Context(
      user: User(name: "", displayName: "", grants: []), catalogue: catalogue, moment: now)
    guard let receipt = FeedbackReceipt(typed: receipt) else { return nil }
    return try await refusing {
      try await store.read { tables in
        try tables.feedback.find(receipt: receipt.digest, in: receipt.county)
          .flatMap { try OwnFeedback.find($0, in: tables, context) }
      }
    }
  }
}

extension OwnFeedback {
  /// Nil when the record is void, erased or of another kind by now.
  fileprivate static func find(_ id: RecordID, in tables: Tables, _ context: Context) throws -> OwnFeedback? {
    guard let envelope = try tables.records.find(id), !envelope.isVoided,
      let kind = context.catalogue.feedback, kind.id == envelope.kind,
      let record = try tables.records.readable(envelope, kind: kind)
    else { return nil }
    // Handed over to another county it goes on there.
    if let left = record.body.left { return try find(left.record, in: tables, context) }
    let showing = ValueShowing(tables: tables, county: id.county)
    let stage = kind.workflow.stage(envelope.stage)
    let calendar = try tables.calendars.calendar(in: id.county)
    let readings = kind.readings(of: record, at: Deadline(context.moment), calendar: calendar)
    return OwnFeedback(
      record: id, day: envelope.day,
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "",
      stage: stage?.names ?? Names(envelope.stage, envelope.stage), isOpen: stage?.isOpen ?? false,
      due: readings.first { $0.isOpen }?.due, said: try showing.values(record.body.values, kind.fields),
      moves: try record.body.moves.map { try shown($0, kind, showing) })
  }

  private static func shown(
    _ made: MadeMove, _ kind: RecordKind, _ showing: ValueShowing
  ) throws -> ShowRecord.ShownMove {
    let move = kind.workflow.moves.first { $0.id == made.move }
    return ShowRecord.ShownMove(
      names: move?.names ?? Names(made.move, made.move), day: made.day,
      shown: try showing.values(made.values, move?.fields ?? []))
  }
}
