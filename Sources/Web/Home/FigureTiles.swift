import Ledger
import Reports
import UseCases

/// The figures of an overview, by line of work; those that are zero wait behind “more”.
struct FigureTiles: Sendable {
  let scope: Scope
  let overview: AskOverview.Answer

  func markup(_ visit: Visit) -> HTML {
    if overview.isEmpty { return nothing(visit) }
    return hint(visit) + overview.lines.map { section($0.line, $0.figures, visit) }.joined()
  }

  private func section(_ line: LineOfWork, _ figures: [AskOverview.Line], _ visit: Visit) -> HTML {
    let shown = figures.filter { !$0.isZero }
    let zeros = figures.filter(\.isZero)
    if shown.isEmpty { return .empty }
    return """
      <section class="line"><h2>\(visit.say(line.names))</h2>
      <ul class="tiles">\(shown.map { tile($0, visit) })</ul>\(more(zeros, visit))</section>

      """
  }

  private func tile(_ figure: AskOverview.Line, _ visit: Visit) -> HTML {
    let language = visit.page.language
    let comparison = figure.measure.comparison(figure.value, figure.previous, over: scope.period, language)
    return """
      <li><a href="\(Address.figure(figure.measure.id, scope.id, scope.period))">\
      <span class="tile-name">\(visit.say(figure.measure.names))</span>\
      <span class="tile-value">\(figure.measure.written(figure.value, language))</span></a>\
      <small>\(comparison)</small></li>

      """
  }

  private func more(_ zeros: [AskOverview.Line], _ visit: Visit) -> HTML {
    if zeros.isEmpty { return .empty }
    let items = zeros.map { figure -> HTML in
      let had = (figure.previous?.value ?? 0) != 0
      let before =
        had
        ? visit.say("（上年 ", " (before: ") + figure.measure.written(figure.previous, visit.page.language)
          + visit.say("）", ")") : ""
      return """
        <li><a href="\(Address.figure(figure.measure.id, scope.id, scope.period))">\(visit.say(figure.measure.names))</a>\
        <span class="soft">\(before)</span></li>
        """
    }
    return """
      <details class="more"><summary>\(visit.say("更多：本期为零的\(zeros.count)项", "\(zeros.count) more that are zero"))</summary>\
      <ul class="links">\(items)</ul></details>
      """
  }

  /// Nothing has happened in the period; what stands is from before.
  private func hint(_ visit: Visit) -> HTML {
    guard let newest = overview.newest, !scope.period.contains(newest) else { return .empty }
    let year = Period(.year, of: newest)
    return """
      <p class="notice hint">\(visit.say(
        "\(scope.period.names.zh)还没有新发生的事，下面是结存的数。",
        "Nothing has happened in \(scope.period.names.en) yet; these are stocks from before."))
      <a href="\(Address.home(scope.id, year))">\(visit.say("看最近有记录的\(newest.year)年", "Show \(newest.year), the newest with records"))</a></p>

      """
  }

  private func nothing(_ visit: Visit) -> HTML {
    guard let newest = overview.newest else {
      return visit.page.emptyState(
        Names("这里还没有记录；记下第一件事，统计数就会出现。", "Nothing is recorded here yet; figures appear with the first record."))
    }
    let year = Period(.year, of: newest)
    return visit.page.emptyState(
      Names(
        "\(scope.period.names.zh)还没有数据；最近的记录在\(newest.year)年。",
        "There is nothing for \(scope.period.names.en); the newest record is of \(newest.year)."),
      next: Names("看\(newest.year)年", "Show \(newest.year)"), at: .home(scope.id, year))
  }
}
