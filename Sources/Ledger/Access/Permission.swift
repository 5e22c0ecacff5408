/// One thing that can be permitted; every use case names exactly one.
public enum Permission: String, Sendable, CaseIterable {
  case readFigures, readRecords, record, advance, void, importRecords, export, sealReport, changeTree, administer
  case readAudit, overseeAccounts, casework, complain, confirmRoles

  public var roles: Set<Role> {
    switch self {
    case .readFigures: [.leader, .recorder, .chair, .officer, .caseWorker, .finance]
    case .readRecords: [.recorder, .chair, .officer, .caseWorker, .finance]
    case .record: [.recorder, .chair, .officer, .caseWorker]
    case .advance: [.chair, .officer, .recorder, .caseWorker]
    case .void: [.chair, .officer]
    case .importRecords: [.chair, .officer]
    case .export: [.chair, .officer]
    case .sealReport: [.chair, .officer]
    case .changeTree: [.chair]
    case .administer: [.administrator]
    case .readAudit: [.auditor]
    case .overseeAccounts: [.leader, .chair, .auditor, .administrator]
    case .casework: [.caseWorker]
    case .complain: Set(Role.allCases)
    case .confirmRoles: [.leader, .chair]
    }
  }

  /// Whether a grant that names lines of work gives it for those lines only. Figures, the tree and accounts have no line.
  public var isLimitedByLine: Bool {
    switch self {
    case .readRecords, .record, .advance, .void, .importRecords, .export, .casework: true
    case .readFigures, .sealReport, .changeTree, .administer, .readAudit, .overseeAccounts, .complain,
      .confirmRoles:
      false
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
    case .overseeAccounts: Names("查看账号概况", "oversee accounts")
    case .casework: Names("办理保护性个案", "work protected cases")
    case .complain: Names("投诉建议", "complain and suggest")
    case .confirmRoles: Names("确认授权", "confirm roles")
    }
  }
}
