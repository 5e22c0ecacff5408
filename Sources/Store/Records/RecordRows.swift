public import Ledger
import SQL
public import Vault

/// Tables `record` (the envelope now), `revision` (every state it had, sealed) and `own_key`.
public struct RecordRows {
  let connection: any Connection
  let sealer: Sealer
  /// The confidential kinds, which no list and no search shows to anybody.
  var hidden: [String] = []

  /// What an `Envelope` is read from, in its order.
  static let columns: Statement = """
    r.id, r.kind, r.organization, r.origin, r.day, r.stage, r.is_open, r.revision, r.voided, r.parent, r.number
    """

  public func find(_ id: RecordID) throws -> Envelope? {
    try connection.rows(
      "SELECT \(Self.columns) FROM record r WHERE r.county = \(id.county) AND r.id = \(id.text)"
    ).first.map { try Envelope($0, id.county) }
  }

  /// A record of an open kind; nil for a confidential one, as if there were none.
  public func findListed(_ id: RecordID) throws -> Envelope? {
    try find(id).flatMap { hidden.contains($0.kind) ? nil : $0 }
  }

  public func find(slot: String, kind: String, in county: CountyCode) throws -> RecordID? {
    try connection.rows(
      "SELECT id FROM record WHERE county = \(county) AND kind = \(kind) AND slot = \(slot)"
    ).first.map { RecordID(county, try $0.text(0)) }
  }

  /// Leaves confidential kinds out.
  var listed: Statement { hidden.isEmpty ? "" : " AND r.kind NOT IN (\(list: hidden))" }

  static func detailPlace(_ id: RecordID, _ revision: Int64) -> String { "\(id)/detail/\(revision)" }

  /// What an act on a record says of itself, with what was sealed of it.
  public func detail(of entry: AuditRows.Entry, _ id: RecordID, _ revision: Int64, with key: OwnKey) throws -> JSON {
    guard case .object(var members) = entry.detail, let sealed = members.removeValue(forKey: "sealed")?.textValue,
      let bytes = Digest.bytes(hex: sealed)
    else { return entry.detail }
    if case .object(let closed)? = JSON(try key.open(bytes, at: Self.detailPlace(id, revision))) {
      members.merge(closed) { first, _ in first }
    }
    return .object(members)
  }

  /// The record in force that a clerk gave this number in a period.
  public func find(number: String, kind: String, of origin: OrganizationID, in period: Period) throws -> Envelope? {
    try connection.rows(Self.finding(number: number, kind: kind, of: origin, in: period)).first.map {
      try Envelope($0, origin.county)
    }
  }

  /// Every revision, oldest first.
  public func revisions(of id: RecordID) throws -> [Revision] {
    try connection.rows(
      """
      SELECT number, change, organization, day, stage, voided, body FROM revision
      WHERE county = \(id.county) AND record = \(id.text) ORDER BY number
      """
    ).map { row in
      try StoredDataProblem.naming("revision \(Revision.place(id, row.integer(0)))") { try Revision(row, id) }
    }
  }

  public func revision(_ number: Int64, of id: RecordID) throws -> Revision? {
    try connection.rows(
      """
      SELECT number, change, organization, day, stage, voided, body FROM revision
      WHERE county = \(id.county) AND record = \(id.text) AND number = \(number)
      """
    ).first.map { try Revision($0, id) }
  }

  /// What a record said last at a change; nil when it was not there yet.
  public func revision(of id: RecordID, asOf change: Int64) throws -> Revision? {
    try connection.rows(
      """
      SELECT number, change, organization, day, stage, voided, body FROM revision
      WHERE county = \(id.county) AND record = \(id.text) AND change <= \(change) ORDER BY number DESC LIMIT 1
      """
    ).first.map { try Revision($0, id) }
  }

  public func key(of id: RecordID) throws -> OwnKey {
    let rows = try connection.rows(
      "SELECT wrapped FROM own_key WHERE county = \(id.county) AND owner = \(id.text)")
    guard let row = rows.first else {
      if try ErasedRows(connection: connection).find(id.text, in: id.county) != nil { throw Refusal.erasedRecord }
      throw StoredDataProblem("no key for record \(id)")
    }
    return try sealer.key(for: id.description, wrapped: try row.bytes(0))
  }

  public func open(_ revision: Revision, with key: OwnKey, kind: RecordKind) throws -> Body {
    let bytes = try key.open(revision.sealed, at: revision.place)
    guard let json = JSON(bytes), let body = Body(json, kind: kind) else {
      throw StoredDataProblem("unreadable body of \(revision.place)")
    }
    return body
  }

  /// The record as rules and measures see it, in its present revision.
  public func record(_ envelope: Envelope, kind: RecordKind) throws -> Record {
    guard let revision = try revision(envelope.revision, of: envelope.id) else {
      throw StoredDataProblem("no revision \(envelope.revision) of \(envelope.id)")
    }
    let body = try open(revision, with: key(of: envelope.id), kind: kind)
    return Record(
      kind: envelope.kind, origin: envelope.origin, day: revision.day, stage: body.left?.stage ?? revision.stage,
      body: body, isPart: envelope.parent != nil)
  }

  func insert(_ e: Envelope, slot: String?, moving: Bool, importRun: String?) throws {
    try connection.queue(
      """
      INSERT INTO record (county, id, kind, organization, origin, day, stage, is_open, revision, voided, moving, parent, \
      slot, number, import_run) VALUES (\(e.id.county), \(e.id.text), \(e.kind), \(e.organization), \(e.origin), \
      \(e.day), \(e.stage), \(e.isOpen), \(e.revision), \(e.isVoided), \(moving), \(e.parent), \(slot), \(e.number), \
      \(importRun))
      """)
  }

  /// Moves the envelope to its next revision; false when somebody else has done so meanwhile.
  func update(_ e: Envelope, slot: String?) throws -> Bool {
    try connection.run(
      """
      UPDATE record SET organization = \(e.organization), day = \(e.day), stage = \(e.stage), is_open = \(e.isOpen), \
      revision = \(e.revision), voided = \(e.isVoided), slot = \(slot)
      WHERE county = \(e.id.county) AND id = \(e.id.text) AND revision = \(e.revision - 1)
      """) == 1
  }

  func insert(_ revision: Revision) throws {
    let r = revision
    try connection.queue(
      """
      INSERT INTO revision (county, record, number, change, organization, day, stage, voided, body)
      VALUES (\(r.record.county), \(r.record.text), \(r.number), \(r.change), \(r.organization), \(r.day), \(r.stage), \
      \(r.isVoided), \(r.sealed))
      """)
  }

  /// Brings the mark of records whose facts depend on the tree in line with what their kinds now count.
  func setMoving(in county: CountyCode, kinds: [RecordKind]) throws {
    for kind in kinds {
      try connection.queue(
        """
        UPDATE record SET moving = \(kind.isMoving) WHERE county = \(county) AND kind = \(kind.id)
        AND moving <> \(kind.isMoving)
        """)
    }
  }

  func insertKey(_ wrapped: [UInt8], for id: RecordID) throws {
    try connection.queue(
      "INSERT INTO own_key (county, owner, wrapped) VALUES (\(id.county), \(id.text), \(wrapped))")
  }
}
