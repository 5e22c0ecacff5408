public import Ledger
import SQL
import Vault

/// Table `case_member`: to whom each confidential record is open, was open, or is offered.
public struct CaseRows {
  let connection: any Connection
  let sealer: Sealer

  /// One row: a place in a team, with the note sealed under the record's key.
  public struct Membership: Hashable, Sendable {
    public let record: RecordID
    public let member: CaseMember
    let note: [UInt8]

    public var hasNote: Bool { !note.isEmpty }
  }

  private static let columns: Statement = "record, account, place, since, until, note"

  /// The places an account has at a moment in a record's team, or in that of the record it belongs to: the same
  /// question whether or not there is such a record.
  public func members(
    named account: String, of record: RecordID, parent: String?, at moment: Moment
  ) throws -> [CaseMember] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM case_member WHERE county = \(record.county)
      AND record IN (\(list: [record.text, parent ?? record.text])) AND account = \(account)
      """
    ).map { try read($0, record.county).member }.filter { $0.isInForce(at: moment) }
  }

  /// Everybody who is or ever was in a record's team, in the order of coming.
  public func all(of record: RecordID) throws -> [Membership] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM case_member WHERE county = \(record.county) AND record = \(record.text)
      ORDER BY since, account, place
      """
    ).map { try read($0, record.county) }
  }

  /// The places an account has or had in teams of a county, newest first.
  public func all(of account: String, in county: CountyCode) throws -> [Membership] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM case_member WHERE county = \(county) AND account = \(account)
      ORDER BY since DESC, record, place
      """
    ).map { try read($0, county) }
  }

  /// Who broke the glass in a county, in the order of time.
  public func glass(in county: CountyCode) throws -> [Membership] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM case_member WHERE county = \(county) AND place = \(CaseMember.Place.glass.rawValue)
      ORDER BY since, account, record
      """
    ).map { try read($0, county) }
  }

  /// Every place in every team of a county, for checking.
  public func all(in county: CountyCode) throws -> [Membership] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM case_member WHERE county = \(county) ORDER BY record, since, account, place
      """
    ).map { row in
      try StoredDataProblem.naming("case_member \(county)-\(row.text(0))") { try read(row, county) }
    }
  }

  /// What was said when somebody came into the team: opened by who may read the record or was offered it; nothing once
  /// the record is erased.
  public func note(_ membership: Membership) throws -> String {
    if membership.note.isEmpty { return "" }
    let isErased =
      try ErasedRows(connection: connection).find(membership.record.text, in: membership.record.county) != nil
    if isErased { return "" }
    let key = try RecordRows(connection: connection, sealer: sealer).key(of: membership.record)
    let bytes = try key.open(membership.note, at: place(membership.record, membership.member))
    return String(decoding: bytes, as: UTF8.self)
  }

  func insert(_ member: CaseMember, in record: RecordID, note: String) throws {
    var sealed: [UInt8] = []
    if !note.isEmpty {
      let key = try RecordRows(connection: connection, sealer: sealer).key(of: record)
      sealed = try key.seal(Array(note.utf8), at: place(record, member))
    }
    try connection.queue(
      """
      INSERT INTO case_member (county, record, account, since, place, until, note) VALUES (\(record.county), \
      \(record.text), \(member.account), \(member.since), \(member.place.rawValue), \(member.until), \(sealed))
      ON CONFLICT (county, record, account, since, place) DO NOTHING
      """)
  }

  /// Ends a place in the team now.
  func end(_ member: CaseMember, in record: RecordID, at moment: Moment) throws {
    try connection.queue(
      """
      UPDATE case_member SET until = \(moment) WHERE county = \(record.county) AND record = \(record.text)
      AND account = \(member.account) AND since = \(member.since) AND place = \(member.place.rawValue)
      """)
  }

  private func place(_ record: RecordID, _ member: CaseMember) -> String {
    "\(record)/note/\(member.account)/\(member.since)/\(member.place.rawValue)"
  }

  private func read(_ row: Row, _ county: CountyCode) throws -> Membership {
    let member = CaseMember(
      account: try row.text(1), place: try row.word(2), since: try row.moment(3), until: try row.optionalMoment(4))
    return Membership(record: RecordID(county, try row.text(0)), member: member, note: try row.bytes(5))
  }
}
