import Hummingbird
import Ledger
import Reports
import UseCases

/// One figure: its value, what it counts, how it has moved, what it is made of, and the way to its records.
enum FigurePage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let by = visit.query["by"].isEmpty ? nil : visit.query["by"]
    let answer = try await visit.answer(
      AskFigure(
        measure: visit.parameter("measure"), organization: scope.id, period: scope.period, filter: visit.query["where"],
        breakdown: by, tree: visit.tree, details: [.records, .months, .children, .previous]))
    let title = Names(answer.measure.title(answer.filter, .zh), answer.measure.title(answer.filter, .en))
    let index = Address(["figures"], ["organization": scope.id.description, "period": scope.period.description])
    let trail = scope.trail(visit.visitor) + [Page.Crumb(names: Names("统计", "Figures"), address: index)]
    let parts = FigureParts(answer: answer, visit: visit)
    let breakdowns = answer.isReleased ? .empty : try await self.breakdowns(answer, by, visit)
    let months = answer.isReleased ? .empty : parts.months
    return visit.show(
      Page(
        title, trail: trail,
        content: """
          \(PeriodChooser(period: scope.period, today: visit.today, page: parts.address).markup(visit.page))
          \(headline(answer, visit))<div class="charts">\(months)\(breakdowns)\(parts.children)</div>
          """))
  }

  private static func headline(_ answer: AskFigure.Answer, _ visit: Visit) -> HTML {
    let language = visit.page.language
    let measure = answer.measure
    let comparison = measure.comparison(answer.figure.value, answer.previous?.value, over: answer.period, language)
    let lineage = Address.lineage(
      measure.id, answer.organization.id, answer.period, where: answer.filter, tree: answer.tree)
    return """
      <section class="panel"><p class="soft">\(answer.organization.name) · \(visit.say(answer.period.names))</p>
      <p class="figure">\(measure.written(answer.figure.value, language))</p>
      <p>\(comparison)</p>\(visit.feedNotice(answer.figure.asOf))\(notes(answer, visit))
      \(when: !answer.isReleased, records(answer, lineage, visit))
      <dl class="facts"><dt>\(visit.say("口径", "Definition"))</dt><dd>\(visit.say(measure.definition))</dd>
      <dt>\(visit.say("怎么算", "How"))</dt><dd>\(visit.say(nature(measure)))</dd>\(people(measure, visit))</dl>\(tree(answer, visit))</section>

      """
  }

  private static func records(_ answer: AskFigure.Answer, _ lineage: Address, _ visit: Visit) -> HTML {
    let name =
      answer.figure.asOf == nil
      ? visit.say("看这个数背后的\(answer.figure.records)条记录", "The \(answer.figure.records) records behind it")
      : visit.say("看这个数背后的记录", "The records behind it")
    return "<p><a class=\"button primary\" href=\"\(lineage)\">\(name)</a></p>\n"
  }

  /// The way to the other grouping, for those with something below them.
  private static func tree(_ answer: AskFigure.Answer, _ visit: Visit) -> HTML {
    if answer.isReleased { return .empty }
    if answer.children.isEmpty { return visit.treeNotice }
    let other: FigureTree = answer.tree == .asItWas ? .asItIs : .asItWas
    let address = Address.figure(
      answer.measure.id, answer.organization.id, answer.period, where: answer.filter, tree: other)
    let name =
      other == .asItIs
      ? visit.say("按现在的组织关系重新归组", "Group by the tree of today")
      : visit.say("回到按当时的组织关系", "Back to the tree of each day")
    return "\(visit.treeNotice)<p><a href=\"\(address)\">\(name)</a></p>"
  }

  private static func notes(_ answer: AskFigure.Answer, _ visit: Visit) -> HTML {
    let released: HTML = """
      <p class="notice hint">\(visit.say(
        "来自保密类别：只发布乡镇以上、已结束满十天的季度和更长期间的数，取整到5，不提供溯源。",
        "Counts confidential records: given for townships and above, for quarters over for ten days and longer, in multiples of five, without lineage."))</p>
      """
    return HTML.when(answer.isReleased, released)
      + HTML.when(
        answer.isSumOfCounties,
        """
        <p class="notice warning">\(visit.say(
        "仅为各县之和：一个人在两个县各登记过，会算两次。",
        "Only the sum of the counties: someone registered in two counties counts twice."))</p>
        """)
  }

  private static func nature(_ measure: Measure) -> Names {
    switch measure.nature {
    case .flow: Names("本期内发生的合计", "The total of what happened in the period")
    case .stock: Names("本期末的存量", "What there was at the end of the period")
    case .level: Names("本期最后一个月的填报数", "What was returned for the last month of the period")
    case .derived: Names("由其他统计数算出", "Worked out from other figures")
    }
  }

  private static func people(_ measure: Measure, _ visit: Visit) -> HTML {
    guard let people = measure.people else { return .empty }
    let text =
      switch people {
      case .times: Names("人次：来一次算一次", "Attendances: everyone counts each time")
      case .distinct: Names("人数：按名册，同一人只算一次", "Persons: by roster, each counted once")
      case .once(let why):
        Names("人数：按人头数相加；不会重复，因为\(why.zh)", "Persons: headcounts added up; nobody comes twice because \(why.en)")
      }
    return "<dt>\(visit.say("人怎么数", "People"))</dt><dd>\(visit.say(text))</dd>"
  }

  /// One drawing for the chosen breakdown, or for each there is.
  private static func breakdowns(_ answer: AskFigure.Answer, _ by: String?, _ visit: Visit) async throws -> HTML {
    let wanted = answer.measure.dimensions.filter { by == nil || $0.id == by }
    var drawings = HTML.empty
    for dimension in wanted {
      let figure =
        dimension.id == by
        ? answer.figure
        : try await visit.answer(
          AskFigure(
            measure: answer.measure.id, organization: answer.organization.id, period: answer.period,
            filter: answer.filter.description, breakdown: dimension.id, tree: answer.tree,
            details: [.records])
        ).figure
      drawings.append(FigureParts(answer: answer, visit: visit).share(dimension, figure))
    }
    return drawings
  }
}
