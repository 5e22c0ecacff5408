/// A total over levels (全国、市、区级先进个人378人), and later its levels one by one: 全国…10名, 市级…368名.
enum LevelSums {
  static func check(_ ground: Ground) -> [Finding] { ground.claims.indices.compactMap { check(ground, $0) } }

  private static func check(_ ground: Ground, _ total: Int) -> Finding? {
    let note = ground.notes[total]
    guard isExact(ground, total), ground.claims[total].value.double >= 20,
      joined.occurs(ground.characters, in: note.left.lowerBound..<max(note.left.upperBound, note.right.upperBound))
    else { return nil }
    for first in (total + 1)..<max(total + 1, min(ground.claims.count - 1, total + 60)) {
      let second = first + 1
      guard isExact(ground, first), isExact(ground, second), ground.isSameSort(first, total),
        ground.isSameSort(second, total), ground.notes[first].sentence == ground.notes[second].sentence,
        levels.occurs(ground.characters, in: ground.notes[first].left),
        honours.occurs(ground.characters, in: ground.notes[second].left),
        ground.claims[first].value.adding(ground.claims[second].value) == ground.claims[total].value
      else { continue }
      let words = "\(ground.show(first)) + \(ground.show(second)) = \(ground.show(total))"
      return ground.finding(.parts, .equal, words, [total, first, second])
    }
    return nil
  }

  private static func isExact(_ ground: Ground, _ index: Int) -> Bool {
    ground.claims[index].kind == .count && ground.isPlainCount(index) && ground.claims[index].approx == nil
      && ground.claims[index].bound == nil
  }

  private static let joined = Words("全国、省 全国、市 国家、省 国家级、省 省、市 市、区级 市、县级 省级、市 全国和省 省级和市")
  private static let honours = Words("全国 国家级 省级 市级 区级 县级 自治区级 称号 荣誉")
  private static let levels = Words("全国 国家级 省级 市级 区级 县级 自治区级")
}
