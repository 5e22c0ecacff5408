/// Where an organization stands in the six levels.
public enum OrganizationLevel: String, Sendable, CaseIterable, Comparable {
  case nation, province, city, county, township, village

  public var names: Names {
    switch self {
    case .nation: Names("国家", "nation")
    case .province: Names("省", "province")
    case .city: Names("市", "city")
    case .county: Names("县（市、区）", "county")
    case .township: Names("乡镇（街道）", "township")
    case .village: Names("村（社区）", "village")
    }
  }

  /// Higher levels are greater.
  public static func < (a: OrganizationLevel, b: OrganizationLevel) -> Bool { a.depth > b.depth }

  public var depth: Int { OrganizationLevel.allCases.firstIndex(of: self) ?? 0 }
}

/// What kind of women's organization it is.
public enum OrganizationKind: String, Sendable, CaseIterable {
  case federation, committee, newBody, member

  public var names: Names {
    switch self {
    case .federation: Names("妇联", "women's federation")
    case .committee: Names("机关企事业单位妇委会", "women's committee of an agency")
    case .newBody: Names("两新组织妇联", "federation in a new economic or social organization")
    case .member: Names("团体会员", "group member")
    }
  }
}

/// An organization as it stands on some day.
public struct Organization: Hashable, Sendable {
  public let id: OrganizationID
  /// The statistical code or the federation's own short code; what import files name.
  public let code: String
  public let name: String
  public let kind: OrganizationKind
  public let level: OrganizationLevel
  public let parent: OrganizationID?
  public let opened: Day
  public let closed: Day?

  public init(
    id: OrganizationID, code: String, name: String, kind: OrganizationKind, level: OrganizationLevel,
    parent: OrganizationID?, opened: Day, closed: Day? = nil
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.kind = kind
    self.level = level
    self.parent = parent
    self.opened = opened
    self.closed = closed
  }

  public func isOpen(on day: Day) -> Bool { opened <= day && (closed.map { day < $0 } ?? true) }
}
