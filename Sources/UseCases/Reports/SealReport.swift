public import Ledger
public import Reports
public import Store
import Vault

/// Seals a report: keeps it as it is now, with the change up to which each county was counted.
public struct SealReport: UseCase {
  public static let permission = Permission.sealReport

  public let template: String
  public let organization: OrganizationID
  public let period: Period

  public init(template: String, organization: OrganizationID, period: Period) {
    self.template = template
    self.organization = organization
    self.period = period
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> SealRows.Seal {
    let tables = transaction.tables
    let filling = FillReport(template: template, organization: organization, period: period)
    let json = try filling.fill(in: tables, context, feedsAbove: nil).json
    let below = try tables.counties.below(organization)
    let id = Random.uuid(milliseconds: context.moment.milliseconds)
    return try transaction.seal(in: organization.county) { change in
      var heads = Dictionary(uniqueKeysWithValues: below.map { ($0.code, $0.change) })
      heads[organization.county] = change - 1
      return SealRows.Seal(
        id: id, template: template, organization: organization, period: period.description, change: change,
        heads: heads, document: json, digest: Digest.hex(Digest.sha256(json.bytes)))
    }
  }
}

/// The sealed reports of an organization, newest first.
public struct ListSeals: Query {
  public static let permission = Permission.readFigures

  public let organization: OrganizationID

  public init(of organization: OrganizationID) { self.organization = organization }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> [SealRows.Seal] {
    try tables.seals.all(of: organization)
  }
}

/// A sealed report and how far the ledger has moved since.
public struct ShowSeal: Query {
  public static let permission = Permission.readFigures

  public let county: CountyCode
  public let id: String

  public init(county: CountyCode, id: String) {
    self.county = county
    self.id = id
  }

  public struct Answer: Sendable {
    public let seal: SealRows.Seal
    public let sealedAt: Moment
    public let sealedBy: String
    public let document: ReportDocument
    /// Only the figures that are another now.
    public let drift: [Drift]
  }

  public struct Drift: Sendable {
    /// Which figure of the document's appendix.
    public let figure: ReportFigure
    public let now: FigureValue?
    public let nowText: String
    /// The changes since the seal that moved it, newest first, twenty at most.
    public let changes: [(change: AuditRows.Entry, record: RecordID, value: Int64)]
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try existing(in: tables).organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let seal = try existing(in: tables)
    guard let document = ReportDocument(seal.document), let entry = try tables.audit.find(seal.change, in: county)
    else {
      throw Refusal(
        .unavailable, "封存的报告读不出来；请运行 halfsky verify", "The sealed report cannot be read; run halfsky verify")
    }
    let reading = FigureReading(tables: tables, catalogue: context.catalogue, sight: .released)
    try reading.prepare(document.figures.map(\.request), countingRecords: false)
    let drift = try document.figures.compactMap { figure -> Drift? in
      let now = try reading.answer(figure.request, countingRecords: false).value
      if now == figure.value { return nil }
      let measure = try context.catalogue.measure(figure.request.measure)
      return Drift(
        figure: figure, now: now, nowText: now.map { measure.text($0.value) } ?? "—",
        changes: try changes(figure, measure, seal, reading, tables))
    }
    return Answer(seal: seal, sealedAt: entry.at, sealedBy: entry.actor, document: document, drift: drift)
  }

  private func changes(
    _ figure: ReportFigure, _ measure: Measure, _ seal: SealRows.Seal, _ reading: FigureReading, _ tables: Tables
  ) throws -> [(change: AuditRows.Entry, record: RecordID, value: Int64)] {
    var found: [(change: AuditRows.Entry, record: RecordID, value: Int64)] = []
    // A released figure moves with the next release; which records moved it is nobody's to see.
    for part in try reading.leaves(of: measure) where !reading.catalogue.isConfidential(part) {
      for place in try reading.places(figure.request.organization) {
        let moved = try tables.facts.changes(
          of: part.id, below: place, days: reading.days(part, figure.request.period),
          after: seal.heads[place.county] ?? 0,
          limit: 20)
        for line in moved {
          if let entry = try tables.audit.find(line.change, in: place.county) {
            found.append((entry, line.record, line.value))
          }
        }
      }
    }
    return Array(found.sorted { $0.change.at > $1.change.at }.prefix(20))
  }

  private func existing(in tables: Tables) throws -> SealRows.Seal {
    guard let seal = try tables.seals.find(id, in: county) else {
      throw Refusal(.notFound, "没有这份封存的报告", "There is no such sealed report")
    }
    return seal
  }
}

extension FigureReading {
  /// The counted measures a measure is made of; itself when it is one.
  func leaves(of measure: Measure) throws -> [Measure] {
    switch measure.source {
    case .record: [measure]
    case .total(let terms): try terms.flatMap { try leaves(of: catalogue.measure($0.measure)) }
    case .ratio(let top, let bottom), .average(let top, let bottom):
      try (top + bottom).flatMap { try leaves(of: catalogue.measure($0.measure)) }
    }
  }
}
