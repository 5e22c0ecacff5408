public import Ledger
import SQL
import Vault

/// Table `party`: persons, households and outside bodies; who they are is sealed.
public struct PartyRows {
  let connection: any Connection
  let sealer: Sealer

  public struct Party: Hashable, Sendable {
    public let id: PartyID
    public let kind: PartyKind
    public let name: String
    public let identityNumber: IdentityNumber?
    public let phone: String?
  }

  /// - Parameter record: the confidential record asking, which sees its own parties beside those of the registry; nobody
  ///   else sees those.
  public func find(_ id: PartyID, in county: CountyCode, of record: RecordID? = nil) throws -> Party? {
    let rows = try connection.rows(
      """
      SELECT p.kind, p.identity, k.wrapped, p.record FROM party p JOIN own_key k ON k.county = \(county) AND k.owner = p.id
      WHERE p.county = \(county) AND p.id = \(id)
      """)
    guard let row = rows.first else { return nil }
    if let owner = try row.optionalText(3), owner != record?.text { return nil }
    return try party(id, row, county)
  }

  private func party(_ id: PartyID, _ row: Row, _ county: CountyCode) throws -> Party {
    let key = try sealer.key(for: owner(id, county), wrapped: row.bytes(2))
    guard let json = JSON(try key.open(row.bytes(1), at: owner(id, county))) else {
      throw StoredDataProblem("unreadable identity of party \(id)")
    }
    return Party(
      id: id, kind: try row.word(0), name: json["name"]?.textValue ?? "",
      identityNumber: json["number"]?.textValue.flatMap { IdentityNumber($0) }, phone: json["phone"]?.textValue)
  }

  /// Everybody of a county's registry, one by one; those that a confidential record keeps for itself are left out.
  public func forEach(in county: CountyCode, _ body: (Party) throws -> Void) throws {
    try connection.forEach(
      """
      SELECT p.kind, p.identity, k.wrapped, p.id FROM party p JOIN own_key k ON k.county = \(county) AND k.owner = p.id
      WHERE p.county = \(county) AND p.record IS NULL
      """
    ) { row in
      guard let id = PartyID(try row.text(3)) else { throw StoredDataProblem("no party id", in: "party \(county)") }
      try body(party(id, row, county))
    }
  }

  /// Looks an exact identity number up through its keyed digest.
  public func find(_ number: IdentityNumber, in county: CountyCode) throws -> PartyID? {
    try connection.rows(
      "SELECT id FROM party WHERE county = \(county) AND number_digest = \(sealer.lookupDigest(number.text))"
    ).first.flatMap { PartyID(try $0.text(0)) }
  }

  /// Those of the registry that have a phone number, through its keyed digest; `limit` at most.
  public func find(phone: String, in county: CountyCode, limit: Int) throws -> [PartyID] {
    try connection.rows(
      """
      SELECT id FROM party WHERE county = \(county) AND phone_digest = \(sealer.lookupDigest(phone))
      ORDER BY id LIMIT \(limit)
      """
    ).compactMap { PartyID(try $0.text(0)) }
  }

  /// Those of many identity numbers that are there.
  func find(_ numbers: [IdentityNumber], in county: CountyCode) throws -> [IdentityNumber: PartyID] {
    let byDigest = Dictionary(
      numbers.map { (sealer.lookupDigest($0.text), $0) }, uniquingKeysWith: { first, _ in first })
    let questions = byDigest.keys.sorted().slices(of: 64).map { slice -> Statement in
      "SELECT number_digest, id FROM party WHERE county = \(county) AND number_digest IN (\(list: slice))"
    }
    var found: [IdentityNumber: PartyID] = [:]
    for row in try connection.rows(all: questions).joined() {
      if let number = byDigest[try row.text(0)] { found[number] = PartyID(try row.text(1)) }
    }
    return found
  }

