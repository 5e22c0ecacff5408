public import Ledger
public import Store

/// The one decision on who may: role × organization × line × case team. Pages, JSON, commands and imports all get here.
extension Context {
  /// Refuses unless the user may do what the permission says with the matter.
  ///
  /// A confidential record answers everybody outside its team as an unknown number would, after the same questions.
  /// - Returns: the place in the team by which a confidential record was opened; nil for everything else.
  @discardableResult
  func admit(
    _ permission: Permission, to matter: Matter, in tables: Tables, scope: () throws -> OrganizationID,
    chain: (OrganizationID) throws -> [Organization]
  ) throws -> CaseMember? {
    switch matter {
    case .none: try require(permission, chain(scope()), at: scope())
    case .team:
      // Where the record is kept must not show in a refusal; the use case asks for the place itself.
      if !user.grants.contains(where: { $0.role.may(permission) }) {
        throw Refusal(
          .forbidden, "您没有\(permission.names.zh)的权限；如工作需要，请联系系统管理员",
          "You may not \(permission.names.en); ask the administrator if your work needs it")
      }
    case .kind(let id): try require(permission, chain(scope()), at: scope(), line: line(of: id))
    case .record(let id): return try admit(permission, to: id, in: tables, chain: chain)
    case .offer(let id): return try offer(of: id, in: tables)
    }
    return nil
  }

  /// The offer by which a user reads what came with it; to everybody else there is no such record.
  private func offer(of id: RecordID, in tables: Tables) throws -> CaseMember {
    let places = try tables.cases.members(named: user.name, of: id, parent: nil, at: moment)
    guard user.holds(.caseWorker), let offer = places.first(where: { $0.place == .offered }) else {
      throw Refusal.noRecord(id)
    }
    return offer
  }

  private func admit(
    _ permission: Permission, to id: RecordID, in tables: Tables, chain: (OrganizationID) throws -> [Organization]
  ) throws -> CaseMember? {
    let envelope = try tables.records.find(id)
    if let envelope, let kind = catalogue.kinds.first(where: { $0.id == envelope.kind }), !kind.isConfidential {
      let place = envelope.organization
      try require(permission, chain(place), at: place, line: catalogue.line(of: kind))
      return nil
    }
    // Whether there is such a record or not, the same is asked.
    let places = try tables.cases.members(named: user.name, of: id, parent: envelope?.parent, at: moment)
    guard let member = places.first(where: { $0.may(permission, user) }) else { throw Refusal.noRecord(id) }
    return member
  }

  /// Whether the user may do something with a record; false as well when there is none.
  func may(_ permission: Permission, with id: RecordID, in tables: Tables) throws -> Bool {
    do {
      _ = try admit(permission, to: id, in: tables) { try tables.organizations.chain(from: $0) }
      return true
    } catch let refusal as Refusal where refusal.code == .forbidden || refusal.code == .notFound {
      return false
    }
  }

  /// Refuses unless the user holds a permission at an organization or above it.
  ///
  /// - Parameter line: nil asks whether it holds for any line of work.
  public func require(
    _ permission: Permission, at organization: OrganizationID, line: LineOfWork? = nil, in tables: Tables
  ) throws {
    try require(permission, tables.organizations.chain(from: organization), at: organization, line: line)
  }

  private func require(
    _ permission: Permission, _ chain: [Organization], at organization: OrganizationID, line: LineOfWork? = nil
  ) throws {
    guard let place = chain.first else {
      throw Refusal(.notFound, "没有编号为 \(organization) 的组织", "There is no organization \(organization)")
    }
    if user.may(permission, at: chain.map(\.id), line: line?.id) { return }
    if let line, user.may(permission, at: chain.map(\.id)) {
      throw Refusal(
        .forbidden, "您在“\(place.name)”\(permission.names.zh)的权限不含“\(line.names.zh)”条线；如工作需要，请联系系统管理员",
        "Your permission to \(permission.names.en) at “\(place.name)” does not cover “\(line.names.en)”; ask the administrator if your work needs it"
      )
    }
    throw Refusal(
      .forbidden, "您没有在“\(place.name)”\(permission.names.zh)的权限；如工作需要，请联系系统管理员",
      "You may not \(permission.names.en) at “\(place.name)”; ask the administrator if your work needs it")
  }

  /// The kinds a permission holds for at an organization; confidential ones are never among them.
  func kinds(_ permission: Permission, at organization: OrganizationID, in tables: Tables) throws -> [RecordKind] {
    let chain = try tables.organizations.chain(from: organization).map(\.id)
    let lines = user.lines(permission, at: chain)
    return catalogue.lines.filter { lines?.contains($0.id) ?? true }.flatMap(\.kinds).filter { !$0.isConfidential }
  }

  private func line(of kind: String) throws -> LineOfWork? { catalogue.line(of: try catalogue.kind(kind)) }
}

extension Refusal {
  /// The very same for a record that does not exist and for one that is hidden.
  static func noRecord(_ id: RecordID) -> Refusal {
    Refusal(.notFound, "没有编号为 \(id) 的记录", "There is no record \(id)")
  }
}
