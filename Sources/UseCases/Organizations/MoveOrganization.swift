public import Ledger
public import Store

/// Moves an organization with everything below it under another from a day on.
///
/// Figures of earlier days stay as they were; stocks go along on that day. Into another county the branch is closed here
/// and founded there. Refuses: counties themselves, its own branch, a day on or before the last change of the branches
/// involved.
public struct MoveOrganization: UseCase {
  /// Must hold at the organization's parent and at the new one.
  public static let permission = Permission.changeTree

  public let id: OrganizationID
  public let parent: OrganizationID
  public let day: String

  public init(id: OrganizationID, parent: OrganizationID, day: String) {
    self.id = id
    self.parent = parent
    self.day = day
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.organizations.existing(id).parent ?? id }

  public func counties(in tables: Tables) throws -> [CountyCode] {
    if parent.county == id.county { return [id.county] }
    let holders = try tables.grants(at: tables.ancestry.subtree(of: id)).map(\.account.county)
    return Array(Set([id.county, parent.county] + holders))
  }

  /// - Returns: the organization as it stands from that day on, another one in another county.
  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> OrganizationID {
    try context.require(.changeTree, at: parent, in: transaction.tables)
    let organization = try transaction.tables.organizations.existing(id)
    let above = try transaction.tables.organizations.existing(parent)
    var naming = Naming()
    let day = naming.day(day, at: "day", context.today)
    naming.problems += try problems(organization, above, on: day, transaction.tables)
    if parent.county != id.county, !id.isRoot {
      return try BranchPassing(organization, below: above, in: transaction.tables)
        .pass(on: day, &naming, in: transaction, context)
    }
    try naming.refuseIfWrong()
    guard let day else { return id }
    try transaction.move(organization, below: parent, on: day)
    return id
  }

  private func problems(_ organization: Organization, _ above: Organization, on day: Day?, _ tables: Tables) throws
    -> [Problem]
  {
    var problems: [Problem] = []
    if id.isRoot {
      problems.append(Problem("id", "县级以上组织不能这样移动", "A county cannot be moved like this"))
    }
    if organization.parent == parent {
      problems.append(Problem("parent", "它已经在“\(above.name)”之下", "It stands below “\(above.name)” already"))
    }
    if try tables.ancestry.subtree(of: id).contains(parent) {
      problems.append(Problem("parent", "不能移到它自己的下级之下", "It cannot stand below its own branch"))
    }
    if let day, !above.takes(from: day) {
      problems.append(Problem("parent", "“\(above.name)”在 \(day) 尚未成立或已撤并", "“\(above.name)” does not exist on \(day)"))
    }
    if let day, day <= organization.opened {
      problems.append(
        Problem("day", "应晚于它成立的 \(organization.opened)", "Must be later than its founding on \(organization.opened)"))
    }
    return problems
  }
}
