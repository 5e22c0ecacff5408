public import Ledger
public import Store

/// Records of an organization and everything below it whose term is over: a proposal, of which a person decides each.
///
/// Made up at reading, from what each kind says of its keeping. Protected cases are never in it: their teams decide.
public struct ListRetention: Query {
  public static let permission = Permission.void
  /// So many records of a kind are shown at once.
  public static let shown = 100
  /// So many of a kind are looked at in a county; work on a record may have ended long after its day.
  public static let looked = 5_000
  private static let page = 500

  public let organization: OrganizationID
  /// As things will stand on this day; today when nil.
  public let asOf: Day?
  public let limit: Int

  public init(at organization: OrganizationID, asOf: Day? = nil, limit: Int = Self.shown) {
    self.organization = organization
    self.asOf = asOf
    self.limit = limit
  }

  public struct Line: Sendable {
    public let envelope: Envelope
    public let title: String
    public let organizationName: String
    /// The last day of its term.
    public let term: Day
  }

  public struct Due: Sendable {
    public let kind: RecordKind
    public let keeping: Keeping
    public let lines: [Line]
    /// Whether there may be more than is shown.
    public let isCut: Bool
  }

  public struct Answer: Sendable {
    public let asOf: Day
    /// Kinds of which something is due, in the order of the catalogue.
    public let due: [Due]
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let day = asOf ?? context.today
    let places = [organization] + (try tables.counties.below(organization).map(\.root))
    let due = try context.kinds(.void, at: organization, in: tables).compactMap { kind -> Due? in
      guard let keeping = context.catalogue.keeping(of: kind), case .years(let years) = keeping.term,
        let last = Day(day.year - years - 1, 12, 31)
      else { return nil }
      var due = Due(kind: kind, keeping: keeping, lines: [], isCut: false)
      for place in places {
        due = try due.with(
          lines(kind, keeping, at: place, through: last, on: day, room: limit - due.lines.count, tables))
      }
      return due.lines.isEmpty && !due.isCut ? nil : due
    }
    return Answer(asOf: day, due: due)
  }

  private func lines(
    _ kind: RecordKind, _ keeping: Keeping, at place: OrganizationID, through last: Day, on day: Day, room: Int,
    _ tables: Tables
  ) throws -> (lines: [Line], isCut: Bool) {
    var (lines, looked, after): ([Line], Int, RecordCursor?) = ([], 0, nil)
    while looked < Self.looked {
      let found = try tables.retention.ended(
        kind: kind.id, at: place, through: last, on: day, after: after, limit: Self.page)
      for envelope in found {
        guard let record = try tables.records.readable(envelope, kind: kind),
          let term = keeping.lastDay(of: record, kind, isVoided: envelope.isVoided), term < day
        else { continue }
        if lines.count >= room { return (lines, true) }
        lines.append(
          Line(
            envelope: envelope, title: try ValueShowing(tables: tables, county: place.county).title(record, kind),
            organizationName: try tables.organizations.find(envelope.organization)?.name ?? "", term: term))
      }
      guard found.count == Self.page, let end = found.last else { return (lines, false) }
      looked += found.count
      after = RecordCursor(day: end.day, id: end.id.text)
    }
    return (lines, true)
  }
}

extension ListRetention.Due {
  fileprivate func with(_ more: (lines: [ListRetention.Line], isCut: Bool)) -> ListRetention.Due {
    ListRetention.Due(kind: kind, keeping: keeping, lines: lines + more.lines, isCut: isCut || more.isCut)
  }
}
