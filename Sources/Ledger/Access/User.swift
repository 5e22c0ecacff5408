/// Who acts: a named account with the roles it holds today.
public struct User: Hashable, Sendable {
  public let name: String
  public let displayName: String
  public let grants: [Grant]
  /// From where: an address, or that the command line is used; empty when unknown.
  public var origin = ""

  public init(name: String, displayName: String, grants: [Grant]) {
    self.name = name
    self.displayName = displayName
    self.grants = grants
  }

  /// Whether a permission holds at an organization, given it and all that stand above it today.
  ///
  /// - Parameter line: the line of work it is asked for; nil asks whether it holds for any.
  public func may(_ permission: Permission, at path: [OrganizationID], line: String? = nil) -> Bool {
    grants.contains { path.contains($0.organization) && $0.gives(permission, line) }
  }

  /// The lines of work a permission holds for at an organization; nil for all of them.
  public func lines(_ permission: Permission, at path: [OrganizationID]) -> Set<String>? {
    let giving = grants.filter { path.contains($0.organization) && $0.role.may(permission) }
    if !permission.isLimitedByLine || giving.contains(where: \.lines.isEmpty) { return giving.isEmpty ? [] : nil }
    return giving.reduce(into: []) { $0.formUnion($1.lines) }
  }

  public func holds(_ role: Role) -> Bool { grants.contains { $0.role == role } }
}

extension User {
  /// A role at an organization and below it, for lines of work and a term.
  public struct Grant: Hashable, Sendable {
    public let role: Role
    public let organization: OrganizationID
    /// The lines of work it is for; all when empty.
    public let lines: Set<String>
    /// First and last day; without end when nil.
    public let since: Day?
    public let until: Day?
    /// The account whose deputy this one is.
    public let deputyOf: String?
    /// The account that gave it, while a second person has not confirmed it; it does not work until then.
    public var awaits: String?

    public init(
      _ role: Role, at organization: OrganizationID, lines: Set<String> = [], since: Day? = nil, until: Day? = nil,
      deputyOf: String? = nil, awaits: String? = nil
    ) {
      self.role = role
      self.organization = organization
      self.lines = lines
      self.since = since
      self.until = until
      self.deputyOf = deputyOf
      self.awaits = awaits
    }

    /// The same role for the same lines and term at another organization.
    public func at(_ place: OrganizationID) -> Grant {
      Grant(role, at: place, lines: lines, since: since, until: until, deputyOf: deputyOf, awaits: awaits)
    }

    public func isInForce(on day: Day) -> Bool {
      awaits == nil && (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// - Parameter line: nil asks for any line.
    public func gives(_ permission: Permission, _ line: String?) -> Bool {
      guard role.may(permission) else { return false }
      guard permission.isLimitedByLine, let line, !lines.isEmpty else { return true }
      return lines.contains(line)
    }
  }
}
