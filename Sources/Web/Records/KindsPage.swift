import Hummingbird
import Ledger
import UseCases

/// What these days are for, and everything that can be recorded, by line of work, with what each kind is for.
enum KindsPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let coming = ComingDays(scope: scope, visit: visit).markup(
      try await visit.answer(AskSeries(scope.id, withBelow: false)))
    let sections = visit.application.catalogue.lines.map { section($0, scope, visit) }
    return visit.show(
      Page(Names("记一件事", "Record something"), trail: scope.trail(visit.visitor), content: "\(coming)\(sections)"))
  }

  private static func section(_ line: LineOfWork, _ scope: Scope, _ visit: Visit) -> HTML {
    let level = scope.organization.level
    // What is part of something is added on the page of that.
    let suitable = line.kinds.filter { kind in
      kind.standsAlone && (kind.levels.isEmpty || kind.levels.contains { $0 <= level })
    }
    if suitable.isEmpty { return .empty }
    let items = suitable.map { kind -> HTML in
      let address = Address(["kinds", kind.id, "new"], ["organization": scope.id.description])
      return """
        <li><a href="\(address)">\(visit.say(kind.names))</a> <span class="tag">\(visit.say(kind.shape.names))</span>\
        <br><small class="soft">\(visit.say(kind.purpose))</small></li>

        """
    }
    return "<h2>\(visit.say(line.names))</h2><ul class=\"kinds\">\(items)</ul>\n"
  }
}
