public import Ledger
public import Store

/// An organization with what stands above and below it and how it came to be.
public struct ShowOrganization: Query {
  public static let permission = Permission.readFigures

  public let id: OrganizationID

  public init(id: OrganizationID) { self.id = id }

  public struct Answer: Sendable {
    public let organization: Organization
    /// From the topmost down to the one directly above.
    public let above: [Organization]
    /// In code order.
    public let below: [Organization]
    public let spans: [OrganizationRows.Span]
  }

  public func scope(in tables: Tables) -> OrganizationID { id }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    Answer(
      organization: try tables.organizations.existing(id),
      above: try tables.organizations.chain(from: id).dropFirst().reversed(),
      below: try tables.directlyBelow(id), spans: try tables.organizations.spans(of: id))
  }
}

/// Finds organizations a user may act for: by code or name, or all of them.
public struct FindOrganization: Query {
  public static let permission = Permission.readFigures

  /// Where to look: this organization's county and the counties below it.
  public let around: OrganizationID
  public let written: String

  public init(_ written: String, around: OrganizationID) {
    self.written = written
    self.around = around
  }

  public func scope(in tables: Tables) -> OrganizationID { around }

  public func answer(in tables: Tables, _ context: Context) throws -> Organization {
    try OrganizationLookup(around: around, in: tables).find(written)
  }
}

/// Everything that stands below an organization today within its county, itself included, in code order.
public struct ListOrganizations: Query {
  public static let permission = Permission.readFigures

  public let root: OrganizationID

  public init(root: OrganizationID) { self.root = root }

  public func scope(in tables: Tables) -> OrganizationID { root }

  public func answer(in tables: Tables, _ context: Context) throws -> [Organization] {
    let subtree = Set(try tables.ancestry.subtree(of: root))
    return try tables.organizations.all(in: root.county).filter { subtree.contains($0.id) }
  }
}
