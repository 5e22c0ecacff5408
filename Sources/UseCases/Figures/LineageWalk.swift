import Ledger
import Store

/// Walks the records behind a figure, organization by organization in the order of their ids.
struct LineageWalk {
  let tables: Tables
  let catalogue: Catalogue
  let measure: Measure
  let filter: Filter
  let tree: FigureTree
  /// As things stood at these changes; nil for now.
  let heads: [CountyCode: Int64]?

  private func known(_ place: OrganizationID) -> Int64? { heads.map { $0[place.county] ?? 0 } }

  struct Found {
    let organization: OrganizationID
    let record: RecordID
    var value: Int64
  }

  func page(_ organization: OrganizationID, _ period: Period, after cursor: AskLineage.Cursor?, limit: Int) throws
    -> [Found]
  {
    let reading = FigureReading(tables: tables, catalogue: catalogue, sight: .exact)
    let range = reading.days(measure, period)
    if tree == .asItIs { return try regrouped(reading.places(organization), range, after: cursor, limit: limit) }
    if measure.people == .distinct { return try persons(organization, range, after: cursor, limit: limit) }
    var found: [Found] = []
    for place in try reading.places(organization).sorted()
    where place.county >= cursor?.organization.county ?? place.county {
      try walk(below: place, range, after: cursor, limit: limit, &found)
      if found.count >= limit { break }
    }
    return found
  }

  /// The organizations of one county that have something to show, one after the other, until the page is full.
  private func walk(
    below place: OrganizationID, _ range: DayRange, after cursor: AskLineage.Cursor?, limit: Int, _ found: inout [Found]
  ) throws {
    var next = cursor?.organization.county == place.county ? cursor?.organization : nil
    repeat {
      let booked = try tables.facts.organizations(
        bookedIn: measure.id, below: place, days: range, from: next, limit: limit, asOf: known(place))
      for organization in booked {
        let start = organization == cursor?.organization ? cursor?.record ?? "" : ""
        let stretches = try tables.ancestry.stretches(of: organization, below: place, asOf: known(place))
        found += try records(stretches, range, after: start, limit: limit - found.count)
        if found.count >= limit { return }
      }
      next =
        booked.count < limit ? nil : booked.last.map { OrganizationID($0.county, serial: $0.number % 1_000_000 + 1) }
    } while next != nil
  }

  /// What the records booked at one organization add, over all stretches it stood there.
  private func records(_ stretches: [AncestryRows.Stretch], _ range: DayRange, after: String, limit: Int) throws
    -> [Found]
  {
    var found: [Found] = []
    var position = after
    while found.count < limit {
      let parts = try stretches.map {
        try tables.facts.contributions(
          to: measure.id, at: $0, days: range, after: position, limit: Self.batch, asOf: known($0.descendant))
      }
      // Behind the last record of a full part there is more: only records before all of those are complete.
      let bound = parts.filter { $0.count >= Self.batch }.compactMap(\.last?.record).min()
      let batch = parts.joined().sorted { $0.record < $1.record }
      let complete = bound.map { bound in batch.filter { $0.record < bound } } ?? batch
      append(complete, to: &found)
      found.removeAll { $0.value == 0 }
      guard bound != nil, let last = complete.last else { break }
      position = last.record.text
    }
    return Array(found.prefix(limit))
  }

  /// How many rows are read of one stretch at a time; a record has far fewer breakdowns.
  private static let batch = 400

  private func append(_ batch: [FactRows.Contribution], to found: inout [Found]) {
    for part in batch where filter.lets(part.breakdown, of: measure) {
      if let last = found.indices.last, found[last].record == part.record {
        found[last].value += part.value
      } else {
        found.append(Found(organization: part.organization, record: part.record, value: part.value))
      }
    }
  }

  /// By the tree of today: every share is read, the page is cut out of them.
  private func regrouped(
    _ places: [OrganizationID], _ range: DayRange, after cursor: AskLineage.Cursor?, limit: Int
  ) throws -> [Found] {
    var found: [Found] = []
    for place in places.sorted() where place.county >= cursor?.organization.county ?? place.county {
      let shares = try Regrouping(tables: tables, catalogue: catalogue, measure: measure).shares(below: place, range)
        .filter { filter.lets($0.breakdown, of: measure) }
      let counted =
        measure.people == .distinct
        ? shares.persons.values.map { Found(organization: $0.organization, record: $0.record, value: 1) }
        : shares.map { Found(organization: $0.organization, record: $0.record, value: $0.value.value) }
      found += Self.together(counted).filter { item in
        guard let cursor else { return true }
        return (item.organization, item.record.text) > (cursor.organization, cursor.record)
      }
      if found.count >= limit { break }
    }
    return Array(found.prefix(limit))
  }

  /// One line for each organization and record, in their order, without those that add nothing.
  private static func together(_ found: [Found]) -> [Found] {
    var lines: [Found] = []
    for item in found.sorted(by: { ($0.organization, $0.record) < ($1.organization, $1.record) }) {
      if let last = lines.indices.last, lines[last].record == item.record, lines[last].organization == item.organization
      {
        lines[last].value += item.value
      } else {
        lines.append(item)
      }
    }
    return lines.filter { $0.value != 0 }
  }

  /// Each person counts at the first record that names her, so that the page adds up to distinct persons.
  private func persons(_ organization: OrganizationID, _ range: DayRange, after cursor: AskLineage.Cursor?, limit: Int)
    throws -> [Found]
  {
    let reading = FigureReading(tables: tables, catalogue: catalogue, sight: .exact)
    var found: [Found] = []
    for place in try reading.places(organization).sorted() where place >= cursor?.organization ?? place {
      let start = place == cursor?.organization ? cursor?.record ?? "" : ""
      found += try tables.facts.firstMentions(
        of: measure.id, below: place, days: range, after: start, limit: limit - found.count,
        asOf: known(place)
      )
      .map { Found(organization: place, record: $0.record, value: $0.persons) }
      if found.count >= limit { break }
    }
    return found
  }
}
