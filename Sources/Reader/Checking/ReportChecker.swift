/// Checks the figures of a report against each other, and against those of other reports.
public enum ReportChecker {
  /// Every relation whose sides are told, in order of the text.
  public static func check(_ reading: Reading) -> [Finding] {
    let ground = Ground(reading)
    let findings: [Finding] =
      PartsAndTotals.check(ground) + TableTotals.check(ground) + Shares.check(ground) + Subsets.check(ground)
      + Products.check(ground)
      + Growth.check(ground) + Repetition.check(ground) + Repetition.units(ground) + Repetition.nearNames(ground)
      + Enumerations.check(ground) + Numbering.check(ground)
      + Positions.check(ground) + MeanAges.check(ground) + Quotients.check(ground) + Funds.check(ground)
      + Stages.check(ground) + LevelSums.check(ground) + Scopes.check(ground) + Calendar.check(ground)
      + Sampling.check(ground) + damaged(ground)
    return findings.sorted { ($0.offsets.min() ?? 0, $0.arithmetic) < ($1.offsets.min() ?? 0, $1.arithmetic) }
  }

  /// Figures that stand word for word in an earlier report; whether they were copied cannot be told.
  public static func carriedOver(_ reading: Reading, from earlier: Reading) -> [Finding] {
    let ground = Ground(reading)
    let known = Set(clauses(Ground(earlier)).map(\.text))
    return clauses(ground).filter { known.contains($0.text) }.map { clause in
      ground.finding(
        .carriedOver, .cannotBeTold, "\(ground.show(clause.index)) = \(ground.show(clause.index))", [clause.index])
    }
  }

  /// The words around each claim within its clause: twelve characters at least.
  private static func clauses(_ ground: Ground) -> [(index: Int, text: [UInt16])] {
    ground.claims.indices.compactMap { index in
      let note = ground.notes[index]
      let start = max(note.left.lowerBound, note.span.lowerBound - 40)
      let text = Array(ground.characters[start..<max(note.right.upperBound, note.span.upperBound)])
      return text.count >= 12 ? (index, text) : nil
    }
  }

  private static func damaged(_ ground: Ground) -> [Finding] {
    ground.claims.indices.filter { ground.claims[$0].isDamaged }.map { index in
      ground.finding(.damage, .cannotBeTold, ground.show(index) + (ground.claims[index].approx ?? "") + " ?", [index])
    }
  }
}
