/// Percents beside the counts they are shares of.
enum Shares {
  static func check(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    var fitted: [(sentence: Int, whole: Int)] = []
    for share in ground.claims.indices where isShare(ground, share) {
      guard let part = part(ground, of: share) else { continue }
      let sentence = ground.notes[share].sentence
      if let finding = ofCounts(ground, part, share, &fitted) {
        findings.append(finding)
      } else if let finding = outlier(ground, part, share, fitted.filter { $0.sentence == sentence }.map(\.whole)) {
        findings.append(finding)
      }
    }
    return findings + sharedTotals(ground)
  }

  private static func isShare(_ ground: Ground, _ index: Int) -> Bool {
    let claim = ground.claims[index]
    return claim.kind == .percent && claim.unit == "%" && claim.comparison == nil && claim.value.double > 0
      && (ground.notes[index].hasShareSign || claim.what.hasSuffix("率"))
  }

  /// The count just before a share, in the same sentence.
  private static func part(_ ground: Ground, of share: Int) -> Int? {
    var index = share - 1
    while index >= 0, share - index <= 3, ground.notes[index].sentence == ground.notes[share].sentence {
      if ground.isPlainCount(index) { return index }
      index -= 1
    }
    return nil
  }

  /// Looks for the total among the counts of the same sort said before in the paragraph.
  private static func ofCounts(
    _ ground: Ground, _ part: Int, _ share: Int, _ fitted: inout [(sentence: Int, whole: Int)]
  ) -> Finding? {
    let percent = ground.interval(share)
    let note = ground.notes[share]
    var index = part - 1
    var nearest: Int?
    var best: (finding: Finding, whole: Int, distance: Double)?
    while index >= 0, part - index <= 60, ground.notes[index].paragraph == note.paragraph {
      let isCandidate = ground.isPlainCount(index) && ground.isSameSort(index, part) && !isParallel(ground, index, part)
      if isCandidate, ground.interval(index).upperBound >= ground.claims[part].value.double {
        nearest = nearest ?? index
        if let finding = fit(ground, part, index, share, percent) {
          let distance = self.distance(ground, part, index, share)
          if best.map({ distance < $0.distance - 1e-9 }) ?? true { best = (finding, index, distance) }
        }
      }
      index -= 1
    }
    if let best {
      fitted.append((note.sentence, best.whole))
      return best.finding
    }
    guard let whole = nearest, note.hasShareSign else { return nil }
    return misfit(ground, part, whole, share)
  }

  /// How far the share worked out lies from the one told.
  private static func distance(_ ground: Ground, _ part: Int, _ whole: Int, _ share: Int) -> Double {
    abs(ground.claims[part].value.double / ground.claims[whole].value.double * 100 - ground.claims[share].value.double)
  }

  /// A share that does not fit the total which three others of its sentence fit.
  private static func outlier(_ ground: Ground, _ part: Int, _ share: Int, _ wholes: [Int]) -> Finding? {
    guard let whole = wholes.last, wholes.count(where: { $0 == whole }) >= 3, ground.isSameSort(whole, part),
      ground.claims[part].approx == nil, ground.claims[share].approx == nil, ground.claims[share].bound == nil,
      ground.notes[share].hasShareSign, namesNoOtherTotal(ground, share)
    else { return nil }
    return ground.finding(.share, .cannotBeTold, arithmetic(ground, part, whole, share), [share, part, whole])
  }

  private static func isParallel(_ ground: Ground, _ index: Int, _ part: Int) -> Bool {
    ground.claims[index].isDamaged || index == part
  }

