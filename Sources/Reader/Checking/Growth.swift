/// Changes beside the figures before and after them.
enum Growth {
  static func check(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    for index in ground.claims.indices {
      if let finding = fromTo(ground, index) { findings.append(finding) }
      if let finding = changeAndRate(ground, index) { findings.append(finding) }
    }
    return findings
  }

  /// 由45个增加到58个,净增13个,增长28.9%.
  private static func fromTo(_ ground: Ground, _ later: Int) -> Finding? {
    guard later > 0, ground.isSameSort(later, later - 1),
      ground.notes[later].sentence == ground.notes[later - 1].sentence,
      reached.occurs(ground.characters, in: ground.notes[later].left),
      origins.occurs(ground.characters, in: ground.notes[later - 1].left), later + 1 < ground.claims.count,
      ground.notes[later + 1].sentence == ground.notes[later].sentence
    else { return nil }
    let before = ground.claims[later - 1].value.double
    let after = ground.claims[later].value.double
    let next = later + 1
    guard changes.occurs(ground.characters, in: ground.notes[next].left), before > 0 else { return nil }
    let isRate = ground.claims[next].kind == .percent && ground.claims[later].kind != .percent
    if !isRate && !ground.isSameSort(next, later) { return nil }
    let real = isRate ? abs(after - before) / before * 100 : abs(after - before)
    let sign =
      isRate
      ? "(\(ground.show(later)) − \(ground.show(later - 1))) / \(ground.show(later - 1))"
      : "\(ground.show(later)) − \(ground.show(later - 1))"
    return verdict(ground, real, next, sign, [later - 1, later, next])
  }

  private static func verdict(_ ground: Ground, _ real: Double, _ told: Int, _ sign: String, _ indices: [Int])
    -> Finding
  {
    let interval = ground.interval(told)
    let step = max(interval.upperBound - interval.lowerBound, 1e-6)
    let isExact = abs(real - ground.claims[told].value.double) < 1e-6
    let isRounded = real >= interval.lowerBound - step / 2 - 1e-9 && real <= interval.upperBound + step / 2 + 1e-9
    let isLoose = indices.contains { ground.claims[$0].approx != nil || ground.claims[$0].lastPlace > 0 }
    let verdict: Finding.Verdict =
      isExact ? .equal : (isRounded ? .rounding : (isLoose ? .cannotBeTold : .contradiction))
    return ground.finding(.growth, verdict, "\(sign) = \(Figures.text(real)) ~ \(ground.show(told))", indices)
  }

  /// 15000人,比去年增加3000人,增长25%: count, change and rate in one sentence.
  private static func changeAndRate(_ ground: Ground, _ change: Int) -> Finding? {
    guard change > 0, ground.claims[change].comparison != nil, ground.claims[change].kind != .percent else {
      return nil
    }
    let count = change - 1
    guard ground.isPlainCount(count), ground.isSameSort(count, change), sameSentence(ground, count, change) else {
      return nil
    }
    let now = ground.claims[count].value.double
    let grown = ground.claims[change].value.double
    let sign = isDecrease(ground, change) ? -1.0 : 1.0
    let before = now - sign * grown
    guard before > 0 else { return nil }
    for rate in (change + 1)..<min(ground.claims.count, change + 4) where sameSentence(ground, change, rate) {
      let claim = ground.claims[rate]
      guard claim.kind == .percent, claim.unit == "%", claim.comparison != nil else { continue }
      let real = grown / before * 100
      let interval = ground.interval(rate)
      let isFit = real >= interval.lowerBound - 1e-9 && real <= interval.upperBound + 1e-9
      if !isFit && rate > change + 1 { continue }
      let words = "\(ground.show(change)) / (\(ground.show(count)) − \(Figures.text(sign * grown)))"
      if isFit {
        return ground.finding(
          .growth, .equal, "\(words) = \(Figures.text(real))% ~ \(ground.show(rate))", [count, change, rate])
      }
      return verdict(ground, real, rate, words, [count, change, rate])
    }
    return nil
  }

  private static func sameSentence(_ ground: Ground, _ first: Int, _ second: Int) -> Bool {
    ground.notes[first].sentence == ground.notes[second].sentence
  }

  private static func isDecrease(_ ground: Ground, _ index: Int) -> Bool {
    ["减少", "下降", "降低", "少"].contains { ground.claims[index].comparison?.contains($0) == true }
  }

  private static let reached = Words("增加到 增长到 增至 提高到 上升到 减少到 下降到 降至 提升到 增长至 扩大到 发展到")
  private static let origins = Words("由 从")
  private static let changes = Words("增 减 提高 下降 上升 降低")
}
