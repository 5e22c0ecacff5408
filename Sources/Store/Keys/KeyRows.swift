import Ledger
import SQL
import Vault

/// Table `own_key`: the key of each record, party and second factor, wrapped under the master key.
struct KeyRows {
  private static let atATime = 2_000
  /// The owner of the digest key that is kept from before the first exchange of keys.
  static let digests = "digests"

  let connection: any Connection
  let sealer: Sealer

  /// Every key of a county under the present master key.
  func rewrap(in county: CountyCode) throws -> Int {
    var count = 0
    var last = ""
    while true {
      let rows = try connection.rows(
        """
        SELECT owner, wrapped FROM own_key WHERE county = \(county) AND owner > \(last) ORDER BY owner
        LIMIT \(Self.atATime)
        """)
      for row in rows {
        let owner = try row.text(0)
        guard let wrapped = try sealer.rewrapped(row.bytes(1), forOneOf: Self.places(of: owner, in: county)) else {
          throw StoredDataProblem("a key that does not open", in: "own_key \(county) \(owner)")
        }
        try connection.queue(
          "UPDATE own_key SET wrapped = \(wrapped) WHERE county = \(county) AND owner = \(owner)")
        last = owner
      }
      count += rows.count
      if rows.count < Self.atATime { return count }
    }
  }

  /// Files are named by a keyed digest that stands in sealed bodies and in the audit; the offsets of released figures
  /// must stay the same too: the key of these digests stays for ever.
  func keepDigestKey(of county: CountyCode, from old: Sealer) throws {
    let place = Self.digestPlace(county)
    try connection.run(
      """
      INSERT INTO own_key (county, owner, wrapped)
      VALUES (\(county), \(Self.digests), \(try old.wrappedLookupKey(at: place)))
      ON CONFLICT (county, owner) DO NOTHING
      """)
  }

  /// A digest that is the same before and after an exchange of keys.
  func keptDigest(_ text: String, in county: CountyCode) throws -> String {
    let kept = try connection.rows(
      "SELECT wrapped FROM own_key WHERE county = \(county) AND owner = \(Self.digests)")
    guard let row = kept.first else { return sealer.lookupDigest(text) }
    return try sealer.lookupDigest(text, keptKey: row.bytes(0), at: Self.digestPlace(county))
  }

  /// Ids made from content, the same before and after an exchange of keys.
  func contentIDs(in county: CountyCode) throws -> ContentIDs {
    let kept = try connection.rows(
      "SELECT wrapped FROM own_key WHERE county = \(county) AND owner = \(Self.digests)")
    return ContentIDs(key: try sealer.lookupKey(kept: kept.first?.bytes(0), at: Self.digestPlace(county)))
  }

  /// 0 … 4, the same each time and known to nobody without the key: added before rounding down to a multiple of five.
  func releaseOffset(_ place: String, in county: CountyCode) throws -> Int64 {
    Int64((UInt64(try keptDigest("release " + place, in: county).prefix(12), radix: 16) ?? 0) % 5)
  }

  private static func digestPlace(_ county: CountyCode) -> String { "digests/\(county)" }

  /// What a wrapped key may be bound to, by its owner's column.
  private static func places(of owner: String, in county: CountyCode) -> [String] {
    if owner == digests { return [digestPlace(county)] }
    return owner.contains("/") ? [owner] : [RecordID(county, owner).description, "party/\(county)/\(owner)"]
  }
}
