public import Ledger
import SQL

/// Table `invitation`: who may set a first or new password, once; of the code only the digest is kept.
public struct InvitationRows {
  let connection: any Connection

  public struct Invitation: Hashable, Sendable {
    public let digest: String
    public let expires: Moment
  }

  public func find(_ account: AccountRows.Account) throws -> Invitation? {
    try connection.rows(
      "SELECT digest, expires FROM invitation WHERE county = \(account.county) AND account = \(account.name)"
    ).first.map { Invitation(digest: try $0.text(0), expires: try $0.moment(1)) }
  }

  func put(_ invitation: Invitation, for account: AccountRows.Account) throws {
    try connection.queue(
      """
      INSERT INTO invitation (county, account, digest, expires) VALUES (\(account.county), \(account.name), \
      \(invitation.digest), \(invitation.expires))
      ON CONFLICT (county, account) DO UPDATE SET digest = excluded.digest, expires = excluded.expires
      """)
  }

  func delete(of account: AccountRows.Account) throws {
    try connection.queue("DELETE FROM invitation WHERE county = \(account.county) AND account = \(account.name)")
  }
}
