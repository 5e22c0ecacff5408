/// A mean age against the counts of its age bands: it lies between the mean of their lower and of their upper ends.
enum MeanAges {
  static func check(_ ground: Ground) -> [Finding] { ground.claims.indices.compactMap { check(ground, $0) } }

  private static func check(_ ground: Ground, _ mean: Int) -> Finding? {
    guard ground.claims[mean].unit == "岁", means.occurs(ground.characters, in: ground.notes[mean].left) else {
      return nil
    }
    var total = 0.0
    var low = 0.0
    var high = 0.0
    var places = [mean]
    for index in (mean + 1)..<max(mean + 1, min(ground.claims.count, mean + 20))
    where ground.notes[index].sentence == ground.notes[mean].sentence && ground.isPlainCount(index) {
      guard let band = band(ground.characters, ground.notes[index].left) else { continue }
      let count = ground.claims[index].value.double
      total += count
      low += count * band.lowerBound
      high += count * band.upperBound
      places.append(index)
    }
    guard places.count > 2, total > 0 else { return nil }
    let told = ground.claims[mean].value.double
    let isWithin = told >= low / total - 0.05 && told <= high / total + 0.95
    let words = "\(Figures.text(low / total)) ≤ \(ground.show(mean)) ≤ \(Figures.text(high / total))"
    return ground.finding(.parts, isWithin ? .equal : .cannotBeTold, isWithin ? words : words + " ?", places)
  }

  /// 31-40岁, 30岁及以下, 51岁以上; open ends are taken for 18 and 60 years.
  private static func band(_ characters: [UInt16], _ left: Range<Int>) -> ClosedRange<Double>? {
    guard let sign = years.last(characters, in: left) else { return nil }
    guard let (upper, start) = number(characters, endingAt: sign, from: left.lowerBound) else { return nil }
    let rest = sign..<left.upperBound
    if below.occurs(characters, in: rest) { return min(18, upper)...upper }
    if above.occurs(characters, in: rest) { return upper...max(60, upper) }
    guard start > left.lowerBound, dashes.contains(characters[start - 1]),
      let (lower, _) = number(characters, endingAt: start - 1, from: left.lowerBound), lower < upper
    else { return nil }
    return lower...upper
  }

  private static func number(_ characters: [UInt16], endingAt end: Int, from first: Int) -> (Double, Int)? {
    var start = end
    if start > first, characters[start - 1] == Glyph.of("岁") { start -= 1 }
    let last = start
    while start > first, ArabicNumerals.isDigit(characters[start - 1]) { start -= 1 }
    guard last > start, last - start <= 2 else { return nil }
    return (characters[start..<last].reduce(0) { $0 * 10 + Double($1 - 0x30) }, start)
  }

  private static let means = Words("平均年龄")
  private static let years = Words("岁 周岁")
  private static let below = Words("以下")
  private static let above = Words("以上")
  private static let dashes = Set("-~—至到".utf16)
}
