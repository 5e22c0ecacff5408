public import Ledger
public import Store

/// The confidential records a user works, was offered, or broke the glass for: envelopes, what is due, and mediations that
/// name the same people. The most pressing first.
public struct ListCases: Query {
  public static let permission = Permission.record

  /// Where the user works.
  public let organization: OrganizationID

  public init(at organization: OrganizationID) { self.organization = organization }

  public struct Line: Sendable {
    public let envelope: Envelope
    public let kind: RecordKind
    public let member: CaseMember
    public let organizationName: String
    /// Whether something was said with an offer, which `ReadOffer` opens.
    public let hasNote: Bool
    /// Who broke the glass in the last thirty days, for the owner.
    public let glass: [CaseMember]
    /// The clocks that run for the case and its papers, the most pressing first; none for offers and broken glass.
    public let readings: [ClockReading]
    /// Mediations that name somebody of the case, for owner and members.
    public internal(set) var matters: [YieldingMatter] = []

    /// Whether something waits for the user.
    public var isPressing: Bool {
      member.place == .offered || !matters.isEmpty || readings.contains { [.soon, .overdue].contains($0.state) }
    }
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> [Line] {
    let below = try tables.counties.below(organization).map(\.code)
    var lines: [Line] = []
    for county in [organization.county] + below { lines += try self.lines(in: county, tables, context) }
    // Whatever has no clock stands below what has one, the newest first.
    return lines.enumerated().sorted { a, b in
      switch (a.element.readings.first?.due, b.element.readings.first?.due) {
      case (let first?, let second?): (first, a.offset) < (second, b.offset)
      case (nil, nil): a.offset < b.offset
      case (let first, _): first != nil
      }
    }.map(\.element)
  }

  private func lines(in county: CountyCode, _ tables: Tables, _ context: Context) throws -> [Line] {
    let memberships = try tables.cases.all(of: context.user.name, in: county)
      .filter { $0.member.isInForce(at: context.moment) }.sorted { $0.member.place.weight < $1.member.place.weight }
    if memberships.isEmpty { return [] }
    let calendar = try tables.calendars.calendar(in: county)
    var seen: Set<String> = []
    var lines: [Line] = []
    for membership in memberships where seen.insert(membership.record.text).inserted {
      if let line = try line(membership, calendar, tables, context) { lines.append(line) }
    }
    let told = lines.filter { $0.member.place.isToldOfMatters }.map(\.envelope.id)
    let matters = told.isEmpty ? [:] : try context.matters(yieldingTo: told, in: county, tables)
    for index in lines.indices { lines[index].matters = matters[lines[index].envelope.id] ?? [] }
    return lines
  }

  private func line(
    _ membership: CaseRows.Membership, _ calendar: WorkingCalendar, _ tables: Tables, _ context: Context
  ) throws -> Line? {
    let member = membership.member
    if member.place.needsCaseWorker, !context.user.holds(.caseWorker) { return nil }
    let envelope = try tables.records.existing(membership.record)
    let recently = context.moment.adding(seconds: -30 * 86_400)
    return Line(
      envelope: envelope, kind: try context.catalogue.kind(envelope.kind), member: member,
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "",
      hasNote: member.place == .offered && membership.hasNote,
      glass: member.place == .owner
        ? try tables.cases.all(of: envelope.id).map(\.member).filter { $0.place == .glass && recently <= $0.since }
        : [],
      readings: member.place.permissions.contains(.advance)
        ? try readings(of: envelope, calendar, tables, context) : [])
  }

  /// The running clocks of a case and of the papers that belong to it; also those of her rights until they lapse, since
  /// she is told of them.
  private func readings(
    of envelope: Envelope, _ calendar: WorkingCalendar, _ tables: Tables, _ context: Context
  ) throws -> [ClockReading] {
    let now = Deadline(context.moment)
    let papers = try envelope.parent == nil ? tables.records.children(of: envelope.id) : []
    return try ([envelope] + papers).filter { $0.isOpen && !$0.isVoided }.flatMap { envelope -> [ClockReading] in
      let kind = try context.catalogue.kind(envelope.kind)
      guard !kind.clocks.isEmpty, let record = try tables.records.readable(envelope, kind: kind) else { return [] }
      return kind.readings(of: record, at: now, calendar: calendar).filter {
        $0.isOpen && ($0.clock.bearer != .person || $0.state != .overdue)
      }
    }.sorted { $0.due < $1.due }
  }
}

/// Whether something waits for the user among her own protected cases: one word for her desk, and nothing for anybody else.
public struct AskOwnMatters: Query {
  public static let permission = Permission.record

  public let organization: OrganizationID

  public init(at organization: OrganizationID) { self.organization = organization }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Bool {
    try ListCases(at: organization).answer(in: tables, context).contains(where: \.isPressing)
  }
}
