import Ledger
import Store
import UseCases

extension RandomHistory {
  mutating func changeTree() async throws {
    switch random.number(0...9) {
    case 0...1: try await found()
    case 2: try await rename()
    case 3...6: try await move()
    case 7: try await merge()
    case 8: try await split()
    default: try await close()
    }
  }

  private mutating func newName() -> String {
    names += 1
    return "新\(names)"
  }

  private mutating func found() async throws {
    let (parent, day, name) = (anywhere(), self.day(), newName())
    let id = try await city.application.perform(
      AddOrganization(parent: parent, code: name, name: name, kind: .committee, level: .village, opened: "\(day)"),
      as: city.chair)
    tree.add(id, below: parent, opened: day)
  }

  private mutating func rename() async throws {
    let (id, day, name) = (anywhere(), self.day(), newName())
    try await city.application.perform(
      RenameOrganization(id: id, name: name, code: id.isRoot ? "\(id.county)" : name, day: "\(day)"), as: city.chair)
  }

  private mutating func move() async throws {
    let id = anywhere()
    try await move(id, to: random.once(in: 2) ? anywhere(in: id.county) : anywhere())
  }

  /// Something from anywhere comes to a place.
  mutating func move(to place: OrganizationID) async throws { try await move(anywhere(), to: place) }

  private mutating func move(_ id: OrganizationID, to parent: OrganizationID) async throws {
    let day = self.day()
    let new = try await city.application.perform(
      MoveOrganization(id: id, parent: parent, day: "\(day)"), as: city.chair)
    if new == id { return tree.move(id, below: parent, on: day) }
    passages += 1
    try await passOver(id, below: parent, on: day)
  }

  /// Remembers a branch that went into another county, and what it keeps there.
  private mutating func passOver(_ id: OrganizationID, below parent: OrganizationID, on day: Day) async throws {
    let children = tree.children(of: id)
    let shown = try await city.application.answer(ShowOrganization(id: id), as: city.chair)
    guard let new = shown.left else { return }
    tree.close(id)
    tree.add(new, below: parent, opened: day)
    records += try await city.application.store.read { try $0.records.kept(at: new).map(\.id) }
    for child in children { try await passOver(child, below: new, on: day) }
  }

  private mutating func merge() async throws {
    let id = anywhere()
    let (other, day) = (anywhere(in: id.county), self.day())
    let children = tree.children(of: id)
    try await city.application.perform(CloseOrganization(id: id, into: other, day: "\(day)"), as: city.chair)
    for child in children { tree.move(child, below: other, on: day) }
    tree.close(id)
  }

  private mutating func split() async throws {
    let towns = tree.all.filter { !$0.isRoot && !tree.children(of: $0).isEmpty }
    guard let town = towns.randomElement(using: &random), let child = tree.children(of: town).first else { return }
    let (day, name) = (self.day(), newName())
    let siblings = tree.all
    let parent = siblings.first { tree.children(of: $0).contains(town) }
    let new = try await city.application.perform(
      SplitOrganization(id: town, code: name, name: name, children: [child], day: "\(day)"), as: city.chair)
    tree.add(new, below: parent, opened: day)
    tree.move(child, below: new, on: day)
  }

  private mutating func close() async throws {
    let (id, day) = (anywhere(), self.day())
    try await city.application.perform(CloseOrganization(id: id, day: "\(day)"), as: city.chair)
    tree.close(id)
  }
}
