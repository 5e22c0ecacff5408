import Ledger
import Store

/// Passes an organization with everything open below it over into another county.
struct BranchPassing {
  private let root: Organization
  private let above: Organization
  /// Those that are open, each after the one it stands below.
  private let branch: [Organization]

  init(_ root: Organization, below above: Organization, in tables: Tables) throws {
    self.root = root
    self.above = above
    let below = Set(try tables.ancestry.subtree(of: root.id))
    let open = try tables.organizations.all(in: root.id.county).filter { below.contains($0.id) && $0.closed == nil }
    let children = Dictionary(grouping: open.filter { $0.id != root.id }, by: \.parent)
    var branch = [root]
    var next = 0
    while next < branch.count {
      branch += children[branch[next].id] ?? []
      next += 1
    }
    self.branch = branch
  }

  /// A record on its way.
  private struct Passenger {
    let envelope: Envelope
    let record: Record
    let kind: RecordKind
  }

  func pass(on day: Day?, _ naming: inout Naming, in transaction: borrowing Transaction, _ context: Context) throws
    -> OrganizationID
  {
    let tables = transaction.tables
    try checkTree(on: day, &naming, tables)
    var passengers: [Passenger] = []
    for organization in branch {
      passengers += try self.passengers(at: organization, on: day, &naming, tables, context)
    }
    try naming.refuseIfWrong()
    guard let day else { return root.id }
    let grants = try tables.grants(at: branch.map(\.id))
    let places = try found(on: day, in: transaction)
    try passOver(passengers, to: places, on: day, in: transaction)
    for (account, grant) in grants {
      if let place = places[grant.organization] {
        try transaction.grant(grant.at(place), to: account)
      }
    }
    return places[root.id] ?? root.id
  }

  private func checkTree(on day: Day?, _ naming: inout Naming, _ tables: Tables) throws {
    if let closed = root.closed {
      naming.problems.append(Problem("id", "它已于 \(closed) 撤并", "It was closed on \(closed)"))
    }
    if root.kind == .federation, root.level >= above.level {
      naming.problems.append(
        Problem(
          "parent", "“\(above.name)”是\(above.level.names.zh)级，下级妇联应低于它",
          "“\(above.name)” is at \(above.level.names.en) level; a federation below it must be lower"))
    }
    for organization in branch {
      try naming.checkFree(organization.code, in: above.id.county, except: nil, tables)
      try naming.checkLatest(day, of: organization.id, tables)
      if let day, day <= organization.opened, organization.id != root.id {
        naming.problems.append(
          Problem(
            "day", "“\(organization.name)”成立于 \(organization.opened)，应晚于这一天",
            "“\(organization.name)” was founded on \(organization.opened); it must be later"))
      }
    }
    if let day, let left = try tables.ancestry.lastDeparture(from: root.id), day.description < left {
      naming.problems.append(
        Problem("day", "它在 \(left) 还有下级调出，不能早于这一天", "Something below it left on \(left); it cannot be earlier"))
    }
  }

  /// What an organization keeps that passes over; a problem where something lies on the day or later.
  private func passengers(
    at organization: Organization, on day: Day?, _ naming: inout Naming, _ tables: Tables, _ context: Context
  ) throws -> [Passenger] {
    var passengers: [Passenger] = []
    var last: Day?
    for envelope in try tables.records.kept(at: organization.id) {
      let kind = try context.catalogue.kind(envelope.kind)
      if envelope.mayPass(kind), let record = try tables.records.readable(envelope, kind: kind) {
        last = max(last ?? record.lastTurn, record.lastTurn)
        passengers.append(Passenger(envelope: envelope, record: record, kind: kind))
      } else {
        last = max(last ?? envelope.day, envelope.day)
      }
    }
    if let day, let last, day <= last {
      naming.problems.append(
        Problem(
          "day", "“\(organization.name)”在 \(last) 还有记录或办理，请改用更晚的日期",
          "“\(organization.name)” keeps something of \(last); choose a later day"))
    }
    return passengers
  }

  /// Founds the branch in the other county and closes it in this one; gives the new organizations by the old.
  private func found(on day: Day, in transaction: borrowing Transaction) throws -> [OrganizationID: OrganizationID] {
    let county = above.id.county
    var places: [OrganizationID: OrganizationID] = [:]
    for old in branch {
      let new = Organization(
        id: OrganizationID(county, serial: try transaction.tables.organizations.nextSerial(in: county)),
        code: old.code, name: old.name, kind: old.kind, level: old.level,
        parent: old.parent.flatMap { places[$0] } ?? above.id, opened: day)
      places[old.id] = new.id
      try transaction.passOver(old, as: new, on: day)
    }
    return places
  }

  private func passOver(
    _ passengers: [Passenger], to places: [OrganizationID: OrganizationID], on day: Day,
    in transaction: borrowing Transaction
  ) throws {
    let county = above.id.county
    var ids: [String: RecordID] = [:]
    for passenger in passengers { ids[passenger.envelope.id.text] = transaction.newRecordID(in: county) }
    for passenger in passengers {
      let envelope = passenger.envelope
      guard let place = places[envelope.organization], let id = ids[envelope.id.text] else { continue }
      try transaction.passOn(
        envelope, passenger.record, passenger.kind, to: place, as: id, since: day,
        parent: envelope.parent.flatMap { ids[$0] }, reason: "organization.move")
    }
  }
}

extension Tables {
  /// The roles held at some organizations, by accounts of whatever county, that of one county after the other.
  func grants(at organizations: [OrganizationID]) throws -> [(account: AccountRows.Account, grant: User.Grant)] {
    var found: [(account: AccountRows.Account, grant: User.Grant)] = []
    for county in try counties.all() {
      let grants = try accounts.grants(at: organizations, of: county.code)
      if grants.isEmpty { continue }
      let known = Dictionary(
        try accounts.all(in: county.code).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      for (name, grant) in grants { if let account = known[name] { found.append((account, grant)) } }
    }
    return found
  }
}
