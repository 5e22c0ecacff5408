import Hummingbird
import Ledger
import Reports
import Store
import UseCases

/// An organization at a glance: its figures of a period, what stands below it, and what can be recorded here.
enum HomePage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope(at: visit.parameter("id"))
    let visit = visit.keeping(scope)
    let overview = try await visit.answer(AskOverview(scope.id, scope.period))
    let name = scope.organization.name
    return visit.show(
      Page(
        Names(name, name), trail: scope.trail(visit.visitor, withSelf: false),
        content: """
          \(about(scope, visit))\(try await recordButtons(scope, visit))
          \(PeriodChooser(period: scope.period, today: visit.today, page: .home(scope.id, scope.period)).markup(visit.page))
          \(visit.feedNotice(overview.asOf))\(FigureTiles(scope: scope, overview: overview).markup(visit))\(below(scope, visit))
          """))
  }

  private static func about(_ scope: Scope, _ visit: Visit) -> HTML {
    let organization = scope.organization
    let closed = organization.closed.map { " · " + visit.say("\($0) 撤并", "closed on \($0)") } ?? ""
    return """
      <p class="soft">\(visit.say(organization.level.names)) · \(visit.say(organization.kind.names)) · \
      \(visit.say("代码", "Code")) \(organization.code)\(closed)</p>

      """
  }

  /// The kinds recorded here most often of late, and the way to all of them.
  private static func recordButtons(_ scope: Scope, _ visit: Visit) async throws -> HTML {
    guard scope.lets(.record, visit.visitor), scope.organization.closed == nil else { return .empty }
    let lately = try await visit.answer(ListRecords(RecordSelection(organization: scope.id))).lines.map(\.kind)
    let often = Dictionary(grouping: lately, by: \.id).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let place = scope.id.description
    let quick = often.prefix(4).compactMap(\.value.first).map { kind -> HTML in
      let address = Address(["kinds", kind.id, "new"], ["organization": place])
      return "<a class=\"button\" href=\"\(address)\">\(visit.say("记：", "+ "))\(visit.say(kind.names))</a>"
    }
    return """
      <section class="quick" aria-label="\(visit.say("登记", "Record"))">
      <a class="button primary" href="\(Address(["kinds"], ["organization": place]))">\(visit.say("记一件事", "Record something"))</a>
      \(quick)
      <a class="button" href="\(Address(["series"], ["organization": place]))">\(visit.say("系列活动", "Series"))</a></section>

      """
  }

  private static func below(_ scope: Scope, _ visit: Visit) -> HTML {
    let open = scope.shown.below.filter { $0.isOpen(on: visit.today) }
    if open.isEmpty { return .empty }
    let links = open.map { "<li><a href=\"\(Address.home($0.id, scope.period))\">\($0.name)</a></li>" as HTML }
    return """
      <h2>\(visit.say("下级组织", "Organizations below"))（\(open.count)）</h2><ul class="links">\(links)</ul>

      """
  }
}
