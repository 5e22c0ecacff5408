public import Ledger
public import Store

/// A page of records of an organization and everything below it, be it in counties below, newest first.
public struct ListRecords: Query {
  public static let permission = Permission.readRecords
  public static let pageSize = 50

  public let selection: RecordSelection

  public init(_ selection: RecordSelection) { self.selection = selection }

  public struct Line: Sendable {
    public let envelope: Envelope
    public let kind: RecordKind
    public let title: String
    public let organizationName: String
    /// The county's own organization, in a list of several counties.
    public let countyName: String?
  }

  public struct Answer: Sendable {
    public let lines: [Line]
    /// Where the next page begins; nil on the last.
    public let next: RecordCursor?
  }

  public var matter: Matter { selection.kind.map { .kind($0) } ?? .none }

  public func scope(in tables: Tables) -> OrganizationID { selection.organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    if let kind = selection.kind { try refuseConfidential(context.catalogue.kind(kind)) }
    let kinds = try context.kinds(.readRecords, at: selection.organization, in: tables).map(\.id)
    let selection = selection.of(
      kinds: kinds.count == context.catalogue.kinds.filter { !$0.isConfidential }.count ? nil : kinds)
    let places = [selection.organization] + (try tables.counties.below(selection.organization).map(\.root))
    let found = try tables.records.list(places.map(selection.at), limit: Self.pageSize + 1)
    let page = found.prefix(Self.pageSize)
    let counties = places.count == 1 ? [:] : try names(of: Set(page.map(\.id.county)), in: tables)
    let lines = try page.map { try line($0, counties, in: tables, context) }
    let isLast = found.count <= Self.pageSize
    return Answer(lines: lines, next: isLast ? nil : page.last.map { RecordCursor($0) })
  }

  private func refuseConfidential(_ kind: RecordKind) throws {
    if !kind.isConfidential { return }
    throw Refusal(
      .forbidden, "“\(kind.names.zh)”不在记录列表里，只在各自专案组的“个案”里",
      "“\(kind.names.en)” is in no list; each team finds its own under “Cases”",
      at: "kind")
  }

  private func names(of counties: Set<CountyCode>, in tables: Tables) throws -> [CountyCode: String] {
    var names: [CountyCode: String] = [:]
    for county in counties { names[county] = try tables.organizations.find(OrganizationID(county, serial: 0))?.name }
    return names
  }

  private func line(
    _ envelope: Envelope, _ counties: [CountyCode: String], in tables: Tables, _ context: Context
  ) throws -> Line {
    let kind = try context.catalogue.kind(envelope.kind)
    return Line(
      envelope: envelope, kind: kind,
      title: try ValueShowing(tables: tables, county: envelope.id.county).title(of: envelope, kind),
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "",
      countyName: counties[envelope.id.county])
  }
}