  private static func fit(
    _ ground: Ground, _ part: Int, _ whole: Int, _ share: Int, _ percent: ClosedRange<Double>
  ) -> Finding? {
    let parts = ground.interval(part)
    let wholes = ground.interval(whole)
    guard wholes.lowerBound > 0 else { return nil }
    let low = parts.lowerBound / wholes.upperBound * 100
    let high = parts.upperBound / wholes.lowerBound * 100
    guard low <= percent.upperBound + 1e-9, high >= percent.lowerBound - 1e-9 else { return nil }
    if high - low > 10 || percent.upperBound - percent.lowerBound > 10 { return nil }
    let isExact = parts.lowerBound == parts.upperBound && wholes.lowerBound == wholes.upperBound
    return ground.finding(
      .share, isExact ? .equal : .rounding, arithmetic(ground, part, whole, share), [share, part, whole])
  }

  /// A share of the total named right before it that does not fit: cut instead of rounded, or wrong.
  private static func misfit(_ ground: Ground, _ part: Int, _ whole: Int, _ share: Int) -> Finding? {
    guard ground.notes[part].isPart, ground.notes[whole].sentence == ground.notes[part].sentence,
      !ground.notes[whole].isPart, ground.claims[part].approx == nil, ground.claims[whole].approx == nil,
      ground.claims[share].approx == nil, ground.claims[share].bound == nil, namesNoOtherTotal(ground, share)
    else { return nil }
    let real = ground.claims[part].value.double / ground.claims[whole].value.double * 100
    let step = ground.interval(share).upperBound - ground.interval(share).lowerBound
    let verdict: Finding.Verdict =
      abs(real - ground.claims[share].value.double) <= step + 1e-9 ? .rounding : .contradiction
    return ground.finding(.share, verdict, arithmetic(ground, part, whole, share), [share, part, whole])
  }

  private static func namesNoOtherTotal(_ ground: Ground, _ share: Int) -> Bool {
    let left = ground.notes[share].left
    return left.count <= 4 || plainTotals.occurs(ground.characters, in: left)
  }

  private static func arithmetic(_ ground: Ground, _ part: Int, _ whole: Int, _ share: Int) -> String {
    let real = ground.claims[part].value.double / ground.claims[whole].value.double * 100
    return "\(ground.show(part)) / \(ground.show(whole)) = \(Figures.text(real))% ~ \(ground.show(share))"
  }

  /// Two counts with shares of one named total must imply the same total.
  private static func sharedTotals(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    var last: (total: String, part: Int, share: Int)?
    for share in ground.claims.indices where ground.notes[share].hasShareSign {
      guard let total = ground.claims[share].of, let part = part(ground, of: share),
        ground.notes[part].clause + 1 >= ground.notes[share].clause
      else { continue }
      if let before = last, before.total == total, ground.isSameSort(before.part, part),
        ground.notes[before.share].paragraph == ground.notes[share].paragraph,
        generic.length(Array(total.utf16), at: 0) == 0
      {
        findings.append(implied(ground, before, (total, part, share)))
      }
      last = (total, part, share)
    }
    return findings
  }

  private static func implied(
    _ ground: Ground, _ first: (total: String, part: Int, share: Int), _ second: (total: String, part: Int, share: Int)
  ) -> Finding {
    let one = total(ground, first.part, first.share)
    let other = total(ground, second.part, second.share)
    let low = max(one.lowerBound, other.lowerBound)
    let high = min(one.upperBound, other.upperBound)
    let verdict: Finding.Verdict = low <= high ? .rounding : .cannotBeTold
    let arithmetic =
      "\(ground.show(first.part)) / \(ground.show(first.share)), \(ground.show(second.part)) / \(ground.show(second.share)) → \(first.total) \(Figures.text(low)) … \(Figures.text(high))"
    return ground.finding(.share, verdict, arithmetic, [first.part, first.share, second.part, second.share])
  }

  private static func total(_ ground: Ground, _ part: Int, _ share: Int) -> ClosedRange<Double> {
    let percent = ground.interval(share)
    let parts = ground.interval(part)
    let low = parts.lowerBound / max(percent.upperBound, 1e-9) * 100
    return low...max(low, parts.upperBound / max(percent.lowerBound, 1e-9) * 100)
  }

  private static let plainTotals = Words("占总数 占全部 占其 占比 占总")
  private static let generic = Words("总数 其")
}
