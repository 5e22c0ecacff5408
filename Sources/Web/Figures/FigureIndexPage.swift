import Hummingbird
import Ledger
import Reports
import UseCases

/// Every measure, line by line, with its figure and its definition.
enum FigureIndexPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let overview = try await visit.answer(AskOverview(scope.id, scope.period))
    let page = Address(["figures"], ["organization": scope.id.description, "period": scope.period.description])
    let jumps = overview.lines.map { "<li><a href=\"#\($0.line.id)\">\(visit.say($0.line.names))</a></li>" as HTML }
    return visit.show(
      Page(
        Names("统计", "Figures"), trail: scope.trail(visit.visitor),
        content: """
          \(PeriodChooser(period: scope.period, today: visit.today, page: page).markup(visit.page))
          \(visit.feedNotice(overview.asOf))<ul class="links">\(jumps)</ul>
          \(overview.lines.map { table($0.line, $0.figures, scope, visit) })
          """))
  }

  private static func table(_ line: LineOfWork, _ figures: [AskOverview.Line], _ scope: Scope, _ visit: Visit) -> HTML {
    let language = visit.page.language
    let rows = figures.map { figure -> [HTML] in
      let measure = figure.measure
      return [
        "<a href=\"\(Address.figure(measure.id, scope.id, scope.period))\">\(visit.say(measure.names))</a>",
        "\(measure.written(figure.value, language))", "\(measure.written(figure.previous, language))",
        "<span class=\"soft small\">\(visit.say(measure.definition))</span>",
      ]
    }
    let table = Table(
      caption: line.names,
      columns: [
        .init("统计项", "Measure"), .init(scope.period.names, number: true),
        .init(scope.period.previous.names, number: true), .init("口径", "Definition"),
      ], rows: rows)
    return "<h2 id=\"\(line.id)\">\(visit.say(line.names))</h2>\n\(table.markup(visit.page))"
  }
}
