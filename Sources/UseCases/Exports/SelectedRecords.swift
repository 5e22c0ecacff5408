import Ledger
import Store

/// The records of one kind at and below some places, walked page by page, oldest first.
struct SelectedRecords {
  let kind: RecordKind
  let places: [OrganizationID]
  let period: Period?
  let tables: Tables

  private static let pageSize = 500

  /// Without those another county goes on from (taken in again they would be there twice) and those that were erased.
  func forEach(_ body: (Envelope, Record, ValueShowing) throws -> Void) throws {
    for place in places {
      let showing = ValueShowing(tables: tables, county: place.county)
      var cursor: RecordCursor?
      repeat {
        let page = try tables.records.list(
          RecordSelection(
            organization: place, kind: kind.id, from: period?.first, through: period?.last, after: cursor,
            isOldestFirst: true),
          limit: Self.pageSize)
        for envelope in page where envelope.stage != Stage.movedAway.id {
          if let record = try tables.records.readable(envelope, kind: kind) { try body(envelope, record, showing) }
        }
        cursor = page.count < Self.pageSize ? nil : page.last.map { RecordCursor($0) }
      } while cursor != nil
    }
  }

  /// How often any of them made each move, in the order of the moves.
  func times() throws -> [Int] {
    let moves = kind.workflow.moves
    var times = moves.map { _ in 0 }
    if moves.isEmpty { return times }
    try forEach { _, record, _ in
      for (index, move) in moves.enumerated() { times[index] = max(times[index], record.moves(move.id).count) }
    }
    return times
  }
}
