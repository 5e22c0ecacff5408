import Ledger
import Store

extension CountyVerifying {
  /// The tree as spans tell it against the ancestry rows every figure is booked by.
  mutating func compareAncestry() throws {
    let tree = TreeHistory(try parentages())
    for organization in tree.organizations {
      if !fits(tree.history(of: organization), try tables.ancestry.history(of: organization)) {
        found(
          "ancestry \(organization)", "组织 \(organization) 的上下级关系与其沿革不符",
          "the ancestry of organization \(organization) does not fit its history")
      }
    }
  }

  /// What was believed of the tree at earlier changes, by which figures are told as of then.
  ///
  /// Each organization is looked at wherever something about it was entered or given up, with the spans known by then.
  mutating func comparePastAncestry() throws {
    let spans = try tables.organizations.spans(in: county).sorted { $0.change < $1.change }
    var turns: [Int64: Set<OrganizationID>] = [:]
    for span in spans { turns[span.change, default: []].insert(span.organization) }
    for (organization, changes) in try tables.ancestry.turningChanges(in: county) {
      for change in changes { turns[change, default: []].insert(organization) }
    }
    var tree = TreeHistory([])
    var next = 0
    for (change, organizations) in turns.sorted(by: { $0.key < $1.key }) {
      while next < spans.count, spans[next].change <= change {
        let span = spans[next]
        tree.learn(TreeHistory.Parentage(span.organization, since: span.since, parent: span.parent))
        next += 1
      }
      for organization in organizations.sorted() {
        if fits(tree.history(of: organization), try tables.ancestry.history(of: organization, asOf: change)) {
          continue
        }
        found(
          "ancestry \(organization) as of \(change)", "组织 \(organization) 在第 \(change) 号变更时的上下级关系与当时的沿革不符",
          "the ancestry of organization \(organization) as known at change \(change) does not fit its history then")
      }
    }
  }

  private func fits(_ wanted: PathHistory?, _ kept: PathHistory?) -> Bool {
    let days = Set((wanted?.turns ?? []) + (kept?.turns ?? []) + [Day(dayNumber: 0)])
    return days.allSatisfy { wanted?.path(on: $0) == kept?.path(on: $0) }
  }
}
