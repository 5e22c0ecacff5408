/// What the checks of one report stand on: its claims, their places, its characters.
struct Ground {
  let claims: [Claim]
  let notes: [ClaimNote]
  let folded: FoldedText
  let source: [UInt32]

  init(_ reading: Reading) {
    claims = reading.claims
    notes = reading.notes
    folded = reading.folded
    source = reading.source
  }

  var characters: [UInt16] { folded.characters }

  func finding(
    _ relation: Finding.Relation, _ verdict: Finding.Verdict, _ arithmetic: String, _ indices: [Int]
  ) -> Finding {
    Finding(
      relation: relation, verdict: verdict, arithmetic: arithmetic, offsets: indices.map { claims[$0].offset },
      quote: indices.first.map { claims[$0].quote } ?? "")
  }

  /// A finding about marks of the text, not about claims.
  func finding(
    _ relation: Finding.Relation, _ verdict: Finding.Verdict, _ arithmetic: String, at places: [Int]
  ) -> Finding {
    let first = places.first ?? 0
    let around = max(0, first - 8)..<min(folded.count, first + 24)
    return Finding(
      relation: relation, verdict: verdict, arithmetic: arithmetic,
      offsets: places.map { folded.source($0..<($0 + 1)).lowerBound },
      quote: SourceText.string(source[folded.source(around)]))
  }

  /// Whether two claims count the same sort of thing.
  func isSameSort(_ first: Int, _ second: Int) -> Bool {
    let one = claims[first]
    let other = claims[second]
    if one.kind != other.kind { return false }
    return one.unit == other.unit || (Self.people.contains(one.unit) && Self.people.contains(other.unit))
  }

  /// A number that can be added to others: no range, bound, change or amount for each.
  func isPlainCount(_ index: Int) -> Bool {
    let claim = claims[index]
    let isCount =
      claim.kind == .count || claim.kind == .households || claim.kind == .personTimes || claim.kind == .money
    return isCount && claim.range == nil && claim.comparison == nil && claim.each == nil && !claim.isDamaged
  }

  /// Whether a claim counts places of one sort: 14个镇, 23社区.
  func counts(_ index: Int, _ place: String) -> Bool {
    let claim = claims[index]
    if claim.unit == place { return true }
    let right = notes[index].right
    let word = Array(place.utf16)
    return claim.unit == "个" && right.count >= word.count
      && characters[right.lowerBound..<(right.lowerBound + word.count)].elementsEqual(word)
  }

  /// The range of true values that would be written like this claim.
  func interval(_ index: Int) -> ClosedRange<Double> {
    let claim = claims[index]
    let value = claim.value.double
    if claim.approx == "余" || claim.approx == "多" { return value...(value * 1.2 + 1) }
    if claim.approx != nil { return (value * 0.85)...(value * 1.15) }
    let isWhole = claim.lastPlace == 0 && claim.kind != .percent
    let half = isWhole ? 0 : 0.5 * tens(claim.lastPlace)
    switch claim.bound {
    case .atLeast, .above: return value...max(value, claim.kind == .percent ? 100 : value * 2)
    case .atMost, .below: return 0...value
    case nil: return (value - half)...(value + half)
    }
  }

  private func tens(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(18, exponent.magnitude) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }

  func show(_ index: Int) -> String {
    let claim = claims[index]
    return claim.value.description + (claim.kind == .percent ? "%" : "")
  }

  private static let people: Set<String> = ["名", "人", "位"]
}

/// Figures for people to read: two digits behind the point, no needless zeros.
enum Figures {
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "∞" }
    return DecimalNumber(Int64(value * 100 + (value < 0 ? -0.5 : 0.5)), scale: 2).description
  }
}
