/// The same people counted stage by stage: 19名…参加培训,2名…提出构想,2名…立项. A later stage holds no more than an earlier.
enum Stages {
  static func check(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    var first = 0
    while first < ground.claims.count {
      let run = run(ground, from: first)
      if run.count > 2, let finding = finding(ground, run) { findings.append(finding) }
      first += max(1, run.count)
    }
    return findings
  }

  /// Neighbouring counts of one paragraph with the same noun right behind.
  private static func run(_ ground: Ground, from first: Int) -> [Int] {
    guard let noun = noun(ground, first) else { return [] }
    var run = [first]
    while let last = run.last, last + 1 < ground.claims.count,
      ground.notes[last + 1].paragraph == ground.notes[first].paragraph, self.noun(ground, last + 1) == noun
    {
      run.append(last + 1)
    }
    return run
  }

  private static func noun(_ ground: Ground, _ index: Int) -> ArraySlice<UInt16>? {
    let right = ground.notes[index].right
    guard ground.isPlainCount(index), people.contains(ground.claims[index].unit), ground.claims[index].approx == nil,
      right.count >= 4
    else { return nil }
    let noun = ground.characters[right.lowerBound..<(right.lowerBound + 4)]
    return noun.allSatisfy(TextFolding.isHan) ? noun : nil
  }

  private static func finding(_ ground: Ground, _ run: [Int]) -> Finding? {
    let values = run.map { ground.claims[$0].value.double }
    let rise = values.indices.dropFirst().first { values[$0] > values[$0 - 1] } ?? values.count
    guard rise > 2, values[0] > values[rise - 1] else { return nil }
    if rise == values.count {
      return ground.finding(.subset, .equal, run.map(ground.show).joined(separator: " ≥ "), run)
    }
    guard values[rise] < values[0] else { return nil }
    return ground.finding(
      .subset, .cannotBeTold, "\(ground.show(run[rise])) > \(ground.show(run[rise - 1]))", [run[rise], run[rise - 1]])
  }

  private static let people: Set<String> = ["名", "人", "位"]
}
