public import Ledger
public import Reports
public import Store

/// One figure: measure × organization × period, with its parts, months and lower organizations when asked for.
public struct AskFigure: Query {
  public static let permission = Permission.readFigures

  public let measure: String
  public let organization: OrganizationID
  public let period: Period
  public let filter: String
  public let breakdown: String?
  /// As things stood at these changes; nil for now.
  public let heads: [CountyCode: Int64]?
  public let tree: FigureTree
  public let details: Details

  /// What is wanted besides the value.
  public struct Details: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let records = Details(rawValue: 1)
    public static let months = Details(rawValue: 2)
    public static let children = Details(rawValue: 4)
    public static let previous = Details(rawValue: 8)
  }

  public init(
    measure: String, organization: OrganizationID, period: Period, filter: String = "", breakdown: String? = nil,
    heads: [CountyCode: Int64]? = nil, tree: FigureTree = .asItWas, details: Details = [.records]
  ) {
    self.measure = measure
    self.organization = organization
    self.period = period
    self.filter = filter
    self.breakdown = breakdown
    self.heads = heads
    self.tree = tree
    self.details = details
  }

  public struct Answer: Sendable {
    public let measure: Measure
    public let organization: Organization
    public let period: Period
    public let filter: Filter
    public let tree: FigureTree
    public let figure: FigureAnswer
    public let previous: FigureAnswer?
    /// Month by month, with the same month of the year before; empty unless asked for.
    public let months: [(month: Month, value: Int64, before: Int64)]
    /// The organizations directly below, in code order, and what is the organization's own.
    public let children: [(organization: Organization, figure: FigureAnswer)]
    /// Persons above the county are the sum of the counties': one who came in two counties counts twice.
    public let isSumOfCounties: Bool
    /// A figure of confidential kinds as it was released: for whole quarters, rounded, or not at all.
    public let isReleased: Bool
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let measure = try context.catalogue.measure(measure)
    let filter = try Filter(filter, for: measure)
    if let breakdown { try refuseUnknown(breakdown, measure) }
    guard let place = try tables.organizations.find(organization) else {
      throw Refusal(.notFound, "没有编号为 \(organization) 的组织", "There is no organization \(organization)")
    }
    try Self.refuseBoth(heads, tree)
    let sight = try context.sight(at: organization, in: tables)
    let reading = FigureReading(
      tables: tables, catalogue: context.catalogue, sight: sight, heads: heads, tree: tree,
      feedsAbove: context.feedsAbove)
    _ = try reading.fed(organization)
    let request = FigureRequest(
      measure: measure.id, organization: organization, period: period, filter: filter, breakdown: breakdown)
    let below = details.contains(.children) ? try tables.directlyBelow(organization) : []
    try reading.prepare(others(of: request, below), countingRecords: false)
    return Answer(
      measure: measure, organization: place, period: period, filter: filter, tree: tree,
      figure: try reading.answer(request, countingRecords: details.contains(.records)),
      previous: details.contains(.previous)
        ? try reading.answer(request.in(period.previous), countingRecords: false) : nil,
      months: try months.map { month in
        let value = try reading.answer(request.in(month.now), countingRecords: false).value?.value ?? 0
        let before = try reading.answer(request.in(month.before), countingRecords: false).value?.value ?? 0
        return (month.month, value, before)
      },
      children: try below.map { ($0, try reading.answer(self.request(for: $0, request), countingRecords: false)) },
      isSumOfCounties: try measure.people == .distinct && !tables.counties.directlyBelow(organization).isEmpty,
      isReleased: sight == .released && context.catalogue.isConfidential(measure))
  }

  /// The figures that are wanted beside the one asked for.
  private func others(of request: FigureRequest, _ below: [Organization]) -> [FigureRequest] {
    (details.contains(.previous) ? [request.in(period.previous)] : [])
      + months.flatMap { [request.in($0.now), request.in($0.before)] } + below.map { self.request(for: $0, request) }
  }

  /// The last two years' months of the period at most, each with that of the year before; none unless asked for.
  private var months: [(month: Month, now: Period, before: Period)] {
    guard details.contains(.months), let months = period.parts.months else { return [] }
    var listed: [(month: Month, now: Period, before: Period)] = []
    var month = max(months.lowerBound, months.upperBound.adding(months: -23))
    while month <= months.upperBound {
      let now = Period(month: month)
      listed.append((month, now, now.previous))
      month = month.adding(months: 1)
    }
    return listed
  }

  private func request(for child: Organization, _ request: FigureRequest) -> FigureRequest {
    FigureRequest(measure: request.measure, organization: child.id, period: period, filter: request.filter)
  }

  static func refuseBoth(_ heads: [CountyCode: Int64]?, _ tree: FigureTree) throws(Refusal) {
    if heads == nil || tree == .asItWas { return }
    throw Refusal(
      .invalid, "“当时所知”和“按现在的组织关系”不能同时选；请只选一个",
      "“As of” and “as is” cannot be asked for together; choose one", at: "as-is")
  }

  private func refuseUnknown(_ breakdown: String, _ measure: Measure) throws {
    if measure.dimensions.contains(where: { $0.id == breakdown }) { return }
    let offered = measure.dimensions.map(\.id).joined(separator: ", ")
    throw Refusal(
      .invalid, "“\(measure.names.zh)”不能按“\(breakdown)”分；可用：\(offered.isEmpty ? "无" : offered)",
      "“\(measure.names.en)” has no breakdown “\(breakdown)”; it has: \(offered.isEmpty ? "none" : offered)", at: "by")
  }
}

extension FigureRequest {
  func `in`(_ period: Period) -> FigureRequest {
    FigureRequest(
      measure: measure, organization: organization, period: period, filter: filter, breakdown: breakdown)
  }
}

extension Tables {
  /// The organizations directly below in their county, and the roots of counties directly below, in code order.
  public func directlyBelow(_ organization: OrganizationID) throws -> [Organization] {
    let own = try organizations.children(of: organization)
    return own + (try organizations.roots(of: counties.directlyBelow(organization).map(\.code)))
  }
}
