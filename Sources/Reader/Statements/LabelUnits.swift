/// Figures behind a label that names their unit: 培训人数:1250, 金额(万元):35.6.
enum LabelUnits {
  static func read(_ characters: [UInt16], _ statement: inout Statement) {
    let end = statement.span.upperBound
    let first = statement.number.range.lowerBound
    if first > 0, characters[first - 1] == 0xA5 || characters[first - 1] == 0xFFE5 {
      statement.unit = "元"
      statement.kind = .money
      return
    }
    guard statement.number.style == .arabic, !statement.number.isDotted, closes(characters, at: end) else { return }
    var start = statement.span.lowerBound
    start -= links.length(characters, endingAt: start)
    if let unit = bracketed(characters, before: start) {
      apply(unit, &statement)
      return
    }
    for (label, unit, kind) in labels where label.length(characters, endingAt: start) > 0 {
      statement.unit = unit
      statement.kind = kind
      return
    }
  }

  private static func closes(_ characters: [UInt16], at index: Int) -> Bool {
    index >= characters.count || closing.contains(characters[index])
  }

  /// The unit between the brackets that close just before `end`.
  private static func bracketed(_ characters: [UInt16], before end: Int) -> (
    factor: Int, name: String, kind: ClaimKind
  )? {
    guard end > 2, characters[end - 1] == 0x29 else { return nil }
    var open = end - 2
    while open > 0, end - open < 6, characters[open] != 0x28 { open -= 1 }
    guard characters[open] == 0x28 else { return nil }
    return unit(characters, (open + 1)..<(end - 1))
  }

  private static func apply(_ unit: (factor: Int, name: String, kind: ClaimKind), _ statement: inout Statement) {
    guard let value = statement.number.value.shifted(by: unit.factor) else { return }
    statement.number.value = value
    statement.number.lastPlace += unit.factor
    statement.unit = unit.name
    statement.kind = unit.kind
  }

  /// The unit that a heading closes with: 培训人数(人), 户数.
  static func unit(_ characters: [UInt16], endingAt end: Int) -> (factor: Int, name: String, kind: ClaimKind)? {
    if let unit = bracketed(characters, before: end) { return unit }
    let label = labels.first { $0.0.length(characters, endingAt: end) > 0 }
    return label.map { (0, $0.1, $0.2) }
  }

  /// The unit that fills a cell: 人, 万元, %.
  static func unit(_ characters: [UInt16], _ range: Range<Int>) -> (factor: Int, name: String, kind: ClaimKind)? {
    var first = range.lowerBound
    guard first < range.upperBound else { return nil }
    let factor = factors[characters[first]] ?? 0
    if factor > 0 { first += 1 }
    guard first < range.upperBound else { return nil }
    if characters[first] == 0x25, first + 1 == range.upperBound { return (factor, "%", .percent) }
    guard let (entry, next) = UnitTable.shared.match(characters, at: first, hasFigures: true),
      next == range.upperBound
    else { return nil }
    return (factor, entry.name, entry.kind)
  }

  private static let factors: [UInt16: Int] = [Glyph.of("万"): 4, Glyph.of("亿"): 8]
  private static let links = Words(": 为 达 达到 共 共计 约 为: 计 超 超过 突破 近 逾 达到了")
  private static let closing = Set(",。;、)+\n\t ".utf16)
  private static let labels: [(Words, String, ClaimKind)] = [
    (Words("人次"), "人次", .personTimes), (Words("户数 家庭数"), "户", .households), (Words("人数"), "人", .count),
    (Words("场次"), "场次", .count), (Words("场数"), "场", .count), (Words("件数"), "件", .count),
    (Words("次数"), "次", .count), (Words("个数 总数 数量"), "个", .count),
  ]
}
