public import Ledger

/// A mechanism in the words of the catalogue of kinds: what it is called, where to record it, which figures come of it.
public struct MechanismReading: Sendable {
  public struct Line: Sendable {
    /// 活动 · 活动形式：接访接待
    public let what: Names
    /// What the kind is for; nil for pages.
    public let purpose: Names?
    /// `/kinds/activity/new`, or the page itself.
    public let path: String
    /// Who keeps such records: 乡镇（街道）、县 …; nil for pages and for kinds that all keep.
    public let keepers: Names?
    public let figures: [Figure]
  }

  public struct Figure: Sendable {
    public let id: String
    public let names: Names
    public let unit: Names
    public let definition: Names
  }

  public let mechanism: Mechanism
  public let lines: [Line]

  /// Refuses a place that names what the catalogue lacks; `MechanismTests` walks them all.
  public init(_ mechanism: Mechanism, _ catalogue: Catalogue) throws(Refusal) {
    self.mechanism = mechanism
    var lines: [Line] = []
    for place in mechanism.places { lines.append(try Self.line(place, catalogue)) }
    self.lines = lines
  }

  /// 可登记, 待建：… in one short phrase.
  public var state: Names {
    switch mechanism.standing {
    case .kept: Names("可登记", "works")
    case .open(let engine): Names("整理中（\(engine.rawValue)）", "open: \(engine.rawValue)")
    case .next(let engine, let already) where already.isEmpty:
      Names("下一步：\(engine.names.zh)（\(engine.rawValue)）", "next: engine \(engine.rawValue), \(engine.names.en)")
    case .next(let engine, _):
      Names(
        "已可登记一部分；下一步：\(engine.names.zh)（\(engine.rawValue)）",
        "partly recorded; next: engine \(engine.rawValue), \(engine.names.en)")
    case .notBuilt: Names("不建", "not built")
    }
  }

  /// What is left out on purpose, or why nothing is built.
  public var note: Names? {
    switch mechanism.standing {
    case .kept(_, let note): note
    case .notBuilt(let reason): reason
    case .open, .next: nil
    }
  }

  private static func line(_ place: Mechanism.Place, _ catalogue: Catalogue) throws(Refusal) -> Line {
    var figures: [Figure] = []
    for id in place.measures {
      let measure = try catalogue.measure(id)
      figures.append(Figure(id: id, names: measure.names, unit: measure.unit, definition: measure.definition))
    }
    switch place {
    case .shown(let path, let names, _):
      return Line(what: names, purpose: nil, path: path, keepers: nil, figures: figures)
    case .kept(let id, let answers, _):
      let kind = try catalogue.kind(id)
      var said: [Names] = []
      for answer in answers { said.append(try kind.names(ofAnswer: answer)) }
      let what = ([kind.names] + said)
      return Line(
        what: Names(what.map(\.zh).joined(separator: " · "), what.map(\.en).joined(separator: " · ")),
        purpose: kind.purpose, path: "/kinds/\(kind.id)/new", keepers: kind.keepers, figures: figures)
    }
  }
}

extension RecordKind {
  /// What `field`, `field=choice` or `>move` means in this kind.
  fileprivate func names(ofAnswer answer: String) throws(Refusal) -> Names {
    if answer.hasPrefix(">") {
      guard let move = workflow.moves.first(where: { $0.id == answer.dropFirst() }) else { throw unknown(answer) }
      return Names("办理“\(move.names.zh)”", "move “\(move.names.en)”")
    }
    let parts = answer.split(separator: "=", maxSplits: 1).map(String.init)
    guard let first = parts.first, let field = anyField(first) else { throw unknown(answer) }
    if parts.count == 1 { return field.names }
    guard let choice = field.choices.first(where: { $0.code == parts[1] }) else { throw unknown(answer) }
    return Names("\(field.names.zh)：\(choice.names.zh)", "\(field.names.en): \(choice.names.en)")
  }

  private func unknown(_ answer: String) -> Refusal {
    Refusal(.notFound, "“\(names.zh)”没有 \(answer)", "“\(names.en)” has no \(answer)", at: id)
  }

  fileprivate var keepers: Names? {
    if levels.isEmpty { return nil }
    let names = levels.sorted().map(\.names)
    return Names(names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", "))
  }
}