  /// Everybody who left exactly this telephone number, by its keyed digest.
  public func find(phone: String, in county: CountyCode) throws -> [PartyID] {
    try connection.rows(
      "SELECT id FROM party WHERE county = \(county) AND phone_digest = \(sealer.lookupDigest(phone)) ORDER BY id"
    ).compactMap { PartyID(try $0.text(0)) }
  }

  /// The parties that a confidential record keeps for itself.
  func onlyKnown(to record: RecordID) throws -> [PartyID] {
    try connection.rows(
      "SELECT id FROM party WHERE county = \(record.county) AND record = \(record.text) ORDER BY id"
    ).compactMap { PartyID(try $0.text(0)) }
  }

  /// After an erasure nobody can ask any more whether a number was there.
  func forgetDigests(of id: PartyID, in county: CountyCode) throws {
    try connection.queue(
      "UPDATE party SET number_digest = NULL, phone_digest = NULL WHERE county = \(county) AND id = \(id)")
  }

  /// Who of the registry is known by one of these identity numbers or phones.
  public func known(by traces: Set<String>, in county: CountyCode) throws -> [String: Set<PartyID>] {
    let byDigest = Dictionary(
      traces.map { (sealer.lookupDigest($0), $0) }, uniquingKeysWith: { first, _ in first })
    var known: [String: Set<PartyID>] = [:]
    for slice in byDigest.keys.sorted().slices(of: 64) {
      let rows = try connection.rows(all: [
        "SELECT number_digest, id FROM party WHERE county = \(county) AND number_digest IN (\(list: slice)) ORDER BY id",
        "SELECT phone_digest, id FROM party WHERE county = \(county) AND phone_digest IN (\(list: slice)) ORDER BY id",
      ])
      for row in rows.joined() {
        if let trace = byDigest[try row.text(0)], let id = PartyID(try row.text(1)) {
          known[trace, default: []].insert(id)
        }
      }
    }
    return known
  }

  /// - Parameter record: with it nothing is kept by which the party could be found.
  func insert(_ draft: PartyDraft, id: PartyID, in county: CountyCode, onlyFor record: RecordID? = nil) throws {
    var identity: [String: JSON] = ["name": .text(draft.name)]
    identity["number"] = draft.identityNumber.map { .text($0.text) }
    identity["phone"] = draft.phone.map(JSON.text)
    let (key, wrapped) = try sealer.newKey(for: owner(id, county))
    let sealed = try key.seal(JSON.object(identity).bytes, at: owner(id, county))
    try connection.queue("INSERT INTO own_key (county, owner, wrapped) VALUES (\(county), \(id), \(wrapped))")
    try connection.queue(
      """
      INSERT INTO party (county, id, kind, identity, number_digest, phone_digest, record) VALUES (\(county), \(id), \
      \(draft.kind.rawValue), \(sealed), \(record == nil ? draft.identityNumber.map { sealer.lookupDigest($0.text) } : nil), \
      \(record == nil ? draft.phone.map { sealer.lookupDigest($0) } : nil), \(record?.text))
      """)
  }

  /// The digests of numbers and phones under the present key, from what each party's own key opens.
  func renewDigests(in county: CountyCode) throws {
    var last = ""
    while true {
      let rows = try connection.rows(
        "SELECT id FROM party WHERE county = \(county) AND id > \(last) ORDER BY id LIMIT \(1000)")
      for row in rows {
        last = try row.text(0)
        guard let id = PartyID(last), let party = try find(id, in: county) else { continue }
        try connection.queue(
          """
          UPDATE party SET number_digest = \(party.identityNumber.map { sealer.lookupDigest($0.text) }), \
          phone_digest = \(party.phone.map { sealer.lookupDigest($0) })
          WHERE county = \(county) AND id = \(id)
          """)
      }
      if rows.count < 1000 { return }
    }
  }

  private func owner(_ id: PartyID, _ county: CountyCode) -> String { "party/\(county)/\(id)" }
}
