import Ledger

/// How a figure stands against the same period a year earlier, in words.
struct ComparisonText {
  let measure: Measure
  let language: Language
  /// `上年`, `上年同期`, `前五年`
  let earlier: Names

  func text(_ now: FigureValue?, _ before: FigureValue?) -> String {
    guard let now, let before else {
      return pick(earlier.zh + "没有可比数", "\(earlier.en) offers nothing to compare with")
    }
    if now.value == before.value { return pick("与\(earlier.zh)持平", "the same as \(earlier.en)") }
    let isExact = now.qualifier == .exact && before.qualifier == .exact
    let about = isExact ? "" : pick("约", "about ")
    let (change, overflow) = now.value.subtractingReportingOverflow(before.value)
    if overflow { return pick(earlier.zh + "没有可比数", "\(earlier.en) offers nothing to compare with") }
    if measure.isPercent { return points(change, about) }
    return amount(change, about, before: before.value)
  }

  private func points(_ change: Int64, _ about: String) -> String {
    let number = about + FigureText.number(Int64(clamping: change.magnitude), measure)
    return change > 0
      ? pick("比\(earlier.zh)提高\(number)个百分点", "\(number) percentage points above \(earlier.en)")
      : pick("比\(earlier.zh)下降\(number)个百分点", "\(number) percentage points below \(earlier.en)")
  }

  private func amount(_ change: Int64, _ about: String, before: Int64) -> String {
    let size = FigureText.qualified(
      FigureText.parts(Int64(clamping: change.magnitude), measure, language).number, .exact,
      FigureText.parts(Int64(clamping: change.magnitude), measure, language).unit, language)
    if before <= 0 {
      return pick(
        "比\(earlier.zh)增加\(about)\(size)（\(earlier.zh)为零）", "\(about)\(size) more than \(earlier.en), which had none")
    }
    let share = about + ComparisonText.percent(change, of: before, language)
    return change > 0
      ? pick("比\(earlier.zh)增加\(about)\(size)、增长\(share)", "\(about)\(size) (\(share)) more than \(earlier.en)")
      : pick("比\(earlier.zh)减少\(about)\(size)、下降\(share)", "\(about)\(size) (\(share)) fewer than \(earlier.en)")
  }

  private func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// A change in percent with one digit, rounded half up; a change too small for that is said to be.
  static func percent(_ change: Int64, of base: Int64, _ language: Language) -> String {
    let tenths = (Int128(change.magnitude) * 2000 + Int128(base)) / (Int128(base) * 2)
    if tenths == 0 { return language == .zh ? "不足0.1%" : "less than 0.1%" }
    return Decimals.text(Int64(clamping: tenths), digits: 1, trimmed: tenths % 10 == 0 ? 1 : 0) + "%"
  }
}
