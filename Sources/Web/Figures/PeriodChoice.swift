import Ledger
import Reports

/// Which stretch of time a page is about: chosen by year and part, by two days, or written whole in the address.
enum PeriodChoice {
  static let firstYear = 2000

  /// - Throws: `invalid` for a period that is none; the year of today stands when nothing was chosen.
  static func read(_ query: FormAnswers, _ today: Day) throws(Refusal) -> Period {
    let (from, through) = (query["from"].trimmed, query["through"].trimmed)
    if !from.isEmpty || !through.isEmpty { return try stretch(from, through) }
    if !query["year"].isEmpty { return try chosen(query["year"], query["part"]) }
    let written = query["period"].trimmed
    if written.isEmpty { return Period(.year, of: today) }
    guard let period = Period(written) else { throw refusal(written) }
    return period
  }

  private static func chosen(_ year: String, _ part: String) throws(Refusal) -> Period {
    if part == "plan", let number = Int(year), let day = Day(number, 1, 1) { return Period(.years, of: day) }
    let text = part.count == 2 && part.first?.isNumber == true ? "\(year)-\(part)" : year + part
    guard let period = Period(text) else { throw refusal(text) }
    return period
  }

  private static func stretch(_ from: String, _ through: String) throws(Refusal) -> Period {
    guard let first = Day(written: from), let last = Day(written: through),
      let period = Period(from: first, through: last)
    else {
      throw Refusal(
        .invalid, "起止日期要都填，例如 2013-01-01 到 2013-10-31，且起在前、止在后",
        "Give both days, such as 2013-01-01 to 2013-10-31, the earlier one first", at: "from")
    }
    return period
  }

  private static func refusal(_ text: String) -> Refusal {
    Refusal(
      .invalid, "“\(text.prefix(40))”不是期间；例如 2013、2013Q2、2013H1、2013-06、2011..2015",
      "“\(text.prefix(40))” is no period; write 2013, 2013Q2, 2013H1, 2013-06 or 2011..2015", at: "period")
  }
}

/// The form by which a page is shown for another period.
struct PeriodChooser: Sendable {
  let period: Period
  let today: Day
  /// The page itself, with everything in its address that must stay.
  let page: Address

  func markup(_ context: PageContext) -> HTML {
    let earlier = page.with("period", step(-1)?.description)
    let later = page.with("period", step(1)?.description)
    return """
      <form class="period" method="get" action="\(page.path)">\(hidden)
      <a class="step" href="\(earlier)" aria-label="\(context.say("前一期", "Earlier"))">‹</a>
      <b class="now-shown">\(context.say(period.names))</b>
      <a class="step" href="\(later)" aria-label="\(context.say("后一期", "Later"))">›</a>
      <details><summary>\(context.say("换期间", "Change"))</summary><div class="filters">\(selects(context))\(days(context))
      <button>\(context.say("查看", "Show"))</button></div></details></form>

      """
  }

  private var hidden: HTML {
    page.query.filter { $0.name != "period" }
      .map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML }.joined()
  }

  /// The stretch as long as this one that lies before or after it.
  private func step(_ direction: Int) -> Period? {
    switch period.grain {
    case .days, .years:
      if direction < 0 { return period.previous }
      let length = period.last.dayNumber - period.first.dayNumber
      let start = period.last.adding(days: 1)
      if period.grain == .years { return Period("\(start.year)..\(start.year + period.last.year - period.first.year)") }
      return Period(from: start, through: start.adding(days: length))
    case .month, .quarter, .half, .year:
      let day = direction < 0 ? period.first.adding(days: -1) : period.last.adding(days: 1)
      return (1901...2198).contains(day.year) ? Period(period.grain, of: day) : nil
    }
  }

  private func selects(_ context: PageContext) -> HTML {
    let years = Set(PeriodChoice.firstYear...max(today.year, PeriodChoice.firstYear)).union([period.first.year])
    let yearOptions = years.sorted(by: >).map { year -> HTML in
      "<option value=\"\(year)\"\(when: year == period.first.year, " selected")>\(year)</option>"
    }
    let part = chosenPart
    let partOptions = parts.map { code, names -> HTML in
      "<option value=\"\(code)\"\(when: code == part, " selected")>\(context.say(names))</option>"
    }
    return """
      <label>\(context.say("年度", "Year"))<select name="year">\(yearOptions)</select></label>
      <label>\(context.say("时段", "Part"))<select name="part">\(partOptions)</select></label>

      """
  }

  private func days(_ context: PageContext) -> HTML {
    let isDays = period.grain == .days
    return """
      <label>\(context.say("或：起", "Or from"))<input type="date" name="from" value="\(isDays ? "\(period.first)" : "")"></label>
      <label>\(context.say("止", "through"))<input type="date" name="through" value="\(isDays ? "\(period.last)" : "")"></label>
      """
  }

  private var chosenPart: String {
    switch period.grain {
    case .year, .days: ""
    case .years: "plan"
    case .half, .quarter: String(period.description.suffix(2))
    case .month: String(period.description.suffix(2))
    }
  }

  private var parts: [(String, Names)] {
    [("", Names("全年", "Whole year")), ("H1", Names("上半年", "First half")), ("H2", Names("下半年", "Second half"))]
      + (1...4).map { ("Q\($0)", Names("第\(["一", "二", "三", "四"][$0 - 1])季度", "Quarter \($0)")) }
      + (1...12).map { ($0 < 10 ? "0\($0)" : "\($0)", Names("\($0)月", "Month \($0)")) }
      + [("plan", Names("所在五年规划期", "Five-year plan"))]
  }
}
