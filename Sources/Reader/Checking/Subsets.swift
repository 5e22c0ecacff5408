/// Parts that may not be larger than their whole.
enum Subsets {
  static func check(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < ground.claims.count {
      if ground.notes[index].isPart, ground.isPlainCount(index), let whole = whole(ground, of: index) {
        let parts = siblings(ground, from: index, whole: whole)
        findings.append(compare(ground, whole, parts))
        index = (parts.last ?? index) + 1
      } else {
        if let finding = outcome(ground, index) { findings.append(finding) }
        index += 1
      }
    }
    return findings
  }

  /// The last count of the same sort before the first part, in the same or the preceding sentence.
  private static func whole(_ ground: Ground, of part: Int) -> Int? {
    var index = part - 1
    while index >= 0, part - index <= 6, ground.notes[part].sentence - ground.notes[index].sentence <= 1 {
      if ground.notes[index].isPart && ground.notes[index].sentence == ground.notes[part].sentence { return nil }
      if ground.isPlainCount(index), ground.isSameSort(index, part) { return index }
      index -= 1
    }
    return nil
  }

  private static func siblings(_ ground: Ground, from first: Int, whole: Int) -> [Int] {
    var parts: [Int] = []
    var index = first
    while index < ground.claims.count, ground.notes[index].sentence == ground.notes[first].sentence,
      ground.notes[index].isPart
    {
      if index > first, Subsets.among.occurs(ground.characters, in: ground.notes[index].left) { break }
      if ground.isPlainCount(index), ground.isSameSort(index, whole) { parts.append(index) }
      index += 1
    }
    return parts
  }

  private static func compare(_ ground: Ground, _ whole: Int, _ parts: [Int]) -> Finding {
    let total = ground.interval(whole).upperBound
    let sum = parts.reduce(0) { $0 + ground.claims[$1].value.double }
    let list = parts.map(ground.show).joined(separator: " + ")
    let words = parts.count > 1 ? "\(list) = \(Figures.text(sum))" : list
    if sum <= total + 1e-6 {
      return ground.finding(.subset, .equal, "\(words) ≤ \(ground.show(whole))", [whole] + parts)
    }
    let isLarger = parts.contains { ground.interval($0).lowerBound > total }
    let isDisjoint = cases.contains(ground.claims[whole].unit)
    let verdict: Finding.Verdict = isLarger || isDisjoint ? .contradiction : .cannotBeTold
    return ground.finding(.subset, verdict, "\(words) > \(ground.show(whole))", [whole] + parts)
  }

  /// 处理20宗,已处理20宗; 体检3000名,查出病例90例: what came of a count, right behind it.
  private static func outcome(_ ground: Ground, _ index: Int) -> Finding? {
    guard index > 0, ground.isPlainCount(index), ground.isPlainCount(index - 1),
      ground.notes[index].sentence == ground.notes[index - 1].sentence,
      ground.notes[index].clause == ground.notes[index - 1].clause + 1
    else { return nil }
    let left = ground.notes[index].left
    let start = NounPhrase(characters: ground.characters).trimmed(left).lowerBound
    let isDone = done.length(ground.characters, at: start) > 0 && ground.isSameSort(index, index - 1)
    let isFound = found.length(ground.characters, at: start) > 0
    guard isDone || isFound else { return nil }
    let isSmaller = ground.claims[index].value.double <= ground.interval(index - 1).upperBound + 1e-6
    if !isSmaller && !isDone { return nil }
    let sign = isSmaller ? "≤" : ">"
    return ground.finding(
      .subset, isSmaller ? .equal : .cannotBeTold, "\(ground.show(index)) \(sign) \(ground.show(index - 1))",
      [index - 1, index])
  }

  private static let among = Words("其中")
  private static let cases: Set<String> = ["件", "起", "宗", "例"]
  private static let done = Words("已处理 已办结 办结 已调处 调处成功 已解决 已结案 结案 化解成功 已回复 回收 收回")
  private static let found = Words("查出 检出 确诊 筛出")
}
