public import Ledger
public import Reports
public import Store

/// Fills a template for an organization and a period: a document whose every figure can be followed.
public struct FillReport: Query {
  public static let permission = Permission.readFigures

  public let template: String
  public let organization: OrganizationID
  public let period: Period
  public let language: Language

  public init(template: String, organization: OrganizationID, period: Period, language: Language = .zh) {
    self.template = template
    self.organization = organization
    self.period = period
    self.language = language
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> ReportDocument {
    try fill(in: tables, context, feedsAbove: context.feedsAbove)
  }

  /// - Parameter feedsAbove: nil reads everything live, however long it takes: what is sealed names the changes it counts.
  func fill(in tables: Tables, _ context: Context, feedsAbove: Int?) throws -> ReportDocument {
    let text = try tables.templateText(template, in: organization.county)
    let template = try Template(text, catalogue: context.catalogue)
    let reading = FigureReading(tables: tables, catalogue: context.catalogue, sight: .released, feedsAbove: feedsAbove)
    _ = try reading.fed(organization)
    let place = try self.context(in: tables)
    try reading.prepare(template.requests(place), countingRecords: true)
    return try template.fill(place) { request in try reading.answer(request, countingRecords: true) }
  }

  private func context(in tables: Tables) throws -> ReportContext {
    let chain = try tables.organizations.chain(from: organization)
    guard let own = chain.first else { throw Refusal(.notFound, "没有这个组织", "There is no such organization") }
    let children = try tables.directlyBelow(organization).filter { $0.closed.map { period.first < $0 } ?? true }
    return ReportContext(
      organization: ReportContext.Place(own.id, try name(of: own, in: tables)),
      parent: chain.dropFirst().first?.name ?? "", children: children.map { ReportContext.Place($0.id, $0.name) },
      period: period, language: language)
  }

  /// The name it had at the end of the period.
  private func name(of organization: Organization, in tables: Tables) throws -> String {
    let spans = try tables.organizations.spans(of: organization.id)
    return spans.last { $0.since <= period.last }?.name ?? spans.first?.name ?? organization.name
  }
}

/// The templates an organization may fill: those that come with the product and the county's own.
public struct ListTemplates: Query {
  public static let permission = Permission.readFigures

  public let organization: OrganizationID

  public init(for organization: OrganizationID) { self.organization = organization }

  public struct Line: Sendable, Hashable {
    public let id: String
    public let names: Names
    /// Whether the county has written (or changed) it itself.
    public let isOwn: Bool
    public let text: String
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> [Line] {
    let own = try tables.templates.ids(in: organization.county)
    let ids = BuiltInTemplate.allCases.map(\.rawValue) + own.filter { BuiltInTemplate(rawValue: $0) == nil }
    return try ids.map { id in
      let text = try tables.templateText(id, in: organization.county)
      let names = (try? Template(text, catalogue: context.catalogue))?.names ?? Names(id, id)
      return Line(id: id, names: names, isOwn: own.contains(id), text: text)
    }
  }
}

/// Keeps a county's own text of a template; refuses one with problems, all of them with line and column.
public struct SaveTemplate: UseCase {
  public static let permission = Permission.sealReport

  public let organization: OrganizationID
  public let id: String
  public let text: String

  public init(at organization: OrganizationID, id: String, text: String) {
    self.organization = organization
    self.id = id
    self.text = text
  }

  public func scope(in tables: Tables) -> OrganizationID { OrganizationID(organization.county, serial: 0) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let isFine = id.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    if id.isEmpty || id.count > 60 || !isFine {
      throw Refusal(
        .invalid, "模板编号只用小写字母、数字和横线", "A template's id has lower-case letters, digits and dashes only", at: "id")
    }
    _ = try Template(text, catalogue: context.catalogue)
    try transaction.saveTemplate(id, text: text, in: organization.county)
  }
}

extension Tables {
  func templateText(_ id: String, in county: CountyCode) throws -> String {
    if let own = try templates.text(id, in: county) { return own }
    if let builtIn = BuiltInTemplate(rawValue: id) { return builtIn.text }
    let offered = BuiltInTemplate.allCases.map(\.rawValue) + (try templates.ids(in: county))
    throw Refusal(
      .notFound, "没有模板“\(id)”；可用：\(offered.joined(separator: "、"))",
      "There is no template “\(id)”; there are: \(offered.joined(separator: ", "))", at: "template")
  }
}
