import Ledger

/// The tree of organizations as a test remembers it from the acts that succeeded, without asking the store.
struct RememberedTree {
  private struct Place {
    /// In the order of their days; those of one day in the order they were entered.
    var parents: [(since: Day, parent: OrganizationID?)]
    var isClosed = false
  }

  private var places: [OrganizationID: Place] = [:]

  mutating func add(_ id: OrganizationID, below parent: OrganizationID?, opened: Day) {
    places[id] = Place(parents: [(opened, parent)])
  }

  mutating func move(_ id: OrganizationID, below parent: OrganizationID, on day: Day) {
    let position = places[id]?.parents.firstIndex { day < $0.since } ?? places[id]?.parents.count ?? 0
    places[id]?.parents.insert((day, parent), at: position)
  }

  mutating func close(_ id: OrganizationID) { places[id]?.isClosed = true }

  /// As if every organization had always stood where it stands at last.
  var today: RememberedTree {
    var tree = self
    for (id, place) in places { tree.places[id]?.parents = place.parents.suffix(1) }
    return tree
  }

  /// In a fixed order, so that a seed means one history.
  var all: [OrganizationID] { places.keys.sorted() }

  /// Those in force directly below, today.
  func children(of id: OrganizationID) -> [OrganizationID] {
    all.filter { places[$0]?.isClosed == false && places[$0]?.parents.last?.parent == id }
  }

  /// Whether an organization stood at or below a place on a day; before its founding it stands below its first parent.
  func stands(_ id: OrganizationID, below place: OrganizationID, on day: Day) -> Bool {
    var here: OrganizationID? = id
    while let current = here {
      if current == place { return true }
      let parents = places[current]?.parents ?? []
      here = (parents.last { $0.since <= day } ?? parents.first)?.parent
    }
    return false
  }
}
