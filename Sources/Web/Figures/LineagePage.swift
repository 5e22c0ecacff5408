import Hummingbird
import Ledger
import Reports
import UseCases

/// The records behind a figure, page by page, adding up to it.
enum LineagePage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let (id, filter) = (visit.parameter("measure"), visit.query["where"])
    let after = visit.query["after"].isEmpty ? nil : AskLineage.Cursor(visit.query["after"])
    let lineage = try await visit.answer(
      AskLineage(
        measure: id, organization: scope.id, period: scope.period, filter: filter, tree: visit.tree, after: after))
    let figure = try await visit.answer(
      AskFigure(measure: id, organization: scope.id, period: scope.period, filter: filter, tree: visit.tree))
    let measure = figure.measure
    let address = Address.figure(measure.id, scope.id, scope.period, where: figure.filter, tree: visit.tree)
    let crumb = Page.Crumb(
      names: Names(measure.title(figure.filter, .zh), measure.title(figure.filter, .en)), address: address)
    var terms: [FigureAnswer] = []
    for term in lineage.terms {
      let asked = AskFigure(
        measure: term.measure.id, organization: scope.id, period: scope.period, filter: term.filter.description,
        tree: visit.tree)
      terms.append(try await visit.answer(asked).figure)
    }
    let walk = LineageWalked(lineage: lineage, figure: figure, termFigures: terms, visit: visit, scope: scope)
    return visit.show(
      Page(
        Names("溯源：" + crumb.names.zh, "Lineage: " + crumb.names.en),
        trail: scope.trail(visit.visitor) + [crumb], content: lineage.terms.isEmpty ? walk.page : walk.terms))
  }
}

/// One page of a walk through the records of a figure, with the total reached so far.
private struct LineageWalked {
  let lineage: AskLineage.Answer
  let figure: AskFigure.Answer
  /// One for each of the lineage's terms.
  let termFigures: [FigureAnswer]
  let visit: Visit
  let scope: Scope

  private var measure: Measure { figure.measure }
  private var before: Int64 { Int64(visit.query["sum"]) ?? 0 }
  private var seen: Int64 { Int64(visit.query["seen"]) ?? 0 }
  private var reached: Int64 { lineage.lines.reduce(before) { $0 &+ $1.value } }

  private func written(_ value: Int64) -> String { measure.written(FigureValue(value), visit.page.language) }

  var page: HTML {
    if lineage.lines.isEmpty {
      return """
        \(head)\(visit.page.emptyState(Names("这个数背后没有记录。", "No records stand behind this figure.")))
        """
    }
    return """
      \(head)\(table.markup(visit.page))\(foot)\(visit.page.pager(next: next, first: before == 0 && seen == 0 ? nil : here))
      """
  }

  private var here: Address {
    .lineage(measure.id, scope.id, scope.period, where: figure.filter, tree: figure.tree)
  }

  private var next: Address? {
    lineage.next.map {
      here.with("after", $0.description).with("sum", String(reached))
        .with("seen", String(seen + Int64(lineage.lines.count)))
    }
  }

  private var head: HTML {
    """
    <section class="panel"><p class="soft">\(scope.organization.name) · \(visit.say(scope.period.names))</p>
    <p class="figure">\(measure.written(figure.figure.value, visit.page.language))</p>
    <p>\(records)\(visit.say(measure.definition))</p>\(visit.feedNotice(figure.figure.asOf))\(visit.treeNotice)</section>

    """
  }

  /// Behind a figure from the feed nobody has counted them.
  private var records: String {
    if figure.figure.asOf != nil { return "" }
    return visit.say("由 \(figure.figure.records) 条记录得出。", "Made by \(figure.figure.records) records.")
  }

  private var table: Table {
    Table(
      caption: Names("记录", "Records"),
      columns: [
        .init("记录", "Record"), .init("类别", "Kind"), .init("组织", "Organization"), .init("日期", "Day"),
        .init("计入", "Adds", number: true),
      ],
      rows: lineage.lines.map { line in
        let title = line.title.isEmpty ? visit.say("（只看数，不看记录）", "(figures only)") : line.title
        let name: HTML = lineage.mayRead ? "<a href=\"\(Address.record(line.record))\">\(title)</a>" : "\(title)"
        return [
          name, "\(visit.say(line.kind.names))", "\(line.organizationName)", "\(line.day.description)",
          "\(written(line.value))",
        ]
      })
  }

  /// On the last page the sum must be the figure; when it is not, records changed while the pages were turned.
  private var foot: HTML {
    let count = seen + Int64(lineage.lines.count)
    if lineage.next != nil {
      return
        "<p class=\"total\">\(visit.say("至本页 \(count) 条，累计 \(written(reached))", "\(count) records so far: \(written(reached))"))</p>"
    }
    let total = visit.say("共 \(count) 条，合计 \(written(reached))", "\(count) records, \(written(reached)) in all")
    if reached == figure.figure.value?.value {
      return "<p class=\"total\">\(total) <span class=\"tag\">\(visit.say("与该数一致", "equal to the figure"))</span></p>"
    }
    // The records are those of now, the figure is that of the last run.
    if figure.figure.asOf != nil { return "<p class=\"total\">\(total)</p>" }
    return """
      <p class="total">\(total)</p><p class="notice warning">\(visit.say(
        "翻页期间有记录变动，请从第一页重看。", "Records changed while you turned the pages; start again from the first."))</p>
      """
  }

  /// A ratio, an average or a total: the figures it is made of.
  var terms: HTML {
    let rows = zip(lineage.terms, termFigures).map { term, part -> [HTML] in
      let names = Names(term.measure.title(term.filter, .zh), term.measure.title(term.filter, .en))
      let address = Address.lineage(term.measure.id, scope.id, scope.period, where: term.filter, tree: figure.tree)
      let role =
        term.isTaken
        ? visit.say("减去", "taken away")
        : term.isDenominator
          ? visit.say("分母", "divided by") : isQuotient ? visit.say("分子", "from") : visit.say("相加", "added")
      return [
        "<a href=\"\(address)\">\(visit.say(names))</a>", "\(role)",
        "\(term.measure.written(part.value, visit.page.language))", "\(visit.say(term.measure.definition))",
      ]
    }
    let table = Table(
      caption: Names("由这些统计数得出", "Made of"),
      columns: [
        .init("统计项", "Measure"), .init("作用", "Part"), .init("数", "Figure", number: true), .init("口径", "Definition"),
      ], rows: rows)
    return "\(head)\(table.markup(visit.page))"
  }

  private var isQuotient: Bool { lineage.terms.contains(where: \.isDenominator) }
}
