public import Ledger
import SQL
import Vault

extension Transaction {
  /// Adds a county with its root organization.
  public func addCounty(_ root: Organization) throws {
    try tables.counties.insert(root.id.county, parent: root.parent, keyMark: tables.sealer.mark)
    try add(root)
  }

  /// Adds an organization below its parent; a county's root has its parent in another county or none.
  public func add(_ organization: Organization) throws { try add(organization, act: "organization.add") }

  /// Closes an organization on a day and founds it in another county, each naming the other.
  public func passOver(_ old: Organization, as new: Organization, on day: Day) throws {
    try add(new, other: old.id, act: "organization.arrive")
    let closed = Organization(
      id: old.id, code: old.code, name: old.name, kind: old.kind, level: old.level, parent: old.parent,
      opened: old.opened, closed: day)
    try replace(closed, since: day, other: new.id, act: "organization.leave")
  }

  private func add(_ organization: Organization, other: OrganizationID? = nil, act: String) throws {
    let parent = organization.parent.flatMap { $0.county == organization.id.county ? $0 : nil }
    try write(in: organization.id.county) { change in
      try tables.organizations.insert(organization, other: other, change: change)
      // Entered late, it goes along with every move its parent has made.
      let above =
        try parent.map { try paths(of: $0).epochs } ?? [PathHistory.Epoch(since: organization.opened, path: [])]
      try tables.ancestry.insert(organization.id, below: above, change: change)
      return Act(act, in: organization.id.county, detail: organization.detail(other: other))
    }
  }

  /// Renames, recodes or closes an organization from a day on; its place in the tree stays.
  public func replace(_ organization: Organization, since day: Day, act: String) throws {
    try replace(organization, since: day, other: nil, act: act)
  }

  private func replace(_ organization: Organization, since day: Day, other: OrganizationID?, act: String) throws {
    try write(in: organization.id.county) { change in
      try tables.organizations.replace(organization, since: day, other: other, change: change)
      queued.forgetTree()
      return Act(act, in: organization.id.county, detail: organization.detail(other: other))
    }
  }

  /// Moves an organization with everything below it under another of the same county from a day on.
  ///
  /// Figures of earlier days stay where they were; what was booked from that day on goes along; stocks leave the old
  /// branch and enter the new one on that day by transfer facts.
  ///
  /// - Throws: `Refusal.conflict` when the tree around it changed on that day or later.
  public func move(_ organization: Organization, below parent: OrganizationID, on day: Day) throws {
    let branch = try tables.ancestry.subtree(of: organization.id)
    let kept = Set(branch)
    let oldTail = try path(of: organization.id, on: day).filter { !kept.contains($0) }
    let newTail = try path(of: parent, on: day)
    try refuseIfTurned(branch + oldTail + newTail, on: day)
    try refuseIfChanged(organization.id, after: day)
    for descendant in branch { try rebook(descendant, from: oldTail, to: newTail, since: day) }
    try write(in: organization.id.county) { change in
      try moveAncestry(branch, oldTail: kept, newTail, on: day, change: change)
      queued.forgetTree()
      let moved = Organization(
        id: organization.id, code: organization.code, name: organization.name, kind: organization.kind,
        level: organization.level, parent: parent, opened: organization.opened, closed: organization.closed)
      try tables.organizations.replace(moved, since: day, change: change)
      return Act(
        "organization.move", in: organization.id.county, detail: moved.detail(),
        facts: try shifted(branch, organization))
    }
  }

  private func refuseIfTurned(_ organizations: [OrganizationID], on day: Day) throws {
    let last = try tables.ancestry.lastTurn(of: organizations)
    if day.description <= last {
      throw Refusal(
        .conflict, "这一支组织在 \(last) 已有调整；新的调整必须晚于这一天",
        "This branch already changed on \(last); a new change must come later",
        at: "day")
    }
  }

  /// Refuses when the organization itself changed later, or something left its branch later: both would keep the old place.
  private func refuseIfChanged(_ organization: OrganizationID, after day: Day) throws {
    let changed = try tables.organizations.spans(of: organization).last?.since.description ?? ""
    let left = try tables.ancestry.lastDeparture(from: organization) ?? ""
    let last = max(changed, left)
    if day.description < last {
      throw Refusal(
        .conflict, "该组织在 \(last) 还有变更或下级调出；移动不能早于这一天",
        "It changed, or something below it left, on \(last); the move cannot be earlier", at: "day")
    }
  }

  /// Takes what was booked from a day on out of the old ancestors' roll-ups and puts it into the new ones'.
  private func rebook(
    _ organization: OrganizationID, from old: [OrganizationID], to new: [OrganizationID], since day: Day
  )
    throws
  {
    let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    try tables.facts.forEach(at: organization, from: day) { key, value in
      queued.add(-value, key, along: gone)
      queued.add(value, key, along: come)
    }
  }

  private func moveAncestry(
    _ branch: [OrganizationID], oldTail kept: Set<OrganizationID>, _ newTail: [OrganizationID], on day: Day,
    change: Int64
  ) throws {
    let inside = try branch.map { descendant in
      (descendant, try path(of: descendant, on: day).count(where: kept.contains))
    }
    try tables.ancestry.end(branch, outside: kept, on: day, change: change)
    for (descendant, depth) in inside {
      for (offset, ancestor) in newTail.enumerated() {
        try tables.ancestry.insert(
          descendant, ancestor, depth + offset, since: day.description, until: AncestryRows.forEver, entered: change)
      }
    }
  }

  /// What records of a branch must append because the tree around them is another now.
  private func shifted(_ branch: [OrganizationID], _ organization: Organization) throws
    -> [(record: RecordID, changes: [FactChange])]
  {
    var shifted: [(record: RecordID, changes: [FactChange])] = []
    for envelope in try tables.records.moving(at: branch, in: organization.id.county) where !envelope.isVoided {
      let kind = try queued.catalogue.kind(envelope.kind)
      let old = try tables.facts.facts(of: envelope.id)
      let changes = old.changes(to: try tables.records.facts(of: envelope, kind, paths: { try paths(of: $0) }))
      if !changes.isEmpty { shifted.append((envelope.id, changes)) }
    }
    return shifted
  }
}

extension Organization {
  /// What the audit keeps of an organization as it stands from a change on.
  ///
  /// - Parameter other: the organization of another county that it became or was.
  public func detail(other: OrganizationID? = nil) -> JSON {
    var members: [String: JSON] = [
      "organization": .integer(id.number), "code": .text(code), "name": .text(name), "kind": .text(kind.rawValue),
      "level": .text(level.rawValue),
    ]
    members["parent"] = parent.map { .integer($0.number) }
    members["closed"] = closed.map { .text($0.description) }
    members["other"] = other.map { .integer($0.number) }
    return .object(members)
  }
}
