public import Ledger
public import Store

/// What belongs to a record of an open kind, what it belongs to itself, and what may be added.
///
/// Parts that the asker may not read are left out, and so is what she may not record.
public struct ShowParts: Query {
  public static let permission = Permission.readRecords
  /// So many are shown, the newest.
  public static let limit = 200

  public let id: RecordID

  public init(of id: RecordID) { self.id = id }

  public struct Line: Sendable {
    public let envelope: Envelope
    public let kind: RecordKind
    public let title: String
    public let organizationName: String
  }

  public struct Answer: Sendable {
    /// What the record belongs to.
    public let whole: Line?
    /// Newest first.
    public let parts: [Line]
    /// Whether there are more than are shown.
    public let isCut: Bool
    /// What the parts add up to, in the order of the catalogue.
    public let sums: [(measure: Measure, value: Int64)]
    /// The kinds that the asker may add.
    public let offered: [RecordKind]
    /// How long the record has been silent, where a clock watches for that.
    public let silence: [ClockReading]
    public let now: Deadline
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let envelope = try tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    let now = Deadline(context.moment)
    if kind.isConfidential {
      return Answer(whole: nil, parts: [], isCut: false, sums: [], offered: [], silence: [], now: now)
    }
    let found = try tables.records.parts(of: id, limit: Self.limit + 1)
    let readable = try found.prefix(Self.limit).filter { try context.may(.readRecords, with: $0.id, in: tables) }
    let sums = readable.count == found.count ? try tables.facts.sums(ofPartsOf: id) : [:]
    return Answer(
      whole: try envelope.wholeID.flatMap { try whole($0, in: tables, context) },
      parts: try readable.map { try line($0, in: tables, context) }, isCut: found.count > Self.limit,
      sums: context.catalogue.measures.compactMap { measure in
        sums[measure.id].flatMap { $0 == 0 ? nil : (measure, $0) }
      },
      offered: try offered(envelope, in: tables, context), silence: try silence(envelope, kind, at: now, in: tables),
      now: now)
  }

  private func whole(_ id: RecordID, in tables: Tables, _ context: Context) throws -> Line? {
    guard try context.may(.readRecords, with: id, in: tables), let envelope = try tables.records.findListed(id) else {
      return nil
    }
    return try line(envelope, in: tables, context)
  }

  private func line(_ envelope: Envelope, in tables: Tables, _ context: Context) throws -> Line {
    let kind = try context.catalogue.kind(envelope.kind)
    let showing = ValueShowing(tables: tables, county: envelope.id.county)
    return Line(
      envelope: envelope, kind: kind, title: try showing.title(tables.records.record(envelope, kind: kind), kind),
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "")
  }

  private func offered(_ envelope: Envelope, in tables: Tables, _ context: Context) throws -> [RecordKind] {
    guard !envelope.isVoided, envelope.stage != Stage.movedAway.id, try context.may(.record, with: id, in: tables)
    else {
      return []
    }
    return try context.kinds(.record, at: envelope.organization, in: tables).filter { $0.under.contains(envelope.kind) }
  }

  private func silence(_ envelope: Envelope, _ kind: RecordKind, at now: Deadline, in tables: Tables) throws
    -> [ClockReading]
  {
    guard envelope.isOpen, !envelope.isVoided, kind.clocks.contains(where: \.watchesSilence) else { return [] }
    let parts = try tables.records.lastParts(of: [id])[id.text] ?? [:]
    let record = try tables.records.record(envelope, kind: kind)
    let calendar = try tables.calendars.calendar(in: id.county)
    return kind.readings(of: record, at: now, calendar: calendar, parts: parts).filter {
      $0.isOpen && $0.clock.watchesSilence
    }
  }
}
