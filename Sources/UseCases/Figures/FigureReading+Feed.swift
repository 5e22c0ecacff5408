import Ledger
import Reports
import Store

/// Where figures of an organization with very many counties below are read from.
struct FedPlace {
  /// The counties that keep the sums it is made of.
  let keepers: [CountyCode]
  /// The earliest moment up to which all counties are in them.
  let asOf: Moment
  /// The last quarter of which every county has released its confidential figures by then; empty when there is none.
  let released: String
}

extension FedPlace {
  /// Nil without any county.
  fileprivate init?(_ keepers: [CountyCode], _ states: [SpreadRows.State]) {
    guard let asOf = states.map(\.at).min(), let released = states.map(\.released).min() else { return nil }
    self.init(keepers: keepers, asOf: asOf, released: released)
  }
}

extension FigureReading {
  /// The stored sums of an organization; nil when it is read live: it has few counties below, or one of them is in no sum
  /// yet, or figures of another time or tree are wanted.
  ///
  /// Those of the places that such a sum is made of are then known as well, so that an answer's parts add up to it.
  /// Asked for on their own, they are read live.
  func fed(_ organization: OrganizationID) throws -> FedPlace? {
    guard let limit = feedsAbove, heads == nil, tree == .asItWas, organization.isRoot else { return nil }
    if let known = known.fed[organization] { return known }
    let found = try findFed(organization, limit)
    known.fed.updateValue(found, forKey: organization)
    return found
  }

  private func findFed(_ organization: OrganizationID, _ limit: Int) throws -> FedPlace? {
    let below = try below(organization)
    if below.count <= limit { return nil }
    var parents = Dictionary(uniqueKeysWithValues: below.map { ($0.code, $0.parent) })
    parents.updateValue(nil, forKey: organization.county)
    let plan = FeedPlan(parents, above: limit)
    let states = try tables.spread.states(in: plan.sums.keys.sorted())
    var whole: [SpreadRows.State] = []
    var parts: [OrganizationID: FedPlace] = [:]
    for (keeper, counties) in plan.sums {
      let fed = states[keeper, default: [:]]
      guard Set(fed.keys) == counties else { return nil }
      whole += fed.values
      if !plan.large.contains(keeper) {
        parts[OrganizationID(keeper, serial: 0)] = FedPlace([keeper], Array(fed.values))
      }
    }
    known.fed.merge(parts.mapValues { FedPlace?.some($0) }) { $1 }
    return FedPlace(plan.sums.keys.sorted(), whole)
  }

  /// Stored are whole months, and the periods for which persons are kept; of confidential measures what was released.
  func isStored(_ measure: Measure, _ period: Period) throws -> Bool {
    try leaves(of: measure).allSatisfy { leaf in
      guard case .record = leaf.source else { return false }
      if catalogue.isConfidential(leaf) { return sight == .released }
      if leaf.people == .distinct { return RollupRows.grains(period.first).contains(period.description) }
      switch leaf.nature {
      case .flow, .derived:
        let parts = period.parts
        return parts.months != nil && parts.head == nil && parts.tail == nil
      case .stock: return period.last.isLastOfMonth
      case .level: return true
      }
    }
  }

  /// By breakdown, from the stored sums.
  func sums(_ measure: Measure, from feed: FedPlace, _ period: Period) throws -> Sums {
    let last = Month(of: period.last).description
    let stretch: FigureQuestion.Matter
    if measure.people == .distinct {
      stretch = .spread(from: period.description, through: period.description)
    } else {
      switch measure.nature {
      case .flow: stretch = .spread(from: Month(of: period.first).description, through: last)
      case .stock: stretch = .spread(from: "0000-00", through: last)
      case .level: stretch = .spread(from: last, through: last)
      case .derived: return [:]
      }
    }
    return try read(measure, stretch, at: feed.keepers.map { OrganizationID($0, serial: 0) })
  }
}
