import Ledger
import SQL
public import Vault

/// Tables `second_factor` (the secret sealed under a key of its own) and `recovery_code` (digests only).
public struct SecondFactorRows {
  let connection: any Connection
  let sealer: Sealer

  public struct SecondFactor: Sendable {
    public let code: TOTP
    /// Whether its owner has proved that the app shows the right codes.
    public let isConfirmed: Bool
    /// The last step a code was taken of.
    public let step: Int64
  }

  public func find(_ account: AccountRows.Account) throws -> SecondFactor? {
    let owner = owner(account)
    let rows = try connection.rows(
      """
      SELECT f.secret, f.confirmed, f.step, k.wrapped FROM second_factor f
      JOIN own_key k ON k.county = \(account.county) AND k.owner = \(owner)
      WHERE f.county = \(account.county) AND f.account = \(account.name)
      """)
    guard let row = rows.first else { return nil }
    let key = try sealer.key(for: owner, wrapped: row.bytes(3))
    return SecondFactor(
      code: TOTP(secret: try key.open(row.bytes(0), at: owner)), isConfirmed: try row.flag(1), step: try row.integer(2))
  }

  /// Whether codes are asked for; without opening the secret.
  public func isConfirmed(_ account: AccountRows.Account) throws -> Bool {
    try connection.rows(
      "SELECT confirmed FROM second_factor WHERE county = \(account.county) AND account = \(account.name)"
    ).first?.flag(0) ?? false
  }

  public func recoveryCodes(of account: AccountRows.Account) throws -> Int {
    try connection.rows(
      "SELECT digest FROM recovery_code WHERE county = \(account.county) AND account = \(account.name)"
    ).count
  }

  func insert(_ secret: [UInt8], for account: AccountRows.Account) throws {
    let owner = owner(account)
    let (key, wrapped) = try sealer.newKey(for: owner)
    try connection.queue(
      "INSERT INTO own_key (county, owner, wrapped) VALUES (\(account.county), \(owner), \(wrapped))")
    try connection.queue(
      """
      INSERT INTO second_factor (county, account, secret, confirmed, step)
      VALUES (\(account.county), \(account.name), \(try key.seal(secret, at: owner)), 0, 0)
      """)
  }

  func setStep(_ step: Int64, of account: AccountRows.Account) throws {
    try connection.queue(
      """
      UPDATE second_factor SET step = \(step), confirmed = 1
      WHERE county = \(account.county) AND account = \(account.name)
      """)
  }

  func delete(of account: AccountRows.Account) throws {
    try deleteCodes(of: account)
    try connection.queue("DELETE FROM second_factor WHERE county = \(account.county) AND account = \(account.name)")
    try connection.queue("DELETE FROM own_key WHERE county = \(account.county) AND owner = \(owner(account))")
  }

  func insertCode(_ digest: String, of account: AccountRows.Account) throws {
    try connection.queue(
      "INSERT INTO recovery_code (county, account, digest) VALUES (\(account.county), \(account.name), \(digest))")
  }

  /// Uses a code up; false when there is none.
  func takeCode(_ digest: String, of account: AccountRows.Account) throws -> Bool {
    try connection.run(
      """
      DELETE FROM recovery_code WHERE county = \(account.county) AND account = \(account.name) AND digest = \(digest)
      """) == 1
  }

  func deleteCodes(of account: AccountRows.Account) throws {
    try connection.queue("DELETE FROM recovery_code WHERE county = \(account.county) AND account = \(account.name)")
  }

  private func owner(_ account: AccountRows.Account) -> String { "account/\(account.county)/\(account.name)" }
}
