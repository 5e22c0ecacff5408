import Ledger
import Store

/// Which county keeps the sum over which: each belongs to the highest place above it that has few enough counties below,
/// and one that has more is in nobody's sum but its own.
///
/// For the nation that is a sum for each province, so that no row is one that all of the country write to.
struct FeedPlan {
  /// Keeper → the counties in its sum, itself among them. A county with nobody large above it is in none.
  private(set) var sums: [CountyCode: Set<CountyCode>] = [:]
  /// The counties that have more than so many below them.
  private(set) var large: Set<CountyCode> = []

  init(_ counties: [CountyCode: OrganizationID?], above limit: Int) {
    let chains = counties.keys.map { Self.chain(from: $0, counties) }
    var below: [CountyCode: Int] = [:]
    for county in chains.joined() { below[county, default: -1] += 1 }
    large = Set(below.filter { $0.value > limit }.keys)
    for chain in chains where chain.contains(where: large.contains) {
      guard let county = chain.first else { continue }
      let keeper = chain.prefix { !large.contains($0) }.last ?? county
      sums[keeper, default: []].insert(county)
    }
  }

  /// A county and those above it, as long as they are known.
  private static func chain(from county: CountyCode, _ counties: [CountyCode: OrganizationID?]) -> [CountyCode] {
    var chain = [county]
    while let last = chain.last, let parent = counties[last] ?? nil, parent.isRoot, counties[parent.county] != nil,
      !chain.contains(parent.county)
    { chain.append(parent.county) }
    return chain
  }
}

extension FeedPlan {
  init(_ counties: [CountyRows.County], above limit: Int) {
    self.init(Dictionary(uniqueKeysWithValues: counties.map { ($0.code, $0.parent) }), above: limit)
  }
}
