public import Ledger
public import Store

/// What a woman may be shown of her own case: what is held, who read it and as what, to whom it went, what she agreed to.
///
/// For the case's team, who print it for her; showing it is a reading like any other.
public struct ShowSheet: Query {
  public static let permission = Permission.readRecords

  public let id: RecordID

  public init(of id: RecordID) { self.id = id }

  public struct Answer: Sendable {
    public let record: ShowRecord.Answer
    /// The papers of the case that are not void, oldest first.
    public let papers: [ShowRecord.Answer]
    /// Who was or is in the team, without those who were only asked.
    public let team: [ShowTeam.Line]
    public let readings: [Reading]
    public let receivers: [Receiver]
    public let consents: [Consented]
  }

  /// A day on which somebody read something of the case.
  public struct Reading: Hashable, Sendable {
    public let day: Day
    public let displayName: String
    public let place: CaseMember.Place
  }

  /// Another body that was told something.
  public struct Receiver: Sendable {
    public let record: RecordID
    public let day: Day
    public let name: String
    public let kind: Names
    public let stage: Names
    /// The law relied upon; nil where she consented.
    public let ground: String?
  }

  public struct Consented: Sendable {
    public let record: RecordID
    public let day: Day
    public let withdrawn: Day?
    public let stage: Names
    /// What she agreed to, field by field.
    public let shown: [ShowRecord.ShownValue]
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let record = try ShowRecord(id: id).answer(in: tables, context)
    let papers = try tables.records.children(of: id).filter { !$0.isVoided }.map {
      try ShowRecord(id: $0.id).answer(in: tables, context)
    }
    let team = try tables.cases.all(of: id).filter { $0.member.place != .offered }.map { membership in
      ShowTeam.Line(
        member: membership.member, displayName: try name(membership.member.account, tables), note: "",
        isInForce: membership.member.isInForce(at: context.moment))
    }
    return Answer(
      record: record, papers: papers, team: team,
      readings: try readings(of: [id] + papers.map(\.envelope.id), tables),
      receivers: papers.compactMap(receiver), consents: papers.compactMap(consented))
  }

  private func readings(of records: [RecordID], _ tables: Tables) throws -> [Reading] {
    var seen: Set<Reading> = []
    for entry in try records.flatMap({ try tables.audit.entries(about: $0) }) where entry.act == "record.read" {
      guard let place = entry.detail["place"]?.textValue.flatMap(CaseMember.Place.init(rawValue:)) else { continue }
      seen.insert(Reading(day: entry.at.chinaDay, displayName: try name(entry.actor, tables), place: place))
    }
    return seen.sorted { ($0.day, $0.displayName, $0.place.rawValue) < ($1.day, $1.displayName, $1.place.rawValue) }
  }

  private func name(_ account: String, _ tables: Tables) throws -> String {
    try tables.accounts.find(account)?.displayName ?? account
  }

  private func receiver(_ paper: ShowRecord.Answer) -> Receiver? {
    guard let need = paper.kind.needs, let receiver = need.receiver(paper.record) else { return nil }
    return Receiver(
      record: paper.envelope.id, day: paper.record.day, name: receiver.name, kind: paper.kind.names,
      stage: paper.stageNames, ground: need.ground(paper.record))
  }

  private func consented(_ paper: ShowRecord.Answer) -> Consented? {
    guard let consent = GivenConsent(paper.record, of: paper.kind) else { return nil }
    return Consented(
      record: paper.envelope.id, day: paper.record.day, withdrawn: consent.withdrawn, stage: paper.stageNames,
      shown: paper.shown)
  }
}

extension ShowRecord.Answer {
  /// The stage it is in, as people call it.
  public var stageNames: Names {
    kind.workflow.stage(envelope.stage)?.names ?? Names(envelope.stage, envelope.stage)
  }
}
