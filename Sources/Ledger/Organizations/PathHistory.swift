/// The chain from an organization up to its county's root, as it was in each epoch.
///
/// A merged organization stays in the tree as a child of the one it went into, so that its history keeps a place.
public struct PathHistory: Hashable, Sendable {
  public struct Epoch: Hashable, Sendable {
    public let since: Day
    /// The organization itself first, then its parent …, within its county.
    public let path: [OrganizationID]

    public init(since: Day, path: [OrganizationID]) {
      self.since = since
      self.path = path
    }
  }

  /// In the order of their days; never empty.
  public let epochs: [Epoch]

  public init?(_ epochs: [Epoch]) {
    guard !epochs.isEmpty else { return nil }
    self.epochs = epochs.sorted { $0.since < $1.since }
  }

  /// The path on a day; the earliest known one for days before the first.
  public func path(on day: Day) -> [OrganizationID] { (epochs.last { $0.since <= day } ?? epochs[0]).path }

  /// The days on which the path changed.
  public var turns: [Day] { epochs.dropFirst().map(\.since) }
}

/// The tree of one county worked out from the parents its organizations had, without the store's ancestry rows.
public struct TreeHistory: Sendable {
  public struct Parentage: Hashable, Sendable {
    public let organization: OrganizationID
    public let since: Day
    public let parent: OrganizationID?

    public init(_ organization: OrganizationID, since: Day, parent: OrganizationID?) {
      self.organization = organization
      self.since = since
      self.parent = parent
    }
  }

  private var parentages: [OrganizationID: [Parentage]]

  public init(_ parentages: [Parentage]) {
    self.parentages = Dictionary(grouping: parentages, by: \.organization).mapValues {
      $0.sorted { $0.since < $1.since }
    }
  }

  /// Learns of a parentage that was entered after all it knows.
  public mutating func learn(_ parentage: Parentage) {
    let known = parentages[parentage.organization] ?? []
    let place = known.firstIndex { parentage.since < $0.since } ?? known.count
    parentages[parentage.organization, default: []].insert(parentage, at: place)
  }

  public var organizations: [OrganizationID] { parentages.keys.sorted() }

  public func parent(of organization: OrganizationID, on day: Day) -> OrganizationID? {
    let spans = parentages[organization] ?? []
    let parent = (spans.last { $0.since <= day } ?? spans.first)?.parent
    return parent?.county == organization.county ? parent : nil
  }

  /// The path on a day; before its founding an organization stands below its first parent, wherever that stood.
  public func path(of organization: OrganizationID, on day: Day) -> [OrganizationID] {
    var path = [organization]
    while let last = path.last, let above = parent(of: last, on: day), !path.contains(above) { path.append(above) }
    return path
  }

  /// Every epoch of an organization's path, found by asking on each day something above it changed.
  public func history(of organization: OrganizationID) -> PathHistory? {
    if parentages[organization] == nil { return nil }
    var seen: Set<OrganizationID> = []
    let days = turns(of: organization, &seen).sorted()
    let eve = days.first?.adding(days: -1) ?? Day(dayNumber: 0)
    var epochs = [PathHistory.Epoch(since: eve, path: path(of: organization, on: eve))]
    for day in days {
      let path = path(of: organization, on: day)
      if path != epochs.last?.path { epochs.append(PathHistory.Epoch(since: day, path: path)) }
    }
    return PathHistory(epochs)
  }

  /// The days on which the organization, or anything that ever stood above it, got another parent.
  private func turns(of organization: OrganizationID, _ seen: inout Set<OrganizationID>) -> Set<Day> {
    guard seen.insert(organization).inserted else { return [] }
    let spans = parentages[organization] ?? []
    var days = Set(spans.dropFirst().map(\.since))
    for parent in Set(spans.compactMap(\.parent)) { days.formUnion(turns(of: parent, &seen)) }
    return days
  }
}
