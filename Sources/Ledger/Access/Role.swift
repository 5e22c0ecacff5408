/// What a user may do at an organization and everything below it.
public enum Role: String, Sendable, CaseIterable, Comparable {
  /// Sees figures and reports only.
  case leader
  /// Records and amends.
  case recorder
  /// Also moves cases, voids, seals reports and changes the tree below.
  case chair
  /// A department's officer: what a chair may do with records, and imports.
  case officer
  /// Works protected cases, those whose team she is in.
  case caseWorker
  /// Reads records of money and their figures.
  case finance
  /// Reads every log; no contents.
  case auditor
  /// Accounts; no records.
  case administrator

  public var names: Names {
    switch self {
    case .leader: Names("领导", "leader")
    case .recorder: Names("记录员", "recorder")
    case .chair: Names("主席", "chair")
    case .officer: Names("条线干部", "officer")
    case .caseWorker: Names("个案工作者", "case worker")
    case .finance: Names("财务", "finance officer")
    case .auditor: Names("审计员", "auditor")
    case .administrator: Names("系统管理员", "administrator")
    }
  }

  /// Whether giving it at an organization of a level takes a second person: it reaches protected cases or the log, or
  /// whoever holds it is such a second person.
  public func needsSecondPerson(at level: OrganizationLevel) -> Bool {
    switch self {
    case .caseWorker, .auditor: true
    case .leader, .chair: confirms(at: level)
    case .recorder, .officer, .finance, .administrator: false
    }
  }

  /// Whether whoever holds it at an organization of a level may be the second person there and below.
  public func confirms(at level: OrganizationLevel) -> Bool {
    [.leader, .chair].contains(self) && level >= .township
  }

  public static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }

  public func may(_ permission: Permission) -> Bool { permission.roles.contains(self) }
}
