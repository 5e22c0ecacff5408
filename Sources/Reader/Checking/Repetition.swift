/// The same thing said in two places, with one figure or with two.
enum Repetition {
  static func check(_ ground: Ground) -> [Finding] {
    var byName: [String: Int] = [:]
    var findings: [Finding] = []
    for index in ground.claims.indices where isStock(ground, index) {
      let name = normalized(ground.claims[index].what)
      if name.count < 5 { continue }
      if let earlier = byName[name], ground.notes[earlier].sentence != ground.notes[index].sentence,
        let finding = compare(ground, earlier, index)
      {
        findings.append(finding)
      }
      byName[name] = index
      for (other, earlier) in recent(byName, ground, index) where isWithin(other, name) {
        if ground.claims[earlier].value == ground.claims[index].value, ground.claims[index].value.double > 2,
          ground.notes[earlier].sentence != ground.notes[index].sentence
        {
          findings.append(equal(ground, earlier, index))
        }
      }
    }
    return findings
  }

  private static func recent(_ names: [String: Int], _ ground: Ground, _ index: Int) -> [(String, Int)] {
    let near = max(0, index - 8)..<index
    return near.compactMap { place in
      let name = normalized(ground.claims[place].what)
      return names[name] == place && name.count >= 6 ? (name, place) : nil
    }
  }

  private static func isWithin(_ first: String, _ second: String) -> Bool { first != second && second.contains(first) }

  /// Bodies and places that stand for some time; not events, sums or people reached.
  private static func isStock(_ ground: Ground, _ index: Int) -> Bool {
    ground.isPlainCount(index) && units.contains(ground.claims[index].unit) && ground.claims[index].approx == nil
      && ground.claims[index].modality == nil
  }

  private static func compare(_ ground: Ground, _ first: Int, _ second: Int) -> Finding? {
    let one = ground.claims[first].value.double
    let other = ground.claims[second].value.double
    if ground.claims[first].unit != ground.claims[second].unit { return nil }
    if one == other { return one > 2 ? equal(ground, first, second) : nil }
    guard abs(one - other) <= 0.2 * max(one, other), one >= 5,
      ground.claims[first].period == ground.claims[second].period
    else {
      return nil
    }
    let arithmetic = "\(ground.show(first)) ≠ \(ground.show(second))"
    return ground.finding(.repetition, .cannotBeTold, arithmetic, [first, second])
  }

  private static func equal(_ ground: Ground, _ first: Int, _ second: Int) -> Finding {
    ground.finding(.repetition, .equal, "\(ground.show(first)) = \(ground.show(second))", [first, second])
  }

  private static func normalized(_ what: String) -> String {
    String(what.filter { !"“”‘’\"《》()（）的".contains($0) })
  }

  private static let units: Set<String> = ["个", "家", "所", "支", "处", "座", "间", "名", "人"]
}
