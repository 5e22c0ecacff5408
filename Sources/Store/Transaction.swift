public import Ledger
import SQL
import Vault

/// One write: everything in it is committed together, or nothing is. It cannot be copied, stored or sent elsewhere.
public struct Transaction: ~Copyable {
  public let tables: Tables
  public let actor: String
  /// From where: an address, or that the command line is used.
  public let origin: String
  public let moment: Moment
  let queued: Queued
  private let loading: LoadingConnection?

  init(
    tables: Tables, loading: LoadingConnection? = nil, catalogue: Catalogue, actor: String, origin: String,
    moment: Moment
  ) {
    self.tables = tables
    self.loading = loading
    self.actor = actor
    self.origin = origin
    self.moment = moment
    queued = Queued(catalogue: catalogue)
  }

  /// One numbered act: what the audit says about it, the revision it writes, the facts it appends.
  public struct Act {
    public let name: String
    public let county: CountyCode
    public var record: RecordID?
    public var detail: JSON
    public var revision: PendingRevision?
    public var facts: [(record: RecordID, changes: [FactChange])]

    public init(
      _ name: String, in county: CountyCode, record: RecordID? = nil, detail: JSON = .object([:]),
      revision: PendingRevision? = nil, facts: [(record: RecordID, changes: [FactChange])] = []
    ) {
      self.name = name
      self.county = county
      self.record = record
      self.detail = detail
      self.revision = revision
      self.facts = facts
    }
  }

  /// A revision that has no change number yet.
  public struct PendingRevision {
    let record: RecordID
    let number: Int64
    let organization: OrganizationID
    let day: Day
    let stage: String
    let isVoided: Bool
    let sealed: [UInt8]
  }

  /// Writes an act: its revision, its facts (queueing their roll-ups) and its link in the audit chain.
  ///
  /// - Returns: the change's number.
  @discardableResult
  public func write(_ act: Act) throws -> Int64 {
    let (number, previous) = try nextChange(in: act.county)
    return try write(act, as: number, after: previous)
  }

  /// Lets `body` know the number before the act is written (for rows that carry it).
  @discardableResult
  public func write(in county: CountyCode, _ body: (Int64) throws -> Act) throws -> Int64 {
    let (number, previous) = try nextChange(in: county)
    return try write(body(number), as: number, after: previous)
  }

  private func write(_ act: Act, as number: Int64, after previous: String) throws -> Int64 {
    let bodyDigest = try act.revision.map { try insert($0, as: number) } ?? ""
    let leaves = try append(act.facts, as: number, in: act.county)
    let hash = AuditRows.Entry.hash(
      previous, act.county, number, moment, actor, from: origin, act.name, act.record?.text, act.detail,
      bodyDigest: bodyDigest,
      leaves: leaves)
    try tables.audit.insert(
      AuditRows.Entry(
        county: act.county, change: number, at: moment, actor: actor, origin: origin, act: act.name,
        record: act.record?.text,
        detail: act.detail, bodyDigest: bodyDigest, leaves: leaves, hash: hash))
    queued.heads[act.county] = (number, hash)
    return number
  }

  private func nextChange(in county: CountyCode) throws -> (Int64, String) {
    if let head = queued.heads[county] { return (head.change + 1, head.hash) }
    guard let found = try locked(county) else {
      throw Refusal(.notFound, "没有编码为 \(county) 的县", "There is no county with code \(county)")
    }
    return (found.change + 1, found.head)
  }

  /// Waits until nobody else writes in a county: what is read of it from now on holds until the commit.
  public func lock(_ county: CountyCode) throws { _ = try locked(county) }

  private func locked(_ county: CountyCode) throws -> CountyRows.County? {
    if let known = queued.locked[county] { return known }
    let found = try tables.counties.lock(county)
    if let mark = found?.keyMark, !mark.isEmpty, mark != tables.sealer.mark, !tables.sealer.isExchanging {
      throw Self.otherKey
    }
    queued.locked[county] = found
    return found
  }

  /// The key was exchanged while this program held the one before, or it is another installation's.
  private static var otherKey: Refusal {
    Refusal(
      .unavailable, "数据的密钥已经更换，没有保存；请用现在的密钥文件重新启动程序",
      "The data lie under another key by now and nothing was saved; restart the program with the present key file")
  }

  private func insert(_ pending: PendingRevision, as change: Int64) throws -> String {
    let revision = Revision(
      record: pending.record, number: pending.number, change: change, organization: pending.organization,
      day: pending.day, stage: pending.stage, isVoided: pending.isVoided, sealed: pending.sealed)
    try tables.records.insert(revision)
    return AuditRows.Entry.digest(of: revision)
  }

