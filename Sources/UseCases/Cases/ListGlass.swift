public import Ledger
public import Store

/// Who broke the glass in a year, when, for how long and with which number: for auditors, and nothing of any contents.
///
/// The owner of a case reads who opened hers, and why, on the case itself. Leaders and chairs get no number of it: how often it
/// was done would tell that there are cases.
public struct ListGlass: Query {
  public static let permission = Permission.readAudit

  public let organization: OrganizationID
  public let year: Int

  public init(at organization: OrganizationID, year: Int) {
    self.organization = organization
    self.year = year
  }

  public struct Line: Sendable {
    public let record: RecordID
    public let account: String
    public let displayName: String
    public let since: Moment
    /// When it ended, by itself or because the owner ended it.
    public let until: Moment

    public var minutes: Int64 { (until.milliseconds - since.milliseconds) / 60_000 }
  }

  /// Like the log it is the whole county's, so the permission must hold at its root.
  public func scope(in tables: Tables) -> OrganizationID { OrganizationID(organization.county, serial: 0) }

  public func answer(in tables: Tables, _ context: Context) throws -> [Line] {
    let counties = try [organization.county] + tables.counties.below(scope(in: tables)).map(\.code)
    return try counties.flatMap { county in
      try tables.cases.glass(in: county).filter { isOfTheYear($0.member.since) }.map { membership in
        let member = membership.member
        return Line(
          record: membership.record, account: member.account,
          displayName: try tables.accounts.find(member.account)?.displayName ?? member.account, since: member.since,
          until: member.until ?? member.since.adding(seconds: BreakGlass.seconds))
      }
    }
  }

  private func isOfTheYear(_ moment: Moment) -> Bool {
    Period(.year, of: moment.chinaDay).first == Day(year, 1, 1)
  }
}
