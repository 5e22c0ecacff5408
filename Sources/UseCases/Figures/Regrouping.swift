import Ledger
import Store

/// Figures of the past regrouped by the tree of today: worked out from the records, since roll-ups hold them as they were.
struct Regrouping {
  let tables: Tables
  let catalogue: Catalogue
  let measure: Measure

  /// What each record adds below a place as its county's tree stands today, in the order of organization and record.
  func shares(below place: OrganizationID, _ days: DayRange) throws -> [BookedShare] {
    let shares =
      dependsOnTree
      ? try recounted(below: place, days) : try tables.facts.sharesToday(of: measure.id, below: place, days: days)
    return shares.sorted { ($0.organization, $0.record) < ($1.organization, $1.record) }
  }

  /// A stock carries transfers and a joint act carries what its branches share; both follow the tree of their day.
  private var dependsOnTree: Bool {
    measure.nature == .stock
      || catalogue.kinds.contains { kind in
        kind.participants != nil && kind.measures.contains { $0.id == measure.id }
      }
  }

  /// Counts the records anew as if the tree had always been that of today.
  private func recounted(below place: OrganizationID, _ days: DayRange) throws -> [BookedShare] {
    let branch = Set(try tables.ancestry.subtree(of: place))
    var paths: [OrganizationID: PathHistory] = [:]
    var shares: [BookedShare] = []
    for id in try tables.facts.records(with: measure.id, in: place.county) {
      let envelope = try tables.records.existing(id)
      if envelope.isVoided { continue }
      let kind = try catalogue.kind(envelope.kind)
      let facts = try tables.records.facts(of: envelope, kind) { organization in
        if let known = paths[organization] { return known }
        let history = try today(organization)
        paths[organization] = history
        return history
      }
      for (key, value) in facts
      where key.measure == measure.id && branch.contains(key.organization) && days.contains(key.day) {
        shares.append(
          BookedShare(
            organization: key.organization, record: id, breakdown: key.breakdown, party: key.party,
            value: FigureValue(fact: value, key.qualifier)))
      }
    }
    return shares
  }

  private func today(_ organization: OrganizationID) throws -> PathHistory {
    guard let last = try tables.ancestry.history(of: organization)?.epochs.last, let first = PathHistory([last]) else {
      throw Refusal(.notFound, "没有编号为 \(organization) 的组织", "There is no organization \(organization)")
    }
    return first
  }
}

extension [BookedShare] {
  /// By breakdown; distinct persons are each counted once.
  func sums(_ measure: Measure) -> FigureReading.Sums {
    if measure.people == .distinct {
      let persons = Int64(persons.count)
      return persons == 0 ? [:] : [.none: FigureValue(persons)]
    }
    return reduce(into: [:]) { sums, share in sums[share.breakdown, default: FigureValue()] += share.value }
  }

  /// How many records stand behind each breakdown.
  func recordCounts() -> [Breakdown: Int64] {
    let byRecord = Dictionary(grouping: self) { Pair(record: $0.record, breakdown: $0.breakdown) }
      .mapValues { $0.reduce(FigureValue()) { $0 + $1.value } }.filter { $0.value.value != 0 }
    return byRecord.keys.reduce(into: [:]) { counts, pair in counts[pair.breakdown, default: 0] += 1 }
  }

  /// The persons who are there, each with the first record that names her.
  var persons: [PartyID: BookedShare] {
    let byParty = Dictionary(grouping: filter { $0.party != nil }) { $0.party }
    var persons: [PartyID: BookedShare] = [:]
    for (party, shares) in byParty where shares.reduce(0, { $0 + $1.value.value }) > 0 {
      if let party, let first = shares.first(where: { $0.value.value > 0 }) { persons[party] = first }
    }
    return persons
  }
}

private struct Pair: Hashable {
  let record: RecordID
  let breakdown: Breakdown
}
