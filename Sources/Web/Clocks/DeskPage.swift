import Hummingbird
import Ledger
import Store
import UseCases

/// 待办: what is overdue, soon due and under way here and below, with the article that says so.
enum DeskPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let desk = try await visit.answer(AskDesk(scope.id))
    let isOwnDue = try await visit.answer(AskOwnMatters(at: scope.id))
    let sections: [(ClockReading.State, Names)] = [
      (.overdue, Names("已超期", "Overdue")), (.soon, Names("快到期", "Due soon")), (.running, Names("办理中", "Under way")),
    ]
    let list =
      desk.lines.isEmpty
      ? visit.page.emptyState(Names("没有带时限的在办事项。", "Nothing with a time limit is open."))
      : sections.map { section(desk.lines($0.0), $0.1, desk.now, visit) }.joined()
    return visit.show(
      Page(
        Names("待办", "Desk"), trail: scope.trail(visit.visitor),
        content: """
          \(when: isOwnDue, own(visit))\(about(desk, visit))\(try await RetentionPage.hint(scope, visit))\(list)
          <p class="soft">\(when: scope.lets(.void, visit.visitor), retention(scope, visit))<a href="\(Address(["series"], ["organization": scope.id.description]))">\
          \(visit.say("系列活动：应办和已办", "Series: due and held"))</a> · <a href="/calendar">\(visit.say("节假日和调休", "Holidays and make-up days"))</a></p>

          """))
  }

  /// To herself alone, and nothing of what it is.
  private static func own(_ visit: Visit) -> HTML {
    "<p class=\"notice hint\"><a href=\"/cases\">\(visit.say("有一件事到期。", "A matter is due."))</a></p>\n"
  }

  private static func retention(_ scope: Scope, _ visit: Visit) -> HTML {
    "<a href=\"\(RetentionPage.address(scope))\">\(visit.say("保管期满", "Terms that are over"))</a> · "
  }

  private static func about(_ desk: AskDesk.Answer, _ visit: Visit) -> HTML {
    var hints: [String] = []
    if desk.isCut {
      hints.append(
        visit.say(
          "在办的太多，每类只看了最早的\(AskDesk.limit)件。",
          "So much is open that only the oldest \(AskDesk.limit) of each kind were looked at."))
    }
    if !desk.calendarGaps.isEmpty {
      let years = desk.calendarGaps.map(String.init).joined(separator: "、")
      hints.append(
        visit.say(
          "\(years)年的节假日还没有录入，遇假日顺延的只按周末算。",
          "The holidays of \(years) were not entered; only weekends are taken into account."))
    }
    return hints.map { "<p class=\"notice hint\">\($0)</p>\n" as HTML }.joined()
  }

  private static func section(
    _ lines: [AskDesk.Line], _ names: Names, _ now: Deadline, _ visit: Visit
  ) -> HTML {
    if lines.isEmpty { return .empty }
    let table = Table(
      caption: names,
      columns: [
        .init("事项", "Matter"), .init("组织", "Organization"), .init("要办的", "To do"), .init("到期", "Due"),
        .init("还剩", "Left"), .init("依据", "Source"),
      ], rows: lines.map { row($0, now, visit) })
    return "<h2>\(visit.say(names))（\(lines.count)）</h2>\(table.markup(visit.page))"
  }

  private static func row(_ line: AskDesk.Line, _ now: Deadline, _ visit: Visit) -> [HTML] {
    guard let first = line.readings.first else { return [] }
    var whose = ""
    if case .other(let names) = first.clock.bearer { whose = visit.say("（\(names.zh)）", " (\(names.en))") }
    return [
      "<a href=\"\(Address.record(line.envelope.id))\">\(visit.say(line.kind.names)) · \(line.title)</a>",
      "\(line.organizationName)", "\(visit.say(first.clock.names))\(whose)", "\(first.due.description)",
      "\(visit.say(first.remaining(at: now)))", "<small>\(visit.say(first.version.source))</small>",
    ]
  }
}
