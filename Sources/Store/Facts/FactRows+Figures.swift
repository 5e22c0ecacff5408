public import Ledger
import SQL

/// A stretch of days, as texts so that it may begin before all days and end after them.
public struct DayRange: Hashable, Sendable {
  public let first: String
  public let last: String

  public init(_ first: Day?, _ last: Day) {
    self.first = first?.description ?? AncestryRows.everSince
    self.last = last.description
  }

  init(first: String, last: String) {
    self.first = first
    self.last = last
  }

  public func contains(_ day: Day) -> Bool { first <= day.description && day.description <= last }

  /// The days of this range that lie in `[since, until)`; nil when there are none.
  func within(_ since: String, _ until: String) -> (first: String, before: String)? {
    let start = max(first, since)
    // `last` is inclusive and `until` is not; adding a letter makes a text greater than the day and less than the next.
    let end = min(last + "~", until)
    return start < end ? (start, end) : nil
  }
}

extension FactRows {
  /// The facts `f` of some measures booked below an organization on some days, by the tree `a` of those days, as known at
  /// a change (nil: now).
  ///
  /// CROSS JOIN, because SQLite then reads the branch first and, for each organization in it, `fact_measure`.
  func branch(
    _ measures: [String], below organization: OrganizationID, _ days: DayRange, asOf change: Int64? = nil
  ) -> Statement {
    let known = change ?? AncestryRows.now
    let county = organization.county
    return """
      ancestry a CROSS JOIN fact f
      WHERE a.county = \(county) AND a.ancestor = \(organization) AND a.entered <= \(known) AND a.superseded > \(known)
      AND f.county = \(county) AND f.measure IN (\(list: measures)) AND f.organization = a.descendant
      AND f.day >= a.since AND f.day < a.until AND f.day >= \(days.first) AND f.day <= \(days.last) AND f.change <= \(known)
      """
  }

  /// Sums by breakdown over an organization's branch and a range of days, as known at a change (nil: now).
  public func sums(
    of measure: String, below organization: OrganizationID, days: DayRange, asOf change: Int64? = nil
  ) throws -> [Breakdown: FigureValue] {
    var sums: [Breakdown: FigureValue] = [:]
    for row in try connection.rows(
      """
      SELECT f.breakdown, f.qualifier, sum(f.value), sum(CASE WHEN f.value > 0 THEN 1 ELSE -1 END)
      FROM \(branch([measure], below: organization, days, asOf: change))
      GROUP BY f.breakdown, f.qualifier
      """
    ) {
      let side: Qualifier = try row.word(1)
      let value = FigureValue(signed: try row.integer(2), facts: try row.integer(3), side)
      sums[Breakdown(text: try row.text(0)), default: FigureValue()] += value
    }
    return sums
  }

  /// How many distinct persons a branch's facts name in a range of days, as known at a change (nil: now).
  public func persons(
    of measure: String, below organization: OrganizationID, days: DayRange, asOf change: Int64? = nil
  ) throws -> Int64 {
    let rows = try connection.rows(
      """
      SELECT count(*) FROM (SELECT f.party FROM \(branch([measure], below: organization, days, asOf: change))
      GROUP BY f.party HAVING sum(f.value) > 0) p
      """)
    return try rows.first?.integer(0) ?? 0
  }

  /// The organizations of a branch at which facts of a measure are booked, in the order of their ids, as known at a
  /// change (nil: now).
  public func organizations(
    bookedIn measure: String, below organization: OrganizationID, days: DayRange, from first: OrganizationID?,
    limit: Int, asOf change: Int64? = nil
  ) throws -> [OrganizationID] {
    let (county, known) = (organization.county, change ?? AncestryRows.now)
    return try connection.rows(
      """
      SELECT DISTINCT a.descendant FROM ancestry a WHERE a.county = \(county) AND a.ancestor = \(organization)
      AND a.entered <= \(known) AND a.superseded > \(known)
      AND a.descendant >= \(first ?? OrganizationID(county, serial: 0))
      AND EXISTS (SELECT 1 FROM fact f WHERE f.county = \(county) AND f.measure = \(measure)
      AND f.organization = a.descendant AND f.day >= a.since AND f.day < a.until
      AND f.day >= \(days.first) AND f.day <= \(days.last) AND f.change <= \(known)) ORDER BY a.descendant LIMIT \(limit)
      """
    ).map { try $0.organization(0) }
  }

  /// One line of a lineage: what one record, booked at one organization, adds to a figure.
  public struct Contribution: Hashable, Sendable {
    public let organization: OrganizationID
    public let record: RecordID
    public let value: Int64
    public let breakdown: Breakdown
  }

