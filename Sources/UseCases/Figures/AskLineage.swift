public import Ledger
public import Store

/// The records behind a figure, in pages that add up to it exactly.
public struct AskLineage: Query {
  public static let permission = Permission.readFigures
  public static let pageSize = 50

  public let measure: String
  public let organization: OrganizationID
  public let period: Period
  public let filter: String
  /// As things stood at these changes; nil for now.
  public let heads: [CountyCode: Int64]?
  public let tree: FigureTree
  public let after: Cursor?

  public init(
    measure: String, organization: OrganizationID, period: Period, filter: String = "",
    heads: [CountyCode: Int64]? = nil, tree: FigureTree = .asItWas, after: Cursor? = nil
  ) {
    self.measure = measure
    self.organization = organization
    self.period = period
    self.filter = filter
    self.heads = heads
    self.tree = tree
    self.after = after
  }

  /// The last line of the page before, written `330122000001_<uuid>`.
  public struct Cursor: Sendable, Hashable, CustomStringConvertible {
    let organization: OrganizationID
    let record: String

    public init?(_ text: String) {
      let parts = text.split(separator: "_", maxSplits: 1)
      guard parts.count == 2, let organization = Int64(parts[0]).flatMap(OrganizationID.init) else { return nil }
      self.init(organization: organization, record: String(parts[1]))
    }

    init(organization: OrganizationID, record: String) {
      self.organization = organization
      self.record = record
    }

    public var description: String { "\(organization)_\(record)" }
  }

  public struct Line: Sendable {
    public let record: RecordID
    public let organization: OrganizationID
    public let organizationName: String
    public let kind: RecordKind
    public let day: Day
    public let isVoided: Bool
    /// Empty for those who see figures only.
    public let title: String
    public let value: Int64
  }

  public struct Answer: Sendable {
    public let measure: Measure
    public let lines: [Line]
    public let next: Cursor?
    /// For ratios, averages and totals: the figures they are made of, each with a lineage of its own.
    public let terms: [Term]
    public let mayRead: Bool
  }

  public struct Term: Sendable {
    public let measure: Measure
    public let filter: Filter
    public let isDenominator: Bool
    /// Whether it is taken away from the others.
    public let isTaken: Bool
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let measure = try context.catalogue.measure(measure)
    let filter = try Filter(filter, for: measure)
    try AskFigure.refuseBoth(heads, tree)
    let isConfidential = context.catalogue.isConfidential(measure)
    if isConfidential, try context.sight(at: organization, in: tables) == .released {
      throw Refusal(
        .forbidden, "“\(measure.names.zh)”来自保密类别，不提供溯源",
        "“\(measure.names.en)” counts confidential records, which have no lineage",
        at: "measure")
    }
    let readable = Set(try context.kinds(.readRecords, at: organization, in: tables).map(\.id))
    let mayRead = context.catalogue.kind(feeding: measure).map { readable.contains($0.id) } ?? !readable.isEmpty
    guard case .record = measure.source else {
      return Answer(
        measure: measure, lines: [], next: nil, terms: try terms(of: measure, context.catalogue), mayRead: mayRead)
    }
    let walk = LineageWalk(
      tables: tables, catalogue: context.catalogue, measure: measure, filter: filter, tree: tree, heads: heads)
    let found = try walk.page(organization, period, after: after, limit: Self.pageSize + 1)
    let page = found.prefix(Self.pageSize)
    let isLast = found.count <= Self.pageSize
    let shown =
      isConfidential ? try page.filter { try context.may(.readRecords, with: $0.record, in: tables) } : Array(page)
    return Answer(
      measure: measure, lines: try shown.map { try line($0, mayRead && !isConfidential, tables, context) },
      next: isLast ? nil : page.last.map { Cursor(organization: $0.organization, record: $0.record.text) }, terms: [],
      mayRead: mayRead)
  }

  private func line(_ found: LineageWalk.Found, _ mayRead: Bool, _ tables: Tables, _ context: Context) throws -> Line {
    let envelope = try self.envelope(found.record, tables)
    let kind = try context.catalogue.kind(envelope.kind)
    let showing = ValueShowing(tables: tables, county: found.record.county)
    let title = mayRead ? try showing.title(of: envelope, kind) : ""
    return Line(
      record: found.record, organization: found.organization,
      organizationName: try tables.organizations.find(found.organization)?.name ?? "", kind: kind, day: envelope.day,
      isVoided: envelope.isVoided, title: title, value: found.value)
  }

  /// The record as it is, or as it was at the change asked for.
  private func envelope(_ id: RecordID, _ tables: Tables) throws -> Envelope {
    var envelope = try tables.records.existing(id)
    guard let heads, let revision = try tables.records.revision(of: id, asOf: heads[id.county] ?? 0) else {
      return envelope
    }
    envelope.revision = revision.number
    envelope.day = revision.day
    envelope.stage = revision.stage
    envelope.isVoided = revision.isVoided
    return envelope
  }

  private func terms(of measure: Measure, _ catalogue: Catalogue) throws -> [Term] {
    let (top, bottom): ([Measure.Term], [Measure.Term]) =
      switch measure.source {
      case .record: ([], [])
      case .total(let terms): (terms, [])
      case .ratio(let numerator, let denominator), .average(let numerator, let denominator): (numerator, denominator)
      }
    return try top.map { try term($0, catalogue, isDenominator: false) }
      + bottom.map { try term($0, catalogue, isDenominator: true) }
  }

  private func term(_ term: Measure.Term, _ catalogue: Catalogue, isDenominator: Bool) throws -> Term {
    Term(
      measure: try catalogue.measure(term.measure), filter: term.filter, isDenominator: isDenominator,
      isTaken: term.isTaken)
  }
}
