/// Number times amount for each, and the sum said beside them.
enum Products {
  static func check(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    for rate in ground.claims.indices where isRate(ground, rate) {
      if let finding = product(ground, rate) { findings.append(finding) }
    }
    return findings
  }

  private static func isRate(_ ground: Ground, _ index: Int) -> Bool {
    let claim = ground.claims[index]
    return claim.each != nil && (claim.kind == .money || claim.kind == .other) && claim.comparison == nil
      && claim.range == nil
      && claim.bound == nil && claim.approx == nil
  }

  private static func isExact(_ ground: Ground, _ index: Int) -> Bool {
    ground.isPlainCount(index) && ground.claims[index].approx == nil && ground.claims[index].bound == nil
  }

  private static func product(_ ground: Ground, _ rate: Int) -> Finding? {
    let counts = around(ground, rate) { isExact(ground, $0) && ground.claims[$0].kind != .money }
    let sums = around(ground, rate) { isExact(ground, $0) && ground.claims[$0].unit == ground.claims[rate].unit }
    var close: (Int, Int)?
    for sum in sums {
      for count in counts where ground.claims[count].value.double > 1 {
        if fits(ground, count, rate, sum) {
          return ground.finding(
            .product, verdict(ground, [count, rate, sum]), arithmetic(ground, count, rate, sum), [count, rate, sum])
        }
        if count < rate, rate < sum, ground.notes[count].sentence == ground.notes[sum].sentence, close == nil {
          close = (count, sum)
        }
      }
    }
    guard let (count, sum) = close, isPlainChain(ground, count, rate, sum) else { return nil }
    return ground.finding(.product, .contradiction, arithmetic(ground, count, rate, sum), [count, rate, sum])
  }

  /// Claims of the same paragraph, at most four away.
  private static func around(_ ground: Ground, _ rate: Int, where fits: (Int) -> Bool) -> [Int] {
    let near = max(0, rate - 4)..<min(ground.claims.count, rate + 5)
    return near.filter { $0 != rate && ground.notes[$0].paragraph == ground.notes[rate].paragraph && fits($0) }
  }

  private static func fits(_ ground: Ground, _ count: Int, _ rate: Int, _ sum: Int) -> Bool {
    let low = ground.interval(count).lowerBound * ground.interval(rate).lowerBound
    let high = ground.interval(count).upperBound * ground.interval(rate).upperBound
    let total = ground.interval(sum)
    return low <= total.upperBound + 1e-6 && high >= total.lowerBound - 1e-6
  }

  /// 五十名…每人八百元，共四万元: exact figures, one after another, for each person, with 共 before the sum.
  private static func isPlainChain(_ ground: Ground, _ count: Int, _ rate: Int, _ sum: Int) -> Bool {
    let isExact = [count, rate, sum].allSatisfy { ground.claims[$0].approx == nil && ground.claims[$0].bound == nil }
    let left = ground.notes[sum].left
    return isExact && rate == count + 1 && sum == rate + 1 && ground.claims[rate].each == "人"
      && ground.claims[count].unit != "人次" && totals.occurs(ground.characters, in: left)
      && !periods.occurs(ground.characters, in: ground.notes[rate].left)
  }

  private static func verdict(_ ground: Ground, _ indices: [Int]) -> Finding.Verdict {
    let product = ground.claims[indices[0]].value.double * ground.claims[indices[1]].value.double
    return abs(product - ground.claims[indices[2]].value.double) < 1e-6 ? .equal : .rounding
  }

  private static func arithmetic(_ ground: Ground, _ count: Int, _ rate: Int, _ sum: Int) -> String {
    let product = ground.claims[count].value.double * ground.claims[rate].value.double
    return "\(ground.show(count)) × \(ground.show(rate)) = \(Figures.text(product)) ~ \(ground.show(sum))"
  }

  private static let totals = Words("共 合计 总计")
  private static let periods = Words("每月 每学期 每季 每天 每次")
}