  /// What the records booked at one organization add, in the order of their ids, after a cursor, as known at a change
  /// (nil: now).
  public func contributions(
    to measure: String, at stretch: AncestryRows.Stretch, days: DayRange, after record: String, limit: Int,
    asOf change: Int64? = nil
  ) throws -> [Contribution] {
    guard let range = days.within(stretch.since, stretch.until) else { return [] }
    let county = stretch.descendant.county
    return try connection.rows(
      """
      SELECT record, breakdown, sum(value) FROM fact WHERE county = \(county) AND measure = \(measure)
      AND organization = \(stretch.descendant) AND day >= \(range.first) AND day < \(range.before)
      AND record > \(record) AND change <= \(change ?? AncestryRows.now) GROUP BY record, breakdown HAVING sum(value) <> 0 ORDER BY record, breakdown LIMIT \(limit)
      """
    ).map {
      Contribution(
        organization: stretch.descendant, record: RecordID(county, try $0.text(0)), value: try $0.integer(2),
        breakdown: Breakdown(text: try $0.text(1)))
    }
  }

  /// How many records stand behind a figure of a branch, as known at a change (nil: now).
  public func recordCount(
    behind measure: String, below organization: OrganizationID, days: DayRange, asOf change: Int64? = nil
  ) throws -> Int64 {
    let rows = try connection.rows(
      """
      SELECT count(*) FROM (SELECT f.record FROM \(branch([measure], below: organization, days, asOf: change))
      GROUP BY f.record HAVING sum(f.value) <> 0) r
      """)
    return try rows.first?.integer(0) ?? 0
  }

  /// What each record adds to each breakdown of a figure of a branch.
  public func forEachContribution(
    to measure: String, below organization: OrganizationID, days: DayRange,
    _ body: (RecordID, Breakdown, Int64) throws -> Void
  ) throws {
    try connection.forEach(
      """
      SELECT f.record, f.breakdown, sum(f.value) FROM \(branch([measure], below: organization, days))
      GROUP BY f.record, f.breakdown
      """
    ) { row in
      try body(RecordID(organization.county, row.text(0)), Breakdown(text: row.text(1)), row.integer(2))
    }
  }

  /// The changes after a seal that touched a measure, newest first.
  public func changes(
    of measure: String, below organization: OrganizationID, days: DayRange, after change: Int64, limit: Int
  ) throws -> [(change: Int64, record: RecordID, value: Int64)] {
    let county = organization.county
    return try connection.rows(
      """
      SELECT f.change, f.record, sum(f.value) FROM \(branch([measure], below: organization, days)) AND f.change > \(change)
      GROUP BY f.change, f.record ORDER BY f.change DESC, f.record LIMIT \(limit)
      """
    ).map { (try $0.integer(0), RecordID(county, try $0.text(1)), try $0.integer(2)) }
  }
}

extension FigureValue {
  /// A sum over facts of one qualifier, with how many were added less how many were taken back.
  init(signed value: Int64, facts: Int64, _ qualifier: Qualifier) {
    self.init(value)
    switch qualifier.side {
    case .exact: break
    case .above: above = facts
    case .below: below = facts
    case .around: around = facts
    }
  }
}

extension FactRows {
  /// How many records stand behind each breakdown of a figure of a branch, as known at a change (nil: now).
  public func recordCounts(
    behind measure: String, below organization: OrganizationID, days: DayRange, asOf change: Int64? = nil
  ) throws -> [Breakdown: Int64] {
    var counts: [Breakdown: Int64] = [:]
    for row in try connection.rows(
      """
      SELECT r.breakdown, count(*) FROM (SELECT f.record AS record, f.breakdown AS breakdown
      FROM \(branch([measure], below: organization, days, asOf: change))
      GROUP BY f.record, f.breakdown HAVING sum(f.value) <> 0) r GROUP BY r.breakdown
      """
    ) {
      counts[Breakdown(text: try row.text(0))] = try row.integer(1)
    }
    return counts
  }

  /// Distinct persons of a branch, each at the record with the smallest id that names her, as known at a change (nil: now).
  public func firstMentions(
    of measure: String, below organization: OrganizationID, days: DayRange, after record: String, limit: Int,
    asOf change: Int64? = nil
  ) throws -> [(record: RecordID, persons: Int64)] {
    let county = organization.county
    return try connection.rows(
      """
      SELECT m.record, count(*) FROM (SELECT min(n.record) AS record FROM (
      SELECT f.record AS record, f.party AS party FROM \(branch([measure], below: organization, days, asOf: change))
      GROUP BY f.record, f.party HAVING sum(f.value) > 0) n GROUP BY n.party) m
      WHERE m.record > \(record) GROUP BY m.record ORDER BY m.record LIMIT \(limit)
      """
    ).map { (RecordID(county, try $0.text(0)), try $0.integer(1)) }
  }
}
