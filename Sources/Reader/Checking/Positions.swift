/// Offices of which each body has one: 23个社区 …, 主席23人.
enum Positions {
  static func check(_ ground: Ground) -> [Finding] { ground.claims.indices.compactMap { check(ground, $0) } }

  private static func check(_ ground: Ground, _ office: Int) -> Finding? {
    guard isExact(ground, office), ground.claims[office].value.double > 2,
      offices.contains(ground.claims[office].what)
    else { return nil }
    for body in (max(0, office - 12)..<office).reversed()
    where ground.notes[body].paragraph == ground.notes[office].paragraph && isExact(ground, body) {
      guard bodies.contains(where: { ground.counts(body, $0) }),
        ground.claims[body].value == ground.claims[office].value
      else { continue }
      return finding(ground, body, office)
    }
    return nil
  }

  private static func isExact(_ ground: Ground, _ index: Int) -> Bool {
    ground.claims[index].kind == .count && ground.isPlainCount(index) && ground.claims[index].approx == nil
      && ground.claims[index].bound == nil
  }

  /// With the percent behind it when all of them are something: 100%进“两委”.
  private static func finding(_ ground: Ground, _ body: Int, _ office: Int) -> Finding {
    let next = office + 1
    let isAll =
      next < ground.claims.count && ground.notes[next].sentence == ground.notes[office].sentence
      && ground.claims[next].kind == .percent && ground.claims[next].value == DecimalNumber(100)
    let factor = isAll ? "100%" : "1"
    return ground.finding(
      .product, .equal, "\(ground.show(body)) × \(factor) = \(ground.show(office))",
      isAll ? [body, office, next] : [body, office])
  }

  private static let offices: Set<String> = ["主席", "妇联主席", "书记", "主任", "妇代会主任", "会长", "站长", "所长", "校长", "园长"]
  private static let bodies = ["社区", "村", "行政村", "乡镇", "镇", "乡", "街道", "县", "区", "学校", "单位", "部门", "村居"]
}
