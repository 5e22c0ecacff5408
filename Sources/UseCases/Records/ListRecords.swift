public import Ledger
public import Store

/// A page of records, newest first.
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
  }

  public struct Answer: Sendable {
    public let lines: [Line]
    /// Where the next page begins; nil on the last.
    public let next: RecordCursor?
  }

  public func scope(in tables: Tables) -> OrganizationID { selection.organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    if let kind = selection.kind { _ = try context.catalogue.kind(kind) }
    let found = try tables.records.list(selection, limit: Self.pageSize + 1)
    let page = found.prefix(Self.pageSize)
    let lines = try page.map { try line($0, in: tables, context) }
    let isLast = found.count <= Self.pageSize
    return Answer(lines: lines, next: isLast ? nil : page.last.map { RecordCursor(day: $0.day, id: $0.id.text) })
  }

  private func line(_ envelope: Envelope, in tables: Tables, _ context: Context) throws -> Line {
    let kind = try context.catalogue.kind(envelope.kind)
    let record = try tables.records.record(envelope, kind: kind)
    return Line(
      envelope: envelope, kind: kind,
      title: try ValueShowing(tables: tables, county: envelope.id.county).title(record, kind),
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "")
  }
}
