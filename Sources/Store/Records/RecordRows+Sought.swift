public import Ledger
import SQL

/// What a row of a file may stand for: a record by its id, by the clerk's own number in a period, by a return's slot.
public struct SoughtRecord: Hashable, Sendable {
  public let kind: String
  public let origin: OrganizationID
  public let id: RecordID?
  public let number: String?
  /// The year in which the number holds.
  public let period: Period?
  public let slot: String?

  public init(
    kind: String, origin: OrganizationID, id: RecordID?, number: String?, period: Period?, slot: String?
  ) {
    self.kind = kind
    self.origin = origin
    self.id = id
    self.number = number
    self.period = period
    self.slot = slot
  }

  /// What it is known by besides its id.
  public var numbered: SoughtRecord? {
    guard let number, let period else { return nil }
    return SoughtRecord(kind: kind, origin: origin, id: nil, number: number, period: period, slot: nil)
  }

  public var slotted: SoughtRecord? {
    slot.map { SoughtRecord(kind: kind, origin: origin, id: nil, number: nil, period: nil, slot: $0) }
  }
}

extension RecordRows {
  /// Looks for many records at a time; nil where there is none. All statements are sent in one go.
  public func find(_ sought: [SoughtRecord]) throws -> [Envelope?] {
    let byID = try envelopes(sought.compactMap(\.id))
    let numbered = sought.enumerated().filter {
      $1.id.flatMap { byID[$0] } == nil && $1.number != nil && $1.period != nil
    }
    let byNumber = try answers(numbered.map(\.offset), numbered.compactMap { numbering($0.element) }, sought)
    let slotted = sought.indices.filter { index in
      sought[index].slot != nil && byNumber[index] == nil && sought[index].id.flatMap { byID[$0] } == nil
    }
    let bySlot = try answers(slotted, slotted.compactMap { slotting(sought[$0]) }, sought)
    return sought.enumerated().map { index, item in
      item.id.flatMap { byID[$0] } ?? byNumber[index] ?? bySlot[index]
    }
  }

  private func answers(_ indices: [Int], _ questions: [Statement], _ sought: [SoughtRecord]) throws -> [Int: Envelope] {
    var found: [Int: Envelope] = [:]
    for (index, rows) in zip(indices, try connection.rows(all: questions)) {
      if let row = rows.first { found[index] = try Envelope(row, sought[index].origin.county) }
    }
    return found
  }

  private func envelopes(_ ids: [RecordID]) throws -> [RecordID: Envelope] {
    var found: [RecordID: Envelope] = [:]
    for (county, ids) in Dictionary(grouping: ids, by: \.county) {
      let questions = ids.map(\.text).slices(of: Self.idsAtATime).map { slice -> Statement in
        "SELECT \(Self.columns) FROM record r WHERE r.county = \(county) AND r.id IN (\(list: slice))"
      }
      for row in try connection.rows(all: questions).joined() {
        let envelope = try Envelope(row, county)
        found[envelope.id] = envelope
      }
    }
    return found
  }

  private static let idsAtATime = 64

  private func slotting(_ sought: SoughtRecord) -> Statement? {
    sought.slot.map { slot in
      """
      SELECT \(Self.columns) FROM record r WHERE r.county = \(sought.origin.county) AND r.kind = \(sought.kind)
      AND r.slot = \(slot)
      """
    }
  }

  private func numbering(_ sought: SoughtRecord) -> Statement? {
    guard let number = sought.number, let period = sought.period else { return nil }
    return Self.finding(number: number, kind: sought.kind, of: sought.origin, in: period)
  }

  /// The record in force that a clerk gave this number in a period.
  static func finding(number: String, kind: String, of origin: OrganizationID, in period: Period) -> Statement {
    """
    SELECT \(columns) FROM record r WHERE r.county = \(origin.county) AND r.kind = \(kind) AND r.number = \(number)
    AND r.origin = \(origin) AND r.voided = 0 AND r.day >= \(period.first) AND r.day <= \(period.last)
    ORDER BY r.day DESC, r.id DESC LIMIT 1
    """
  }
}
