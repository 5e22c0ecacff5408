public import Ledger
public import Store

/// Takes a tree of organizations in from a table `代码,名称,类型,层级,上级代码,成立日期`.
///
/// A six-digit code makes a county (or the office of a city or province); every other belongs to the county of the
/// nearest one above it. Rows without 上级代码 go directly below the given organization. Refuses unknown levels and kinds,
/// codes given twice or in use, parents that are neither in the file nor in the branch; all at once.
public struct ImportOrganizations: UseCase {
  public static let permission = Permission.changeTree

  public let file: String
  public let bytes: [UInt8]
  /// The organization in whose branch everything of the file must lie.
  public let organization: OrganizationID

  public init(file: String, bytes: [UInt8], at organization: OrganizationID) {
    self.file = file
    self.bytes = bytes
    self.organization = organization
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Int {
    try transaction.takeIn(file: file, bytes: bytes, below: organization)
  }
}

extension Application {
  /// Takes the first tree in, while there is no account yet; the machine's owner may do this alone.
  public func importFirstOrganizations(file: String, bytes: [UInt8]) async throws -> Int {
    try await refusing {
      try await store.write(by: "owner", at: now) { transaction in
        guard try transaction.tables.accounts.isEmpty() else {
          throw Refusal(.conflict, "已经有账号了；请以有权限的用户导入组织", "There are accounts already; import as a user who may")
        }
        return try transaction.takeIn(file: file, bytes: bytes, below: nil)
      }
    }
  }
}

extension Transaction {
  fileprivate func takeIn(file: String, bytes: [UInt8], below top: OrganizationID?) throws -> Int {
    guard let table = try ImportTable.tables(of: bytes, named: file).first else {
      throw Refusal(.invalid, "“\(file)”里没有表格", "“\(file)” holds no table")
    }
    var tree = try OrganizationTable(table, below: top, in: tables)
    let organizations = try tree.organizations()
    if !tree.problems.isEmpty { throw Refusal(.invalid, tree.problems) }
    for organization in organizations {
      if organization.id.isRoot {
        try addCounty(organization)
      } else {
        try add(organization)
      }
    }
    return organizations.count
  }
}
