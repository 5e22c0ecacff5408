public import Ledger
import Reports
public import Store

/// Every figure of an organization for a period, line by line, beside those of the same period a year earlier.
public struct AskOverview: Query {
  public static let permission = Permission.readFigures

  public let organization: OrganizationID
  public let period: Period

  public init(_ organization: OrganizationID, _ period: Period) {
    self.organization = organization
    self.period = period
  }

  public struct Line: Sendable {
    public let measure: Measure
    public let value: FigureValue?
    public let previous: FigureValue?
    /// The moment they are of, when they come from the feed of stored sums; nil when they are current.
    public let asOf: Moment?

    public var isZero: Bool { (value?.value ?? 0) == 0 }
  }

  public struct Answer: Sendable {
    /// In the order of the catalogue; every measure of every line.
    public let lines: [(line: LineOfWork, figures: [Line])]
    /// The newest record's day, asked for only when nothing happened in the period; nil when there is no record at all.
    public let newest: Day?

    /// The earliest moment that one of the figures is of; nil when all are current.
    public var asOf: Moment? { lines.flatMap(\.figures).compactMap(\.asOf).min() }

    public var isEmpty: Bool { lines.allSatisfy { $0.figures.allSatisfy(\.isZero) } }
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let reading = FigureReading(
      tables: tables, catalogue: context.catalogue, sight: try context.sight(at: organization, in: tables),
      feedsAbove: context.feedsAbove)
    let all = context.catalogue.lines.flatMap { $0.kinds.flatMap(\.measures) + $0.derived }.map(request)
    try reading.prepare(all + all.map { $0.in(period.previous) }, countingRecords: false)
    let lines = try context.catalogue.lines.map { line in
      (line: line, figures: try (line.kinds.flatMap(\.measures) + line.derived).map { try figure($0, reading) })
    }
    let isQuiet = lines.allSatisfy { $0.figures.allSatisfy { $0.isZero || $0.measure.nature != .flow } }
    return Answer(lines: lines, newest: isQuiet ? try newest(tables) : nil)
  }

  private func figure(_ measure: Measure, _ reading: FigureReading) throws -> Line {
    let request = request(measure)
    let now = try reading.answer(request, countingRecords: false)
    let before = try reading.answer(request.in(period.previous), countingRecords: false)
    return Line(
      measure: measure, value: now.value, previous: before.value,
      asOf: [now.asOf, before.asOf].compactMap(\.self).min())
  }

  private func request(_ measure: Measure) -> FigureRequest {
    FigureRequest(measure: measure.id, organization: organization, period: period)
  }

  private func newest(_ tables: Tables) throws -> Day? {
    let counties = try tables.counties.below(organization).map(\.root)
    return try ([organization] + counties).compactMap { place in
      try tables.records.list(RecordSelection(organization: place), limit: 1).first?.day
    }.max()
  }
}
