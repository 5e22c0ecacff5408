/// Figures that look like one measure and are two: a share of teams and a share of their members.
enum Scopes {
  static func check(_ ground: Ground) -> [Finding] {
    ground.claims.indices.compactMap { sharesOfTeams(ground, $0) ?? groups(ground, $0) ?? named(ground, $0) }
  }

  /// 一半以上班子配备有女干部, 女干部配备率15%: the first counts teams, the second members.
  private static func sharesOfTeams(_ ground: Ground, _ teams: Int) -> Finding? {
    let note = ground.notes[teams]
    guard ground.claims[teams].kind == .percent, ground.claims[teams].unit == "%",
      let verb = equipped.last(ground.characters, in: note.right), note.right.upperBound - verb > 3
    else { return nil }
    let name = "配备率"
    let rate = ((teams + 1)..<max(teams + 1, min(ground.claims.count, teams + 4))).first { index in
      ground.notes[index].sentence == note.sentence && ground.claims[index].kind == .percent
        && ground.claims[index].comparison == nil && ground.claims[index].what.hasSuffix(name)
    }
    guard let rate, !ground.interval(teams).overlaps(ground.interval(rate)) else { return nil }
    return ground.finding(.share, .scope, "\(ground.show(teams)) ≠ \(ground.show(rate))", [teams, rate])
  }

  /// 将2个村分为2组, where 21个行政村 are told beside it: not all of them, or a figure is lost.
  private static func groups(_ ground: Ground, _ part: Int) -> Finding? {
    let note = ground.notes[part]
    guard note.left.upperBound > note.left.lowerBound, taken.contains(ground.characters[note.left.upperBound - 1]),
      divided.occurs(ground.characters, in: note.right), ground.isPlainCount(part), !ground.claims[part].what.isEmpty
    else { return nil }
    let noun = bare(ground.claims[part].what)
    for whole in (max(0, part - 4)..<part).reversed()
    where ground.notes[whole].paragraph == note.paragraph && ground.isPlainCount(whole) {
      guard ground.claims[whole].unit == ground.claims[part].unit, bare(ground.claims[whole].what).hasSuffix(noun),
        ground.claims[whole].value != ground.claims[part].value
      else { continue }
      return ground.finding(
        .repetition, .cannotBeTold, "\(ground.show(part)) ≠ \(ground.show(whole))", [part, whole])
    }
    return nil
  }

  /// 评选先进个人143名,其中“…十大…”: ten of them bear a name of their own.
  private static func named(_ ground: Ground, _ whole: Int) -> Finding? {
    let note = ground.notes[whole]
    guard people.contains(ground.claims[whole].unit), ground.isPlainCount(whole) else { return nil }
    var end = note.span.upperBound
    while end < ground.characters.count, end - note.span.upperBound < 60, ground.characters[end] != Glyph.fullStop {
      end += 1
    }
    let window = note.span.upperBound..<end
    guard let among = amongWords.last(ground.characters, in: window),
      let ten = tens.last(ground.characters, in: among..<end), ten - among < 24,
      Names.isInQuotes(ground.characters, ten), ground.claims[whole].value.double > 10
    else { return nil }
    return Finding(
      relation: .subset, verdict: .equal, arithmetic: "10 ≤ \(ground.show(whole))",
      offsets: [ground.claims[whole].offset, ground.folded.source(ten..<(ten + 1)).lowerBound],
      quote: ground.claims[whole].quote)
  }

  private static func bare(_ what: String) -> String {
    String(what.prefix { $0 != "(" && $0 != "（" })
  }

  private static let equipped = Words("配备 配有")
  private static let taken = Set("将把".utf16)
  private static let divided = Words("分为 分成 编为 编成")
  private static let amongWords = Words("其中")
  private static let tens = Words("十大 十佳")
  private static let people: Set<String> = ["名", "人", "位"]
}