  private func append(_ facts: [(record: RecordID, changes: [FactChange])], as change: Int64, in county: CountyCode)
    throws
    -> [UInt8]
  {
    var leaves: [UInt8] = []
    var number: Int64 = 0
    for (record, changes) in facts {
      for fact in changes {
        number += 1
        let (key, value) = (fact.key, fact.value)
        let line = FactRows.Line(change: change, line: number, record: record.text, key: key, value: value)
        try tables.facts.insert(line, in: county)
        leaves += AuditRows.Entry.leafDigest(of: line)
        queued.add(value, key, along: try path(of: key.organization, on: key.day))
      }
    }
    return leaves
  }

  /// The path history of an organization, read once per transaction.
  public func paths(of organization: OrganizationID) throws -> PathHistory {
    if let known = queued.paths[organization] { return known }
    guard let history = try tables.ancestry.history(of: organization) else {
      throw Refusal(.notFound, "没有编号为 \(organization) 的组织", "There is no organization \(organization)")
    }
    queued.paths[organization] = history
    return history
  }

  /// An organization as it stands now, read once per transaction; nil when it does not exist.
  public func organization(_ id: OrganizationID) throws -> Organization? {
    if let known = queued.organizations[id] { return known }
    let found = try tables.organizations.find(id)
    queued.organizations[id] = found
    return found
  }

  /// The organization and all above it, also beyond the county, lowest first.
  public func chain(from id: OrganizationID) throws -> [Organization] {
    var chain: [Organization] = []
    var next: OrganizationID? = id
    while let id = next, chain.count < OrganizationRows.levels {
      if queued.organizations[id] == nil {
        for found in try tables.organizations.chain(from: id) { queued.organizations[found.id] = found }
      }
      guard let organization = queued.organizations[id] else { break }
      chain.append(organization)
      next = organization.parent
    }
    return chain
  }

  func path(of organization: OrganizationID, on day: Day) throws -> [OrganizationID] {
    try paths(of: organization).path(on: day)
  }

  func flush() throws {
    try flushFigures()
    for (county, head) in queued.heads { try tables.counties.setHead(head.change, head.hash, of: county) }
    try loading?.load()
    queued.clear()
  }

  /// Writes the queued roll-ups when there are many, so that a write of any length needs no more memory than a short one.
  public func relieve() throws {
    if queued.rollups.count + queued.presences.count > Queued.limit { try flushFigures() }
  }

  private func flushFigures() throws {
    let presences = queued.presences.filter { $0.value != 0 }.map { (key: $0.key, n: $0.value) }
    for (presence, change) in zip(presences, try tables.rollups.add(presences)) where change != 0 {
      let key = presence.key
      let rollup = RollupRows.Key(
        organization: key.organization, measure: key.measure, period: key.period, breakdown: .none)
      queued.rollups[rollup, default: FigureValue()] += FigureValue(change)
    }
    for (key, value) in queued.rollups where !value.isZero { try tables.rollups.add(value, to: key) }
    queued.rollups = [:]
    queued.presences = [:]
  }
}

/// What a transaction writes once, at its end.
final class Queued {
  /// So many roll-ups wait at most while a long write goes on.
  static let limit = 100_000

  let catalogue: Catalogue
  /// The counties nobody else writes in, as they stood when this transaction got to them.
  var locked: [CountyCode: CountyRows.County] = [:]
  var heads: [CountyCode: (change: Int64, hash: String)] = [:]
  var rollups: [RollupRows.Key: FigureValue] = [:]
  var presences: [RollupRows.PresenceKey: Int64] = [:]
  var paths: [OrganizationID: PathHistory] = [:]
  var organizations: [OrganizationID: Organization] = [:]
  /// Who is known by identity numbers that were looked up together; nil inside when nobody is.
  var parties: [CountyCode: [IdentityNumber: PartyID?]] = [:]

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Books a fact at every organization on a path: by month, or for persons by every grain that is kept exact.
  func add(_ value: Int64, _ key: FactKey, along path: [OrganizationID]) {
    if let party = key.party {
      for period in RollupRows.grains(key.day) {
        for organization in path {
          let presence = RollupRows.PresenceKey(
            organization: organization, measure: key.measure, period: period, party: party)
          presences[presence, default: 0] += value
        }
      }
    } else {
      let (period, figure) = (Month(of: key.day).description, FigureValue(fact: value, key.qualifier))
      for organization in path {
        let rollup = RollupRows.Key(
          organization: organization, measure: key.measure, period: period, breakdown: key.breakdown)
        rollups[rollup, default: FigureValue()] += figure
      }
    }
  }

  /// After a change of the tree, what was read of it before holds no more.
  func forgetTree() {
    paths = [:]
    organizations = [:]
  }

  func clear() {
    locked = [:]
    heads = [:]
    rollups = [:]
    presences = [:]
    forgetTree()
  }
}

extension RollupRows {
  /// The periods for which distinct persons are kept exact: month, quarter, half, year and five-year plan.
  public static func grains(_ day: Day) -> [String] {
    [Period.Grain.month, .quarter, .half, .year, .years].map { Period($0, of: day).description }
  }
}
