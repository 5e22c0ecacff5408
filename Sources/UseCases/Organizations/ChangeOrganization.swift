public import Ledger
public import Store

/// Renames or recodes an organization from a day on; reports of earlier days keep the old name.
public struct RenameOrganization: UseCase {
  public static let permission = Permission.changeTree

  public let id: OrganizationID
  public let name: String
  public let code: String
  public let day: String

  public init(id: OrganizationID, name: String, code: String, day: String) {
    self.id = id
    self.name = name
    self.code = code
    self.day = day
  }

  public func scope(in tables: Tables) -> OrganizationID { id }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let old = try transaction.tables.organizations.existing(id)
    var naming = Naming()
    naming.check(name: name, code: code)
    try naming.checkFree(code, in: id.county, except: id, transaction.tables)
    let day = naming.day(day, at: "day", context.today)
    try naming.checkLatest(day, of: id, transaction.tables)
    try naming.refuseIfWrong()
    let renamed = Organization(
      id: id, code: code.trimmed, name: name.trimmed, kind: old.kind, level: old.level, parent: old.parent,
      opened: old.opened, closed: old.closed)
    try transaction.replace(renamed, since: day ?? context.today, act: "organization.rename")
  }
}

/// Closes an organization that has nothing below it, or merges it into another of the same county.
///
/// On a merger its lower organizations move under the other one and its registers and open cases are handed over, all
/// on that day; what it did stays in its history.
public struct CloseOrganization: UseCase {
  public static let permission = Permission.changeTree

  public let id: OrganizationID
  public let into: OrganizationID?
  public let day: String

  public init(id: OrganizationID, into: OrganizationID? = nil, day: String) {
    self.id = id
    self.into = into
    self.day = day
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.organizations.existing(id).parent ?? id }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let tables = transaction.tables
    let old = try tables.organizations.existing(id)
    let children = try tables.organizations.children(of: id).filter { $0.closed == nil }
    var naming = Naming()
    let day = naming.day(day, at: "day", context.today)
    naming.problems += try problems(old, children, on: day, tables)
    try naming.checkLatest(day, of: id, tables)
    try naming.refuseIfWrong()
    guard let day else { return }
    if let into {
      try context.require(.changeTree, at: into, in: tables)
      for child in children { try transaction.move(child, below: into, on: day) }
      try handOver(to: into, since: day, context, in: transaction)
    }
    let closed = Organization(
      id: id, code: old.code, name: old.name, kind: old.kind, level: old.level, parent: old.parent, opened: old.opened,
      closed: day)
    try transaction.replace(closed, since: day, act: into == nil ? "organization.close" : "organization.merge")
  }

  private func handOver(
    to other: OrganizationID, since day: Day, _ context: Context, in transaction: borrowing Transaction
  )
    throws
  {
    for envelope in try transaction.tables.records.kept(at: id) {
      let kind = try context.catalogue.kind(envelope.kind)
      guard envelope.isOpen || kind.shape == .register, envelope.stage != Stage.movedAway.id else { continue }
      guard let record = try transaction.tables.records.readable(envelope, kind: kind) else { continue }
      if let since = record.body.homes.last?.since, day < since {
        throw Refusal(
          .invalid, "它在 \(since) 还接收过记录，请改用不早于这一天的日期",
          "A record was handed over to it on \(since); choose that day or a later one", at: "day")
      }
      try transaction.handOver(envelope, record, kind, to: other, since: day, reason: "organization.merge")
    }
  }

  private func problems(_ old: Organization, _ children: [Organization], on day: Day?, _ tables: Tables) throws
    -> [Problem]
  {
    var problems: [Problem] = []
    if id.isRoot { problems.append(Problem("id", "县级以上组织不能撤并", "A county cannot be closed")) }
    if let closed = old.closed { problems.append(Problem("id", "它已于 \(closed) 撤并", "It was closed on \(closed)")) }
    if into == nil, !children.isEmpty {
      problems.append(
        Problem(
          "into", "它还有 \(children.count) 个下级组织，请指明并入哪个组织",
          "\(children.count) organizations stand below it; say into which it merges"))
    }
    if into == nil, try tables.records.kept(at: id).contains(where: \.isOpen) {
      problems.append(
        Problem("into", "它名下还有在办或在册的记录，请指明并入哪个组织", "It still keeps open records; say into which organization it merges")
      )
    }
    if let into {
      let other = try tables.organizations.existing(into)
      if into.county != id.county {
        problems.append(Problem("into", "只能并入本县的组织", "Only into an organization of the same county"))
      }
      if try tables.ancestry.subtree(of: id).contains(into) {
        problems.append(Problem("into", "不能并入它自己的下级", "It cannot merge into its own branch"))
      }
      if let day, !other.takes(from: day) {
        problems.append(Problem("into", "“\(other.name)”在 \(day) 尚未成立或已撤并", "“\(other.name)” does not exist on \(day)"))
      }
    }
    if let day, day <= old.opened {
      problems.append(Problem("day", "应晚于它成立的 \(old.opened)", "Must be later than its founding on \(old.opened)"))
    }
    if let day, try tables.records.kept(at: id).contains(where: { !$0.isVoided && $0.day >= day }) {
      problems.append(
        Problem("day", "它在 \(day) 之后还有记录，请改用更晚的日期", "It keeps records of \(day) or later; choose a later day"))
    }
    return problems
  }
}

/// Founds a new organization beside another and moves some of its lower organizations under it, on one day.
public struct SplitOrganization: UseCase {
  public static let permission = Permission.changeTree

  public let id: OrganizationID
  public let code: String
  public let name: String
  public let children: [OrganizationID]
  public let day: String

  public init(id: OrganizationID, code: String, name: String, children: [OrganizationID], day: String) {
    self.id = id
    self.code = code
    self.name = name
    self.children = children
    self.day = day
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.organizations.existing(id).parent ?? id }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> OrganizationID {
    let old = try transaction.tables.organizations.existing(id)
    guard let parent = old.parent, parent.county == id.county else {
      throw Refusal(.invalid, "县级以上组织不能拆分", "A county cannot be split", at: "id")
    }
    if let closed = old.closed {
      throw Refusal(.invalid, "它已于 \(closed) 撤并", "It was closed on \(closed)", at: "id")
    }
    let new = try AddOrganization(
      parent: parent, code: code, name: name, kind: old.kind, level: old.level, opened: day
    ).perform(in: transaction, context)
    for child in children {
      let organization = try transaction.tables.organizations.existing(child)
      guard organization.parent == id else {
        throw Refusal(
          .invalid, "“\(organization.name)”不是“\(old.name)”的下级",
          "“\(organization.name)” does not stand below “\(old.name)”", at: "children")
      }
      _ = try MoveOrganization(id: child, parent: new, day: day).perform(in: transaction, context)
    }
    return new
  }
}
