/// Every clock of a catalogue in rows, one for each version: what `docs/clocks.md` and the command line show.
public struct ClockTable: Sendable {
  public static let heading = [
    Names("时限", "clock"), Names("谁办", "whose"), Names("多长", "length"), Names("单位", "unit"), Names("从何时起", "from"),
    Names("到何事止", "until"), Names("末日遇假日", "last day a holiday"), Names("自", "since"), Names("依据", "source"),
  ]

  public let rows: [(id: String, cells: [Names])]

  public init(_ catalogue: Catalogue) {
    rows = catalogue.kinds.flatMap { kind in
      kind.clocks.flatMap { clock in clock.versions.map { (clock.id, ClockTable.cells(clock, $0, kind)) } }
    }
  }

  /// A table in Markdown, both languages in each cell.
  public var markdown: String {
    let head = ClockTable.heading.map(ClockTable.cell)
    let lines = rows.map { row in
      ["`\(row.id)`<br>" + ClockTable.cell(row.cells[0])] + row.cells.dropFirst().map(ClockTable.cell)
    }
    return ([head, head.map { _ in "---" }] + lines).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func cell(_ names: Names) -> String {
    names.zh == names.en ? names.zh : names.zh + "<br>" + names.en
  }

  private static func cells(_ clock: Clock, _ version: Clock.Version, _ kind: RecordKind) -> [Names] {
    [
      with(clock.condition?.names, Names("\(kind.names.zh)：\(clock.names.zh)", "\(kind.names.en): \(clock.names.en)")),
      clock.bearer.names, length(clock, version, kind), version.length.unit, clock.start.names(in: kind),
      clock.stop.names(in: kind), version.lastDay.names, Names("\(version.from)", "\(version.from)"), version.source,
    ]
  }

  private static func with(_ condition: Names?, _ names: Names) -> Names {
    guard let condition else { return names }
    return Names("\(names.zh)（\(condition.zh)）", "\(names.en) (\(condition.en))")
  }

  private static func length(_ clock: Clock, _ version: Clock.Version, _ kind: RecordKind) -> Names {
    let names = version.length.names
    guard let extending = clock.extending else { return names }
    let move = kind.moveNames([extending.move])
    return Names(
      "\(names.zh)，“\(move.zh)”一次加\(extending.days)日", "\(names.en), and \(extending.days) more by “\(move.en)”, once")
  }
}
