/// Changes of rates: 毛入园率76%,比上年提高0.1% is told in percent and means percentage points.
extension MeaningReader {
  static let points = "个百分点"

  /// Whether a change in percent is one of a rate told in percent just before. Behind a count and its rate
  /// (上线3537人,上线率10.74%,增长17.85%) it may be the count that has grown; there the percent stays.
  func isPointsOfRate(_ statement: Statement, _ subject: Subject, _ context: Context) -> Bool {
    statement.kind == .percent && statement.unit == "%" && subject.comparison != nil
      && memory.rateSentence == context.sentence && memory.isRateAlone
  }

  mutating func rememberRate(_ subject: Subject, _ statement: Statement, _ context: Context) {
    if statement.kind == .percent {
      if subject.comparison != nil { return }
      let start = statement.span.lowerBound
      let isFirst =
        memory.sentence != context.sentence || characters[min(memory.end, start)..<start].contains(0x3B)
      memory.isRateAlone = isFirst || (memory.kind == .percent && memory.rateSentence != -1)
      memory.rateSentence = subject.isShare && !isFirst ? -1 : context.sentence
    } else if memory.sentence != context.sentence || statement.kind != .other {
      memory.rateSentence = -1
    }
  }

  /// 毛入园率增幅: the change of a rate as a noun.
  func withExtentOfChange(_ subject: Subject) -> String {
    guard let comparison = subject.comparison else { return subject.what }
    let base = subject.base ?? subject.what
    if base.hasSuffix("幅") { return base }
    return base + (Self.falling.contains(where: comparison.contains) ? "降幅" : "增幅")
  }

  private static let falling = ["下降", "降低", "减少", "低于", "回落", "下滑"]

  /// What a clause without a figure says of its subject: 农村幼儿园数不断提高 → 农村幼儿园数.
  func subjectOfState(_ context: Context) -> String? {
    guard let above = context.before, above.count <= 30 else { return nil }
    var end = phrases.withoutLinks(above).upperBound
    if end == above.upperBound { return nil }
    let verb = end
    while end > above.lowerBound {
      let length = Self.steadily.length(characters, endingAt: end)
      if length == 0 { break }
      end -= length
    }
    guard end < verb, end - above.lowerBound >= 2 else { return nil }
    let name = string(phrases.left(above.lowerBound..<end))
    return name.isEmpty || Lexicon.isOpening(name) ? nil : name
  }

  private static let steadily = Words("不断 逐步 逐年 持续 稳步 明显 进一步 连年 大幅 大幅度 显著 有效 稳定 快速 普遍 继续 得到 有所 全面 切实")
}
