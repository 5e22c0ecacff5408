import Ledger
import Testing

/// A county whose organizations are moved about on random days, never under themselves.
struct RandomTree {
  let organizations: [OrganizationID]
  let tree: TreeHistory
  let start: Day
  /// The days on which something may change, in order.
  let days: [Day]

  init(_ random: inout SeededRandom, count: Int, moves: Int) throws {
    let start = try #require(Day(2012, 12, 20))
    self.start = start
    let days = (1...8).map { start.adding(days: $0 * 4) }
    self.days = days
    organizations = try (0..<count).map { try #require(Sample.organization(Int64($0))) }
    var parents: [OrganizationID: OrganizationID?] = [organizations[0]: nil]
    var parentages = [TreeHistory.Parentage(organizations[0], since: start, parent: nil)]
    for (index, organization) in organizations.enumerated().dropFirst() {
      // A few stand alone until they are attached, so that paths also change their length.
      let parent =
        Int.random(in: 0..<10, using: &random) == 0 ? nil : organizations[Int.random(in: 0..<index, using: &random)]
      parents[organization] = parent
      parentages.append(TreeHistory.Parentage(organization, since: start, parent: parent))
    }
    for day in (0..<moves).compactMap({ _ in days.randomElement(using: &random) }).sorted() {
      let moved = organizations[Int.random(in: 1..<count, using: &random)]
      let target = organizations[Int.random(in: 0..<count, using: &random)]
      if RandomTree.chain(target, parents).contains(moved) { continue }
      parents[moved] = target
      parentages.removeAll { $0.organization == moved && $0.since == day }
      parentages.append(TreeHistory.Parentage(moved, since: day, parent: target))
    }
    tree = TreeHistory(parentages)
  }

  private static func chain(
    _ organization: OrganizationID, _ parents: [OrganizationID: OrganizationID?]
  ) -> [OrganizationID] {
    var chain = [organization]
    while let last = chain.last, case .some(.some(let parent)) = parents[last] { chain.append(parent) }
    return chain
  }

  func history(_ organization: OrganizationID) throws -> PathHistory { try #require(tree.history(of: organization)) }

  /// What the roll-up of an organization says: facts up to a day, each counted above where it was booked.
  func rollup(_ organization: OrganizationID, _ facts: Facts, through day: Day) -> Int64 {
    facts.reduce(0) { sum, fact in
      let counts = fact.key.day <= day && tree.path(of: fact.key.organization, on: fact.key.day).contains(organization)
      return counts ? sum + fact.value : sum
    }
  }
}
