public import Ledger
public import Store

/// Who administers, and which accounts sleep: what a leader must know without seeing anything else of accounts.
public struct AccountOversight: Query {
  public static let permission = Permission.overseeAccounts

  public let organization: OrganizationID

  public init(at organization: OrganizationID) { self.organization = organization }

  public struct Person: Sendable, Hashable {
    public let name: String
    public let displayName: String
    public let places: [String]
    public let hasSecondFactor: Bool
    public let isAsleep: Bool
  }

  /// A role that works once a second person has confirmed it.
  public struct AwaitingRole: Sendable {
    public let account: String
    public let displayName: String
    public let grant: User.Grant
    public let organizationName: String
    public let giver: String
  }

  public struct Answer: Sendable {
    public let awaiting: [AwaitingRole]
    public let administrators: [Person]
    public let sleeping: [Person]
    /// Open accounts altogether.
    public let count: Int
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    var (administrators, sleeping): ([Person], [Person]) = ([], [])
    var awaiting: [AwaitingRole] = []
    let accounts = try tables.accounts.all(in: organization.county).filter { !$0.isClosed }
    for account in accounts {
      let grants = try tables.accounts.user(account, on: context.today).grants
      let person = Person(
        name: account.name, displayName: account.displayName,
        places: try Set(grants.map(\.organization)).sorted().compactMap { try tables.organizations.find($0)?.name },
        hasSecondFactor: try tables.secondFactors.isConfirmed(account), isAsleep: account.isAsleep(at: context.moment))
      awaiting += try waiting(account, in: tables)
      if grants.contains(where: { $0.role == .administrator }) { administrators.append(person) }
      if person.isAsleep { sleeping.append(person) }
    }
    return Answer(
      awaiting: awaiting, administrators: administrators, sleeping: sleeping, count: accounts.count)
  }

  private func waiting(_ account: AccountRows.Account, in tables: Tables) throws -> [AwaitingRole] {
    try tables.accounts.grants(of: account).compactMap { grant in
      guard let giver = grant.awaits else { return nil }
      return AwaitingRole(
        account: account.name, displayName: account.displayName, grant: grant,
        organizationName: try tables.organizations.find(grant.organization)?.name ?? "", giver: giver)
    }
  }
}
