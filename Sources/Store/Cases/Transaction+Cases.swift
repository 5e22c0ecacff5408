public import Ledger
import SQL
import Vault

extension Transaction {
  /// Lets somebody into the team of a confidential record.
  ///
  /// - Parameter note: kept sealed under the record's key: why, or what the one who takes over must know.
  public func admit(_ member: CaseMember, to record: RecordID, as act: String, note: String = "") throws {
    try tables.cases.insert(member, in: record, note: note)
    var detail: [String: JSON] = ["account": .text(member.account), "place": .text(member.place.rawValue)]
    detail["until"] = member.until.map { .text($0.description) }
    try write(Act(act, in: record.county, record: record, detail: .object(detail)))
  }

  /// Ends somebody's place in the team.
  public func dismiss(_ member: CaseMember, from record: RecordID, as act: String) throws {
    try tables.cases.end(member, in: record, at: moment)
    let detail: [String: JSON] = ["account": .text(member.account), "place": .text(member.place.rawValue)]
    try write(Act(act, in: record.county, record: record, detail: .object(detail)))
  }

  /// Notes that somebody read a confidential record, and as what.
  public func noteReading(of record: RecordID, as place: CaseMember.Place, what: String) throws {
    let detail: [String: JSON] = ["place": .text(place.rawValue), "what": .text(what)]
    try write(Act("record.read", in: record.county, record: record, detail: .object(detail)))
  }
}

extension Transaction {
  /// Figures of a quarter are released when so many days have passed since it ended.
  public static let releaseDelay = 10

  /// Releases what is due: each quarter that has been over for ten days, in its order.
  ///
  /// - Returns: the quarters released now.
  @discardableResult
  public func releaseFigures(in county: CountyCode) throws -> [String] {
    try lock(county)
    let measures = queued.catalogue.releasedMeasures.map(\.id)
    guard let newest = Self.lastDue(on: moment.chinaDay), !measures.isEmpty else { return [] }
    var released: [String] = []
    while let quarter = try nextQuarter(in: county, measures, through: newest) {
      try release(quarter, measures, in: county)
      released.append(quarter.description)
    }
    return released
  }

  /// The last quarter that is due on a day.
  public static func lastDue(on day: Day) -> Period? {
    let running = Period(.quarter, of: day.adding(days: 1 - releaseDelay))
    return Period(.quarter, of: running.first.adding(days: -1))
  }

  private func nextQuarter(in county: CountyCode, _ measures: [String], through newest: Period) throws -> Period? {
    if let last = try tables.releases.last(in: county).flatMap({ Period($0) }) {
      let next = Period(.quarter, of: last.last.adding(days: 1))
      return next.first <= newest.first ? next : nil
    }
    // What was there before the first release came quarter by quarter as well.
    let first = try measures.compactMap { try tables.facts.firstDay(of: $0, in: county) }.min()
    let start = first.map { Period(.quarter, of: $0) } ?? newest
    return start.first <= newest.first ? start : newest
  }

  private func release(_ quarter: Period, _ measures: [String], in county: CountyCode) throws {
    var rows: [(value: Int64, measure: String, organization: OrganizationID)] = []
    for measure in measures {
      let before = try tables.releases.totals(of: measure, in: county)
      let now = try tables.facts.totals(of: measure, in: county, through: quarter.last)
      for organization in Set(before.keys).union(now.keys).sorted() {
        let offset = try tables.keys.releaseOffset("\(organization) \(measure)", in: county)
        let grown = Self.rounded((now[organization] ?? 0) + offset) - (before[organization] ?? 0)
        if grown != 0 { rows.append((grown, measure, organization)) }
      }
    }
    let lines = rows.map { ReleaseRows.line($0.organization, $0.measure, $0.value) }
    let detail: [String: JSON] = [
      "quarter": .text(quarter.description), "rows": .integer(Int64(rows.count)),
      "digest": .text(ReleaseRows.digest(of: lines)),
    ]
    let change = try write(Act("figures.release", in: county, detail: .object(detail)))
    try tables.releases.insertMark(quarter.description, in: county, change: change)
    for row in rows {
      try tables.releases.insert(
        row.value, of: row.measure, at: row.organization, in: quarter.description, change: change)
    }
  }

  /// The multiple of five at or below; with an offset nobody knows it is right in the mean and says nothing of a few.
  static func rounded(_ value: Int64) -> Int64 { (value - (value % 5 + 5) % 5) }
}
