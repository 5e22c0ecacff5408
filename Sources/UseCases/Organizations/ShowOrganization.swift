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
    /// The names of those above it at any time, and of the organizations of other counties that it was or became.
    public let names: [OrganizationID: String]
    /// The organization of another county that it was before, and the one that it became.
    public var came: OrganizationID? { spans.first { $0.other != nil && $0.closed == nil }?.other }
    public var left: OrganizationID? { spans.last { $0.other != nil && $0.closed != nil }?.other }

    /// An organization alone, for a record that is open to somebody who has no role where it is kept.
    public init(alone organization: Organization) {
      self.init(organization: organization, above: [], below: [], spans: [], names: [:])
    }

    init(
      organization: Organization, above: [Organization], below: [Organization], spans: [OrganizationRows.Span],
      names: [OrganizationID: String]
    ) {
      self.organization = organization
      self.above = above
      self.below = below
      self.spans = spans
      self.names = names
    }
  }

  public func scope(in tables: Tables) -> OrganizationID { id }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let spans = try tables.organizations.spans(of: id)
    var names: [OrganizationID: String] = [:]
    for place in Set(spans.flatMap { [$0.parent, $0.other] }.compactMap(\.self)) {
      names[place] = try tables.organizations.find(place)?.name
    }
    return Answer(
      organization: try tables.organizations.existing(id),
      above: try tables.organizations.chain(from: id).dropFirst().reversed(),
      below: try tables.directlyBelow(id), spans: spans, names: names)
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

/// The roots of the counties below an organization, in the order of their codes.
public struct ListCountiesBelow: Query {
  public static let permission = Permission.readFigures

  public let organization: OrganizationID

  public init(_ organization: OrganizationID) { self.organization = organization }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> [OrganizationID] {
    try tables.counties.below(organization).map(\.root)
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
