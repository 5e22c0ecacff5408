public import Ledger
import Store

/// What a run of the feed did.
public struct FeedRun: Sendable, Hashable {
  /// Everything committed at this moment is in the sums.
  public let asOf: Moment
  /// The counties that keep a sum.
  public var keepers: [CountyCode] = []
  /// How many counties had something to add.
  public var counties = 0
  /// Sums at which another run was at work, which were left to it.
  public var left: [CountyCode] = []
}

extension Application {
  /// Brings the stored sums for organizations with very many counties below up to date: what each county has counted since
  /// the last time is added, in one transaction for each sum. The machine's owner and the server's clock do this.
  ///
  /// Run twice or broken off, it adds nothing twice. A sum whose counties are others than before is made anew.
  /// - Parameter anew: forgets all sums first.
  @discardableResult
  public func feed(anew: Bool = false) async throws -> FeedRun {
    // Before anything is read, so that whatever is committed by then is read.
    let moment = now
    var run = FeedRun(asOf: moment)
    let (counties, states) = try await refusing {
      try await store.read { (try $0.counties.all(), try $0.spread.states()) }
    }
    let plan = FeedPlan(counties, above: feedsAbove)
    for (keeper, parts) in states where anew || !plan.sums[keeper, default: []].isSuperset(of: parts.keys) {
      try await refusing { try await store.write(by: "owner", at: moment) { try $0.clearFeed(in: keeper) } }
    }
    let changes = Dictionary(uniqueKeysWithValues: counties.map { ($0.code, $0.change) })
    for (keeper, parts) in plan.sums.sorted(by: { $0.key < $1.key }) {
      run.keepers.append(keeper)
      if let fed = try await feed(parts.sorted(), changes, into: keeper, at: moment) {
        run.counties += fed
      } else {
        run.left.append(keeper)
      }
    }
    return run
  }

  /// - Returns: how many counties had something to add; nil when another run is at this sum.
  private func feed(
    _ parts: [CountyCode], _ changes: [CountyCode: Int64], into keeper: CountyCode, at moment: Moment
  ) async throws -> Int? {
    let catalogue = catalogue
    return try await refusing {
      let before = try await store.read { try $0.spread.states(in: [keeper])[keeper, default: [:]].mapValues(\.change) }
      var delta = FeedDelta(after: before)
      // One county at a time, each in its own view: a province of a hundred is read without holding anybody up.
      for part in parts where before[part] == nil || before[part] != changes[part] {
        let counted = try await store.read { try $0.feedPart(of: part, since: before[part], catalogue) }
        if let counted { delta.add(counted) }
      }
      let found = delta
      let isDone = try await store.write(by: "owner", at: moment) { try $0.feed(found, into: keeper) }
      return isDone ? found.counties : nil
    }
  }
}
