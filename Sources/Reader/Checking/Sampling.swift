/// 按5%的比例抽取10个村: a sample against its rate and the total said before.
enum Sampling {
  static func check(_ ground: Ground) -> [Finding] {
    ground.claims.indices.compactMap { check(ground, $0) }
  }

  private static func check(_ ground: Ground, _ rate: Int) -> Finding? {
    let sample = rate + 1
    guard ground.claims[rate].kind == .percent, ground.claims[rate].unit == "%", sample < ground.claims.count,
      byRate.occurs(ground.characters, in: ground.notes[rate].left),
      proportion.occurs(ground.characters, in: ground.notes[rate].right),
      ground.notes[rate].sentence == ground.notes[sample].sentence, ground.isPlainCount(sample)
    else { return nil }
    let size = ground.claims[sample].value.double
    var whole: Int?
    for index in (0..<rate).reversed() where ground.notes[rate].paragraph == ground.notes[index].paragraph {
      guard ground.isPlainCount(index), ground.isSameSort(index, sample), ground.claims[index].value.double >= size
      else { continue }
      whole = whole ?? index
      if abs(expected(ground, index, rate) - size) < 1 { return finding(ground, index, rate, sample, .equal) }
    }
    return whole.map { finding(ground, $0, rate, sample, .contradiction) }
  }

  private static func expected(_ ground: Ground, _ whole: Int, _ rate: Int) -> Double {
    ground.claims[whole].value.double * ground.claims[rate].value.double / 100
  }

  private static func finding(_ ground: Ground, _ whole: Int, _ rate: Int, _ sample: Int, _ verdict: Finding.Verdict)
    -> Finding
  {
    let words =
      "\(ground.show(whole)) × \(ground.show(rate)) = \(Figures.text(expected(ground, whole, rate))) ~ \(ground.show(sample))"
    return ground.finding(.sampling, verdict, words, [whole, rate, sample])
  }

  private static let byRate = Words("按 按照")
  private static let proportion = Words("比例")
}
