import Hummingbird
import Ledger
import Reports
import Store
import UseCases

/// The reports that can be made for an organization, and those that were sealed.
enum ReportIndexPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let templates = try await visit.answer(ListTemplates(for: scope.id))
    let seals = try await visit.answer(ListSeals(of: scope.id))
    let page = Address(["reports"], ["organization": scope.id.description, "period": scope.period.description])
    let items = templates.map { template -> HTML in
      let address = Address.report(template.id, scope.id, scope.period)
      let own: HTML = template.isOwn ? " <span class=\"tag\">\(visit.say("本单位", "own"))</span>" : ""
      return """
        <li><a href="\(address)">\(visit.say(template.names))</a>\(own)<br>\
        <small class="soft">\(scope.organization.name) · \(visit.say(scope.period.names))</small></li>

        """
    }
    return visit.show(
      Page(
        Names("报告", "Reports"), trail: scope.trail(visit.visitor),
        content: """
          \(PeriodChooser(period: scope.period, today: visit.today, page: page).markup(visit.page))
          <h2>\(visit.say("生成报告", "Make a report"))</h2><ul class="kinds">\(items)</ul>
          \(editing(scope, visit))<h2>\(visit.say("已封存的报告", "Sealed reports"))</h2>\(list(seals, templates, visit))
          """))
  }

  private static func editing(_ scope: Scope, _ visit: Visit) -> HTML {
    HTML.when(
      visit.visitor.may(.sealReport),
      "<p><a href=\"/templates\">\(visit.say("查看和修改模板", "See and edit the templates"))</a></p>\n")
  }

  private static func list(_ seals: [SealRows.Seal], _ templates: [ListTemplates.Line], _ visit: Visit) -> HTML {
    if seals.isEmpty {
      return visit.page.emptyState(
        Names(
          "还没有封存的报告。报送以前封存一份，以后能看出数有没有变。",
          "Nothing is sealed yet. Seal a report when you submit it, and later changes will show."))
    }
    let rows = seals.map { seal -> [HTML] in
      let address = Address(["seals", seal.organization.county.description, seal.id])
      let names = templates.first { $0.id == seal.template }?.names ?? Names(seal.template, seal.template)
      let title = seal.document["title"]?.textValue ?? visit.say(names)
      let period = Period(seal.period).map { visit.say($0.names) } ?? seal.period
      return [
        "<a href=\"\(address)\">\(title)</a>", "\(period)", "\(seal.at?.chinaText ?? "—")",
      ]
    }
    return Table(
      caption: Names("已封存的报告", "Sealed reports"),
      columns: [.init("报告", "Report"), .init("期间", "Period"), .init("封存时间", "Sealed at")], rows: rows
    ).markup(visit.page)
  }
}

extension Address {
  static func report(_ template: String, _ organization: OrganizationID, _ period: Period, _ act: String...) -> Address
  {
    Address(
      ["reports", template] + act, ["organization": organization.description, "period": period.description])
  }
}
