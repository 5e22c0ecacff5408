import Hummingbird
import Ledger
import Store
import UseCases

/// One level of the tree of organizations, how the one above it came to be, and what can be changed.
enum TreePage {
  static func own(_ visit: Visit) async throws -> Response { .see(.tree(try visit.workingPlace().id)) }

  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope(at: visit.parameter("id"))
    let visit = visit.keeping(scope)
    let series = try await visit.answer(AskSeries(scope.id))
    let count = try await count(scope, visit)
    return visit.show(
      Page(
        Names("组织：\(scope.organization.name)", "Organization: \(scope.organization.name)"), trail: trail(scope, visit),
        content:
          "\(passed(scope, visit))\(acts(scope, visit))\(below(scope, visit))\(count)\(due(series, scope, visit))\(history(scope, visit))"
      ))
  }

  static func trail(_ scope: Scope, _ visit: Visit, withSelf: Bool = false) -> [Page.Crumb] {
    scope.trail(visit.visitor, withSelf: withSelf).enumerated().map { _, crumb in
      Page.Crumb(
        names: crumb.names,
        address: Address(Array(crumb.address.path.split(separator: "/").map(String.init)) + ["tree"]))
    }
  }

  private static func acts(_ scope: Scope, _ visit: Visit) -> HTML {
    let home =
      "<a class=\"button\" href=\"\(Address.home(scope.id, scope.period))\">\(visit.say("看统计数", "Its figures"))</a>"
      as HTML
    guard scope.lets(.changeTree, visit.visitor), scope.organization.closed == nil else {
      return "<p class=\"actions\">\(home)</p>\n"
    }
    let offered = scope.organization.id.isRoot ? [TreeChange.add, .rename] : TreeChange.allCases
    let links = offered.map { change -> HTML in
      let address = Address(["organizations", scope.id.description, change.rawValue])
      return "<a class=\"button\" href=\"\(address)\">\(visit.say(change.names))</a>"
    }
    return "<p class=\"actions\">\(home)\(links)</p>\n"
  }

  private static func below(_ scope: Scope, _ visit: Visit) -> HTML {
    if scope.shown.below.isEmpty {
      return visit.page.emptyState(Names("下面没有组织。", "No organizations stand below."))
    }
    let rows = scope.shown.below.map { organization -> [HTML] in
      [
        "<a href=\"\(Address.tree(organization.id))\">\(organization.name)</a>", "\(organization.code)",
        "\(visit.say(organization.level.names))", "\(visit.say(organization.kind.names))", stand(organization, visit),
      ]
    }
    let table = Table(
      caption: Names("下级组织", "Organizations below"),
      columns: [
        .init("组织", "Organization"), .init("代码", "Code"), .init("层级", "Level"), .init("类型", "Kind"),
        .init("成立", "Since"),
      ], rows: rows)
    return
      "<h2>\(visit.say("下级组织", "Organizations below"))（\(scope.shown.below.count)）</h2>\n\(table.markup(visit.page))"
  }

  /// What is to be held here again and again, with what was held and missed this year.
  private static func due(_ series: AskSeries.Answer, _ scope: Scope, _ visit: Visit) -> HTML {
    if series.own.isEmpty && series.below.isEmpty { return .empty }
    let items = series.own.map { line -> HTML in
      "<li>\(line.declared.series.name)：\(SeriesPage.sums(line.standing, visit))</li>\n"
    }
    let address = Address(["series"], ["organization": scope.id.description])
    return """
      <h2><a href="\(address)">\(visit.say("系列活动", "Series"))</a></h2><ul class="links">\(items)</ul>

      """
  }

  /// How many there are, by kind and level, on the day asked for.
  private static func count(_ scope: Scope, _ visit: Visit) async throws -> HTML {
    var refusal: Refusal?
    let counted: CountOrganizations.Answer
    do {
      counted = try await visit.answer(CountOrganizations(below: scope.id, on: visit.query["day"]))
    } catch let problem as Refusal where problem.code == .invalid {
      refusal = problem
      counted = try await visit.answer(CountOrganizations(below: scope.id))
    }
    let rows = counted.lines.map { line -> [HTML] in
      ["\(visit.say(line.kind.names))", "\(visit.say(line.level.names))", "\(line.number)"]
    }
    let table = Table(
      caption: Names("组织数", "How many organizations"),
      columns: [.init("类型", "Kind"), .init("层级", "Level"), .init("个数", "Number", number: true)], rows: rows)
    let problems = (refusal?.problems ?? []).map { "<p class=\"problem\">\(visit.say($0.message))</p>" as HTML }
    return """
      <h2 id="count">\(visit.say("本级和下级共有组织", "Organizations here and below"))：\(counted.total)</h2>
      <form class="filters" method="get" action="\(Address.tree(scope.id))#count"><label for="field-day">\
      \(visit.say("截至", "On"))</label> <input type="date" id="field-day" name="day" value="\(counted.day.description)"> \
      <button>\(visit.say("查", "Count"))</button></form>\(problems)
      \(table.markup(visit.page))

      """
  }

  private static func stand(_ organization: Organization, _ visit: Visit) -> HTML {
    guard let closed = organization.closed else { return "\(organization.opened.description)" }
    return "<span class=\"tag void\">\(visit.say("\(closed) 撤并", "closed \(closed)"))</span>"
  }

  /// Whoever looks for an organization that passed into another county is led on.
  private static func passed(_ scope: Scope, _ visit: Visit) -> HTML {
    guard let left = scope.shown.left else { return .empty }
    return """
      <p class="notice warning">\(visit.say("这个组织已移到外县，以前的数和记录留在这里；现在是：", "It went to another county; its past is kept here. Now it is "))\
      <a href="\(Address.tree(left))">\(scope.shown.names[left] ?? left.description)（\(left.description)）</a></p>

      """
  }

  /// Every name and place it had, oldest first.
  private static func history(_ scope: Scope, _ visit: Visit) -> HTML {
    let items = scope.shown.spans.map { span -> HTML in
      let parent = span.parent.map { scope.shown.names[$0] ?? $0.description } ?? "—"
      let closed = span.other != nil ? "" : span.closed.map { visit.say("，\($0) 撤并", ", closed \($0)") } ?? ""
      return """
        <li><b>\(span.since.description)</b> \(span.name)（\(span.code)），\(visit.say("上级：", "below: "))\(parent)\(closed)\
        \(other(span, scope, visit))</li>

        """
    }
    return "<h2>\(visit.say("沿革", "History"))</h2><ol class=\"history\">\(items)</ol>\n"
  }

  /// Into which organization of another county it passed over, or out of which it came.
  private static func other(_ span: OrganizationRows.Span, _ scope: Scope, _ visit: Visit) -> HTML {
    guard let other = span.other else { return .empty }
    let name = scope.shown.names[other] ?? other.description
    let words =
      span.closed == nil
      ? visit.say("，由外县移来，原为：", ", came from another county, where it was ")
      : visit.say("，移到外县，续为：", ", went to another county, where it is ")
    return "\(words)<a href=\"\(Address.tree(other))\">\(name)（\(other.description)）</a>"
  }
}
