/// Runs of figures that add up to one said before or behind them.
enum PartsAndTotals {
  static func check(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    for total in ground.claims.indices where ground.isPlainCount(total) && ground.claims[total].bound == nil {
      findings += partsBehind(ground, total)
      if let finding = announcedSum(ground, total) { findings.append(finding) }
    }
    return findings + hundreds(ground)
  }

  /// The parts of a total stand behind it in its paragraph, one list after another.
  private static func partsBehind(_ ground: Ground, _ total: Int) -> [Finding] {
    let value = ground.claims[total].value.double
    if value < 6 { return [] }
    let parts = followers(ground, total)
    var findings: [Finding] = []
    var start = 0
    while start < parts.count {
      if isToldAgain(ground, total, before: parts[start]) { break }
      if let end = runEnd(ground, parts, from: start, sum: value) {
        findings.append(sum(ground, total, Array(parts[start..<end])))
        start = end
      } else {
        start += 1
      }
    }
    return value >= 20 || findings.allSatisfy({ $0.offsets.count > 3 }) ? findings : []
  }

  /// Whether the same total is told once more before its parts.
  private static func isToldAgain(_ ground: Ground, _ total: Int, before part: Int) -> Bool {
    ((total + 1)..<max(total + 1, part)).contains { index in
      ground.claims[index].value == ground.claims[total].value && ground.isPlainCount(index)
        && ground.isSameSort(index, total)
    }
  }

  /// Plain counts of the same sort behind the total, in its paragraph.
  private static func followers(_ ground: Ground, _ total: Int) -> [Int] {
    var parts: [Int] = []
    var index = total + 1
    while index < ground.claims.count, index - total <= 40,
      ground.notes[index].paragraph == ground.notes[total].paragraph
    {
      if ground.isPlainCount(index), ground.isSameSort(index, total), ground.claims[index].approx == nil {
        parts.append(index)
      }
      index += 1
    }
    return parts
  }

  /// The end of the shortest run of two or more, each list in one sentence, that gives `sum`.
  private static func runEnd(_ ground: Ground, _ parts: [Int], from start: Int, sum: Double) -> Int? {
    var total = ground.claims[parts[start]].value.double
    var end = start + 1
    while end < parts.count, total < sum, ground.notes[parts[end]].sentence == ground.notes[parts[start]].sentence {
      total += ground.claims[parts[end]].value.double
      end += 1
      if abs(total - sum) < 1e-6 { return end }
    }
    return nil
  }

  private static func sum(_ ground: Ground, _ total: Int, _ parts: [Int]) -> Finding {
    let arithmetic = parts.map(ground.show).joined(separator: " + ") + " = " + ground.show(total)
    return ground.finding(.parts, .equal, arithmetic, [total] + parts)
  }

  /// 合计, 三者共: a sum said behind its parts.
  private static func announcedSum(_ ground: Ground, _ total: Int) -> Finding? {
    let left = ground.notes[total].left
    guard sums.occurs(ground.characters, in: max(left.lowerBound, left.upperBound - 8)..<left.upperBound) else {
      return nil
    }
    var parts: [Int] = []
    var index = total - 1
    while index >= 0, ground.notes[index].sentence == ground.notes[total].sentence, ground.isPlainCount(index),
      ground.isSameSort(index, total)
    {
      parts.insert(index, at: 0)
      index -= 1
    }
    guard parts.count > 1 else { return nil }
    let sum = parts.reduce(0) { $0 + ground.claims[$1].value.double }
    let difference = abs(sum - ground.claims[total].value.double)
    if difference < 1e-6 { return self.sum(ground, total, parts) }
    let isLoose = parts.contains { ground.claims[$0].approx != nil } || ground.claims[total].approx != nil
    if isLoose || !all.occurs(ground.characters, in: left) { return nil }
    let arithmetic =
      parts.map(ground.show).joined(separator: " + ") + " = " + Figures.text(sum) + " ≠ " + ground.show(total)
    return ground.finding(.parts, .contradiction, arithmetic, [total] + parts)
  }

  /// Shares of one list that make 100 percent.
  private static func hundreds(_ ground: Ground) -> [Finding] {
    let shares = ground.claims.indices.filter { ground.notes[$0].hasShareSign && ground.claims[$0].kind == .percent }
    var findings: [Finding] = []
    var start = 0
    while start < shares.count {
      if let (end, finding) = hundred(ground, shares, start) {
        findings.append(finding)
        start = end
      } else {
        start += 1
      }
    }
    return findings
  }

  private static func hundred(_ ground: Ground, _ shares: [Int], _ start: Int) -> (Int, Finding)? {
    var sum = 0.0
    var slack = 0.0
    var end = start
    while end < shares.count, ground.notes[shares[end]].sentence == ground.notes[shares[start]].sentence {
      let interval = ground.interval(shares[end])
      sum += ground.claims[shares[end]].value.double
      slack += (interval.upperBound - interval.lowerBound) / 2
      end += 1
      if end - start > 1, abs(sum - 100) <= slack + 1e-6 {
        let run = Array(shares[start..<end])
        let arithmetic = run.map(ground.show).joined(separator: " + ") + " = " + Figures.text(sum) + "%"
        return (end, ground.finding(.parts, abs(sum - 100) < 1e-6 ? .equal : .rounding, arithmetic, run))
      }
      if sum > 101 { return nil }
    }
    return nil
  }

  private static let sums = Words("合计 总计 共计 两项 三者 两者 三项 加起来 总共")
  private static let all = Words("三者 两者 两项合计 三项合计 以上合计 上述合计 合计共")
}
