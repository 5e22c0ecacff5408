/// All lines of work an installation knows, and every kind and measure by its id.
public struct Catalogue: Sendable {
  public let lines: [LineOfWork]
  private let kindsByID: [String: RecordKind]
  private let measuresByID: [String: Measure]
  /// Templates name measures in Chinese.
  private let measuresByName: [String: Measure]
  private let kindOfMeasure: [String: String]

  /// - Precondition: ids are unique and derived measures name existing ones (`CatalogueTests` walks the lists).
  public init(_ lines: [LineOfWork]) {
    self.lines = lines
    let kinds = lines.flatMap(\.kinds)
    kindsByID = Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let own = kinds.flatMap { kind in kind.measures.map { ($0, kind.id) } }
    let all = own.map(\.0) + lines.flatMap(\.derived)
    measuresByID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    measuresByName = Dictionary(all.map { ($0.names.zh, $0) }, uniquingKeysWith: { first, _ in first })
    kindOfMeasure = Dictionary(own.map { ($0.0.id, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  public var kinds: [RecordKind] { lines.flatMap(\.kinds) }
  public var measures: [Measure] { lines.flatMap { $0.kinds.flatMap(\.measures) + $0.derived } }

  public func kind(_ id: String) throws(Refusal) -> RecordKind {
    if let kind = kindsByID[id] ?? kinds.first(where: { $0.names.zh == id }) { return kind }
    let hint = nearest(to: id, in: kinds.map(\.id) + kinds.map(\.names.zh))
    throw Refusal(.notFound, "没有台账类别“\(id)”\(hint.zh)", "There is no kind of record “\(id)”\(hint.en)")
  }

  public func measure(_ id: String) throws(Refusal) -> Measure {
    if let measure = measuresByID[id] ?? measuresByName[id] { return measure }
    let hint = nearest(to: id, in: measures.map(\.id) + measures.map(\.names.zh))
    throw Refusal(.notFound, "没有统计项“\(id)”\(hint.zh)", "There is no measure “\(id)”\(hint.en)")
  }

  /// The kind whose records feed a measure; nil for ratios and totals.
  public func kind(feeding measure: Measure) -> RecordKind? {
    kindOfMeasure[measure.id].flatMap { kindsByID[$0] }
  }

  /// Whether a measure counts records of a confidential kind, be it through other measures.
  public func isConfidential(_ measure: Measure) -> Bool {
    switch measure.source {
    case .record: kind(feeding: measure)?.isConfidential ?? false
    case .total(let terms): areConfidential(terms)
    case .ratio(let top, let bottom), .average(let top, let bottom): areConfidential(top + bottom)
    }
  }

  /// The measures of confidential kinds whose rounded figures are released, in the order of the catalogue.
  public var releasedMeasures: [Measure] {
    kinds.flatMap { kind in kind.measures.filter { kind.released.contains($0.id) } }
  }

  /// The kinds that are open to case teams only.
  public var confidentialKinds: [RecordKind] { kinds.filter(\.isConfidential) }

  /// What anybody may complain of or suggest; nil when this installation takes nothing of the kind.
  public var feedback: RecordKind? { kinds.first(where: \.isSaidByAnyone) }

  private func areConfidential(_ terms: [Measure.Term]) -> Bool {
    terms.contains { term in measuresByID[term.measure].map { isConfidential($0) } ?? false }
  }

  public func line(of kind: RecordKind) -> LineOfWork? {
    lines.first { $0.kinds.contains { $0.id == kind.id } }
  }

  /// How long records of a kind are kept; nil when neither the kind nor its line says so.
  public func keeping(of kind: RecordKind) -> Keeping? { kind.keeping ?? line(of: kind)?.keeping }

  private func nearest(to wanted: String, in offered: [String]) -> Names {
    // Nothing that long is a slip of the keyboard, and measuring the distance would take its time.
    let best = wanted.count > 60 ? nil : offered.map { ($0, distance($0, wanted)) }.min { $0.1 < $1.1 }
    guard let (name, far) = best, far <= max(2, wanted.count / 2) else {
      return Names("；用 halfsky kinds 查看全部", "; run halfsky kinds for the list")
    }
    return Names("；是不是“\(name)”？", "; did you mean “\(name)”?")
  }
}

/// Levenshtein's edit distance, for "did you mean".
func distance(_ a: String, _ b: String) -> Int {
  let (x, y) = (Array(a), Array(b))
  var previous = Array(0...y.count)
  for (i, character) in x.enumerated() {
    var current = [i + 1]
    for (j, other) in y.enumerated() {
      current.append(min(previous[j] + (character == other ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
    }
    previous = current
  }
  return previous[y.count]
}
