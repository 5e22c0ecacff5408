public import Ledger

/// Every mechanism in a row: what `docs/coverage.md` shows.
public struct MechanismTable: Sendable {
  public let groups: [(group: MechanismGroup, rows: [MechanismReading])]

  public init(_ catalogue: Catalogue) throws(Refusal) {
    var groups: [(group: MechanismGroup, rows: [MechanismReading])] = []
    for group in MechanismGroup.all {
      var rows: [MechanismReading] = []
      for mechanism in group.mechanisms { rows.append(try MechanismReading(mechanism, catalogue)) }
      groups.append((group, rows))
    }
    self.groups = groups
  }

  /// How many stand how: works, open, next, not built.
  public var counts: [(standing: Names, count: Int)] {
    let all = groups.flatMap(\.rows).map(\.mechanism.standing)
    let named: [(Names, (Mechanism.Standing) -> Bool)] = [
      (Names("可登记", "works"), { if case .kept = $0 { true } else { false } }),
      (Names("整理中", "open"), { if case .open = $0 { true } else { false } }),
      (Names("下一步", "next"), { if case .next = $0 { true } else { false } }),
      (Names("不建", "not built"), { if case .notBuilt = $0 { true } else { false } }),
    ]
    return named.map { names, holds in (names, all.count(where: holds)) }
  }

  /// The whole page, both languages in each cell.
  public var markdown: String {
    let sum = counts.map { "\($0.standing.zh) \($0.standing.en) \($0.count)" }.joined(separator: " · ")
    let chapters = groups.map { group, rows in
      """
      ## \(group.id) \(group.names.zh) · \(group.names.en)

      | 编号 id | 机制 mechanism | 在哪里 where | 数 figures |
      | --- | --- | --- | --- |
      \(rows.map(MechanismTable.row).joined())
      """
    }
    return """
      # Coverage

      The ways in which federations work, as their own reports tell them, and where each is recorded here. The program makes this page:
      `halfsky catalogue --markdown > docs/coverage.md`; `halfsky catalogue RIGHTS-11` explains one. A test compares the page with the
      program and every name on it with the kinds. 妇联工作机制与登记位置对照，由程序生成。

      \(groups.reduce(0) { $0 + $1.rows.count }): \(sum)

      \(chapters.joined(separator: "\n"))
      """
  }

  private static func row(_ reading: MechanismReading) -> String {
    let mechanism = reading.mechanism
    var places = reading.lines.map { both($0.what) }
    if case .kept = mechanism.standing {} else { places.append("*\(both(reading.state))*") }
    if let note = reading.note { places.append("*\(both(note))*") }
    let figures = reading.lines.flatMap(\.figures).map { "`\($0.id)` \($0.names.zh)" }
    let cells = [
      mechanism.id, both(mechanism.names), places.joined(separator: "<br>"), figures.joined(separator: "<br>"),
    ]
    return "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  private static func both(_ names: Names) -> String { names.zh == names.en ? names.zh : "\(names.zh) \(names.en)" }

  private static func escaped(_ cell: String) -> String {
    cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
