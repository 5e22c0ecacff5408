public import Ledger
public import Store

/// 系列活动: what an organization is to hold again and again, what of it was held and missed; and the same of everybody
/// below who is bound to, in the order of their codes.
///
/// Read by the organization itself and those above it. A series binds within its own county.
public struct AskSeries: Query {
  public static let permission = Permission.readFigures
  /// So many series of a kind are looked at, the oldest.
  public static let limit = 300

  public let organization: OrganizationID
  /// Whether everybody below is asked about as well.
  public let withBelow: Bool

  public init(_ organization: OrganizationID, withBelow: Bool = true) {
    self.organization = organization
    self.withBelow = withBelow
  }

  /// A series that somebody declared.
  public struct Declared: Sendable {
    public let record: RecordID
    public let series: Series
    public let keeper: Organization
  }

  /// How a series stands at the organization itself.
  public struct Line: Sendable {
    public let declared: Declared
    public let standing: SeriesStanding
  }

  /// How a series stands at everybody below who is bound to hold it.
  public struct Below: Sendable {
    public let declared: Declared
    public let rows: [(organization: Organization, standing: SeriesStanding)]
  }

  public struct Answer: Sendable {
    public let today: Day
    /// Slots are shown from here; what runs by the year, from its beginning.
    public let since: Day
    public let own: [Line]
    public let below: [Below]
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let chain = try tables.organizations.chain(from: organization).filter { $0.id.county == organization.county }
    let today = context.today
    let since = Month(of: today).adding(months: 1 - today.month).first
    guard let here = chain.first else { return Answer(today: today, since: since, own: [], below: []) }
    let declared = try declared(by: chain, in: tables, context)
    let branch = withBelow ? try descendants(in: tables, on: today) : []
    let own = try declared.filter { $0.series.binds(here, declaredBy: $0.keeper.id) }.map { each in
      let days = try days(of: each.series, below: here.id, since: since, in: tables, context)[here.id] ?? []
      return Line(declared: each, standing: standing(each.series, days, since, today))
    }
    let below = try declared.compactMap { each -> Below? in
      let bound = branch.filter { each.series.binds($0, declaredBy: each.keeper.id) }
      if bound.isEmpty { return nil }
      let days = try days(of: each.series, below: here.id, since: since, in: tables, context)
      return Below(
        declared: each, rows: bound.map { ($0, standing(each.series, days[$0.id] ?? [], since, today)) })
    }
    return Answer(today: today, since: since, own: own, below: below)
  }

  private func declared(by chain: [Organization], in tables: Tables, _ context: Context) throws -> [Declared] {
    let keepers = Dictionary(chain.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try context.catalogue.kinds.flatMap { kind -> [Declared] in
      guard let read = kind.series, !kind.isConfidential else { return [] }
      let found = try tables.records.open(kind: kind.id, keptBy: chain.map(\.id), limit: Self.limit)
      return try found.compactMap { envelope in
        guard let keeper = keepers[envelope.organization],
          let series = read(try tables.records.record(envelope, kind: kind))
        else { return nil }
        return Declared(record: envelope.id, series: series, keeper: keeper)
      }
    }
  }

  /// Everybody below that is open, in code order.
  private func descendants(in tables: Tables, on today: Day) throws -> [Organization] {
    let subtree = Set(try tables.ancestry.subtree(of: organization))
    return try tables.organizations.all(in: organization.county)
      .filter { subtree.contains($0.id) && $0.id != organization && $0.isOpen(on: today) }
  }

  private func days(
    of series: Series, below root: OrganizationID, since: Day, in tables: Tables, _ context: Context
  ) throws -> [OrganizationID: Set<Day>] {
    let measures = try context.catalogue.kind(series.session).measures.filter(\.countsSeries).map(\.id)
    let first = series.rhythm.slot(holding: series.isByTheYear ? series.since : since).first
    return try tables.facts.days(
      of: measures, as: Breakdown(["series": Series.code(series.name)]), below: root,
      within: DayRange(first, context.today))
  }

  private func standing(_ series: Series, _ days: Set<Day>, _ since: Day, _ today: Day) -> SeriesStanding {
    SeriesStanding(series, held: Array(days), from: series.isByTheYear ? nil : since, asOf: today)
  }
}

extension Series {
  /// Whether its sessions are a year apart, so that how many came in a row is told over all of them.
  public var isByTheYear: Bool {
    if case .yearly = rhythm { return true }
    return false
  }
}
