import Ledger
import Reports
import UseCases

/// The drawings of a figure's page.
struct FigureParts: Sendable {
  let answer: AskFigure.Answer
  let visit: Visit

  private var measure: Measure { answer.measure }
  private var language: Language { visit.page.language }

  var address: Address {
    .figure(
      measure.id, answer.organization.id, answer.period, where: answer.filter,
      by: visit.query["by"].isEmpty ? nil : visit.query["by"])
  }

  private func written(_ value: Int64) -> String { measure.written(FigureValue(value), language) }

  var months: HTML {
    let listed = answer.months
    if listed.count < 2 || listed.allSatisfy({ $0.value == 0 && $0.before == 0 }) { return .empty }
    let today = Month(of: visit.today)
    let isCut = listed.first.map { $0.month.first > answer.period.first } ?? false
    let title =
      isCut
      ? Names("按月走势（最后\(listed.count)个月）", "Month by month (the last \(listed.count))")
      : Names("按月走势", "Month by month")
    let bars = MonthBars(
      id: "months", title: title, unit: measure.unit, months: listed.map(\.month),
      now: listed.map { $0.month > today ? nil : ChartValue("\($0.month)", $0.value, text: written($0.value)) },
      before: listed.map { ChartValue("\($0.month)", $0.before, text: written($0.before)) })
    return bars.markup(visit.page)
  }

  var children: HTML {
    let rows = answer.children.filter { !$0.figure.isNothing || $0.organization.isOpen(on: answer.period.last) }
    if rows.isEmpty { return .empty }
    let bars = OrganizationBars(
      id: "below", title: Names("按下级组织", "By organization below"),
      rows: rows.map { row in
        let value = row.figure.value?.value ?? 0
        return OrganizationBars.Row(
          organization: row.organization.id,
          value: ChartValue(row.organization.name, value, text: measure.written(row.figure.value, language)))
      })
    let links = rows.map { row -> HTML in
      let address = Address.figure(measure.id, row.organization.id, answer.period, where: answer.filter)
      return "<li><a href=\"\(address)\">\(row.organization.name)</a></li>"
    }
    return """
      <div>\(bars.markup(visit.page))<details class="more"><summary>\(visit.say("进入某个下级组织的这一项", "Go to this figure of one of them"))\
      </summary><ul class="links">\(links)</ul></details></div>

      """
  }

  func share(_ dimension: Dimension, _ figure: FigureAnswer) -> HTML {
    let order = dimension.choices.map(\.code) + [""]
    let present = order.filter { (figure.parts[$0]?.value.value ?? 0) != 0 }
    let strays = figure.parts.keys.filter { !order.contains($0) }.sorted()
    let codes = present + strays
    if codes.isEmpty { return .empty }
    let bar = ShareBar(
      id: "by" + dimension.id.filter(\.isLetter), title: Names("按\(dimension.names.zh)", "By \(dimension.names.en)"),
      parts: codes.map { code in
        let value = figure.parts[code]?.value
        return ChartValue(
          visit.say(dimension.names(of: code)), value?.value ?? 0, text: measure.written(value, language))
      })
    let links = codes.filter { !$0.isEmpty }.compactMap { link($0, dimension) }
    return """
      <div>\(bar.markup(visit.page))<details class="more"><summary>\(visit.say("只看其中一类", "Look at one of them"))</summary>\
      <ul class="links">\(links)</ul></details></div>

      """
  }

  private func link(_ code: String, _ dimension: Dimension) -> HTML? {
    let others = answer.filter.clauses.isEmpty ? "" : answer.filter.description + ","
    guard let filter = try? Filter(others + "\(dimension.id)=\(code)", for: measure) else { return nil }
    let address = Address.figure(measure.id, answer.organization.id, answer.period, where: filter)
    return "<li><a href=\"\(address)\">\(visit.say(dimension.names(of: code)))</a></li>"
  }
}

extension FigureAnswer {
  var isNothing: Bool { (value?.value ?? 0) == 0 }
}
