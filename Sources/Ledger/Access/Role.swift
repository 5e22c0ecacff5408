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
  /// Accounts; no records.
  case administrator

  public var names: Names {
    switch self {
    case .leader: Names("领导", "leader")
    case .recorder: Names("记录员", "recorder")
    case .chair: Names("主席", "chair")
    case .officer: Names("条线干部", "officer")
    case .administrator: Names("系统管理员", "administrator")
    }
  }

  public static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }

  public func may(_ permission: Permission) -> Bool { permission.roles.contains(self) }
}

/// One thing that can be permitted; every use case names exactly one.
public enum Permission: String, Sendable, CaseIterable {
  case readFigures, readRecords, record, advance, void, importRecords, export, sealReport, changeTree, administer
  case readAudit

  public var roles: Set<Role> {
    switch self {
    case .readFigures: [.leader, .recorder, .chair, .officer]
    case .readRecords: [.recorder, .chair, .officer]
    case .record: [.recorder, .chair, .officer]
    case .advance: [.chair, .officer, .recorder]
    case .void: [.chair, .officer]
    case .importRecords: [.chair, .officer]
    case .export: [.chair, .officer]
    case .sealReport: [.chair, .officer]
    case .changeTree: [.chair]
    case .administer: [.administrator]
    case .readAudit: [.chair, .administrator]
    }
  }

  public var names: Names {
    switch self {
    case .readFigures: Names("查看数据", "read figures")
    case .readRecords: Names("查看记录", "read records")
    case .record: Names("登记和更正记录", "record and amend")
    case .advance: Names("办理", "move cases")
    case .void: Names("作废记录", "void records")
    case .importRecords: Names("导入", "import")
    case .export: Names("导出", "export")
    case .sealReport: Names("封存报告", "seal reports")
    case .changeTree: Names("调整组织", "change the tree of organizations")
    case .administer: Names("管理账号", "manage accounts")
    case .readAudit: Names("查看审计", "read the audit log")
    }
  }
}

/// Who acts: a named account with its roles at organizations.
public struct User: Hashable, Sendable {
  public struct Grant: Hashable, Sendable {
    public let role: Role
    public let organization: OrganizationID

    public init(_ role: Role, at organization: OrganizationID) {
      self.role = role
      self.organization = organization
    }
  }

  public let name: String
  public let displayName: String
  public let grants: [Grant]

  public init(name: String, displayName: String, grants: [Grant]) {
    self.name = name
    self.displayName = displayName
    self.grants = grants
  }

  /// Whether a permission holds at an organization, given it and all that stand above it today.
  public func may(_ permission: Permission, at path: [OrganizationID]) -> Bool {
    grants.contains { path.contains($0.organization) && $0.role.may(permission) }
  }
}
