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

  public struct Answer: Sendable {
    public let administrators: [Person]
    public let sleeping: [Person]
    /// Open accounts altogether.
    public let count: Int
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    var (administrators, sleeping): ([Person], [Person]) = ([], [])
    let accounts = try tables.accounts.all(in: organization.county).filter { !$0.isClosed }
    for account in accounts {
      let grants = try tables.accounts.user(account, on: context.today).grants
      let person = Person(
        name: account.name, displayName: account.displayName,
        places: try Set(grants.map(\.organization)).sorted().compactMap { try tables.organizations.find($0)?.name },
        hasSecondFactor: try tables.secondFactors.isConfirmed(account), isAsleep: account.isAsleep(at: context.moment))
      if grants.contains(where: { $0.role == .administrator }) { administrators.append(person) }
      if person.isAsleep { sleeping.append(person) }
    }
    return Answer(administrators: administrators, sleeping: sleeping, count: accounts.count)
  }
}
