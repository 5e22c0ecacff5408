/// Sums that divide evenly by the people they went to, and people that come in equal rounds from each place.
enum Quotients {
  static func check(_ ground: Ground) -> [Finding] {
    ground.claims.indices.compactMap { evenAmount(ground, $0) ?? rounds(ground, $0) }
  }

  /// 慰问1389人次,慰问金额277800元: odd figures whose quotient is round come from one amount for each.
  private static func evenAmount(_ ground: Ground, _ count: Int) -> Finding? {
    let sum = count + 1
    guard sum < ground.claims.count, isExact(ground, count), isExact(ground, sum), ground.claims[sum].kind == .money,
      ground.claims[count].kind == .count || ground.claims[count].kind == .personTimes
        || ground.claims[count].kind == .households,
      ground.notes[count].sentence == ground.notes[sum].sentence,
      let people = whole(ground, count), people > 100, people % 10 != 0,
      let money = whole(ground, sum), money % people == 0, money / people % 10 == 0
    else { return nil }
    return ground.finding(
      .product, .equal, "\(people) × \(money / people) = \(ground.show(sum))", [count, sum])
  }

  /// 每镇一名 with 14个镇 told before, 共56名: four rounds.
  private static func rounds(_ ground: Ground, _ rate: Int) -> Finding? {
    guard let place = ground.claims[rate].each, ground.claims[rate].kind == .count, ground.claims[rate].approx == nil,
      ground.claims[rate].bound == nil, let each = whole(ground, rate), each > 0,
      let total = total(ground, rate), let sum = whole(ground, total)
    else { return nil }
    for body in (max(0, rate - 40)..<rate).reversed() where isExact(ground, body) && ground.counts(body, place) {
      guard let bodies = whole(ground, body), bodies > 2 else { return nil }
      let one = bodies * each
      guard sum % one == 0, sum / one <= 12 else { return nil }
      let times = sum / one == 1 ? "" : " × \(sum / one)"
      return ground.finding(.product, .equal, "\(bodies) × \(each)\(times) = \(sum)", [body, rate, total])
    }
    return nil
  }

  /// The count of the same sort behind 共 in the same sentence.
  private static func total(_ ground: Ground, _ rate: Int) -> Int? {
    ((rate + 1)..<max(rate + 1, min(ground.claims.count, rate + 5))).first { index in
      ground.notes[index].sentence == ground.notes[rate].sentence && isExact(ground, index)
        && ground.isSameSort(index, rate) && together.occurs(ground.characters, in: ground.notes[index].left)
    }
  }

  private static func isExact(_ ground: Ground, _ index: Int) -> Bool {
    ground.isPlainCount(index) && ground.claims[index].approx == nil && ground.claims[index].bound == nil
  }

  private static func whole(_ ground: Ground, _ index: Int) -> Int? {
    let value = ground.claims[index].value
    return value.scale == 0 && value.significand > 0 ? Int(value.significand) : nil
  }

  private static let together = Words("共 合计 总计")
}
