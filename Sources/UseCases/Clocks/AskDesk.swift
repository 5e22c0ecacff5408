public import Ledger
public import Store

/// 待办: the open records of an organization and everything below it whose clocks run, the most pressing first.
///
/// Confidential kinds are left out: their matters are shown to their case teams alone.
public struct AskDesk: Query {
  public static let permission = Permission.advance
  /// So many open records of a kind are looked at in a county, the oldest.
  public static let limit = 300

  public let organization: OrganizationID

  public init(_ organization: OrganizationID) { self.organization = organization }

  public struct Line: Sendable {
    public let envelope: Envelope
    public let kind: RecordKind
    public let title: String
    public let organizationName: String
    /// The clocks that still run, the most pressing first; never empty.
    public let readings: [ClockReading]
  }

  public struct Answer: Sendable {
    /// When it was read: what “left” counts from.
    public let now: Deadline
    public let lines: [Line]
    /// Whether there were more open records than are looked at.
    public let isCut: Bool

    /// Years whose holidays are not known and would matter here.
    public var calendarGaps: [Int] { Set(lines.flatMap { $0.readings.flatMap(\.calendarGaps) }).sorted() }

    /// The lines whose most pressing clock stands so.
    public func lines(_ state: ClockReading.State) -> [Line] { lines.filter { $0.readings.first?.state == state } }
  }

  /// The kinds whose open records are looked at.
  public static func kinds(of catalogue: Catalogue) -> [RecordKind] {
    catalogue.kinds.filter { !$0.clocks.isEmpty && !$0.isConfidential }
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let now = Deadline(context.moment)
    var lines: [Line] = []
    var isCut = false
    let kinds = Set(try context.kinds(.advance, at: organization, in: tables).map(\.id))
    for place in [organization] + (try tables.counties.below(organization).map(\.root)) {
      let calendar = try tables.calendars.calendar(in: place.county)
      for kind in AskDesk.kinds(of: context.catalogue) where kinds.contains(kind.id) {
        let found = try tables.records.open(
          kind: kind.id, at: place, silentSince: kind.silentSince(on: now.day).map { ($0, kind.signs) },
          limit: Self.limit + 1)
        isCut = isCut || found.count > Self.limit
        let looked = Array(found.prefix(Self.limit))
        let parts = kind.signs.isEmpty ? [:] : try tables.records.lastParts(of: looked.map(\.id))
        lines += try looked.compactMap {
          try line($0, kind, at: now, calendar, parts[$0.id.text] ?? [:], in: tables)
        }
      }
    }
    return Answer(now: now, lines: lines.sorted(by: AskDesk.isMorePressing), isCut: isCut)
  }

  private func line(
    _ envelope: Envelope, _ kind: RecordKind, at now: Deadline, _ calendar: WorkingCalendar, _ parts: [String: Day],
    in tables: Tables
  ) throws -> Line? {
    guard let record = try tables.records.readable(envelope, kind: kind) else { return nil }
    let readings = kind.readings(of: record, at: now, calendar: calendar, parts: parts).filter {
      $0.isOpen && $0.clock.bearer != .person
    }
    if readings.isEmpty { return nil }
    return Line(
      envelope: envelope, kind: kind,
      title: try ValueShowing(tables: tables, county: envelope.id.county).title(record, kind),
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "",
      readings: readings.sorted { $0.due < $1.due })
  }

  private static func isMorePressing(_ a: Line, _ b: Line) -> Bool {
    guard let first = a.readings.first, let second = b.readings.first else { return !a.readings.isEmpty }
    return (first.due, a.envelope.id) < (second.due, b.envelope.id)
  }
}
