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

  /// “巧娘工作室”13个 and 13家“巧绘”工作室: the same odd figure of bodies called nearly alike.
  static func nearNames(_ ground: Ground) -> [Finding] {
    var findings: [Finding] = []
    for index in ground.claims.indices where isStock(ground, index) && ground.claims[index].value.double > 10 {
      for earlier in max(0, index - 8)..<index
      where isStock(ground, earlier) && ground.claims[earlier].value == ground.claims[index].value {
        let one = normalized(ground.claims[earlier].what)
        let other = normalized(ground.claims[index].what)
        guard one != other, !one.contains(other), !other.contains(one), one.suffix(3) == other.suffix(3),
          one.count > 3, !Set(one.dropLast(3)).isDisjoint(with: other.dropLast(3)),
          ground.notes[earlier].sentence != ground.notes[index].sentence
        else { continue }
        findings.append(equal(ground, earlier, index))
      }
    }
    return findings
  }

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
    if let verdict = reason(ground, first, second) {
      return ground.finding(.repetition, verdict, "\(ground.show(first)) ≠ \(ground.show(second))", [first, second])
    }
    guard abs(one - other) <= 0.2 * max(one, other), one >= 5,
      ground.claims[first].period == ground.claims[second].period
    else {
      return nil
    }
    let arithmetic = "\(ground.show(first)) ≠ \(ground.show(second))"
    return ground.finding(.repetition, .cannotBeTold, arithmetic, [first, second])
  }

  /// Why two figures of one name may differ: told for two days, or for two places.
  private static func reason(_ ground: Ground, _ first: Int, _ second: Int) -> Finding.Verdict? {
    if let one = words(ground, first, days), let other = words(ground, second, days), one != other { return .asOf }
    if let one = words(ground, first, places), let other = words(ground, second, places), one != other { return .scope }
    return nil
  }

  /// The word of a list that stands last before the figure in its sentence, with what follows it up to a comma.
  private static func words(_ ground: Ground, _ index: Int, _ list: Words) -> ArraySlice<UInt16>? {
    let end = ground.notes[index].span.lowerBound
    var start = end
    while start > 0, end - start < 40, !stops.contains(ground.characters[start - 1]) { start -= 1 }
    guard let place = list.last(ground.characters, in: start..<end) else { return nil }
    let length = list.length(ground.characters, at: place)
    var close = place + length
    while list.length(ground.characters, at: place) > 0, length == 2, isDay(ground.characters, place), close < end,
      ground.characters[close] != Glyph.comma, close - place < 14
    { close += 1 }
    return ground.characters[place..<close]
  }

  private static func isDay(_ characters: [UInt16], _ place: Int) -> Bool { days.length(characters, at: place) > 0 }

  /// 300人 and 300人次 of the same training: people, or visits.
  static func units(_ ground: Ground) -> [Finding] {
    var people: [String: Int] = [:]
    var findings: [Finding] = []
    for index in ground.claims.indices where ground.isPlainCount(index) && ground.claims[index].value.double >= 10 {
      let claim = ground.claims[index]
      guard claim.kind == .personTimes || persons.contains(claim.unit), claim.what.count >= 4 else { continue }
      let key = normalized(claim.what) + " " + claim.value.description
      if let earlier = people[key], (ground.claims[earlier].kind == .personTimes) != (claim.kind == .personTimes),
        ground.notes[earlier].sentence != ground.notes[index].sentence
      {
        let words = "\(ground.show(earlier)) \(ground.claims[earlier].unit) ~ \(ground.show(index)) \(claim.unit)"
        findings.append(ground.finding(.repetition, .unit, words, [earlier, index]))
      }
      people[key] = index
    }
    return findings
  }

  private static func equal(_ ground: Ground, _ first: Int, _ second: Int) -> Finding {
    ground.finding(.repetition, .equal, "\(ground.show(first)) = \(ground.show(second))", [first, second])
  }

  private static func normalized(_ what: String) -> String {
    String(what.filter { !"“”‘’\"《》()（）的".contains($0) })
  }

  private static let days = Words("截至 截止")
  private static let places = Words("全省 全市 全州 全县 全区 全镇 全乡 全村 全街道 全社区 市直 县直 区直")
  private static let persons: Set<String> = ["人", "名", "位"]
  private static let stops = Set("。;!?\n".utf16)
  private static let units: Set<String> = ["个", "家", "所", "支", "处", "座", "间", "名", "人"]
}
