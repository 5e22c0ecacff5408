public import Ledger
public import Store

/// Who works a confidential record, who did, and who read it: for its team.
public struct ShowTeam: Query {
  public static let permission = Permission.readRecords

  public let id: RecordID

  public init(of id: RecordID) { self.id = id }

  public struct Line: Sendable {
    public let member: CaseMember
    public let displayName: String
    public let note: String
    public let isInForce: Bool
  }

  public struct Answer: Sendable {
    public let lines: [Line]
    /// Whether the asker may hand over and change the team.
    public let mayLead: Bool
    /// To whom it could be handed over.
    public let caseWorkers: [(name: String, displayName: String)]
    /// Every reading and act, newest first.
    public let log: [AuditRows.Entry]
    /// The records that belong to it: consents, referrals, measures taken.
    public let children: [Paper]
  }

  /// A record that belongs to the case.
  public struct Paper: Sendable {
    public let envelope: Envelope
    public let kind: RecordKind
    /// Since when the consent on which it went out is taken back.
    public let consentWithdrawn: Day?
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let lines = try tables.cases.all(of: id).map { membership in
      Line(
        member: membership.member,
        displayName: try tables.accounts.find(membership.member.account)?.displayName ?? membership.member.account,
        note: try tables.cases.note(membership), isInForce: membership.member.isInForce(at: context.moment))
    }
    let mayLead = try context.leads(id, in: tables)
    return Answer(
      lines: lines, mayLead: mayLead,
      caseWorkers: mayLead ? try context.caseWorkers(for: id, in: tables).map { ($0.name, $0.displayName) } : [],
      log: try tables.audit.entries(about: id).reversed(),
      children: try tables.records.children(of: id).map { try paper($0, in: tables, context) })
  }

  private func paper(_ envelope: Envelope, in tables: Tables, _ context: Context) throws -> Paper {
    let kind = try context.catalogue.kind(envelope.kind)
    var withdrawn: Day?
    if kind.needs != nil, !envelope.isVoided, let record = try tables.records.readable(envelope, kind: kind) {
      withdrawn = try context.consentWithdrawn(record, kind, parent: id, in: tables)
    }
    return Paper(envelope: envelope, kind: kind, consentWithdrawn: withdrawn)
  }
}
