/// Money raised, and what was given out of it.
enum Funds {
  static func check(_ ground: Ground) -> [Finding] { ground.claims.indices.compactMap { check(ground, $0) } }

  private static func check(_ ground: Ground, _ total: Int) -> Finding? {
    guard isMoney(ground, total), raised.occurs(ground.characters, in: ground.notes[total].left) else { return nil }
    var parts: [Int] = []
    for index in (total + 1)..<max(total + 1, min(ground.claims.count, total + 12))
    where ground.notes[index].paragraph == ground.notes[total].paragraph && isMoney(ground, index) {
      if raised.occurs(ground.characters, in: ground.notes[index].left) { break }
      if given.occurs(ground.characters, in: ground.notes[index].left) { parts.append(index) }
    }
    guard parts.count > 1 else { return nil }
    let sum = parts.reduce(0) { $0 + ground.claims[$1].value.double }
    guard sum <= ground.interval(total).upperBound else { return nil }
    let words = parts.map(ground.show).joined(separator: " + ") + " = " + Figures.text(sum)
    return ground.finding(.subset, .equal, "\(words) ≤ \(ground.show(total))", [total] + parts)
  }

  private static func isMoney(_ ground: Ground, _ index: Int) -> Bool {
    ground.claims[index].kind == .money && ground.isPlainCount(index)
  }

  private static let raised = Words("募集 筹集 争取 募得 筹得 募捐 筹措 募款")
  private static let given = Words("慰问金 价值 发放 支出 使用 资助 救助金额 用于 送去")
}
