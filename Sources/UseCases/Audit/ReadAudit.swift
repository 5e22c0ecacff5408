public import Ledger
public import Store

/// A page of the audit log of an organization's county, newest first.
public struct ReadAudit: Query {
  public static let permission = Permission.readAudit
  public static let pageSize = 100

  public let organization: OrganizationID
  public let before: Int64?

  public init(at organization: OrganizationID, before: Int64? = nil) {
    self.organization = organization
    self.before = before
  }

  public struct Answer: Sendable {
    public let entries: [AuditRows.Entry]
    /// Where the next page begins; nil on the last.
    public let next: Int64?
  }

  /// The log belongs to the whole county, so the permission must hold at its root.
  public func scope(in tables: Tables) -> OrganizationID { OrganizationID(organization.county, serial: 0) }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let entries = try tables.audit.page(in: organization.county, before: before ?? Int64.max, limit: Self.pageSize)
    return Answer(entries: entries, next: entries.count < Self.pageSize ? nil : entries.last?.change)
  }
}
