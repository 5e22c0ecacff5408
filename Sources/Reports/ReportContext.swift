import Ledger

/// For whom and for when a template is filled.
public struct ReportContext: Sendable {
  public struct Place: Hashable, Sendable {
    public let id: OrganizationID
    public let name: String

    public init(_ id: OrganizationID, _ name: String) {
      self.id = id
      self.name = name
    }
  }

  public let organization: Place
  /// The name of the organization above; empty for the topmost.
  public let parent: String
  /// The organizations directly below, in code order; tables list them in this order.
  public let children: [Place]
  public let period: Period
  /// The language of units, comparisons and headings that the template does not spell out.
  public let language: Language

  public init(
    organization: Place, parent: String = "", children: [Place] = [], period: Period, language: Language = .zh
  ) {
    self.organization = organization
    self.parent = parent
    self.children = children
    self.period = period
    self.language = language
  }
}
